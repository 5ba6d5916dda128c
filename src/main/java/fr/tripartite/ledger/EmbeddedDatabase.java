package fr.tripartite.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.hsqldb.jdbc.JDBCDriver;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** HSQLDB over the files of one generation, by one connection. */
final class EmbeddedDatabase implements AutoCloseable {

    /** The syntax of PostgreSQL, so that the SQL is the same on both; rows in the data file, not in memory. */
    private static final String DIALECT =
            ";sql.syntax_pgs=true;hsqldb.default_table_type=cached;hsqldb.lock_file=false";

    /** Without a log: nothing counts before the files are closed, and nothing is ever recovered from it. */
    private static final String TO_WRITE = ";hsqldb.log_data=false";

    /** Ends with its last connection, and leaves the files alone. */
    private static final String TO_READ = ";readonly=true;shutdown=true";

    private final Path files;
    private final SingleConnectionDataSource dataSource;

    private EmbeddedDatabase(Path files, String options) throws SQLException {
        this.files = files;
        Properties user = new Properties();
        user.put("user", "SA");
        user.put("password", "");
        Connection connection = new JDBCDriver()
                .connect(
                        "jdbc:hsqldb:file:" + files.toAbsolutePath().resolve(Generations.NAME) + DIALECT + options,
                        user);
        connection.setAutoCommit(false);
        this.dataSource = new SingleConnectionDataSource(connection, true);
    }

    /** Opens a generation that was closed, to read it. */
    static EmbeddedDatabase read(Path files) throws SQLException {
        return new EmbeddedDatabase(files, TO_READ);
    }

    /** Opens a generation that nobody reads yet, to write it. */
    static EmbeddedDatabase write(Path files) throws SQLException, IOException {
        mark(files, false);
        return new EmbeddedDatabase(files, TO_WRITE);
    }

    JdbcTemplate jdbc() {
        return new JdbcTemplate(dataSource);
    }

    void commit() throws SQLException {
        dataSource.getConnection().commit();
    }

    /**
     * Closes the files that were written, and marks them read-only for any program; fails where the database did not close
     * them, which it does not always tell.
     */
    void finish() throws SQLException, IOException {
        commit();
        shutDown("SHUTDOWN");
        if (!"no".equals(properties(files).getProperty("modified"))) {
            throw new LedgerFailure.DiskFailure(LedgerFailure.NOT_CLOSED);
        }
        mark(files, true);
        Generations.syncAll(files);
    }

    private void shutDown(String command) throws SQLException {
        try (Statement statement = dataSource.getConnection().createStatement()) {
            statement.execute(command);
        } finally {
            dataSource.destroy();
        }
    }

    void abandon() throws SQLException {
        shutDown("SHUTDOWN IMMEDIATELY");
    }

    @Override
    public void close() {
        dataSource.destroy();
    }

    private static void mark(Path files, boolean readOnly) throws IOException {
        Path file = files.resolve(Generations.NAME + ".properties");
        if (!Files.exists(file)) {
            return; // the database is about to be made
        }
        Properties properties = properties(files);
        properties.remove("readonly");
        StringBuilder text = new StringBuilder();
        properties.stringPropertyNames().stream().sorted().forEach(name -> text.append(name)
                .append('=')
                .append(properties.getProperty(name))
                .append('\n'));
        Files.writeString(file, readOnly ? text.append("readonly=true\n") : text);
    }

    private static Properties properties(Path files) throws IOException {
        Properties properties = new Properties();
        try (InputStream in = Files.newInputStream(files.resolve(Generations.NAME + ".properties"))) {
            properties.load(in);
        }
        return properties;
    }
}
