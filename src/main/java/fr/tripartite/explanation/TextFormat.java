package fr.tripartite.explanation;

import fr.tripartite.words.Message;
import fr.tripartite.words.Words;
import java.util.List;

/** Writes an explanation for a terminal or as Markdown, in one language. */
public final class TextFormat {

    private final Words words;
    private final StringBuilder text = new StringBuilder();

    private TextFormat(Words words) {
        this.words = words;
    }

    /** Indented text. */
    public static String text(Explanation explanation, Words words) {
        TextFormat format = new TextFormat(words);
        format.text(explanation, "");
        return format.text.toString();
    }

    private void text(Explanation explanation, String indent) {
        text.append(indent).append(words.say(explanation.title())).append('\n');
        String deeper = indent + "  ";
        for (Explanation.Fact fact : explanation.facts()) {
            List<Message> values = fact.values();
            text.append(deeper);
            if (values.size() == 1) {
                line(ExplanationWord.FACT, words.say(fact.label()), flat(values.get(0)));
            } else {
                line(ExplanationWord.FACTS, words.say(fact.label()));
                values.forEach(value ->
                        text.append(deeper).append("- ").append(flat(value)).append('\n'));
            }
        }
        for (Explanation part : explanation.parts()) {
            text.append('\n');
            text(part, deeper);
        }
    }

    /** Markdown. */
    public static String markdown(Explanation explanation, Words words) {
        TextFormat format = new TextFormat(words);
        format.markdown(explanation, "#");
        return format.text.toString();
    }

    private void markdown(Explanation explanation, String level) {
        text.append(level).append(' ').append(escaped(explanation.title())).append("\n\n");
        for (Explanation.Fact fact : explanation.facts()) {
            String label = "- **" + words.say(fact.label()) + "**";
            List<Message> values = fact.values();
            if (values.size() == 1) {
                line(ExplanationWord.FACT, label, escaped(values.get(0)));
            } else {
                line(ExplanationWord.FACT, label, "");
                values.forEach(
                        value -> text.append("  - ").append(escaped(value)).append('\n'));
            }
        }
        for (Explanation part : explanation.parts()) {
            text.append('\n');
            markdown(part, level + "#");
        }
    }

    private void line(ExplanationWord word, Object... arguments) {
        text.append(words.say(Message.of(word, arguments))).append('\n');
    }

    /** A cell of the inventory may hold line breaks. */
    private String flat(Message value) {
        return words.say(value).replaceAll("\\s*\\R\\s*", " ⏎ ");
    }

    private String escaped(Message value) {
        return flat(value).replaceAll("([\\\\`*_<>|#\\[\\]])", "\\\\$1");
    }
}
