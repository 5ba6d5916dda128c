package fr.tripartite.ledger;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/** A real PostgreSQL server for the tests of this process, with a database of its own for each that asks. */
public final class Postgres {

    private static final AtomicInteger DATABASES = new AtomicInteger();

    private Postgres() {}

    private static final class Holder {
        private static final EmbeddedPostgres SERVER = start();

        private static EmbeddedPostgres start() {
            try {
                EmbeddedPostgres server = EmbeddedPostgres.start();
                Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                    try {
                        server.close();
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }));
                return server;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** A database without any table. */
    public static LedgerLocation.Server database() {
        return database("template0");
    }

    /** A database that holds what another one holds, to which nobody is connected. */
    public static LedgerLocation.Server copyOf(LedgerLocation.Server database) {
        return database(database.url().replaceFirst(".*/", ""));
    }

    private static LedgerLocation.Server database(String template) {
        String name = "ledger_" + ProcessHandle.current().pid() + "_" + DATABASES.incrementAndGet();
        try (Connection connection = Holder.SERVER.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name + " ENCODING 'UTF8' TEMPLATE " + template);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return new LedgerLocation.Server(
                "jdbc:postgresql://localhost:" + Holder.SERVER.getPort() + "/" + name, "postgres", "");
    }

    /** Executes a statement as the owner of the database. */
    public static void execute(LedgerLocation.Server database, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database.url(), database.user(), "");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** What a query that gives one number gives. */
    public static long count(LedgerLocation.Server database, String query) {
        try (Connection connection = DriverManager.getConnection(database.url(), database.user(), "");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Makes a configuration directory name the database. */
    public static void configure(Path configuration, LedgerLocation.Server database) {
        try {
            Files.writeString(configuration.resolve("application.yml"), """
                    spring:
                      datasource:
                        url: "%s"
                        username: %s
                    """.formatted(database.url(), database.user()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
