package fr.tripartite.explanation;

import fr.tripartite.words.Message;

/** Writes an explanation for a terminal or as Markdown. */
public final class TextFormat {

    private TextFormat() {}

    /** Indented text. */
    public static String text(Explanation explanation) {
        StringBuilder text = new StringBuilder();
        text(explanation, "", text);
        return text.toString();
    }

    private static void text(Explanation explanation, String indent, StringBuilder text) {
        text.append(indent).append(explanation.title().french()).append('\n');
        String deeper = indent + "  ";
        for (Explanation.Fact fact : explanation.facts()) {
            if (fact.values().size() == 1) {
                text.append(deeper)
                        .append(fact.label().french())
                        .append(" : ")
                        .append(flat(fact.values().get(0)));
                text.append('\n');
            } else {
                text.append(deeper).append(fact.label().french()).append(" :\n");
                fact.values().forEach(value -> text.append(deeper)
                        .append("- ")
                        .append(flat(value))
                        .append('\n'));
            }
        }
        for (Explanation part : explanation.parts()) {
            text.append('\n');
            text(part, deeper, text);
        }
    }

    /** Markdown. */
    public static String markdown(Explanation explanation) {
        StringBuilder text = new StringBuilder();
        markdown(explanation, "#", text);
        return text.toString();
    }

    private static void markdown(Explanation explanation, String level, StringBuilder text) {
        text.append(level).append(' ').append(escaped(explanation.title())).append("\n\n");
        for (Explanation.Fact fact : explanation.facts()) {
            text.append("- **").append(fact.label().french()).append("** : ");
            if (fact.values().size() == 1) {
                text.append(escaped(fact.values().get(0))).append('\n');
            } else {
                text.append('\n');
                fact.values()
                        .forEach(value ->
                                text.append("  - ").append(escaped(value)).append('\n'));
            }
        }
        for (Explanation part : explanation.parts()) {
            text.append('\n');
            markdown(part, level + "#", text);
        }
    }

    /** A cell of the inventory may hold line breaks. */
    private static String flat(Message value) {
        return value.french().replaceAll("\\s*\\R\\s*", " ⏎ ");
    }

    private static String escaped(Message value) {
        return flat(value).replaceAll("([\\\\`*_<>|#\\[\\]])", "\\\\$1");
    }
}
