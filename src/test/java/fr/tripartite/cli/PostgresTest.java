package fr.tripartite.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.tripartite.ledger.LedgerLocation;
import fr.tripartite.ledger.LedgerReader;
import fr.tripartite.ledger.LedgerWriter;
import fr.tripartite.ledger.Postgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
    private LedgerLocation.Server database;

    @BeforeEach
    void open() throws Exception {
        embedded = new Workshop(Files.createDirectory(directory.resolve("embedded"))).inventory(Workshop.GOOD);
        server = new Workshop(Files.createDirectory(directory.resolve("server"))).inventory(Workshop.GOOD);
        database = Postgres.database();
        configuration = server.configuration("chosen: one-amount", "chosen: one-amount");
        Postgres.configure(configuration, database);
    }

    private Call onServer(String verb, String year, Object... more) {
        return server.call(verb, year, configured(more));
    }

    private Object[] configured(Object... more) {
        List<Object> words = new ArrayList<>(List.of("--config", configuration));
        words.addAll(List.of(more));
        return words.toArray();
    }

    @Test
    void billing_correcting_exporting_and_verifying_give_the_same_bytes() {
        for (String year : new String[] {"2023", "2024"}) {
            embedded.inventory(Workshop.WITH_A_REJECTED_ROW).runConfirmed(year, "--date", "2024-01-31");
            server.inventory(Workshop.WITH_A_REJECTED_ROW);
            Call run = server.runConfirmed(year, configured("--date", "2024-01-31"));
            assertThat(run.exitCode()).as(run.err()).isEqualTo(3);
            assertThat(server.files()).isEqualTo(embedded.files());
        }
        embedded.inventory(Workshop.GOOD).run("2024", "--correct", "--date", "2024-02-29");
        server.inventory(Workshop.GOOD);
        Call correction = onServer("run", "2024", "--correct", "--date", "2024-02-29");
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

    @Test
    void a_ledger_that_moves_to_a_server_gives_the_same_bytes_and_goes_on() throws IOException {
        embedded.run("2023", "--date", "2023-12-31");
        embedded.inventory(Workshop.WITH_A_REJECTED_ROW).run("2023", "--correct", "--date", "2024-01-31");
        Map<String, String> files = embedded.files();

        Call moved = Call.of("move-ledger", "--data", embedded.data(), "--config", configuration);

        assertThat(moved.exitCode()).as(moved.err()).isZero();
        assertThat(moved.out()).contains("2 runs of " + embedded.data() + " are in " + database);
        assertThat(onServer("export", "2023").exitCode()).isEqualTo(3);
        assertThat(server.files()).isEqualTo(files);
        assertThat(onServer("verify", "2023").exitCode()).isZero();

        server.inventory(Workshop.GOOD);
        assertThat(onServer("run", "2023", "--correct", "--date", "2024-02-29").exitCode())
                .isZero();
        Workshop stayed = new Workshop(Files.createDirectory(directory.resolve("stayed"))).inventory(Workshop.GOOD);
        stayed.run("2023", "--date", "2023-12-31");
        stayed.inventory(Workshop.WITH_A_REJECTED_ROW).run("2023", "--correct", "--date", "2024-01-31");
        stayed.inventory(Workshop.GOOD).run("2023", "--correct", "--date", "2024-02-29");
        assertThat(server.files()).isEqualTo(stayed.files());
    }

    @Test
    void a_ledger_that_was_moved_is_closed_and_a_second_move_finds_its_copy() {
        embedded.run("2023", "--date", "2023-12-31");
        Call.of("move-ledger", "--data", embedded.data(), "--config", configuration);

        Call closed = embedded.run("2024", "--date", "2024-12-31");
        assertThat(closed.exitCode()).isEqualTo(4);
        assertThat(closed.complaints())
                .singleElement()
                .asString()
                .contains("the ledger in " + embedded.data() + " was moved to " + database);
        assertThat(server.runConfirmed("2024", configured("--date", "2024-12-31"))
                        .exitCode())
                .isZero();
        Map<String, String> files = embedded.files();
        for (Call call :
                List.of(embedded.run("2023"), embedded.call("export", "2023"), embedded.call("check", "2024"))) {
            assertThat(call.exitCode()).as(call.err()).isEqualTo(4);
            assertThat(call.err()).contains("was moved to " + database);
        }
        assertThat(embedded.files()).isEqualTo(files);

        Call again = Call.of("move-ledger", "--data", embedded.data(), "--config", configuration);
        assertThat(again.exitCode()).as(again.err()).isZero();
        assertThat(onServer("verify", "2024").exitCode()).isZero();
    }

    @Test
    void a_ledger_moves_into_an_empty_one_only() {
        embedded.run("2023", "--date", "2023-12-30");
        assertThat(onServer("run", "2023", "--date", "2023-12-31").exitCode()).isZero();
        Map<String, String> files = server.files();

        Call refused = Call.of("move-ledger", "--data", embedded.data(), "--config", configuration);

        assertThat(refused.exitCode()).isEqualTo(4);
        assertThat(refused.complaints()).hasSize(1).first().asString().contains(database + " is not empty");
        assertThat(onServer("run", "2023").exitCode()).isZero();
        assertThat(server.files()).isEqualTo(files);
    }

    @Test
    void a_ledger_that_is_not_there_or_has_nowhere_to_go_does_not_move() {
        Call nothing = Call.of("move-ledger", "--data", directory.resolve("nowhere"), "--config", configuration);
        assertThat(nothing.exitCode()).isEqualTo(2);
        assertThat(nothing.complaints()).hasSize(1).first().asString().contains("there is no ledger in");
        assertThat(directory.resolve("nowhere")).doesNotExist();

        embedded.run("2023");
        Call nowhere = Call.of("move-ledger", "--data", embedded.data());
        assertThat(nowhere.exitCode()).isEqualTo(2);
        assertThat(nowhere.complaints()).hasSize(1).first().asString().contains("no PostgreSQL database is named");
    }

    @Test
    void a_ledger_that_a_session_holds_is_refused_and_the_holder_named() {
        try (LedgerWriter held = LedgerWriter.take(database)) {
            assertThat(held.read(ledger -> ledger)).isEmpty();

            Call refused = onServer("run", "2023");
            assertThat(refused.exitCode()).isEqualTo(4);
            assertThat(refused.complaints())
                    .last()
                    .asString()
                    .contains(
                            "another run holds the ledger " + database,
                            "process " + ProcessHandle.current().pid() + " on ");
            assertThat(onServer("check", "2023").exitCode()).isZero();
        }

        assertThat(onServer("run", "2023").exitCode()).isZero();
    }

    @Test
    void a_bad_inventory_leaves_an_empty_database_empty() {
        server.inventory("Arras;1\n");

        assertThat(onServer("run", "2023").exitCode()).isEqualTo(2);

        assertThat(LedgerReader.open(database)).isEmpty();
    }

    /** What may not be read is not taken for missing. */
    @Test
    void a_ledger_that_a_user_may_not_read_is_told() throws Exception {
        assertThat(onServer("run", "2023").exitCode()).isZero();
        String user = "stranger_" + database.url().replaceFirst(".*/", "");
        Postgres.execute(database, "CREATE ROLE " + user + " LOGIN");
        Postgres.configure(configuration, new LedgerLocation.Server(database.url(), user, ""));

        Call check = onServer("check", "2024");

        assertThat(check.exitCode()).isEqualTo(1);
        assertThat(check.err()).contains("cannot be read", "permission denied");
    }

    @Test
    void a_password_in_an_address_is_not_printed() throws Exception {
        for (String url : List.of(
                "jdbc:postgresql://u:geheim@localhost:1/x",
                "jdbc:postgresql://localhost:99999/x?password=geheim",
                "jdbc:mysql://u:geheim@h/x",
                "jdbc:h2:mem:x;PASSWORD=geheim")) {
            Postgres.configure(configuration, new LedgerLocation.Server(url, "postgres", ""));

            Call check = onServer("check", "2024");

            assertThat(check.exitCode()).as(url).isIn(1, 2);
            assertThat(check.err()).as(url).doesNotContain("geheim").doesNotContain("WARNING");
        }
    }

    @Test
    void a_data_directory_that_is_not_used_is_told() {
        assertThat(onServer("run", "2023").complaints())
                .containsExactly("warning: --data is not used: the settings put the ledger into " + database);
        server.inventory(Workshop.WITH_A_REJECTED_ROW);
        assertThat(onServer("check", "2024").exitCode()).isEqualTo(3);
    }
}
