package fr.tripartite.ledger;

import fr.tripartite.billing.SentDocument;
import fr.tripartite.failure.Failure;
import fr.tripartite.io.Content;
import fr.tripartite.io.StoredFile;
import fr.tripartite.subsidy.Payment;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.core.NestedRuntimeException;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A ledger held by this process alone, to be written: what it writes is booked by one commit, or as if it had never been.
 */
public abstract class LedgerWriter implements AutoCloseable {

    private final LedgerLocation location;
    private final LedgerSchema schema;
    private @Nullable Ledger ledger;

    LedgerWriter(LedgerLocation location, LedgerSchema schema) {
        this.location = location;
        this.schema = schema;
    }

    /**
     * Takes a ledger; one of an older format is brought up to date. Otherwise nothing is written yet.
     *
     * @throws Failure where another process holds it, or where it cannot be reached
     */
    public static LedgerWriter take(LedgerLocation location) {
        return take(location, LedgerSchema.current());
    }

    static LedgerWriter take(LedgerLocation location, LedgerSchema schema) {
        LedgerWriter writer = open(location, schema);
        try {
            writer.requireInUse();
            if (!writer.isOutdated()) {
                return writer;
            }
            writer.migrate();
        } catch (RuntimeException e) {
            writer.close();
            throw e;
        }
        writer.close();
        return open(location, schema);
    }

    private static LedgerWriter open(LedgerLocation location, LedgerSchema schema) {
        return location instanceof LedgerLocation.Embedded embedded
                ? new EmbeddedWriter(embedded, schema)
                : new ServerWriter((LedgerLocation.Server) location, schema);
    }

    void requireInUse() {}

    final boolean isOutdated() {
        return guarded(() -> booked().filter(jdbc -> schema.formatOf(jdbc, location) < schema.format())
                .isPresent());
    }

    /** Brings it up to date; nothing else can be done with it then. */
    final void migrate() {
        guarded(() -> {
            begin();
            List<LedgerSeal.Kept> seals = new LedgerSeal(jdbc()).all();
            LedgerSeal.Kept last = seals.get(seals.size() - 1);
            commit(last.run(), last.seal());
            return last;
        });
    }

    final LedgerSchema schema() {
        return schema;
    }

    /** The database as the last run left it; empty where nothing has been booked yet. */
    abstract Optional<JdbcTemplate> booked();

    /** Gets ready to write, and creates the tables where there are none. */
    abstract void begin();

    /** The database that is written; what was booked before is in it. */
    abstract JdbcTemplate jdbc();

    /** A part of the run is written, and need not be kept in memory. */
    abstract void flush();

    abstract void commit(int run, String seal);

    /** Frees the ledger; what was not committed is gone. */
    @Override
    public abstract void close();

    /**
     * Looks at the ledger as the last run left it.
     *
     * @return empty where nothing has been booked yet
     * @throws Failure where the database fails
     */
    public final <T> Optional<T> read(Function<Ledger, T> task) {
        try {
            if (ledger == null) {
                ledger = booked().map(jdbc -> new Ledger(jdbc, location)).orElse(null);
            }
            return Optional.ofNullable(ledger).map(task);
        } catch (NestedRuntimeException e) {
            throw LedgerFailure.unreadable(location, e);
        }
    }

    /**
     * Begins a run of a year.
     *
     * @return its books, which close this writer with them
     * @throws Failure where the ledger cannot be written
     */
    public final LedgerBooks books(int year) {
        return guarded(() -> {
            begin();
            return new LedgerBooks(this, year);
        });
    }

    /**
     * Books money received.
     *
     * @param year that the money is set against
     * @param file that tells of it
     * @param payments new ones, at least one
     * @throws Failure where the ledger cannot be written
     */
    public final void receive(int year, StoredFile file, List<Payment> payments, LocalDate date) {
        guarded(() -> books(year)
                .keep(
                        Run.Kind.RECEIPTS,
                        date,
                        payments.size(),
                        List.of(file),
                        List.of(),
                        (ledger, run) -> ledger.subsidy().receive(run, payments)));
    }

    /**
     * Keeps finished files of documents: from then on they are what was sent.
     *
     * @param year of the documents
     * @param input what they were made from beside the ledger, at least one file
     * @param documents what they are, and their bytes; at least one
     * @throws Failure where the ledger cannot be written
     */
    public final void keep(int year, List<StoredFile> input, Map<SentDocument, Content> documents, LocalDate date) {
        guarded(() -> books(year).keep(Run.Kind.DOCUMENTS, date, 0, input, List.of(), (ledger, run) -> ledger.files()
                .keepSent(run, documents)));
    }

    /**
     * Keeps devis: their numbers are given from then on.
     *
     * @param year of their date
     * @param input the rows they were made from, then the configuration
     * @param quotes their numbers, at least one
     * @param files what they are
     * @throws Failure where the ledger cannot be written
     */
    public final void quote(
            int year, List<StoredFile> input, List<QuoteTable.Entry> quotes, List<StoredFile> files, LocalDate date) {
        guarded(() -> books(year)
                .keep(Run.Kind.QUOTES, date, quotes.size(), input, files, (ledger, run) -> ledger.quotes()
                        .add(run, quotes)));
    }

    /** What fails in the database becomes a sentence. */
    final <T> T guarded(Supplier<T> task) {
        try {
            return task.get();
        } catch (NestedRuntimeException | UncheckedIOException e) {
            throw failure(e);
        }
    }

    /** The sentence for a database that fails while it is written. */
    public final Failure failure(Throwable cause) {
        return LedgerFailure.unwritable(location, cause);
    }

    final LedgerLocation location() {
        return location;
    }
}
