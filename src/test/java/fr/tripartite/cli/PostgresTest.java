package fr.tripartite.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.tripartite.ledger.LedgerPlace;
import fr.tripartite.ledger.Postgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A ledger on PostgreSQL does what the embedded one does, to the byte. */
class PostgresTest {

    @TempDir
    Path directory;

    private Workshop embedded;
    private Workshop server;
    private Path configuration;
    private LedgerPlace.Server database;

    @BeforeEach
    void open() throws Exception {
        embedded = new Workshop(Files.createDirectory(directory.resolve("embedded"))).inventory(Workshop.GOOD);
        server = new Workshop(Files.createDirectory(directory.resolve("server"))).inventory(Workshop.GOOD);
        database = Postgres.database();
        configuration = server.configuration("chosen: one-amount", "chosen: one-amount");
        Postgres.configure(configuration, database);
    }

    private Call onServer(String verb, String year, Object... more) {
        Object[] words = new Object[more.length + 2];
        System.arraycopy(more, 0, words, 0, more.length);
        words[more.length] = "--config";
        words[more.length + 1] = configuration;
        return server.call(verb, year, words);
    }

    @Test
    void billing_correcting_exporting_and_verifying_give_the_same_bytes() {
        for (String year : new String[] {"2023", "2024"}) {
            embedded.inventory(Workshop.WITH_A_REJECTED_ROW).run(year, "--date", "2024-01-31");
            Call run = server.inventory(Workshop.WITH_A_REJECTED_ROW)
                    .call("run", year, "--config", configuration, "--date", "2024-01-31");
            assertThat(run.exitCode()).as(run.err()).isEqualTo(3);
            assertThat(server.files()).isEqualTo(embedded.files());
        }
        embedded.inventory(Workshop.GOOD).run("2024", "--correct", "--date", "2024-02-29");
        Call correction = server.inventory(Workshop.GOOD)
                .call("run", "2024", "--correct", "--config", configuration, "--date", "2024-02-29");
        assertThat(correction.exitCode()).as(correction.err()).isZero();
        Map<String, String> corrected = server.files();
        assertThat(corrected).isEqualTo(embedded.files());

        Call verified = onServer("verify", "2024");
        assertThat(verified.exitCode()).as(verified.err()).isZero();
        Call exported = onServer("export", "2024");
        assertThat(exported.exitCode()).as(exported.err()).isZero();
        assertThat(server.files()).isEqualTo(corrected);
        assertThat(server.data()).doesNotExist();
    }
}
