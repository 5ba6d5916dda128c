package fr.tripartite.ledger;

import fr.tripartite.failure.Failure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.hsqldb.HsqlException;
import org.hsqldb.jdbc.JDBCDriver;
import org.jspecify.annotations.Nullable;
import org.springframework.core.NestedRuntimeException;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.util.FileSystemUtils;

/** A ledger in the files of a directory: HSQLDB, behind a lock file. */
final class EmbeddedDatabase extends LedgerDatabase {

    private static final String JOB_REPOSITORY = "org/springframework/batch/core/schema-hsqldb.sql";
    private static final String READ_ONLY = ";files_readonly=true";

    private final Path directory;
    private final Path files;
    private final Path mending;
    private final Path unmended;
    private final @Nullable LedgerLock lock;
    private final boolean takenToRead;
    private boolean openToRead;
    private @Nullable LedgerWatch watch;
    private @Nullable Path copy;
    private volatile long committed;

    EmbeddedDatabase(LedgerPlace.Embedded place, boolean toRead) {
        super(place);
        this.directory = place.directory();
        this.files = directory.resolve(LedgerFiles.NAME);
        this.mending = directory.resolve(LedgerFiles.NAME + ".mending");
        this.unmended = directory.resolve(LedgerFiles.NAME + ".unmended");
        this.takenToRead = toRead;
        this.lock = toRead && !exists() ? null : LedgerLock.take(directory, toRead);
    }

    @Override
    public boolean exists() {
        return Files.isDirectory(files) || Files.isDirectory(unmended);
    }

    @Override
    SingleConnectionDataSource connect(boolean toRead) {
        try {
            if (!exists()) {
                create();
            }
            openToRead = toRead;
            if (takenToRead) {
                return readOnly(new LedgerFiles(Files.isDirectory(files) ? files : unmended));
            }
            openToRead = false;
            mend();
            openToRead = toRead;
            return toRead ? dataSource(files, READ_ONLY) : connect(new LedgerFiles(files));
        } catch (IOException | SQLException | NestedRuntimeException | HsqlException e) {
            throw Failure.interrupted(
                    "the ledger in " + directory + " cannot be opened (" + reason(e)
                            + "): free the disk and run the same command again, or restore the directory from its last"
                            + " backup",
                    e);
        }
    }

    private SingleConnectionDataSource readOnly(LedgerFiles ledger) throws IOException, SQLException {
        ledger.requireWhole();
        return ledger.isClosed() ? dataSource(ledger.directory(), READ_ONLY) : connect(copyOf(ledger));
    }

    /** Opens the ledger to write it, or a copy. */
    private SingleConnectionDataSource connect(LedgerFiles ledger) throws IOException, SQLException {
        ledger.mend();
        SingleConnectionDataSource dataSource = dataSource(ledger.directory(), "");
        // what the last process has left in the log is in the data now, unless there was no room for them
        if (ledger.logSize() > 0) {
            execute(dataSource, "SHUTDOWN IMMEDIATELY");
            throw new IOException("there is no room for the data of its log");
        }
        return dataSource;
    }

    /**
     * Closes what a process has left open that died, on a copy that then takes the place. HSQLDB would do it where the
     * files stand, and lose the ledger if it is killed meanwhile: of the pages it puts back, the first one says that all
     * is well.
     */
    private void mend() throws IOException, SQLException {
        if (!Files.isDirectory(files)) {
            // killed between the two moves
            Files.move(mending, files, StandardCopyOption.ATOMIC_MOVE);
        }
        FileSystemUtils.deleteRecursively(mending);
        FileSystemUtils.deleteRecursively(unmended);
        LedgerFiles ledger = new LedgerFiles(files);
        ledger.requireWhole();
        if (ledger.isClosed()) {
            return;
        }
        try {
            LedgerFiles copied = ledger.copyTo(mending);
            shutDown(connect(copied), copied);
            copied.sync();
        } catch (IOException | SQLException | RuntimeException e) {
            FileSystemUtils.deleteRecursively(mending);
            throw e;
        }
        Files.move(files, unmended, StandardCopyOption.ATOMIC_MOVE);
        Files.move(mending, files, StandardCopyOption.ATOMIC_MOVE);
        LedgerFiles.sync(directory);
        FileSystemUtils.deleteRecursively(unmended);
    }

    /** To read what a process has left that died, HSQLDB has to write: not into the ledger. */
    private LedgerFiles copyOf(LedgerFiles ledger) throws IOException {
        Path created = Files.createTempDirectory("tripartite-ledger");
        copy = created;
        return ledger.copyTo(created);
    }

    /** Every commit is on the disk before it is told: a write delay of zero makes HSQLDB sync its log. */
    private SingleConnectionDataSource dataSource(Path files, String more) throws SQLException {
        String url = "jdbc:hsqldb:file:" + files.toAbsolutePath().resolve(LedgerFiles.NAME)
                + ";hsqldb.lock_file=false;hsqldb.write_delay=false;hsqldb.tx=mvcc;sql.syntax_pgs=true"
                + ";hsqldb.default_table_type=cached;hsqldb.log_size=50;hsqldb.full_log_replay=true" + more;
        Properties user = new Properties();
        user.put("user", "SA");
        user.put("password", "");
        Connection connection = new JDBCDriver().connect(url, user);
        watch = LedgerWatch.over(connection);
        return new SingleConnectionDataSource(connection, true);
    }

    /** A ledger appears whole, with all its tables and those of the job repository, or not at all. */
    private void create() throws IOException, SQLException {
        Path creating = directory.resolve(LedgerFiles.NAME + ".creating");
        FileSystemUtils.deleteRecursively(creating);
        Files.createDirectories(creating);
        try {
            SingleConnectionDataSource dataSource = dataSource(creating, "");
            try {
                JdbcTemplate jdbc = new JdbcTemplate(dataSource);
                LedgerSchema.statements().forEach(jdbc::execute);
                new ResourceDatabasePopulator(new ClassPathResource(JOB_REPOSITORY)).execute(dataSource);
                if (watch != null) {
                    watch.requireSilence();
                }
            } finally {
                shutDown(dataSource, new LedgerFiles(creating));
            }
            Files.move(creating, files, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            FileSystemUtils.deleteRecursively(creating);
        }
        LedgerFiles.sync(directory);
    }

    @Override
    public JdbcTransactionManager transactions() {
        if (watch == null) {
            throw new IllegalStateException("the ledger is not open");
        }
        return new WatchedTransactions(dataSource(), watch, this::committed);
    }

    private void committed() {
        try {
            committed = new LedgerFiles(files).logSize();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** HSQLDB calls a full disk a limit of its file; the first thing that went wrong says it better. */
    @Override
    String reason(Throwable cause) {
        Throwable heard = watch == null ? null : watch.heard();
        return rootMessage(heard == null ? cause : heard);
    }

    @Override
    public void close() {
        try {
            disconnect();
        } finally {
            removeCopy();
            if (lock != null) {
                lock.close(exists());
            }
        }
    }

    private void removeCopy() {
        try {
            FileSystemUtils.deleteRecursively(copy);
            copy = null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    boolean isWritable() {
        return isOpen() && !openToRead;
    }

    @Override
    void disconnect() {
        if (!isOpen()) {
            return;
        }
        try {
            shutDown(opened(), new LedgerFiles(files));
        } catch (SQLException | IOException e) {
            // Nothing is lost: what was committed is in the log, and is replayed at the next start.
            if (!openToRead) {
                throw Failure.interrupted(
                        "the ledger in " + directory + " could not be closed (" + reason(e)
                                + "): free the disk, then run the same command again",
                        e);
            }
        } finally {
            removeCopy();
        }
    }

    /**
     * Closes a database. HSQLDB does not tell that it could not. Where it has failed before, nothing is written any more,
     * and what it may have written of the transaction that failed is dropped.
     */
    private void shutDown(SingleConnectionDataSource dataSource, LedgerFiles ledger) throws SQLException, IOException {
        boolean failed = watch != null && watch.heard() != null;
        if (watch != null && !failed && !openToRead) {
            watch.beStrict();
        }
        try {
            execute(dataSource, failed || copy != null ? "SHUTDOWN IMMEDIATELY" : "SHUTDOWN");
        } finally {
            dataSource.destroy();
        }
        if (openToRead) {
            return;
        }
        if (failed) {
            ledger.cutLog(committed);
        } else if (watch != null && watch.heard() != null) {
            throw new IOException(watch.heard());
        } else {
            ledger.requireWhole();
            ledger.checksums().keep();
        }
    }

    private static void execute(SingleConnectionDataSource dataSource, String command) throws SQLException {
        try (Statement statement = dataSource.getConnection().createStatement()) {
            statement.execute(command);
        }
    }
}
