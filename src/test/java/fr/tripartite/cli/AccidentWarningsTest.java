package fr.tripartite.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.tripartite.inventory.SampleRow;
import fr.tripartite.property.PublishedYear;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is billed from files that went wrong and deserves a look is told; payments without a reference that can be trusted are not kept. */
class AccidentWarningsTest {

    private static final Path FILES = Path.of("src/test/resources/accidents");

    @TempDir
    Path directory;

    private Workshop workshop;

    @BeforeEach
    void open() {
        workshop = new Workshop(directory);
    }

    private Workshop given(String file) throws IOException {
        Files.copy(FILES.resolve(file + ".csv"), workshop.inventory(), StandardCopyOption.REPLACE_EXISTING);
        return workshop;
    }

    private List<String> warnings() {
        return new PublishedYear(workshop.output())
                .rows("avertissements.csv").stream()
                        .map(row -> row.text("siret") + " " + row.text("code"))
                        .distinct()
                        .sorted()
                        .toList();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "05-utf8-then-windows1252, 99000023400015 ENCODAGE",
        "17-one-siret-two-names, 00000000000000 DEUX_NOMS|99000061400018 DEUX_NOMS",
        "19-two-engagements, 99000041600018 PLUSIEURS_REFERENCES",
        "05-encoded-twice, 99000021800018 ENCODAGE|99000022600011 ENCODAGE"
    })
    void what_deserves_a_look_is_told(String file, String warnings) throws IOException {
        assertThat(given(file).run("2024", "--date", "2024-12-31").exitCode()).isZero();

        assertThat(warnings()).containsExactly(warnings.split("\\|"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10-names-nfc",
                "10-names-nfd",
                "12-space-before-quote",
                "16-trailing-separators-dropped",
                "03-header-only"
            })
    void what_is_as_it_should_be_is_not(String file) throws IOException {
        assertThat(given(file).run("2024", "--date", "2024-12-31").exitCode()).isZero();

        assertThat(warnings()).isEmpty();
    }

    @Test
    void two_siret_of_one_siren_are_told() {
        workshop.inventory(SampleRow.file(
                SampleRow.line("siret=99000061400018"),
                SampleRow.line("siret=99000061400026"),
                SampleRow.line("siret=99000041600018")));

        assertThat(workshop.run("2024", "--date", "2024-12-31").exitCode()).isZero();

        assertThat(warnings()).isNotEmpty().allMatch(warning -> warning.matches("990000614000\\d\\d DEUX_SIRET"));
    }

    @ParameterizedTest
    @CsvSource({"Val\uFFFDUn, 1", "Val-Un, 0"})
    void unusual_characters_in_a_name_are_told(String name, int warnings) {
        workshop.inventory(SampleRow.file(SampleRow.line("collectivite=" + name)));

        assertThat(workshop.run("2024", "--date", "2024-12-31").exitCode()).isZero();

        assertThat(warnings()).hasSize(warnings).allMatch(warning -> warning.endsWith(" ENCODAGE"));
    }

    @Test
    void payments_whose_reference_became_a_number_are_rejected() throws IOException {
        given("19-two-engagements").run("2024", "--date", "2024-12-31");
        assertThat(workshop.call("reconcile", "2024", "--received", FILES.resolve("11-payments-first.csv"))
                        .exitCode())
                .isZero();

        Call call = workshop.call("reconcile", "2024", "--received", FILES.resolve("11-payments-scientific.csv"));

        assertThat(call.exitCode()).as(call.err()).isEqualTo(3);
        PublishedYear published = new PublishedYear(workshop.output());
        assertThat(published.rows("rejets-versements.csv"))
                .extracting(row -> row.text("ligne") + ":" + row.text("colonne"))
                .containsExactly("2:reference", "3:reference");
        assertThat(published.rows("rapprochement-subvention.csv"))
                .filteredOn(row -> row.is("emetteur", "LFN") && row.is("siret", "GLOBAL"))
                .extracting(row -> row.text("recu"))
                .as("the payment of the first file alone")
                .containsExactly("100,00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"VIR 2024 001", "VIR\u00a02024\u202f001", " VIR  2024 001 ", "\ufeffVIR 2024\u200b 001"})
    void a_reference_is_compared_as_a_person_reads_it(String reference) throws IOException {
        given("19-two-engagements").run("2024", "--date", "2024-12-31");
        workshop.call("reconcile", "2024", "--received", FILES.resolve("11-payments-first.csv"));
        Map<String, String> ledger = workshop.ledger();
        Path again = Files.writeString(
                directory.resolve("again.csv"),
                "date;reference;emetteur;siret;montant\n15/01/2024;" + reference + ";LFN;;100,00\n");

        Call call = workshop.call("reconcile", "2024", "--received", again);

        assertThat(call.exitCode()).as(call.err()).isZero();
        assertThat(workshop.ledger()).isEqualTo(ledger);
    }
}
