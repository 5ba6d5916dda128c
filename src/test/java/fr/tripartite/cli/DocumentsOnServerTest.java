package fr.tripartite.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.tripartite.inventory.SampleRow;
import fr.tripartite.io.FileFingerprint;
import fr.tripartite.ledger.LedgerLocation;
import fr.tripartite.ledger.LedgerWriter;
import fr.tripartite.ledger.Postgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the ledger is on PostgreSQL, finished documents are kept in it, and are the same to the byte. */
class DocumentsOnServerTest {

    private static final String IBAN = "FR483000100468C620000000007";
    private static final String OTHER_IBAN = "FR7630001007941234567890185";

    @TempDir
    static Path shared;

    private static DocumentsWorkshop embedded;
    private static Map<String, FileFingerprint> made;

    @TempDir
    Path directory;

    private DocumentsWorkshop server;
    private LedgerLocation.Server database;

    @BeforeAll
    static void on_files() throws IOException {
        embedded = new DocumentsWorkshop(Files.createDirectory(shared.resolve("embedded")))
                .inEarnest()
                .billed();
        assertThat(embedded.documents("2023").exitCode()).isEqualTo(3);
        made = embedded.files();
    }

    @BeforeEach
    void open() throws IOException {
        server = new DocumentsWorkshop(Files.createDirectory(directory.resolve("server"))).inEarnest();
        database = Postgres.database();
        Postgres.configure(server.configuration(), database);
    }

    private void documents(int exitCode) {
        Call call = server.documents("2023");
        assertThat(call.exitCode()).as(call.err()).isEqualTo(exitCode);
    }

    private void assertMadeBefore() {
        server.setting("issuers.yml", IBAN, OTHER_IBAN);
        long runs = runs();
        documents(3);
        for (String name : made.keySet()) {
            if (name.matches("(LFN|CDG)/\\w+-2023-\\d+\\.pdf")) {
                assertThat(server.files().get(name)).as(name).isEqualTo(made.get(name));
            }
        }
        assertThat(runs()).isEqualTo(runs);
        server.setting("issuers.yml", OTHER_IBAN, IBAN);
    }

    private long runs() {
        return Postgres.count(database, "SELECT COUNT(*) FROM run");
    }

    @Test
    void they_are_made_once_and_corrected_as_on_files() {
        server.billed();
        documents(3);
        assertThat(server.files()).isEqualTo(made);
        assertThat(server.data()).doesNotExist();
        assertThat(Postgres.count(database, "SELECT COUNT(*) FROM kept_file")).isEqualTo(3);
        assertMadeBefore();

        DocumentsWorkshop onFiles = embedded.copy(directory.resolve("embedded"));
        for (DocumentsWorkshop each : new DocumentsWorkshop[] {server, onFiles}) {
            each.inventory(SampleRow.file(DocumentsWorkshop.MAILBOX_OF_ARRAS));
            Call correction = each.run("2023", "--correct", "--date", "2024-01-31");
            assertThat(correction.exitCode()).as(correction.err()).isZero();
            assertThat(each.documents("2023").exitCode()).isEqualTo(3);
        }
        assertThat(server.files()).isEqualTo(onFiles.files()).containsKey("LFN/LFN-2023-000004.pdf");
        assertThat(server.call("verify", "2023", "--again").exitCode()).isZero();
    }

    @Test
    void a_ledger_that_moves_takes_them_along() {
        DocumentsWorkshop moving = embedded.copy(directory.resolve("embedded"));
        server.tiers(DocumentsWorkshop.TIERS_OF_ABLAIN, DocumentsWorkshop.TIERS_OF_ARRAS);

        Call moved = Call.of("move-ledger", "--data", moving.data(), "--config", server.configuration());

        assertThat(moved.exitCode()).as(moved.err()).isZero();
        assertMadeBefore();
        documents(3);
        assertThat(server.files()).isEqualTo(made);
    }

    @Test
    void a_ledger_that_has_lost_one_does_not_move() throws IOException {
        DocumentsWorkshop moving = embedded.copy(directory.resolve("embedded"));
        String hash = made.get("LFN/LFN-2023-000001.pdf").sha256();
        Files.delete(moving.data().resolve("documents/" + hash.substring(0, 2) + "/" + hash));

        Call refused = Call.of("move-ledger", "--data", moving.data(), "--config", server.configuration());

        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.complaints())
                .singleElement()
                .asString()
                .startsWith("tripartite: nothing was copied: ")
                .contains("LFN/LFN-2023-000001.pdf");
        assertThat(moving.documents("2023", "--preview").exitCode()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DELETE FROM kept_file WHERE sha256 = '%s'",
                "UPDATE kept_file SET bytes = set_byte(bytes, 1000, 0) WHERE sha256 = '%s'"
            })
    void one_that_is_damaged_is_told_and_can_be_made_anew(String damage) throws Exception {
        server.billed();
        documents(3);
        Postgres.execute(
                database, damage.formatted(made.get("LFN/LFN-2023-000001.pdf").sha256()));

        for (Call call : new Call[] {server.documents("2023"), server.call("verify", "2023")}) {
            assertThat(call.exitCode()).as(call.err()).isEqualTo(1);
            assertThat(call.complaints()).last().asString().contains("LFN/LFN-2023-000001.pdf");
        }

        Call rewriting = server.documents("2023", "--rewrite", "LFN-2023-000001");
        assertThat(rewriting.exitCode()).as(rewriting.err()).isEqualTo(3);
        assertThat(server.files()).isEqualTo(made);
        assertThat(server.call("verify", "2023").exitCode()).isZero();
    }

    @Test
    void a_ledger_that_another_session_holds_is_refused() {
        server.billed();
        try (LedgerWriter held = LedgerWriter.take(database)) {
            assertThat(held.read(ledger -> ledger)).isPresent();

            Call refused = server.documents("2023");

            assertThat(refused.exitCode()).isEqualTo(4);
            assertThat(refused.complaints()).last().asString().contains("another run holds the ledger");
            assertThat(server.output()).doesNotExist();
            assertThat(server.call("check", "2023").exitCode()).isZero();
        }
    }
}
