package fr.tripartite.ledger;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
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
    public static LedgerPlace.Server database() {
        String name = "ledger_" + ProcessHandle.current().pid() + "_" + DATABASES.incrementAndGet();
        try (Connection connection = Holder.SERVER.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name + " ENCODING 'UTF8' TEMPLATE template0");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return new LedgerPlace.Server(
                "jdbc:postgresql://localhost:" + Holder.SERVER.getPort() + "/" + name, "postgres", "");
    }

    /** Makes a configuration directory name the database. */
    public static void configure(Path configuration, LedgerPlace.Server database) {
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
