package fr.tripartite.ledger;

import fr.tripartite.failure.Failure;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.core.NestedRuntimeException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The database of a ledger, held by this process alone from the moment it is taken until it is closed.
 *
 * <p>One connection does all the work. On a server the lock is a property of that connection: whoever loses it can no
 * longer write, and nobody can have taken the ledger in the meantime.
 */
public abstract class LedgerDatabase implements AutoCloseable {

    private final LedgerPlace place;
    private @Nullable SingleConnectionDataSource connection;
    private @Nullable Ledger ledger;
    private @Nullable LedgerTables tables;

    LedgerDatabase(LedgerPlace place) {
        this.place = place;
    }

    /**
     * Takes a ledger for billing. Nothing is created yet.
     *
     * @throws Failure at once where another process holds it, or where it cannot be reached
     */
    public static LedgerDatabase take(LedgerPlace place) {
        return take(place, false);
    }

    /**
     * Takes a ledger to read it; not one byte of it changes.
     *
     * @throws Failure at once where another process holds it, or where it cannot be reached
     */
    public static LedgerDatabase takeToRead(LedgerPlace place) {
        return take(place, true);
    }

    private static LedgerDatabase take(LedgerPlace place, boolean toRead) {
        if (place instanceof LedgerPlace.Embedded embedded) {
            return new EmbeddedDatabase(embedded, toRead);
        }
        return new ServerDatabase((LedgerPlace.Server) place);
    }

    /** Whether there is a ledger; if not, {@link #open} creates one. */
    public abstract boolean exists();

    /** Connects, to read or to write; to write creates the tables where there are none. */
    abstract SingleConnectionDataSource connect(boolean toRead);

    /** Whether it is open to be written already. */
    abstract boolean isWritable();

    /** Ends the connection, if there is one, and keeps the ledger for this process. */
    abstract void disconnect();

    /** Closes the database and frees it for others. */
    @Override
    public abstract void close();

    /**
     * Opens a ledger that exists, to read it: not one byte of it changes.
     *
     * @throws Failure where it cannot be opened
     */
    public final LedgerDatabase openToRead() {
        return open(true);
    }

    /**
     * Opens the ledger for billing, and creates it where there is none; it may be open to be read before.
     *
     * @throws Failure where it cannot be opened
     */
    public final LedgerDatabase open() {
        return isWritable() ? this : open(false);
    }

    private LedgerDatabase open(boolean toRead) {
        if (connection != null) {
            disconnect();
            connection = null;
        }
        SingleConnectionDataSource opened = connect(toRead);
        connection = opened;
        JdbcTemplate jdbc = new JdbcTemplate(opened);
        ledger = new Ledger(jdbc);
        tables = new LedgerTables(jdbc);
        Integer format = guarded(() -> jdbc.queryForObject("SELECT version FROM ledger_format", Integer.class));
        if (format == null || format != LedgerSchema.FORMAT) {
            throw Failure.interrupted("the ledger " + place + " has format " + format + ", this program reads format "
                    + LedgerSchema.FORMAT + ": use the program that wrote it");
        }
        return this;
    }

    /** Connections to the open database: always the same one. */
    public final DataSource dataSource() {
        return opened();
    }

    /** Transactions of the open database: none is told as committed that could be lost. */
    public abstract JdbcTransactionManager transactions();

    /** The open ledger, for a transaction of the caller's. */
    public final Ledger ledger() {
        if (ledger == null) {
            throw new IllegalStateException("the ledger is not open");
        }
        return ledger;
    }

    /**
     * Works with the open ledger in a transaction of its own.
     *
     * @throws Failure where the database fails
     */
    public final <T> T work(Function<Ledger, T> task) {
        TransactionTemplate transaction = new TransactionTemplate(transactions());
        T result = guarded(() -> transaction.execute(status -> task.apply(ledger())));
        if (result == null) {
            throw new IllegalStateException("a task has a result");
        }
        return result;
    }

    /**
     * Fills this ledger, which must be empty, with all that another one holds: both give the same files from then on.
     *
     * @return how many runs were copied
     * @throws Failure where this ledger holds a run already, the other one is not as it was sealed, or either database
     *     fails
     */
    public final int fillFrom(LedgerDatabase source) {
        return work(ledger -> {
            if (tables().runs() > 0) {
                throw Failure.refused("the ledger " + place + " is not empty: name a database that holds none");
            }
            int runs = source.work(unused -> tables().fillFrom(source.tables()));
            ledger.audit().ifPresent(fault -> {
                throw Failure.unsound("nothing was copied: the ledger " + source.place + " is not what it was: " + fault
                        + "; restore it from its last backup");
            });
            return runs;
        });
    }

    private LedgerTables tables() {
        if (tables == null) {
            throw new IllegalStateException("the ledger is not open");
        }
        return tables;
    }

    private <T> @Nullable T guarded(Supplier<@Nullable T> task) {
        try {
            return task.get();
        } catch (NestedRuntimeException e) {
            throw failure(e);
        }
    }

    /** The sentence for a database that fails while it is used. */
    public final Failure failure(Throwable cause) {
        return Failure.interrupted(
                "the ledger " + place + " cannot be read or written (" + reason(cause)
                        + "): mend what this names, or free the disk, or restore the ledger from its last backup, then run the same"
                        + " command again",
                cause);
    }

    /** What a failure of the database comes from. */
    String reason(Throwable cause) {
        return rootMessage(cause);
    }

    final SingleConnectionDataSource opened() {
        if (connection == null) {
            throw new IllegalStateException("the ledger is not open");
        }
        return connection;
    }

    final boolean isOpen() {
        return connection != null;
    }

    static String rootMessage(Throwable failure) {
        Throwable cause = failure.getCause();
        if (cause != null) {
            return rootMessage(cause);
        }
        String message = failure.getMessage();
        return message == null
                ? failure.getClass().getSimpleName()
                : message.strip().replaceAll("\\s*\\R\\s*", ", ");
    }
}
