package fr.tripartite.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.tripartite.ledger.LedgerLocation;
import fr.tripartite.ledger.Postgres;
import fr.tripartite.publication.Snapshot;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A ledger that a program of each format has written, with what it published, is read for ever: 2023 and 2024 billed, 2023
 * corrected twice, a payment kept. The archives are never made again; src/test/resources/ledgers/README.md tells how a new
 * format adds one.
 */
class KeptLedgersTest {

    private static final List<String> YEARS = List.of("2023", "2024");

    @TempDir
    Path directory;

    private void unpack(String archive) throws IOException {
        try (InputStream in = KeptLedgersTest.class.getResourceAsStream("/ledgers/" + archive);
                ZipInputStream zip = new ZipInputStream(Objects.requireNonNull(in))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path file = directory.resolve(entry.getName());
                if (!entry.isDirectory()) {
                    Files.createDirectories(file.getParent());
                    Files.write(file, zip.readAllBytes());
                }
            }
        }
    }

    private Map<String, String> published(String year) {
        return Snapshot.of(directory.resolve("output/" + year));
    }

    @ParameterizedTest
    @CsvSource({"format-4.zip, 10", "format-5.zip, 12"})
    void it_verifies_and_exports_to_the_byte(String archive, int files) throws IOException {
        unpack(archive);
        Path data = directory.resolve("data");
        assertThat(Call.of("migrate", "--data", data).exitCode()).isZero();
        Map<String, String> ledger = Snapshot.of(data);
        assertThat(ledger).isNotEmpty();

        for (String year : YEARS) {
            Path output = directory.resolve("output/" + year);
            Path elsewhere = directory.resolve("elsewhere/" + year);
            assertThat(published(year)).hasSize(files);

            Call verify = Call.of("verify", year, "--data", data, "--output", output);
            assertThat(verify.exitCode()).as(verify.err()).isZero();
            Call export = Call.of("export", year, "--data", data, "--output", elsewhere);
            assertThat(export.exitCode()).as(export.err()).isEqualTo(3);
            assertThat(Snapshot.of(elsewhere)).isEqualTo(published(year));
        }
        assertThat(Snapshot.of(data)).isEqualTo(ledger);
    }

    @ParameterizedTest
    @ValueSource(strings = {"format-4.zip", "format-5.zip"})
    void its_documents_are_made_once_it_is_migrated(String archive) throws IOException {
        unpack(archive);
        Path data = directory.resolve("data");
        Path tiers = Files.writeString(directory.resolve("tiers.csv"), "siret;adresse1;code_postal;ville\n");
        Path output = directory.resolve("documents");
        Object[] documents = {"documents", "2023", "--data", data, "--tiers", tiers, "--output", output};

        Call outdated = Call.of(documents);
        assertThat(outdated.exitCode()).isEqualTo(4);
        assertThat(outdated.complaints()).singleElement().asString().endsWith("run migrate");
        assertThat(output).doesNotExist();

        assertThat(Call.of("migrate", "--data", data).exitCode()).isZero();
        Call made = Call.of(documents);
        assertThat(made.exitCode()).as(made.err()).isEqualTo(3);
        long issued = published("2023").get("factures.csv").lines().count() - 1;
        assertThat(Snapshot.of(output).keySet().stream().filter(name -> name.endsWith(".pdf")))
                .hasSize((int) issued);
    }

    @ParameterizedTest
    @ValueSource(strings = {"format-4.zip", "format-5.zip"})
    void it_moves_to_a_server(String archive) throws IOException {
        unpack(archive);
        Path configuration = new Workshop(directory).configuration("chosen: one-amount", "chosen: one-amount");
        LedgerLocation.Server server = Postgres.database();
        Postgres.configure(configuration, server);

        Call moved = Call.of("move-ledger", "--data", directory.resolve("data"), "--config", configuration);

        assertThat(moved.exitCode()).as(moved.err()).isZero();
        assertThat(moved.out()).contains("5 runs of ");
        for (String year : YEARS) {
            Call verify =
                    Call.of("verify", year, "--config", configuration, "--output", directory.resolve("output/" + year));
            assertThat(verify.exitCode()).as(verify.err()).isZero();
        }
    }
}
