package fr.tripartite.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;

/** A PostgreSQL server on this machine that holds the ledger of one run at a time. */
final class DatabaseServer implements AutoCloseable {

    private static final String NAME = "ledger";

    private final EmbeddedPostgres server;

    private DatabaseServer(EmbeddedPostgres server) {
        this.server = server;
    }

    /** Starts it. It waits for its disk, as a server that keeps a ledger does: one that is made for tests would not. */
    static DatabaseServer start() throws IOException {
        return new DatabaseServer(EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .start());
    }

    /** Makes an empty database; the environment names it to the program. */
    Map<String, String> makeDatabase() {
        execute(List.of("CREATE DATABASE " + NAME + " ENCODING 'UTF8' TEMPLATE template0"));
        return Map.of(
                "SPRING_DATASOURCE_URL",
                "jdbc:postgresql://localhost:" + server.getPort() + "/" + NAME,
                "SPRING_DATASOURCE_USERNAME",
                "postgres");
    }

    /** Removes the database, and leaves nothing to be written while others are measured. */
    void removeDatabase() {
        execute(List.of("DROP DATABASE " + NAME + " WITH (FORCE)", "CHECKPOINT"));
    }

    private void execute(List<String> statements) {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement sql = connection.createStatement()) {
            for (String statement : statements) {
                sql.execute(statement);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
