package fr.tripartite.ledger;

import fr.tripartite.failure.Failure;
import fr.tripartite.words.Message;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.NestedRuntimeException;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Writes a ledger on a PostgreSQL server: one connection, one transaction, one commit. An advisory lock of the schema belongs
 * to the connection: whoever loses it can no longer write, and the server frees it however the session ends.
 */
final class ServerWriter extends LedgerWriter {

    /** Tells the ledger's lock from those of other programs; the second half is the schema. */
    private static final int LOCK = 0x7472_6970;

    private static final Pattern HOLDER = Pattern.compile("tripartite process (\\d{1,9}) on (.*)");

    /** A session that has ended is freed in a moment, one of a dead process when the server has rolled it back. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private static final Duration PATIENCE_FOR_THE_DEAD = Duration.ofSeconds(30);
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(50);

    /** SQLSTATE class of a connection that is lost, and of a server that ends the session. */
    private static final Pattern LOST = Pattern.compile("08.*|57P0.");

    private final LedgerLocation.Server location;
    private final ServerDatabase database;
    private final boolean exists;

    ServerWriter(LedgerLocation.Server location, LedgerSchema schema) {
        super(location, schema);
        this.location = location;
        this.database = ServerDatabase.write(location);
        try {
            lock();
            database.commit(); // what is read from now on is what the run before has booked
            exists = database.exists();
        } catch (Failure e) {
            database.close();
            throw e;
        } catch (NestedRuntimeException | SQLException e) {
            database.close();
            throw LedgerFailure.unreadable(location, e);
        }
    }

    private void lock() {
        long start = System.nanoTime();
        while (!tryLock()) {
            String holder = holder();
            Duration patience = isDead(holder) ? PATIENCE_FOR_THE_DEAD : PATIENCE;
            if (System.nanoTime() - start > patience.toNanos()) {
                throw Failure.refused(
                        LedgerFailure.HELD,
                        location,
                        holder.isEmpty() ? Message.of(LedgerFailure.HOLDER_ENDED) : Message.text(holder));
            }
            LockSupport.parkNanos(BETWEEN_TRIES.toNanos());
        }
    }

    private boolean tryLock() {
        return Boolean.TRUE.equals(database.jdbc()
                .queryForObject("SELECT pg_try_advisory_lock(?, hashtext(current_schema()))", Boolean.class, LOCK));
    }

    /** The process that holds the lock, empty where it has just ended. */
    private String holder() {
        List<String> holders = database.jdbc()
                .queryForList(
                        "SELECT a.application_name FROM pg_locks l JOIN pg_stat_activity a ON a.pid = l.pid"
                                + " WHERE l.locktype = 'advisory' AND l.granted AND l.objsubid = 2"
                                + " AND l.classid::bigint = ?"
                                + " AND l.objid::bigint = (hashtext(current_schema())::bigint & 4294967295)"
                                + " AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())",
                        String.class,
                        (long) LOCK);
        return holders.isEmpty() ? "" : holders.get(0);
    }

    private static boolean isDead(String holder) {
        Matcher known = HOLDER.matcher(holder);
        return known.matches()
                && known.group(2).equals(ServerDatabase.host())
                && ProcessHandle.of(Long.parseLong(known.group(1))).isEmpty();
    }

    @Override
    Optional<JdbcTemplate> booked() {
        return exists ? Optional.of(database.jdbc()) : Optional.empty();
    }

    @Override
    void begin() {
        int format = exists ? schema().formatOf(database.jdbc(), location) : 0;
        schema().apply(database.jdbc(), format);
    }

    @Override
    JdbcTemplate jdbc() {
        return database.jdbc();
    }

    /** One commit for all. */
    @Override
    void flush() {}

    @Override
    void commit(int run, String seal) {
        try {
            database.commit();
        } catch (SQLException e) {
            if (LOST.matcher(String.valueOf(e.getSQLState())).matches()) {
                throw Failure.failed(Message.of(LedgerFailure.CONNECTION_LOST, location, LedgerFailure.reason(e)), e);
            }
            throw LedgerFailure.unwritable(location, e);
        }
    }

    @Override
    public void close() {
        database.close();
    }
}
