package fr.tripartite.job;

import fr.tripartite.billing.Books;
import fr.tripartite.billing.PreviewBooks;
import fr.tripartite.billing.SeriesDates;
import fr.tripartite.failure.Failure;
import fr.tripartite.invoicing.Standing;
import fr.tripartite.ledger.Ledger;
import fr.tripartite.ledger.LedgerReader;
import fr.tripartite.ledger.LedgerWriter;
import fr.tripartite.ledger.Run;
import fr.tripartite.words.Message;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The ledger as one run has it: taken to be written, or, for a preview, one state of it to be read, if there is one. */
final class RunLedger implements AutoCloseable {

    private final BillingRequest request;
    private final @Nullable LedgerWriter writer;
    private final @Nullable LedgerReader reader;
    private @Nullable Books books;

    /** Opens it; refused where another process holds it. */
    RunLedger(BillingRequest request) {
        this.request = request;
        if (request.kind().isPreview()) {
            writer = null;
            reader = LedgerReader.open(request.location()).orElse(null);
        } else {
            writer = LedgerWriter.take(request.location());
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

    /** The last run of the year. */
    Optional<Run> lastRun() {
        return ask(ledger -> ledger.lastRun(request.year())).flatMap(run -> run);
    }

    /** What stands for the year, of bodies between two SIRETs. */
    Map<String, Map<String, Standing>> standing(String first, String last) {
        return ask(ledger -> ledger.standing(request.year(), first, last)).orElseGet(Map::of);
    }

    /** Opens the books of the run; those of a preview keep nothing. */
    Books openBooks() {
        Books opened = writer == null ? new PreviewBooks(request.year(), dates()) : writer.books(request.year());
        books = opened;
        return opened;
    }

    private SeriesDates dates() {
        return request.kind().isCorrection()
                ? ask(ledger -> ledger.seriesDates(request.year())).orElse(SeriesDates.NONE)
                : SeriesDates.NONE;
    }

    /** The other years that owe something else now, looked up in the ledger as everybody sees it from now on. */
    List<RunReport.Owing> owing() {
        return LedgerReader.open(request.location())
                .map(opened -> {
                    try (opened) {
                        return opened.read(ledger -> new OtherYears(ledger, request.year()).owing());
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
