package fr.tripartite.job;

import fr.tripartite.billing.Books;
import fr.tripartite.billing.PreviewBooks;
import fr.tripartite.billing.SeriesDates;
import fr.tripartite.failure.Failure;
import fr.tripartite.invoicing.Standing;
import fr.tripartite.ledger.Ledger;
import fr.tripartite.ledger.LedgerLocation;
import fr.tripartite.ledger.LedgerReader;
import fr.tripartite.ledger.LedgerWriter;
import fr.tripartite.words.Message;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The ledger as one run has it: taken to be written, or, for a preview, one state of it to be read, if there is one. */
final class RunLedger implements AutoCloseable {

    private final LedgerLocation location;
    private final int year;
    private final boolean isCorrection;
    private final @Nullable LedgerWriter writer;
    private final @Nullable LedgerReader reader;
    private @Nullable Books books;

    /** Opens it; refused where another process holds it. */
    RunLedger(BillingRequest request) {
        this.location = request.location();
        this.year = request.year();
        this.isCorrection = request.kind().isCorrection();
        if (request.kind().isPreview()) {
            writer = null;
            reader = LedgerReader.open(location).orElse(null);
        } else {
            writer = LedgerWriter.take(location);
            reader = null;
        }
    }

    /** Asks it something; empty where there is no ledger. */
    <T> Optional<T> ask(Function<Ledger, T> question) {
        if (writer != null) {
            return writer.read(question);
        }
        return Optional.ofNullable(reader).map(opened -> opened.read(question));
    }

    /** What stands for the year, of bodies between two SIRETs. */
    Map<String, Map<String, Standing>> standing(String first, String last) {
        return ask(ledger -> ledger.standing(year, first, last)).orElseGet(Map::of);
    }

    /** Opens the books of the run; those of a preview keep nothing. */
    Books openBooks() {
        Books opened = writer == null
                ? new PreviewBooks(
                        year,
                        isCorrection
                                ? ask(ledger -> ledger.seriesDates(year)).orElse(SeriesDates.NONE)
                                : SeriesDates.NONE)
                : writer.books(year);
        books = opened;
        return opened;
    }

    /** The other years that owe something else now, looked up in the ledger as everybody sees it from now on. */
    List<RunReport.Owing> owing() {
        return LedgerReader.open(location)
                .map(opened -> {
                    try (opened) {
                        return opened.read(ledger -> new OtherYears(ledger, year).owing());
                    }
                })
                .orElseGet(List::of);
    }

    /** The sentence for a database that fails. */
    Failure failure(Throwable cause) {
        return writer == null
                ? Failure.failed(Message.text(String.valueOf(cause.getMessage())), cause)
                : writer.failure(cause);
    }

    /** Frees it. */
    @Override
    public void close() {
        if (reader != null) {
            reader.close();
        }
        if (books != null) {
            books.close();
        } else if (writer != null) {
            writer.close();
        }
    }
}
