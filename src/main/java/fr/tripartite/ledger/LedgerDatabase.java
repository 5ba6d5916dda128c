package fr.tripartite.ledger;

import fr.tripartite.failure.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import javax.sql.DataSource;
import org.hsqldb.jdbc.JDBCDriver;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.util.FileSystemUtils;

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
        return Files.isDirectory(directory.resolve(NAME)) ? open(directory, true) : null;
    }

    private static LedgerDatabase open(Path directory, boolean readOnly) {
        LedgerLock lock = LedgerLock.take(directory, readOnly);
        try {
            Path files = directory.resolve(NAME);
            if (!Files.isDirectory(files)) {
                create(directory.resolve(NAME + ".creating"), files);
            }
            mendProperties(files);
            DataSource dataSource = dataSource(files, readOnly ? ";files_readonly=true" : "");
            dataSource.getConnection().close();
            return new LedgerDatabase(lock, dataSource, readOnly);
        } catch (Failure e) {
            lock.close();
            throw e;
        } catch (IOException | SQLException | DataAccessException e) {
            lock.close();
            throw Failure.interrupted(
                    "the ledger in " + directory + " cannot be opened (" + rootMessage(e)
                            + "): restore it from its last backup, or free the disk and run the same command again",
                    e);
        }
    }

    private static DataSource dataSource(Path files, String more) {
        String url = "jdbc:hsqldb:file:" + files.toAbsolutePath().resolve(NAME)
                + ";hsqldb.lock_file=false;hsqldb.write_delay=false;hsqldb.tx=mvcc"
                + ";hsqldb.default_table_type=cached;hsqldb.log_size=200" + more;
        Properties user = new Properties();
        user.put("user", "SA");
        user.put("password", "");
        return new SimpleDriverDataSource(new JDBCDriver(), url, user);
    }

    /** A ledger appears whole, with all its tables and those of the job repository, or not at all. */
    private static void create(Path creating, Path files) throws IOException {
        FileSystemUtils.deleteRecursively(creating);
        Files.createDirectories(creating);
        DataSource dataSource = dataSource(creating, "");
        JdbcTemplate jdbc = new JdbcTemplate(dataSource);
        LedgerSchema.statements().forEach(jdbc::execute);
        new ResourceDatabasePopulator(new ClassPathResource(LedgerSchema.JOB_REPOSITORY)).execute(dataSource);
        jdbc.execute("SHUTDOWN");
        Files.move(creating, files, StandardCopyOption.ATOMIC_MOVE);
    }

    /**
     * HSQLDB replaces its properties by deleting the old file and renaming the new one. Killed in between, it would take
     * the ledger for a new, empty database at the next start.
     */
    private static void mendProperties(Path files) throws IOException {
        Path properties = files.resolve(NAME + ".properties");
        Path replacement = files.resolve(NAME + ".properties.new");
        if (!Files.exists(properties)) {
            if (!Files.exists(replacement)) {
                throw Failure.interrupted("the ledger in " + files + " has lost its file " + properties.getFileName()
                        + ": restore the directory from its last backup");
            }
            Files.move(replacement, properties, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private static String rootMessage(Throwable failure) {
        Throwable cause = failure.getCause();
        return cause == null ? String.valueOf(failure.getMessage()) : rootMessage(cause);
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
