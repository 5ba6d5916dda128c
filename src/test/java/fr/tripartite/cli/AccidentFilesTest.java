package fr.tripartite.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.tripartite.property.PublishedYear;
import fr.tripartite.property.PublishedYear.Row;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Files that went wrong in an office are billed to the cent for what is right in them, and each wrong row is told: amounts by hand
 * from the grids.
 */
class AccidentFilesTest {

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

    private PublishedYear published() {
        return new PublishedYear(workshop.output());
    }

    private static BigDecimal ttc(PublishedYear year, String issuer) {
        BigDecimal sum = year.invoices(issuer).stream()
                .map(row -> row.amount("montant_ttc"))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(year.control(issuer, "ttc")).as("the control file").isEqualByComparingTo(sum);
        return sum;
    }

    private static String rejects(PublishedYear year) {
        return String.join(
                " ",
                year.rows("rejets.csv").stream()
                        .map(row -> row.text("ligne") + ":" + row.text("colonne"))
                        .toList());
    }

    private void assertBilled(String lfn, String cdg) {
        PublishedYear year = published();
        assertThat(ttc(year, "LFN")).as("LFN").isEqualByComparingTo(lfn);
        assertThat(ttc(year, "CDG")).as("CDG").isEqualByComparingTo(cdg);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            01-quote-swallows-rows        | 2024 | 3 |  518.26 |   50.00 | 2:
            02-base-ten-bodies            | 2023 | 0 | 2709.72 | 1025.00 | ''
            02-half-of-them               | 2023 | 0 |  469.80 |  250.00 | ''
            03-header-only                | 2023 | 0 |    0.00 |    0.00 | ''
            05-utf8-then-windows1252      | 2024 | 0 |   85.56 |   50.00 | ''
            05-encoded-twice              | 2024 | 0 |   71.76 |   50.00 | ''
            08-year-0024                  | 2024 | 3 |   90.00 |   50.00 | 2:date_souscription 4:date_souscription
            08-pack-year-0023             | 2023 | 3 |  684.00 |  225.00 | 3:date_souscription
            09-spreadsheet-errors-in-text | 2024 | 3 |   41.40 |    0.00 | 2:collectivite 3:collectivite 6:engagement
            10-names-nfc                  | 2024 | 0 |  173.88 |  150.00 | ''
            10-names-nfd                  | 2024 | 0 |  173.88 |  150.00 | ''
            12-space-before-quote         | 2024 | 0 |   13.80 |    0.00 | ''
            13-control-characters         | 2024 | 3 |    0.00 |    0.00 | 2:collectivite 3:collectivite 4:engagement
            16-trailing-separators-dropped| 2024 | 0 |   69.00 |    0.00 | ''
            17-one-siret-two-names        | 2024 | 0 |  590.02 |  100.00 | ''
            19-two-engagements            | 2024 | 0 |   71.76 |   50.00 | ''
            """)
    void what_is_right_in_a_file_is_billed_and_what_is_wrong_is_told(
            String file, String year, int exitCode, String lfn, String cdg, String rejects) throws IOException {
        Call call = given(file).run(year, "--date", year + "-12-31");

        assertThat(call.exitCode()).as(call.err()).isEqualTo(exitCode);
        assertBilled(lfn, cdg);
        assertThat(rejects(published())).isEqualTo(rejects);
        assertThat(published().rows("suivi-inventaire.csv").stream()
                        .filter(row -> row.is("etat", "REJETE"))
                        .count())
                .isEqualTo(published().rows("rejets.csv").size());
    }

    @Test
    void the_row_that_a_quote_opens_is_told_with_its_cells() throws IOException {
        given("01-quote-swallows-rows").run("2024", "--date", "2024-12-31");

        Row rejected = published().rows("rejets.csv").get(0);
        assertThat(rejected.text("ligne")).isEqualTo("2");
        assertThat(rejected.text("ligne_tableur")).isEqualTo("2");
        assertThat(rejected.text("motif")).startsWith("guillemet mal placé");
        assertThat(rejected.text("collectivite")).isEqualTo("\"Mairie de Val-Un");
        assertThat(rejected.text("service")).isEqualTo("MESSAGERIE_5GO");
        assertThat(published().rows("suivi-inventaire.csv"))
                .extracting(row -> row.text("ligne") + " " + row.text("collectivite"))
                .endsWith("3 Val-Deux", "4 Val-Trois", "5 Foyer de Val-Quatre\"", "6 Val-Cinq");
    }

    @Test
    void lines_of_two_encodings_bear_the_names_that_were_typed() throws IOException {
        given("05-utf8-then-windows1252").run("2024", "--date", "2024-12-31");

        assertThat(published().invoices("LFN"))
                .extracting(row -> row.text("collectivite"))
                .containsExactly("Béthune-les-Bois", "Hénin-le-Petit", "Écoust-Sainte-Ève");
    }

    @Test
    void a_year_of_two_digits_takes_no_place() throws IOException {
        given("08-pack-year-0023").run("2023", "--date", "2023-12-31");

        assertThat(published().rows("registre-subvention.csv"))
                .extracting(row -> row.text("siret") + " " + row.text("statut"))
                .containsExactly("99000054900016 ATTRIBUEE");
        assertThat(published().rows("rejets.csv").get(0).text("valeur")).isEqualTo("14/12/0023");
    }

    @Test
    void names_in_either_composition_are_the_same_data() throws IOException {
        given("10-names-nfc").run("2024", "--date", "2024-12-31");
        Map<String, String> files = workshop.files();
        Map<String, String> ledger = workshop.ledger();

        Call again = given("10-names-nfd").run("2024");
        Call corrected = workshop.run("2024", "--correct", "--date", "2025-01-31");

        assertThat(again.exitCode()).as(again.err()).isZero();
        assertThat(corrected.exitCode()).as(corrected.err()).isZero();
        assertThat(workshop.files()).isEqualTo(files);
        assertThat(workshop.ledger()).isEqualTo(ledger);
    }

    @Test
    void a_space_before_a_quote_is_nothing() throws IOException {
        given("12-space-before-quote").run("2024", "--date", "2024-12-31");

        Row invoice = published().invoices("LFN").get(0);
        assertThat(List.of(invoice.text("collectivite"), invoice.text("engagement"), invoice.text("code_service")))
                .containsExactly("Val-Un", "ENG-1", "SRV");
    }

    @Test
    void what_stands_behind_separators_left_out_is_read_where_it_stands() throws IOException {
        given("16-trailing-separators-dropped").run("2024", "--date", "2024-12-31");

        assertThat(published().invoices("LFN"))
                .extracting(row -> row.text("engagement") + "/" + row.text("code_service"))
                .containsExactly("/", "/", "/", "/", "E1/C1");
    }

    private static List<String> confirmations(Call refused) {
        List<String> words =
                Arrays.stream(refused.lineToType()).map(String::valueOf).toList();
        return words.stream()
                .filter(word -> words.indexOf(word) > 0)
                .filter(word -> words.get(words.indexOf(word) - 1).equals("--confirm"))
                .toList();
    }

    /** Three bodies are billed otherwise and five are gone: sixteen of twenty documents. */
    @Test
    void half_of_the_rows_as_a_correction_is_asked_about_and_then_done() throws IOException {
        given("02-base-ten-bodies").run("2023", "--date", "2023-12-31");
        Map<String, String> files = workshop.files();
        Map<String, String> ledger = workshop.ledger();

        Call refused = given("02-half-of-them").run("2023", "--correct", "--date", "2024-01-31");

        assertThat(refused.isUnconfirmed()).as(refused.err()).isTrue();
        assertThat(confirmations(refused)).containsExactlyInAnyOrder("avoirs=16", "partis=5");
        assertThat(workshop.files()).isEqualTo(files);
        assertThat(workshop.ledger()).isEqualTo(ledger);

        Call done = Call.of(refused.lineToType());
        assertThat(done.exitCode()).as(done.err()).isZero();
        assertBilled("469.80", "250.00");
        assertThat(published().invoices())
                .filteredOn(row -> row.is("type", "AVOIR"))
                .hasSize(16);
    }

    @ParameterizedTest
    @ValueSource(strings = {"03-header-only", "03-sirets-turned-scientific"})
    void a_damaged_file_given_as_a_correction_is_asked_about_and_touches_nothing(String file) throws IOException {
        given("02-base-ten-bodies").run("2023", "--date", "2023-12-31");
        Map<String, String> files = workshop.files();
        Map<String, String> ledger = workshop.ledger();

        Call refused = given(file).run("2023", "--correct", "--date", "2024-01-31");

        assertThat(refused.isUnconfirmed()).as(refused.err()).isTrue();
        assertThat(confirmations(refused)).contains("avoirs=20", "partis=10");
        assertThat(workshop.files()).isEqualTo(files);
        assertThat(workshop.ledger()).isEqualTo(ledger);
    }

    @Test
    void thirteen_sirets_turned_into_numbers_are_thirteen_rejects_that_say_so() throws IOException {
        Call refused = given("03-sirets-turned-scientific").run("2023", "--date", "2023-12-31");

        assertThat(refused.isUnconfirmed()).as(refused.err()).isTrue();
        assertThat(confirmations(refused)).containsExactly("rejets=13");
        assertThat(workshop.output()).doesNotExist();
        assertThat(Call.of(refused.lineToType()).exitCode()).isEqualTo(3);
        assertThat(published().rows("rejets.csv")).hasSize(13).allSatisfy(row -> {
            assertThat(row.text("colonne")).isEqualTo("siret");
            assertThat(row.text("motif")).contains("tableur", "9,90E+13");
        });
    }
}
