package fr.tripartite.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.cli.Options;
import org.apache.commons.cli.help.HelpFormatter;
import org.apache.commons.cli.help.TableDefinition;
import org.apache.commons.cli.help.TextHelpAppendable;
import org.apache.commons.cli.help.TextStyle;

/** Tells how the program is called. */
final class Help {

    private static final int WIDTH = 110;
    private static final int GAP = 3;
    private static final List<List<String>> EXIT_CODES = List.of(
            List.of("0", "done, or nothing left to do"),
            List.of("1", "failed, nothing is half done: mend what the sentence names and run the same command"),
            List.of("2", "wrong usage, unreadable inventory, invalid configuration: nothing was written"),
            List.of("3", "done, and some rows were rejected: see rejets.csv; an error that tariffs --lint found"),
            List.of("4", "refused: the year is already billed from other data, or another run holds the ledger"));

    private static final Pattern BLANK_LINES = Pattern.compile("\\s*\\R(\\s*\\R)+");
    private static final Pattern END_OF_LINE = Pattern.compile(" +(?=\\R)");

    private final PrintWriter out;
    private final StringBuilder text = new StringBuilder();
    private final TextHelpAppendable page = new TextHelpAppendable(text);

    Help(PrintWriter out) {
        this.out = out;
        page.setMaxWidth(WIDTH);
        page.setLeftPad(0);
        page.setIndent(0);
    }

    /** About the program: its verbs, and what its exit codes mean. */
    void of(Collection<Verb> verbs, Options options) {
        print(() -> {
            page.appendParagraph("Usage: tripartite VERB [OPTIONS]");
            page.appendParagraph("Bills, for one year, the services that public bodies take under the three-party"
                    + " convention. Each verb tells of its options: tripartite VERB --help.");
            table(
                    "Verbs:",
                    verbs.stream()
                            .map(verb -> List.of(verb.name(), verb.description()))
                            .toList());
            options(options);
            table("Exit codes:", EXIT_CODES);
        });
    }

    /** About a verb: its words and options. */
    void of(Verb verb) {
        print(() -> {
            StringBuilder usage =
                    new StringBuilder("Usage: tripartite ").append(verb.name()).append(" [OPTIONS]");
            verb.parameters()
                    .forEach(parameter -> usage.append(" [").append(parameter).append(']'));
            page.appendParagraph(usage);
            page.appendParagraph(verb.description());
            for (String detail : verb.details()) {
                page.appendParagraph(detail);
            }
            options(verb.options());
        });
    }

    private void options(Options options) throws IOException {
        HelpFormatter formatter = HelpFormatter.builder()
                .setShowSince(false)
                .setHelpAppendable(page)
                .get();
        table("Options:", formatter.getTableDefinition(formatter.sort(options)).rows());
    }

    /** Without column headings, which the library would centre. */
    private void table(String title, Iterable<List<String>> rows) throws IOException {
        page.appendParagraph(title);
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
