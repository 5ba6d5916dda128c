package fr.tripartite.ledger;

import fr.tripartite.failure.Failure;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import javax.sql.DataSource;
import org.hsqldb.jdbc.JDBCDriver;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

/** The embedded database of a data directory, held by this process alone until it is closed. */
public final class LedgerDatabase implements AutoCloseable {

    private static final String NAME = "ledger";

    private final LedgerLock lock;
    private final DataSource dataSource;
    private final boolean readOnly;

    private LedgerDatabase(LedgerLock lock, DataSource dataSource, boolean readOnly) {
        this.lock = lock;
        this.dataSource = dataSource;
        this.readOnly = readOnly;
    }

    /**
     * Opens the ledger for billing, and creates it where there is none.
     *
     * @throws Failure where another process holds it, or it cannot be opened
     */
    public static LedgerDatabase open(Path directory) {
        return open(directory, false);
    }

    /**
     * Opens the ledger to read it; not one byte of it changes.
     *
     * @return null where there is no ledger yet
     */
    public static @Nullable LedgerDatabase openToRead(Path directory) {
        return exists(directory) ? open(directory, true) : null;
    }

    /** Whether the directory holds a ledger. */
    public static boolean exists(Path directory) {
        return Files.exists(directory.resolve(NAME + ".script"))
                || Files.exists(directory.resolve(NAME + ".properties"));
    }

    private static LedgerDatabase open(Path directory, boolean readOnly) {
        LedgerLock lock = LedgerLock.take(directory, readOnly);
        try {
            String url = "jdbc:hsqldb:file:" + directory.toAbsolutePath().resolve(NAME)
                    + ";hsqldb.lock_file=false;hsqldb.write_delay=false;hsqldb.tx=mvcc"
                    + ";hsqldb.default_table_type=cached;hsqldb.log_size=200"
                    + (readOnly ? ";files_readonly=true" : "");
            Properties user = new Properties();
            user.put("user", "SA");
            user.put("password", "");
            DataSource dataSource = new SimpleDriverDataSource(new JDBCDriver(), url, user);
            LedgerDatabase database = new LedgerDatabase(lock, dataSource, readOnly);
            if (!readOnly) {
                database.createTables();
            }
            return database;
        } catch (DataAccessException e) {
            lock.close();
            throw Failure.interrupted(
                    "the ledger in " + directory + " cannot be opened (" + rootMessage(e)
                            + "): restore it from its last backup, or free the disk and run the same command again",
                    e);
        }
    }

    private static String rootMessage(Throwable failure) {
        Throwable cause = failure.getCause();
        return cause == null ? String.valueOf(failure.getMessage()) : rootMessage(cause);
    }

    private void createTables() {
        JdbcTemplate jdbc = new JdbcTemplate(dataSource);
        for (String statement : LedgerSchema.statements()) {
            jdbc.execute(statement);
        }
    }

    /** Connections to the database. */
    public DataSource dataSource() {
        return dataSource;
    }

    /** The ledger in it. */
    public Ledger ledger() {
        return new Ledger(new JdbcTemplate(dataSource));
    }

    /** Closes the database and frees it for others. */
    @Override
    public void close() {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("SHUTDOWN");
        } catch (SQLException e) {
            // Nothing is lost: what was committed is in the log, and is replayed at the next start.
            if (!readOnly) {
                throw Failure.interrupted("the ledger could not be closed (" + e.getMessage() + ")", e);
            }
        } finally {
            lock.close();
        }
    }
}
