package fr.tripartite.cli;

import fr.tripartite.words.Message;
import fr.tripartite.words.Words;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;
import org.apache.commons.cli.help.HelpFormatter;
import org.apache.commons.cli.help.TableDefinition;
import org.apache.commons.cli.help.TextHelpAppendable;
import org.apache.commons.cli.help.TextStyle;

/** Tells how the program is called. */
final class Help {

    private static final int WIDTH = 110;
    private static final int GAP = 3;
    private static final List<HelpWord> EXIT_CODES =
            List.of(HelpWord.EXIT_0, HelpWord.EXIT_1, HelpWord.EXIT_2, HelpWord.EXIT_3, HelpWord.EXIT_4);

    private static final Pattern BLANK_LINES = Pattern.compile("\\s*\\R(\\s*\\R)+");
    private static final Pattern END_OF_LINE = Pattern.compile(" +(?=\\R)");

    private final PrintWriter out;
    private final Words words;
    private final StringBuilder text = new StringBuilder();
    private final TextHelpAppendable page = new TextHelpAppendable(text);

    Help(PrintWriter out, Words words) {
        this.out = out;
        this.words = words;
        page.setMaxWidth(WIDTH);
        page.setLeftPad(0);
        page.setIndent(0);
    }

    /** About the program: its verbs, and what its exit codes mean. */
    void of(Collection<Verb> verbs, Options options) {
        print(() -> {
            page.appendParagraph(say(HelpWord.USAGE));
            page.appendParagraph(say(HelpWord.PROGRAM));
            table(
                    HelpWord.VERBS,
                    verbs.stream()
                            .map(verb -> List.of(verb.name(), say(verb.description())))
                            .toList());
            options(options);
            table(
                    HelpWord.EXIT_CODES,
                    IntStream.range(0, EXIT_CODES.size())
                            .mapToObj(code -> List.of(Integer.toString(code), say(EXIT_CODES.get(code))))
                            .toList());
        });
    }

    /** About a verb: its words and options. */
    void of(Verb verb) {
        print(() -> {
            StringBuilder usage = new StringBuilder(say(HelpWord.USAGE_OF_VERB, verb.name()));
            verb.parameters()
                    .forEach(parameter ->
                            usage.append(" [").append(say(parameter)).append(']'));
            page.appendParagraph(usage);
            page.appendParagraph(say(verb.description()));
            for (HelpWord detail : verb.details()) {
                page.appendParagraph(say(detail));
            }
            options(verb.options());
        });
    }

    private String say(HelpWord word, Object... arguments) {
        return words.say(Message.of(word, arguments));
    }

    /** Options whose descriptions are said: until then they are the names of words. */
    private Options said(Options options) {
        Options said = new Options();
        for (Option option : options.getOptions()) {
            Option copy = (Option) option.clone();
            copy.setDescription(say(HelpWord.valueOf(option.getDescription())));
            if (option.hasArg()) {
                copy.setArgName(say(HelpWord.valueOf(option.getArgName())));
            }
            said.addOption(copy);
        }
        return said;
    }

    private void options(Options options) throws IOException {
        HelpFormatter formatter = HelpFormatter.builder()
                .setShowSince(false)
                .setHelpAppendable(page)
                .get();
        table(
                HelpWord.OPTIONS,
                formatter.getTableDefinition(formatter.sort(said(options))).rows());
    }

    /** Without column headings, which the library would centre. */
    private void table(HelpWord title, Iterable<List<String>> rows) throws IOException {
        page.appendParagraph(say(title));
        TextStyle.Builder style = TextStyle.builder().setScalable(false).setLeftPad(GAP);
        TextStyle first = style.get();
        TextStyle second = style.setScalable(true).get();
        page.appendTable(TableDefinition.from("", List.of(first, second), List.of("", ""), rows));
    }

    private interface Page {
        void write() throws IOException;
    }

    private void print(Page content) {
        try {
            content.write();
        } catch (IOException e) {
            throw new UncheckedIOException("the terminal does not take the help", e);
        }
        String tidy = BLANK_LINES.matcher(text).replaceAll("\n\n");
        out.println(END_OF_LINE.matcher(tidy).replaceAll("").stripTrailing());
    }
}
