package fr.tripartite.ledger;

import fr.tripartite.failure.Failure;
import fr.tripartite.words.Message;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.springframework.core.NestedRuntimeException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** A PostgreSQL database, by one connection and in one transaction. */
final class ServerDatabase implements AutoCloseable {

    /** The driver warns of what its exceptions say as well; kept, or its level would be forgotten. */
    private static final Logger DRIVER = Logger.getLogger("org.postgresql");

    private final SingleConnectionDataSource dataSource;
    private final JdbcTemplate jdbc;

    private ServerDatabase(LedgerLocation.Server location) {
        this.dataSource = new SingleConnectionDataSource(connection(location), true);
        this.jdbc = new JdbcTemplate(dataSource);
    }

    /** Connects to read one state of the ledger. */
    static ServerDatabase read(LedgerLocation.Server location) {
        return connect(location, "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY");
    }

    static ServerDatabase write(LedgerLocation.Server location) {
        // a machine that lost its power is missed after a minute
        return connect(
                location,
                "SET tcp_keepalives_idle = 30; SET tcp_keepalives_interval = 10; SET tcp_keepalives_count = 3");
    }

    private static ServerDatabase connect(LedgerLocation.Server location, String first) {
        DRIVER.setLevel(Level.OFF);
        ServerDatabase database = new ServerDatabase(location);
        try {
            database.dataSource.getConnection().setAutoCommit(false);
            database.jdbc.execute(first);
            database.requireUnicode(location);
            return database;
        } catch (Failure e) {
            database.close();
            throw e;
        } catch (NestedRuntimeException | SQLException e) {
            database.close();
            throw LedgerFailure.unreadable(location, e);
        }
    }

    private static Connection connection(LedgerLocation.Server location) {
        Properties properties = new Properties();
        if (!location.user().isEmpty()) {
            properties.put("user", location.user());
        }
        if (!location.password().isEmpty()) {
            properties.put("password", location.password());
        }
        properties.put(
                "ApplicationName",
                "tripartite process " + ProcessHandle.current().pid() + " on " + host());
        properties.put("connectTimeout", "10");
        properties.put("socketTimeout", "300");
        properties.put("tcpKeepAlive", "true");
        properties.put("reWriteBatchedInserts", "true");
        try {
            return DriverManager.getConnection(location.url(), properties);
        } catch (SQLException e) {
            throw Failure.failed(Message.of(LedgerFailure.UNREACHABLE, location, LedgerFailure.reason(e)), e);
        }
    }

    static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "localhost";
        }
    }

    private void requireUnicode(LedgerLocation.Server location) {
        String encoding = jdbc.queryForObject("SHOW server_encoding", String.class);
        if (!"UTF8".equals(encoding)) {
            throw Failure.invalid(LedgerFailure.OTHER_ENCODING, location, String.valueOf(encoding));
        }
    }

    /** Whether it holds a ledger. */
    boolean exists() {
        return Boolean.TRUE.equals(
                jdbc.queryForObject("SELECT to_regclass('ledger_format') IS NOT NULL", Boolean.class));
    }

    JdbcTemplate jdbc() {
        return jdbc;
    }

    void commit() throws SQLException {
        dataSource.getConnection().commit();
    }

    /** Ends the connection; what was not committed is gone. */
    @Override
    public void close() {
        dataSource.destroy();
    }
}
