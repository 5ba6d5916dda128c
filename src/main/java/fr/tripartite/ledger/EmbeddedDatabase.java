package fr.tripartite.ledger;

import fr.tripartite.failure.Failure;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.hsqldb.jdbc.JDBCDriver;
import org.jspecify.annotations.Nullable;
import org.springframework.core.NestedRuntimeException;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.util.FileSystemUtils;

/** A ledger in the files of a directory: HSQLDB, behind a lock file. */
final class EmbeddedDatabase extends LedgerDatabase {

    private static final String NAME = "ledger";
    private static final String JOB_REPOSITORY = "org/springframework/batch/core/schema-hsqldb.sql";

    private final Path directory;
    private final Path files;
    private final @Nullable LedgerLock lock;
    private boolean openToRead;

    EmbeddedDatabase(LedgerPlace.Embedded place, boolean toRead) {
        super(place);
        this.directory = place.directory();
        this.files = directory.resolve(NAME);
        this.lock = toRead && !exists() ? null : LedgerLock.take(directory, toRead);
    }

    @Override
    public boolean exists() {
        return Files.isDirectory(files);
    }

    @Override
    SingleConnectionDataSource connect(boolean toRead) {
        try {
            if (!exists()) {
                create();
            }
            mendProperties();
            openToRead = toRead;
            return dataSource(files, toRead ? ";files_readonly=true" : "");
        } catch (IOException | SQLException | NestedRuntimeException e) {
            throw Failure.interrupted(
                    "the ledger in " + directory + " cannot be opened (" + rootMessage(e)
                            + "): free the disk and run the same command again, or restore the directory from its last"
                            + " backup",
                    e);
        }
    }

    /** Every commit is on the disk before it is told: a write delay of zero makes HSQLDB sync its log. */
    private static SingleConnectionDataSource dataSource(Path files, String more) throws SQLException {
        String url = "jdbc:hsqldb:file:" + files.toAbsolutePath().resolve(NAME)
                + ";hsqldb.lock_file=false;hsqldb.write_delay=false;hsqldb.tx=mvcc;sql.syntax_pgs=true"
                + ";hsqldb.default_table_type=cached;hsqldb.log_size=200" + more;
        Properties user = new Properties();
        user.put("user", "SA");
        user.put("password", "");
        Connection connection = new JDBCDriver().connect(url, user);
        return new SingleConnectionDataSource(connection, true);
    }

    /** A ledger appears whole, with all its tables and those of the job repository, or not at all. */
    private void create() throws IOException, SQLException {
        Path creating = directory.resolve(NAME + ".creating");
        FileSystemUtils.deleteRecursively(creating);
        Files.createDirectories(creating);
        SingleConnectionDataSource dataSource = dataSource(creating, "");
        JdbcTemplate jdbc = new JdbcTemplate(dataSource);
        LedgerSchema.statements().forEach(jdbc::execute);
        new ResourceDatabasePopulator(new ClassPathResource(JOB_REPOSITORY)).execute(dataSource);
        jdbc.execute("SHUTDOWN");
        dataSource.destroy();
        Files.move(creating, files, StandardCopyOption.ATOMIC_MOVE);
        try (FileChannel names = FileChannel.open(directory, StandardOpenOption.READ)) {
            names.force(true);
        }
    }

    /**
     * HSQLDB replaces its properties by deleting the old file and renaming the new one. Killed in between, it would take
     * the ledger for a new, empty database at the next start.
     */
    private void mendProperties() throws IOException {
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

    @Override
    public void close() {
        try {
            disconnect();
        } finally {
            if (lock != null) {
                lock.close(exists());
            }
        }
    }

    @Override
    void disconnect() {
        if (!isOpen()) {
            return;
        }
        SingleConnectionDataSource dataSource = opened();
        try (Statement statement = dataSource.getConnection().createStatement()) {
            statement.execute("SHUTDOWN");
        } catch (SQLException e) {
            // Nothing is lost: what was committed is in the log, and is replayed at the next start.
            if (!openToRead) {
                throw Failure.interrupted(
                        "the ledger in " + directory + " could not be closed (" + rootMessage(e)
                                + "): free the disk, then run the same command again",
                        e);
            }
        } finally {
            dataSource.destroy();
        }
    }
}
