package fr.tripartite.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.tripartite.inventory.SampleRow;
import fr.tripartite.property.PublishedYear;
import fr.tripartite.property.PublishedYear.Row;
import fr.tripartite.workbook.SampleWorkbook;
import fr.tripartite.workbook.WorkbookOfText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An inventory typed into a workbook gives what the same inventory gives as CSV. */
class WorkbookYearTest {

    private static final Path ACCIDENTS = Path.of("src/test/resources/accidents");

    private static final List<String> COMPARED = List.of(
            "lignes-LFN.csv",
            "lignes-CDG.csv",
            "factures.csv",
            "pieces-nouvelles.csv",
            "suivi-inventaire.csv",
            "a-deviser.csv",
            "registre-subvention.csv",
            "subvention.csv");

    @TempDir
    Path directory;

    private Workshop workshop;

    @BeforeEach
    void open() {
        workshop = new Workshop(directory);
    }

    private Path workbook(byte[] csv) throws IOException {
        return Files.write(directory.resolve("inventaire.xlsx"), WorkbookOfText.of(csv));
    }

    private Call check(Path inventory, String year, Path output) {
        return Call.of("check", year, "--inventory", inventory, "--data", workshop.data(), "--output", output);
    }

    private static List<String> rejects(Path output) {
        return new PublishedYear(output)
                .rows("rejets.csv").stream()
                        .map(row -> row.text("ligne") + " " + row.text("colonne") + " " + row.text("valeur") + " "
                                + row.text("motif"))
                        .toList();
    }

    private void assertTheSame(Path csv, String year) throws IOException {
        Path ofText = directory.resolve("text");
        Path ofWorkbook = directory.resolve("workbook");

        Call text = check(csv, year, ofText);
        Call workbook = check(workbook(Files.readAllBytes(csv)), year, ofWorkbook);

        assertThat(workbook.exitCode()).as(workbook.err()).isEqualTo(text.exitCode());
        for (String file : COMPARED) {
            List<String> expected = new PublishedYear(ofText)
                    .rows(file).stream().map(String::valueOf).toList();
            List<String> found = new PublishedYear(ofWorkbook)
                    .rows(file).stream().map(String::valueOf).toList();
            assertThat(found.stream().filter(row -> !expected.contains(row)).limit(3))
                    .as(file + ", not in that of the text")
                    .isEmpty();
            assertThat(found.equals(expected))
                    .as(file + " has the rows of that of the text in their order")
                    .isTrue();
        }
        assertThat(rejects(ofWorkbook)).isEqualTo(rejects(ofText));
        for (String state : List.of("FACTURE", "PARTIEL", "A_DEVISER", "SANS_OBJET", "REJETE")) {
            assertThat(new PublishedYear(ofWorkbook).control("etats", state))
                    .as(state)
                    .isEqualByComparingTo(new PublishedYear(ofText).control("etats", state));
        }
    }

    /**
     * In the file of 2024 the SIRET stands behind names that go over two lines, which rule {@code errors.swallowed-rows} takes for
     * rows: here they have one.
     */
    @ParameterizedTest
    @CsvSource({"2023", "2024", "2025", "2026"})
    void the_shipped_years(String year) throws IOException {
        String letters = Files.readString(shipped(year), StandardCharsets.ISO_8859_1);
        Path csv = Files.writeString(
                workshop.inventory(),
                letters.replaceAll("(\"Communaut. de communes)\r?\nde", "$1 de"),
                StandardCharsets.ISO_8859_1);

        assertTheSame(csv, year);
    }

    private static Path shipped(String year) {
        return Path.of("input/inventaire-" + year + ".csv");
    }

    /** A cell of a workbook has no line that could be a row: all 2 645 rows of 2024 are read as rows. */
    @Test
    void a_name_over_two_lines_is_one_cell() throws IOException {
        Path output = directory.resolve("output");

        check(workbook(Files.readAllBytes(shipped("2024"))), "2024", output);

        assertThat(new PublishedYear(output).control("inventaire", "lignes")).isEqualByComparingTo("2645");
        assertThat(new PublishedYear(output).rows("suivi-inventaire.csv"))
                .filteredOn(row -> row.text("siret").equals("20006239600011"))
                .extracting(row -> row.text("collectivite"))
                .containsOnly("Communauté de communes de Bihucourt")
                .hasSize(5);
    }

    /** Those that a workbook can hold: it has no quotes around cells, and no control characters as such. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "02-base-ten-bodies, 2023",
        "02-half-of-them, 2023",
        "03-header-only, 2023",
        "03-sirets-turned-scientific, 2023",
        "05-encoded-twice, 2024",
        "05-utf8-then-windows1252, 2024",
        "08-pack-year-0023, 2023",
        "08-year-0024, 2024",
        "09-spreadsheet-errors-in-text, 2024",
        "10-names-nfc, 2024",
        "10-names-nfd, 2024",
        "12-space-before-quote, 2024",
        "16-trailing-separators-dropped, 2024",
        "17-one-siret-two-names, 2024",
        "19-two-engagements, 2024",
    })
    void files_that_went_wrong(String file, String year) throws IOException {
        assertTheSame(ACCIDENTS.resolve(file + ".csv"), year);
    }

    /** Lines of two encodings have become one; a text that was encoded twice has not. */
    @Test
    void of_encodings_only_what_was_spoilt_before_is_told() throws IOException {
        Path output = directory.resolve("output");

        check(workbook(Files.readAllBytes(ACCIDENTS.resolve("05-utf8-then-windows1252.csv"))), "2024", output);
        assertThat(new PublishedYear(output).rows("avertissements.csv")).isEmpty();

        check(workbook(Files.readAllBytes(ACCIDENTS.resolve("05-encoded-twice.csv"))), "2024", output);
        assertThat(new PublishedYear(output).rows("avertissements.csv"))
                .extracting(row -> row.text("code"))
                .containsOnly("ENCODAGE");
    }

    private Call about(String verb, String year, Path inventory, Object... more) {
        Object[] words = Stream.concat(
                        Stream.of(
                                verb,
                                year,
                                "--inventory",
                                inventory,
                                "--data",
                                workshop.data(),
                                "--output",
                                workshop.output()),
                        Stream.of(more))
                .toArray();
        return Call.of(words);
    }

    /** The kept bytes are read again: to explain, to verify, and to tell what differs. */
    @Test
    void a_year_that_was_billed_from_a_workbook_is_explained_verified_and_corrected() throws IOException {
        Path first = workbook(Workshop.GOOD.getBytes(StandardCharsets.UTF_8));
        Call run = about("run", "2023", first, "--date", "2023-12-31");
        assertThat(run.exitCode()).as(run.err()).isZero();

        Call verified = Call.of("verify", "2023", "--again", "--data", workshop.data(), "--output", workshop.output());
        assertThat(verified.exitCode()).as(verified.err()).isZero();
        Call explained = Call.of("explain", "LFN-2023-000001", "--data", workshop.data());
        assertThat(explained.exitCode()).as(explained.err()).isZero();
        assertThat(explained.out())
                .contains("Inventory: line 3: 21620001400019;Ablain;COMMUNE;42875;;MESSAGERIE_5GO;3;");

        workshop.inventory(Workshop.GOOD.replace(";MESSAGERIE_5GO;3;", ";MESSAGERIE_5GO;4;"));
        Call refused = about("run", "2023", workshop.inventory());
        assertThat(refused.exitCode()).isEqualTo(4);
        assertThat(refused.err()).contains("changed: 1", "line 3: quantite '3' is now '4'");

        Call same = about("run", "2023", Files.writeString(workshop.inventory(), Workshop.GOOD));
        assertThat(same.exitCode())
                .as("the same rows in another kind of file: " + same.err())
                .isZero();

        Call corrected = about(
                "run",
                "2023",
                workbook(Workshop.GOOD
                        .replace(";MESSAGERIE_5GO;3;", ";MESSAGERIE_5GO;5;")
                        .getBytes(StandardCharsets.UTF_8)),
                "--correct",
                "--confirm",
                "avoirs=0",
                "--date",
                "2024-01-31");
        assertThat(corrected.exitCode()).as(corrected.err()).isZero();
        assertThat(new PublishedYear(workshop.output()).rows("pieces-nouvelles.csv"))
                .isNotEmpty();
    }

    @Test
    void rejected_rows_of_a_workbook_go_back() throws IOException {
        List<String> wrong = SampleRow.cells("siret=21620001400019", "service=NOM DOMAINE");
        SampleWorkbook sample = new SampleWorkbook(SampleWorkbook.texts(4, SampleRow.columns())
                + SampleWorkbook.texts(5, SampleRow.cells())
                + SampleWorkbook.texts(8, wrong));
        Path output = directory.resolve("output");

        check(Files.write(directory.resolve("inventaire.xlsx"), sample.bytes()), "2024", output);
        Path rejects = output.resolve("rejets.csv");
        Row reject = new PublishedYear(output).rows("rejets.csv").get(0);
        assertThat(reject.text("ligne") + " " + reject.text("ligne_tableur")).isEqualTo("8 8");

        String repaired = Files.readString(rejects).replace("NOM DOMAINE", "NOM_DOMAINE");
        Call again = check(
                Files.write(
                        directory.resolve("repaired.xlsx"),
                        WorkbookOfText.of(repaired.getBytes(StandardCharsets.UTF_8))),
                "2024",
                directory.resolve("again"));
        assertThat(again.exitCode()).as(again.err()).isZero();
    }

    @Test
    void a_file_that_is_none_is_told_in_one_sentence() throws IOException {
        Path file = Files.write(
                directory.resolve("inventaire.xlsm"),
                SampleWorkbook.row("").with("xl/vbaProject.bin", "x").bytes());

        Call call = check(file, "2024", directory.resolve("output"));

        assertThat(call.exitCode()).isEqualTo(2);
        assertThat(call.complaints()).hasSize(1);
        assertThat(call.err()).contains("inventaire.xlsm has macros");
        assertThat(directory.resolve("output")).doesNotExist();
    }
}
