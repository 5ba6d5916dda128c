package fr.tripartite.screen;

import fr.tripartite.documents.DocumentsReport;
import fr.tripartite.words.Message;
import fr.tripartite.words.Words;
import java.io.PrintWriter;
import java.nio.file.Path;

/** What a call to make documents tells at its end. */
public final class DocumentsSummary {

    private final PrintWriter out;
    private final Words words;

    /** Nothing is told yet. */
    public DocumentsSummary(PrintWriter out, Words words) {
        this.out = out;
        this.words = words;
    }

    /**
     * Tells what became of the documents.
     *
     * @param rejected rows of the inventory that a preview left out
     */
    public void print(int year, DocumentsReport report, Path output, int rejected) {
        say(SummaryWord.DOCUMENTS_MADE, year);
        report.issuers()
                .forEach((issuer, of) -> out.println("  "
                        + words.say(Message.of(
                                SummaryWord.DOCUMENTS_OF_ISSUER,
                                issuer,
                                of.documents(),
                                of.documents() - of.incomplete(),
                                of.incomplete(),
                                of.posted()))));
        if (report.incomplete() > 0) {
            say(SummaryWord.DOCUMENTS_INCOMPLETE, report.incomplete());
        }
        if (rejected > 0) {
            say(SummaryWord.ROWS_LEFT_OUT, rejected);
        }
        say(SummaryWord.FILES, output);
    }

    private void say(SummaryWord word, Object... arguments) {
        out.println(words.say(Message.of(word, arguments)));
    }
}
