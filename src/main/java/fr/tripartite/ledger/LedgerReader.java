package fr.tripartite.ledger;

import fr.tripartite.failure.Failure;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.hsqldb.HsqlException;
import org.springframework.core.NestedRuntimeException;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A ledger that is looked at: one state of it, whole, whatever a run does meanwhile. It takes read rights only, waits for
 * nobody, and nobody waits for it.
 */
public final class LedgerReader implements AutoCloseable {

    private final LedgerLocation location;
    private final Runnable closing;
    private final Ledger ledger;

    private LedgerReader(LedgerLocation location, LedgerSchema schema, JdbcTemplate jdbc, Runnable closing) {
        this.location = location;
        this.closing = closing;
        this.ledger = new Ledger(jdbc, location);
        try {
            // a reader migrates nothing
            int format = guarded(() -> schema.formatOf(jdbc, location));
            if (format < schema.format()) {
                throw Failure.refused(LedgerFailure.OLDER_FORMAT, location, format);
            }
        } catch (Failure e) {
            close();
            throw e;
        }
    }

    /**
     * Opens a ledger.
     *
     * @return empty where nothing has been booked yet
     * @throws Failure where it cannot be opened, is damaged, or has another format
     */
    public static Optional<LedgerReader> open(LedgerLocation location) {
        return open(location, LedgerSchema.current());
    }

    static Optional<LedgerReader> open(LedgerLocation location, LedgerSchema schema) {
        return location instanceof LedgerLocation.Embedded embedded
                ? embedded(embedded, schema)
                : server((LedgerLocation.Server) location, schema);
    }

    private static Optional<LedgerReader> embedded(LedgerLocation.Embedded location, LedgerSchema schema) {
        Generations generations = new Generations(location.directory());
        try {
            Generations.Current current = generations.current();
            while (true) {
                try {
                    return open(location, schema, generations, current);
                } catch (Failure | IOException | SQLException | HsqlException e) {
                    // a generation goes when several runs have been booked since the pointer was read
                    Generations.Current now = generations.current();
                    if (now.generation() == current.generation()) {
                        throw e;
                    }
                    current = now;
                }
            }
        } catch (IOException | SQLException | HsqlException e) {
            throw LedgerFailure.unreadable(location, e);
        }
    }

    private static Optional<LedgerReader> open(
            LedgerLocation.Embedded location, LedgerSchema schema, Generations generations, Generations.Current current)
            throws IOException, SQLException {
        if (current.generation() == 0) {
            return Optional.empty();
        }
        generations.requireInUse(current);
        generations.requireIntact(current);
        EmbeddedDatabase database = EmbeddedDatabase.read(generations.path(current.generation()));
        return Optional.of(new LedgerReader(location, schema, database.jdbc(), database::close));
    }

    private static Optional<LedgerReader> server(LedgerLocation.Server location, LedgerSchema schema) {
        ServerDatabase database = ServerDatabase.read(location);
        if (!database.exists()) {
            database.close();
            return Optional.empty();
        }
        return Optional.of(new LedgerReader(location, schema, database.jdbc(), database::close));
    }

    private <T> T guarded(Supplier<T> task) {
        try {
            return task.get();
        } catch (NestedRuntimeException e) {
            throw LedgerFailure.unreadable(location, e);
        }
    }

    /** Looks at the ledger; a database that fails is told as a {@link Failure}. */
    public <T> T read(Function<Ledger, T> task) {
        return guarded(() -> task.apply(ledger));
    }

    @Override
    public void close() {
        closing.run();
    }
}
