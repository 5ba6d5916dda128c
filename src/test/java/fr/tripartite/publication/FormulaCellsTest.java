package fr.tripartite.publication;

import static org.assertj.core.api.Assertions.assertThat;

import fr.tripartite.billing.SampleYear;
import fr.tripartite.inventory.SampleRow;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No cell of a published file is run by the spreadsheet that opens it, wherever it came from. */
class FormulaCellsTest {

    @TempDir
    Path directory;

    private static List<List<String>> table(Path file) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        String text = Files.readString(file, StandardCharsets.UTF_8).replace("\ufeff", "");
        CSVFormat format = CSVFormat.DEFAULT.builder().setDelimiter(';').get();
        for (CSVRecord row : format.parse(new StringReader(text))) {
            rows.add(row.toList());
        }
        return rows;
    }

    private Path publish(String... lines) throws IOException {
        Path target = directory.resolve("2023");
        SampleYear.year(directory, lines).publish(target);
        return target;
    }

    private static List<String> column(Path file, String name) throws IOException {
        List<List<String>> table = table(file);
        int position = table.get(0).indexOf(name);
        return table.stream().skip(1).map(row -> row.get(position)).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"=", "+", "-", "@"})
    void a_formula_is_neutralised_in_every_text_column_of_every_file(String sign) throws IOException {
        String formula = sign + "cmd";
        String name = "collectivite=" + formula;
        Path target = publish(
                SampleRow.line("service=PACK_SOCLE", "population=1500", name, "engagement=" + formula),
                SampleRow.line("service=PACK_MATERIEL", "population=1500", name, "code_service=" + formula),
                SampleRow.line("siret=21620001400019", "service=MESSAGERIE_5GO", "population=", name),
                SampleRow.line("siret=21620001400019", "service=ANTIVIRUS", "population=", name),
                SampleRow.line(
                        "siret=" + formula, name, "type=" + formula, "service=" + formula, "quantite=" + formula),
                SampleRow.line("siret=21620002200012", name, "type=" + formula, "quantite=" + sign + "1+1"));

        for (String file : List.of("lignes-LFN.csv", "lignes-CDG.csv", "factures.csv")) {
            assertThat(column(target.resolve(file), "collectivite"))
                    .as(file)
                    .isNotEmpty()
                    .containsOnly("'" + formula);
        }
        for (String file :
                List.of("suivi-inventaire.csv", "a-deviser.csv", "registre-subvention.csv", "subvention.csv")) {
            assertThat(column(target.resolve(file), "collectivite"))
                    .as(file)
                    .isNotEmpty()
                    .containsOnly("'" + formula);
        }
        assertThat(column(target.resolve("factures.csv"), "engagement")).contains("'" + formula);
        assertThat(column(target.resolve("factures.csv"), "code_service")).contains("'" + formula);
        assertThat(column(target.resolve("suivi-inventaire.csv"), "siret")).contains("'" + formula);
        assertThat(column(target.resolve("suivi-inventaire.csv"), "service")).contains("'" + formula);
        assertThat(column(target.resolve("suivi-inventaire.csv"), "quantite"))
                .contains("'" + formula, "'" + sign + "1+1");
        assertThat(column(target.resolve("rejets.csv"), "valeur")).containsOnly("'" + formula);
        assertThat(column(target.resolve("rejets.csv"), "siret")).contains("'" + formula);
        assertThat(column(target.resolve("rejets.csv"), "collectivite")).containsOnly("'" + formula);
    }

    @Test
    void no_cell_of_any_file_begins_like_a_formula_unless_it_is_a_number() throws IOException {
        String tab = "=HYPERLINK(\"\"http://x\"\";\"\"Arras\"\")";
        Path target = publish(
                SampleRow.line("collectivite=\"" + tab + "\"", "service=PACK_SOCLE"),
                SampleRow.line("siret=21620001400019", "collectivite=\"\n=1\"", "quantite=-1"),
                SampleRow.line("siret=21620002200012", "collectivite=\u00a0=1", "quantite=@1"),
                "=1;=2",
                "-;;;");

        try (var files = Files.newDirectoryStream(target, "*.csv")) {
            for (Path file : files) {
                for (List<String> row : table(file)) {
                    assertThat(row)
                            .as(file.toString())
                            .allMatch(cell -> !cell.matches("(?s)[=+\\-@\t\r].*") || cell.matches("-?\\d+(,\\d+)?"));
                }
            }
        }
    }

    @Test
    void a_neutralised_name_stays_readable() throws IOException {
        Path target = publish(SampleRow.line("collectivite=- Arras -"));

        assertThat(column(target.resolve("factures.csv"), "collectivite")).containsExactly("'- Arras -");
    }
}
