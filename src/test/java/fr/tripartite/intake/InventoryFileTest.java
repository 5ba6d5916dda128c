package fr.tripartite.intake;

import static org.assertj.core.api.Assertions.assertThat;

import fr.tripartite.config.ConfigurationReader;
import fr.tripartite.inventory.Body;
import fr.tripartite.inventory.Inventory;
import fr.tripartite.inventory.InventoryFormat;
import fr.tripartite.inventory.Problem;
import fr.tripartite.inventory.RejectedRow;
import fr.tripartite.inventory.Row;
import fr.tripartite.inventory.SampleRow;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever spreadsheets do to a CSV file, and the physical lines on which its rows begin. */
class InventoryFileTest {

    private static final InventoryFormat FORMAT =
            ConfigurationReader.read(Path.of("config"), Map.of()).inventoryFormat(2024);
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final String MARK = "\ufeff";

    @TempDir
    Path directory;

    private Inventory read(byte[] bytes) throws IOException {
        return InventoryFile.read(Files.write(directory.resolve("inventaire.csv"), bytes), FORMAT);
    }

    private Inventory read(String text) throws IOException {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<Row> rows(Inventory inventory) {
        return inventory.bodies().stream().map(Body::rows).flatMap(List::stream).toList();
    }

    private static Row only(Inventory inventory) {
        assertThat(inventory.rejected()).isEmpty();
        assertThat(rows(inventory)).hasSize(1);
        return rows(inventory).get(0);
    }

    private static RejectedRow onlyRejected(Inventory inventory) {
        assertThat(inventory.rejected()).hasSize(1);
        return inventory.rejected().get(0);
    }

    /** Its key is right, so by the letter of the rules it is a SIRET like another. */
    @Test
    void the_siret_of_zeros_is_one_body() throws IOException {
        Inventory inventory = read(SampleRow.file(
                SampleRow.line("siret=00000000000000", "service=SAUVEGARDE"),
                SampleRow.line("siret=21620001400019", "service=SAUVEGARDE"),
                SampleRow.line("siret=00000000000000", "service=ANTIVIRUS")));

        assertThat(inventory.rejected()).isEmpty();
        assertThat(inventory.bodies()).extracting(Body::siret).containsExactly("00000000000000", "21620001400019");
        assertThat(inventory.bodies().get(0).rows()).extracting(Row::line).containsExactly(2, 4);
    }

    @Test
    void many_scattered_bodies_keep_their_rows_in_the_order_of_the_file() throws IOException {
        List<String> sirets = IntStream.range(0, 2_000)
                .mapToObj(i -> SampleRow.siret(i * 7_919 % 2_000))
                .toList();
        List<String> lines = Stream.of("SAUVEGARDE", "ANTIVIRUS")
                .flatMap(
                        service -> sirets.stream().map(siret -> SampleRow.line("siret=" + siret, "service=" + service)))
                .toList();

        Inventory inventory = read(SampleRow.file(lines.toArray(new String[0])));

        assertThat(inventory.bodies())
                .extracting(Body::siret)
                .isEqualTo(sirets.stream().sorted().toList());
        for (Body body : inventory.bodies()) {
            int first = 2 + sirets.indexOf(body.siret());
            assertThat(body.rows()).extracting(Row::line).containsExactly(first, first + 2_000);
        }
    }

    static Stream<Arguments> encodings() {
        return Stream.of(
                Arguments.of("UTF-8", "", StandardCharsets.UTF_8),
                Arguments.of("UTF-8 with BOM", MARK, StandardCharsets.UTF_8),
                Arguments.of("Windows-1252", "", WINDOWS_1252));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("encodings")
    void accents_are_read_in_each_encoding(String name, String mark, Charset charset) throws IOException {
        String text = SampleRow.file(SampleRow.line("collectivite=L’Étoile-sur-Cœur", "devis_lfn_ht=5,00 €"));

        Row row = only(read((mark + text).getBytes(charset)));

        assertThat(row.name()).isEqualTo("L’Étoile-sur-Cœur");
        assertThat(row.line()).isEqualTo(2);
    }

    @Test
    void a_header_with_accents_is_read_in_windows_1252() throws IOException {
        String text = SampleRow.file(SampleRow.line("quantite=3")).replace(";quantite;", ";Quantité;");

        assertThat(only(read(text.getBytes(WINDOWS_1252))).quantity()).isEqualTo(3);
    }

    @Test
    void a_byte_order_mark_before_a_quoted_header_does_not_hide_the_quote() throws IOException {
        String header = "\"" + SampleRow.header().replace(";", "\";\"") + "\"";

        assertThat(only(read(MARK + header + "\r\n" + SampleRow.line() + "\r\n"))
                        .name())
                .isEqualTo("Arras");
    }

    @Test
    void an_accent_on_the_border_of_two_reads_of_the_file_is_read_whole() throws IOException {
        // 65 536 bytes are read at a time: names of one, two and three more bytes put an accent on each side of it
        for (int shift = 0; shift < 3; shift++) {
            String long1 = "x".repeat(65_000 + shift) + "é".repeat(1_000);

            assertThat(only(read(SampleRow.file(SampleRow.line("collectivite=" + long1))))
                            .name())
                    .isEqualTo(long1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void each_kind_of_line_end_makes_a_line(String end) throws IOException {
        String text = SampleRow.file(
                        SampleRow.line(), SampleRow.line("service=PAGE_INTERNET"), SampleRow.line("type=X"))
                .replace("\n", end);

        Inventory inventory = read(text);

        assertThat(rows(inventory)).extracting(Row::line).containsExactly(2, 3);
        assertThat(onlyRejected(inventory).line()).isEqualTo(4);
        assertThat(inventory.rowCount()).isEqualTo(3);
    }

    @Test
    void the_last_line_needs_no_end() throws IOException {
        assertThat(only(read(SampleRow.header() + "\n" + SampleRow.line())).line())
                .isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void a_quoted_cell_holds_separators_quotes_and_line_breaks(String end) throws IOException {
        String quoted = "\"CCAS \"\"Les Tilleuls\"\"; annexe\nde la mairie\nd'Arras\"";
        String text = SampleRow.file(
                        SampleRow.line("collectivite=" + quoted),
                        SampleRow.line("service=PAGE_INTERNET"),
                        SampleRow.line("service=FAX"))
                .replace("\n", end);

        Inventory inventory = read(text);

        assertThat(rows(inventory).get(0).name()).isEqualTo("CCAS \"Les Tilleuls\"; annexe de la mairie d'Arras");
        assertThat(rows(inventory)).extracting(Row::line).containsExactly(2, 5);
        assertThat(onlyRejected(inventory).line()).isEqualTo(6);
    }

    @Test
    void a_line_break_of_another_kind_inside_a_cell_counts_as_a_physical_line() throws IOException {
        String text = SampleRow.file(SampleRow.line("collectivite=\"a\nb\""), SampleRow.line("service=PAGE_INTERNET"))
                .replace("\n", "\r\n")
                .replace("a\r\nb", "a\nb");

        assertThat(rows(read(text))).extracting(Row::line).containsExactly(2, 4);
    }

    @Test
    void a_header_over_two_lines_is_one_header() throws IOException {
        String text = SampleRow.file(SampleRow.line()).replace(";code_service", ";code_service;\"Obser-\nvations\"");

        Inventory inventory = read(text);

        assertThat(only(inventory).line()).isEqualTo(3);
        assertThat(inventory.header().unknown()).containsExactly("Obser- vations");
    }

    @Test
    void a_quoted_empty_cell_is_empty() throws IOException {
        assertThat(only(read(SampleRow.file(SampleRow.line("population=\"\""))))
                        .body()
                        .population())
                .isEqualTo(Row.UNKNOWN);
    }

    @Test
    void spaces_after_a_closing_quote_are_nothing() throws IOException {
        assertThat(only(read(SampleRow.file(SampleRow.line("collectivite=\"Arras\"  "))))
                        .name())
                .isEqualTo("Arras");
    }

    @Test
    void a_quote_inside_a_cell_that_is_not_quoted_is_a_letter_like_any_other() throws IOException {
        assertThat(only(read(SampleRow.file(SampleRow.line("collectivite=CCAS \"Les Tilleuls\""))))
                        .name())
                .isEqualTo("CCAS \"Les Tilleuls\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"Arras\"x", "\"Arras\" x", "\"Ar\"ras\"", "\"Arras\"\u00a0x", "\"Arras\"x\"y\""})
    void text_after_a_closing_quote_rejects_its_row_and_no_other(String name) throws IOException {
        Inventory inventory = read(SampleRow.file(
                SampleRow.line(),
                SampleRow.line("service=PAGE_INTERNET", "collectivite=" + name),
                SampleRow.line("service=ANTIVIRUS")));

        RejectedRow row = onlyRejected(inventory);
        assertThat(row.line()).isEqualTo(3);
        assertThat(row.problems().get(0).reason().french()).contains("guillemet");
        assertThat(rows(inventory)).extracting(Row::line).containsExactly(2, 4);
    }

    @Test
    void text_after_a_closing_quote_is_found_in_a_row_of_several_lines_and_on_the_last_line() throws IOException {
        Inventory inventory = read(SampleRow.header() + "\n"
                + SampleRow.line("collectivite=\"Ar\nras\"x") + "\n"
                + SampleRow.line("service=PAGE_INTERNET") + "\n"
                + SampleRow.line("code_service=\"a\"b"));

        assertThat(inventory.rejected()).extracting(RejectedRow::line).containsExactly(2, 3, 5);
        assertThat(rows(inventory)).extracting(Row::line).containsExactly(4);
    }

    @Test
    void a_line_without_a_filled_cell_is_no_row_and_still_a_line() throws IOException {
        String separators = ";".repeat(14);

        Inventory inventory = read(SampleRow.file(
                "",
                SampleRow.line(),
                "",
                separators,
                " ;\u00a0;\"\"" + ";".repeat(12),
                ";;",
                SampleRow.line("type=X"),
                "",
                separators));

        assertThat(rows(inventory)).extracting(Row::line).containsExactly(3);
        assertThat(onlyRejected(inventory).line()).isEqualTo(8);
        assertThat(inventory.rowCount()).isEqualTo(2);
    }

    @Test
    void lines_before_the_header_without_a_filled_cell_are_passed_over() throws IOException {
        assertThat(only(read("\n;;;\n" + SampleRow.file(SampleRow.line()))).line())
                .isEqualTo(4);
    }

    @Test
    void a_file_with_a_header_only_is_a_year_without_subscribers() throws IOException {
        for (String text : List.of(SampleRow.header(), SampleRow.header() + "\n", SampleRow.file("", ";;"))) {
            Inventory inventory = read(text);

            assertThat(inventory.rowCount()).isZero();
            assertThat(inventory.bodies()).isEmpty();
            assertThat(inventory.rejected()).isEmpty();
        }
    }

    @Test
    void a_header_in_another_order_is_followed() throws IOException {
        List<String> order = SampleRow.columns().stream().sorted().toList();
        List<String> cells = SampleRow.cells("quantite=4", "agents=12");
        List<String> moved = order.stream()
                .map(column -> cells.get(SampleRow.columns().indexOf(column)))
                .toList();

        Row row = only(read(String.join(";", order) + "\n" + String.join(";", moved) + "\n"));

        assertThat(row.quantity()).isEqualTo(4);
        assertThat(row.body().agents()).isEqualTo(12);
        assertThat(row.name()).isEqualTo("Arras");
    }

    @Test
    void an_unknown_column_is_kept_out_with_a_warning() throws IOException {
        Inventory inventory = read(SampleRow.header() + ";Observations;\n" + SampleRow.line() + ";à voir;!\n");

        assertThat(only(inventory).name()).isEqualTo("Arras");
        assertThat(inventory.header().unknown()).containsExactly("Observations", "");
    }

    @Test
    void the_header_a_second_time_is_a_row_that_is_rejected() throws IOException {
        Inventory inventory = read(SampleRow.file(SampleRow.line(), SampleRow.header()));

        assertThat(onlyRejected(inventory).problems())
                .extracting(Problem::column)
                .contains("siret", "type", "service");
    }

    @Test
    void rows_with_cells_missing_or_too_many_are_rejected_and_the_others_read() throws IOException {
        Inventory inventory = read(SampleRow.file(
                "TOTAL;3",
                SampleRow.line(),
                SampleRow.line() + ";x",
                SampleRow.line().replace(";NOM_DOMAINE", ""),
                SampleRow.line("service=PAGE_INTERNET")));

        assertThat(inventory.rejected()).extracting(RejectedRow::line).containsExactly(2, 4, 5);
        assertThat(inventory.rejected().get(1).problems().get(0).reason().french())
                .contains("16 cellules lues, 15 attendues");
        assertThat(rows(inventory)).extracting(Row::line).containsExactly(3, 6);
        assertThat(inventory.rowCount()).isEqualTo(5);
    }

    @Test
    void bodies_stand_in_siret_order_and_their_rows_in_the_order_of_the_file() throws IOException {
        Inventory inventory = read(SampleRow.file(
                SampleRow.line("siret=21620041000019", "service=ANTIVIRUS"),
                SampleRow.line("siret=20620001600015"),
                SampleRow.line("siret=216 200 410 00019")));

        assertThat(inventory.bodies()).extracting(Body::siret).containsExactly("20620001600015", "21620041000019");
        assertThat(inventory.bodies().get(1).rows()).extracting(Row::line).containsExactly(2, 4);
    }

    @Test
    void a_second_quoted_text_after_a_space_is_not_part_of_the_cell_and_the_row_is_rejected() throws IOException {
        Inventory inventory = read(SampleRow.file(
                SampleRow.line("collectivite=\"Arras\" \"Nord\""), SampleRow.line("siret=216 200 410 00019")));

        assertThat(inventory.rejected()).extracting(RejectedRow::line).containsExactly(2);
        assertThat(inventory.bodies().get(0).rows()).extracting(Row::line).containsExactly(3);
    }

    @Test
    void spaces_between_a_closing_quote_and_the_separator_are_harmless() throws IOException {
        Inventory inventory = read(SampleRow.file(SampleRow.line("collectivite=\"Arras\"  ")));

        assertThat(inventory.bodies().get(0).rows()).extracting(Row::name).containsExactly("Arras");
    }

    @Test
    void two_unknown_columns_of_one_name_are_left_out_with_a_warning_each() throws IOException {
        Inventory inventory = read(SampleRow.header() + ";Observations;Observations\n" + SampleRow.line() + ";a;b\n");

        assertThat(inventory.header().unknown()).hasSize(2);
        assertThat(inventory.bodies()).hasSize(1);
    }

    @Test
    void a_rejected_row_is_kept_as_it_was_read() throws IOException {
        String line = SampleRow.line("type=MAIRIE", "collectivite=\"Arras; \"\"centre\"\"\"", "population= 42 875");

        assertThat(onlyRejected(read(SampleRow.file(line))).record())
                .as("as a person sees it")
                .isEqualTo(line.replace(" 42 875", "42 875"));
    }

    @Test
    void the_file_is_known_by_its_name_and_its_bytes() throws IOException {
        Inventory inventory = read(SampleRow.header());

        assertThat(inventory.file()).isEqualTo("inventaire.csv");
        assertThat(inventory.sha256()).matches("[0-9a-f]{64}");
        assertThat(read(SampleRow.header()).sha256())
                .isEqualTo(read(SampleRow.header()).sha256())
                .isNotEqualTo(read(SampleRow.header() + "\n").sha256());
    }
}
