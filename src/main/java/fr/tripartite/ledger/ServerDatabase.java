package fr.tripartite.ledger;

import fr.tripartite.failure.Failure;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.NestedRuntimeException;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A ledger on a PostgreSQL server, behind an advisory lock of its schema. The server frees the lock of a session that
 * ends, however it ends.
 */
final class ServerDatabase extends LedgerDatabase {

    private static final String JOB_REPOSITORY = "org/springframework/batch/core/schema-postgresql.sql";

    /** Tells the ledger's lock from those of other programs; the second half is the schema. */
    private static final int LOCK = 0x7472_6970;

    private static final Pattern HOLDER = Pattern.compile("tripartite process (\\d{1,9}) on (.*)");
    private static final Duration PATIENCE_FOR_THE_DEAD = Duration.ofSeconds(30);
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(50);

    private final LedgerPlace.Server place;
    private final SingleConnectionDataSource dataSource;
    private final JdbcTemplate jdbc;
    private final boolean exists;

    ServerDatabase(LedgerPlace.Server place) {
        super(place);
        this.place = place;
        this.dataSource = new SingleConnectionDataSource(connection(place), true);
        this.jdbc = new JdbcTemplate(dataSource);
        try {
            requireUnicode();
            lock();
            exists = Boolean.TRUE.equals(jdbc.queryForObject(
                    "SELECT EXISTS (SELECT 1 FROM information_schema.tables WHERE table_schema = current_schema()"
                            + " AND table_name = 'ledger_format')",
                    Boolean.class));
        } catch (Failure e) {
            dataSource.destroy();
            throw e;
        } catch (NestedRuntimeException e) {
            dataSource.destroy();
            throw failure(e);
        }
    }

    private static Connection connection(LedgerPlace.Server place) {
        Properties properties = new Properties();
        if (!place.user().isEmpty()) {
            properties.put("user", place.user());
        }
        if (!place.password().isEmpty()) {
            properties.put("password", place.password());
        }
        properties.put(
                "ApplicationName",
                "tripartite process " + ProcessHandle.current().pid() + " on " + host());
        properties.put("connectTimeout", "10");
        properties.put("socketTimeout", "300");
        properties.put("tcpKeepAlive", "true");
        properties.put("reWriteBatchedInserts", "true");
        try {
            return DriverManager.getConnection(place.url(), properties);
        } catch (SQLException e) {
            throw Failure.interrupted(
                    "the ledger " + place + " cannot be reached (" + rootMessage(e)
                            + "): start the database, or mend its address, user or password, then run the same command"
                            + " again",
                    e);
        }
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "localhost";
        }
    }

    private void requireUnicode() {
        String encoding = jdbc.queryForObject("SHOW server_encoding", String.class);
        if (!"UTF8".equals(encoding)) {
            throw Failure.invalid("the database " + place + " is encoded in " + encoding
                    + "; name one that was created with ENCODING 'UTF8'");
        }
    }

    /** Refused at once, unless the holder is a process of this machine that has died and that the server has yet to miss. */
    private void lock() {
        // a machine that lost its power is missed after a minute
        jdbc.execute("SET tcp_keepalives_idle = 30");
        jdbc.execute("SET tcp_keepalives_interval = 10");
        jdbc.execute("SET tcp_keepalives_count = 3");
        long end = System.nanoTime() + PATIENCE_FOR_THE_DEAD.toNanos();
        while (!tryLock()) {
            String holder = holder();
            if (!isDead(holder) || System.nanoTime() > end) {
                throw Failure.refused("another run holds the ledger " + place + " (" + holder
                        + "); wait until it has ended, then run the same command again");
            }
            LockSupport.parkNanos(BETWEEN_TRIES.toNanos());
        }
    }

    private boolean tryLock() {
        return Boolean.TRUE.equals(
                jdbc.queryForObject("SELECT pg_try_advisory_lock(?, hashtext(current_schema()))", Boolean.class, LOCK));
    }

    private String holder() {
        List<String> holders = jdbc.queryForList(
                "SELECT a.application_name FROM pg_locks l JOIN pg_stat_activity a ON a.pid = l.pid"
                        + " WHERE l.locktype = 'advisory' AND l.granted AND l.objsubid = 2 AND l.classid::bigint = ?"
                        + " AND l.objid::bigint = (hashtext(current_schema())::bigint & 4294967295)"
                        + " AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())",
                String.class,
                (long) LOCK);
        return holders.isEmpty() ? "a process that has just ended" : holders.get(0);
    }

    private static boolean isDead(String holder) {
        Matcher known = HOLDER.matcher(holder);
        return !known.matches()
                ? holder.endsWith("just ended")
                : known.group(2).equals(host())
                        && ProcessHandle.of(Long.parseLong(known.group(1))).isEmpty();
    }

    @Override
    public boolean exists() {
        return exists;
    }

    @Override
    boolean isWritable() {
        return false;
    }

    @Override
    SingleConnectionDataSource connect(boolean toRead) {
        try {
            if (toRead) {
                jdbc.execute("SET SESSION CHARACTERISTICS AS TRANSACTION READ ONLY");
            } else if (!exists) {
                new TransactionTemplate(transactions()).executeWithoutResult(status -> create());
            }
        } catch (NestedRuntimeException e) {
            throw failure(e);
        }
        return dataSource;
    }

    @Override
    public JdbcTransactionManager transactions() {
        return new JdbcTransactionManager(dataSource);
    }

    private void create() {
        LedgerSchema.statements().forEach(jdbc::execute);
        jdbc.execute((Connection connection) -> {
            ScriptUtils.executeSqlScript(connection, new ClassPathResource(JOB_REPOSITORY));
            return Boolean.TRUE;
        });
    }

    @Override
    void disconnect() {
        jdbc.execute("RESET default_transaction_read_only");
    }

    @Override
    public void close() {
        dataSource.destroy();
    }
}
