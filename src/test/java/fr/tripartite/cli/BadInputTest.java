package fr.tripartite.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.tripartite.publication.Snapshot;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Exit code 2: one sentence, nothing written, and the next good run works. */
class BadInputTest {

    @TempDir
    Path directory;

    private Workshop workshop;

    @BeforeEach
    void open() {
        workshop = new Workshop(directory);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static Stream<Arguments> unreadable() {
        String good = Workshop.GOOD;
        return Stream.of(
                Arguments.of("an empty file", new byte[0], "inventaire.csv is empty"),
                Arguments.of("a binary file", new byte[] {1, 2, 0, 3}, "inventaire.csv, line 1: the file is binary"),
                Arguments.of("a workbook", new byte[] {'P', 'K', 3, 4, 20, 0}, "inventaire.csv is a damaged workbook"),
                Arguments.of("UTF-16", good.getBytes(StandardCharsets.UTF_16), "inventaire.csv is UTF-16 text"),
                Arguments.of(
                        "a missing column",
                        bytes(good.replaceFirst("quantite", "quantites")),
                        "inventaire.csv, line 1: column 'quantite' is missing"),
                Arguments.of(
                        "a column twice",
                        bytes(good.replaceFirst("code_service", "siret")),
                        "inventaire.csv, line 1: column 'siret' stands twice"),
                Arguments.of(
                        "commas",
                        bytes(good.replace(';', ',')),
                        "inventaire.csv, line 1: the cells are separated by commas"),
                Arguments.of(
                        "tabs",
                        bytes(good.replace(';', '\t')),
                        "inventaire.csv, line 1: the cells are separated by tabs"),
                Arguments.of("no header", bytes("Arras;1\n"), "inventaire.csv, line 1: there is no header"),
                Arguments.of("blank lines only", bytes("\n;;\n"), "inventaire.csv has no header"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unreadable")
    void an_inventory_that_cannot_be_read(String name, byte[] content, String sentence) throws IOException {
        Files.write(workshop.inventory(), content);

        assertRefusedAndUsable(workshop.run("2023"), sentence);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unreadable")
    void an_inventory_that_cannot_be_checked(String name, byte[] content, String sentence) throws IOException {
        Files.write(workshop.inventory(), content);

        Call call = workshop.call("check", "2023");

        assertThat(call.exitCode()).isEqualTo(2);
        assertThat(call.complaints()).hasSize(1).first().asString().contains(sentence);
        assertThat(workshop.output()).doesNotExist();
    }

    private void assertRefusedAndUsable(Call bad, String sentence) {
        assertThat(bad.exitCode()).as(bad.err()).isEqualTo(2);
        assertThat(bad.complaints()).hasSize(1);
        assertThat(bad.complaints().get(0)).startsWith("tripartite: ").contains(sentence);
        assertThat(bad.out()).isEmpty();
        assertThat(workshop.data()).doesNotExist();
        assertThat(workshop.output()).doesNotExist();

        assertThat(workshop.inventory(Workshop.GOOD).run("2023").exitCode()).isZero();
        assertThat(workshop.files()).hasSize(Snapshot.FILES_OF_A_YEAR);
    }

    @Test
    void an_inventory_that_is_not_there() {
        assertRefusedAndUsable(workshop.run("2023"), "there is no inventory " + workshop.inventory());
    }

    @Test
    void a_bad_inventory_leaves_an_existing_ledger_and_its_files_to_the_byte() {
        workshop.inventory(Workshop.GOOD).run("2023");
        var ledger = workshop.ledger();
        var files = workshop.files();

        Call bad = workshop.inventory("Arras;1\n").run("2023");

        assertThat(bad.exitCode()).isEqualTo(2);
        assertThat(workshop.ledger()).isEqualTo(ledger);
        assertThat(workshop.files()).isEqualTo(files);
        assertThat(workshop.inventory(Workshop.GOOD).run("2023").exitCode()).isZero();
        assertThat(workshop.files()).isEqualTo(files);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2022", "1999", "0", "22"})
    void a_year_without_a_tariff(String year) {
        workshop.inventory(Workshop.GOOD);

        assertRefusedAndUsable(workshop.run(year), "no tariff covers the year " + Integer.parseInt(year));
    }

    @ParameterizedTest
    @ValueSource(strings = {"MMXXIII", "20233", "2023.0", "2023-2024", "", "２０２３"})
    void a_year_that_is_none(String year) {
        workshop.inventory(Workshop.GOOD);

        assertRefusedAndUsable(workshop.run(year), "'" + year + "' is not a year");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2023-02-30", "31/02/2023", "31-12-2023", "20231231", "demain", "", "2023-12-31T00:00"})
    void a_date_that_is_none(String date) {
        workshop.inventory(Workshop.GOOD);

        Call bad = workshop.run("2023", "--date", date);

        assertThat(bad.exitCode()).as(bad.err()).isEqualTo(2);
        assertThat(bad.complaints()).hasSize(1).first().asString().contains("'" + date + "' is not a date");
        assertThat(workshop.data()).doesNotExist();
        assertThat(workshop.output()).doesNotExist();
        assertThat(workshop.run("2023").exitCode()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2023-12-31", "31/12/2023"})
    void a_date_is_written_in_one_of_two_ways(String date) {
        assertThat(workshop.inventory(Workshop.GOOD).run("2023", "--date", date).exitCode())
                .isZero();
        assertThat(workshop.files().get("factures.csv")).contains(";31/12/2023;");
    }

    @Test
    void an_unknown_option() {
        Call bad = workshop.inventory(Workshop.GOOD).run("2023", "--inventaire", "x.csv");

        assertThat(bad.exitCode()).isEqualTo(2);
        assertThat(bad.err()).contains("--inventaire");
        assertThat(workshop.output()).doesNotExist();
        assertThat(workshop.run("2023").exitCode()).isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            run 2023 --inventory               | --inventory needs a value; see tripartite run --help
            run 2023 --data --output x         | --data needs a value; see tripartite run --help
            run --data a --data b              | --data is given twice; see tripartite run --help
            run --correct=yes                  | there is no option --correct=yes; see tripartite run --help
            run --corr                         | there is no option --corr; see tripartite run --help
            run 2023 2024                      | '2024' is one word too many; see tripartite run --help
            check --places many                | --places takes a whole number, not 'many'
            explain LFN-2023-000001 --line one | --line takes a whole number, not 'one'
            explain LFN-2023-000001 --format x | --format takes text, md, json or lettre, not 'x'
            tariffs --diff 2023                | --diff needs 2 values; see tripartite tariffs --help
            tariffs --lint --euros 2023        | --lint and --euros exclude each other; see tripartite tariffs --help
            --colour run                       | there is no option --colour
            bill 2023                          | there is no verb bill; the verbs are run, check, export
            help bill                          | there is no verb bill; the verbs are run, check, export
            """)
    void words_that_say_nothing(String words, String complaint) {
        Call bad = Call.of((Object[]) words.split(" "));

        assertThat(bad.exitCode()).isEqualTo(2);
        assertThat(bad.complaints()).hasSize(1).first().asString().startsWith("tripartite: " + complaint);
        assertThat(bad.out()).isEmpty();
    }

    @Test
    void a_value_is_taken_as_it_was_typed() {
        assertThat(Call.of("run", "2023", "--date", "\"demain\"").err()).contains("'\"demain\"' is not a date");
    }

    @Test
    void a_word_too_many() {
        Call bad = workshop.inventory(Workshop.GOOD).run("2023", "2024");

        assertThat(bad.exitCode()).isEqualTo(2);
        assertThat(workshop.output()).doesNotExist();
    }

    @Test
    void no_verb() {
        Call bad = Call.of();

        assertThat(bad.exitCode()).isEqualTo(2);
        assertThat(bad.err()).contains("Usage: tripartite", "run", "check", "export");
        assertThat(bad.out()).isEmpty();
    }

    @Test
    void an_unknown_verb() {
        Call bad = Call.of("facture", "2023");

        assertThat(bad.exitCode()).isEqualTo(2);
        assertThat(bad.err()).contains("facture");
    }

    static Stream<Arguments> broken() {
        return Stream.of(
                Arguments.of("a price with a comma", "price: \"16.10\"", "price: \"16,10\"", "2023-02-09-services.yml"),
                Arguments.of(
                        "a price that is no text", "price: \"385.88\"", "prix: \"385.88\"", "2023-02-09-services.yml"),
                Arguments.of(
                        "a gap between bands",
                        "units: \"3-5\", price: \"100.00\"",
                        "units: \"4-5\", price: \"100.00\"",
                        "2024-03-26-services.yml"),
                Arguments.of("no places", "places: 400", "places: 0", "2023-02-09-pack.yml"),
                Arguments.of("an unknown choice", "chosen: one-amount", "chosen: one-half", "readings.yml"),
                Arguments.of("an unknown issuer", "quoted-by: CDG", "quoted-by: XXX", "services.yml"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("broken")
    void a_broken_tariff(String name, String text, String replacement, String file) {
        workshop.inventory(Workshop.GOOD);
        Path configuration = workshop.configuration(text, replacement);

        Call bad = workshop.run("2023", "--config", configuration);

        assertThat(bad.complaints()).hasSize(1).first().asString().containsPattern(file + ", line \\d+");
        assertRefusedAndUsable(bad, file);
    }

    @Test
    void no_configuration() {
        workshop.inventory(Workshop.GOOD);

        assertRefusedAndUsable(workshop.run("2023", "--config", directory.resolve("nowhere")), "nowhere");
    }

    @Test
    void an_export_of_a_year_that_is_not_billed() {
        assertThat(workshop.call("export", "2023").exitCode()).isEqualTo(2);
        assertThat(workshop.data()).doesNotExist();
        workshop.inventory(Workshop.GOOD).run("2023");
        var ledger = workshop.ledger();

        Call bad = workshop.call("export", "2024");

        assertThat(bad.exitCode()).isEqualTo(2);
        assertThat(bad.complaints()).hasSize(1).first().asString().contains("the year 2024 is not billed");
        assertThat(workshop.ledger()).isEqualTo(ledger);
    }

    @Test
    void the_stack_trace_is_printed_on_demand_only() {
        assertThat(workshop.run("2023").err()).doesNotContain("\tat ");
        assertThat(workshop.run("2023", "--debug").err()).contains("\tat fr.tripartite.");
    }
}
