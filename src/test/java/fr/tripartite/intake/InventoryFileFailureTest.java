package fr.tripartite.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.tripartite.config.ConfigurationReader;
import fr.tripartite.failure.Failure;
import fr.tripartite.inventory.InventoryFormat;
import fr.tripartite.inventory.SampleRow;
import fr.tripartite.words.Words;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that cannot be read at all: one sentence, with the file, the line where there is one, and what to do. */
class InventoryFileFailureTest {

    private static final InventoryFormat FORMAT =
            ConfigurationReader.read(Path.of("config"), Map.of()).inventoryFormat(2024);

    @TempDir
    Path directory;

    private String failure(Path file) {
        Failure failure = catchThrowableOfType(Failure.class, () -> InventoryFile.read(file, FORMAT));
        assertThat(failure).as("a failure").isNotNull();
        assertThat(failure.kind()).isEqualTo(Failure.Kind.INVALID);
        assertThat(failure.kind().exitCode()).isEqualTo(2);
        assertThat(failure.sentence(Words.ENGLISH)).contains(file.toString()).doesNotContain("\n");
        return failure.sentence(Words.ENGLISH);
    }

    private String failure(byte[] bytes) throws IOException {
        return failure(Files.write(directory.resolve("inventaire.csv"), bytes));
    }

    private String failure(String text) throws IOException {
        return failure(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void a_file_that_is_not_there() {
        assertThat(failure(directory.resolve("inventaire-2024.csv"))).contains("no inventory", "--inventory");
    }

    @Test
    void a_directory_instead_of_a_file() {
        assertThat(failure(directory)).contains("no inventory");
    }

    @Test
    void an_empty_file() throws IOException {
        assertThat(failure("")).contains("empty", "header");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\ufeff", "\n", ";;;\n;;\n", " \r\n"})
    void a_file_with_nothing_in_it(String text) throws IOException {
        assertThat(failure(text)).contains("header");
    }

    @Test
    void a_binary_file() throws IOException {
        assertThat(failure(new byte[] {'s', 'i', '\n', 'r', 0, 1, 2})).contains("line 2", "binary");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE"})
    void sixteen_bit_text(String charset) throws IOException {
        String mark = charset.equals("UTF-16") ? "" : "\ufeff";

        assertThat(failure((mark + SampleRow.file(SampleRow.line())).getBytes(Charset.forName(charset))))
                .contains("UTF-16", "UTF-8");
    }

    @Test
    void sixteen_bit_text_without_a_mark() throws IOException {
        assertThat(failure(SampleRow.header().getBytes(StandardCharsets.UTF_16LE)))
                .contains("line 1", "UTF-8");
    }

    @Test
    void a_missing_column() throws IOException {
        assertThat(failure(SampleRow.header().replace("quantite;", "") + "\n"))
                .contains("line 1", "column 'quantite' is missing");
    }

    @Test
    void a_header_further_down_is_told_by_its_own_line() throws IOException {
        assertThat(failure("\n\n" + SampleRow.header().replace("siret;", "") + "\n"))
                .contains("line 3", "column 'siret' is missing");
    }

    @Test
    void a_column_that_stands_twice() throws IOException {
        assertThat(failure(SampleRow.header() + ";Quantité\n")).contains("line 1", "'quantite' stands twice");
    }

    @Test
    void commas_instead_of_semicolons() throws IOException {
        assertThat(failure(SampleRow.file(SampleRow.line()).replace(';', ','))).contains("line 1", "commas", "';'");
    }

    @Test
    void commas_and_quotes_instead_of_semicolons() throws IOException {
        String header = "\"" + SampleRow.header().replace(";", "\",\"") + "\"";

        assertThat(failure(header + "\n")).contains("line 1", "commas", "';'");
    }

    @Test
    void tabs_instead_of_semicolons() throws IOException {
        assertThat(failure(SampleRow.file(SampleRow.line()).replace(';', '\t'))).contains("line 1", "tabs", "';'");
    }

    @Test
    void no_header() throws IOException {
        assertThat(failure(SampleRow.line("agents=12", "dont_nouveaux=0").replaceAll(";+$", "") + "\n"))
                .contains("line 1", "no header");
    }

    @Test
    void a_text_that_has_nothing_to_do_with_an_inventory() throws IOException {
        assertThat(failure("<html>\n<body>bonjour</body>\n</html>\n")).contains("line 1", "no header");
    }

    @Test
    void a_quote_that_is_never_closed_in_the_header() throws IOException {
        assertThat(failure("\"" + SampleRow.file(SampleRow.line())))
                .contains("line 1", "column 'siret' is missing", "names \"siret, collectivite");
    }

    @Test
    void a_header_below_more_than_nine_rows_of_titles() throws IOException {
        assertThat(failure("titre\n".repeat(10) + SampleRow.file(SampleRow.line())))
                .contains("line 1", "one of the first ten rows must name the columns");
    }

    @Test
    void what_is_missing_is_told_of_the_row_that_names_most_beside_what_it_names() throws IOException {
        assertThat(failure("Inventaire 2024\nsiret;nom\n" + SampleRow.header().replace("quantite", "combien") + "\n"))
                .contains("line 3", "column 'quantite' is missing", "service, combien, dont_nouveaux");
    }

    @Test
    void months_before_days() throws IOException {
        String[] lines = {"03/15/2023", "03/16/2023", "03/17/2023", "03/04/2023"};
        for (int i = 0; i < lines.length; i++) {
            lines[i] = SampleRow.line("siret=" + SampleRow.siret(i), "date_souscription=" + lines[i]);
        }

        assertThat(failure(SampleRow.file(lines)))
                .contains("column 'date_souscription'", "lines 2, 3, 4", "dd/mm/yyyy");
    }
}
