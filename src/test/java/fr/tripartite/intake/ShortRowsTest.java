package fr.tripartite.intake;

import static org.assertj.core.api.Assertions.assertThat;

import fr.tripartite.inventory.Problem;
import fr.tripartite.inventory.SampleRow;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Spreadsheets drop the last cells where they are empty, or add some: a row says the same with and without them. */
class ShortRowsTest {

    private static final String GOOD = SampleRow.line();
    private static final int WIDTH = SampleRow.columns().size();

    /** Of fifteen cells the last five are empty. */
    private static String dropped(int cells) {
        return String.join(";", SampleRow.cells().subList(0, WIDTH - cells));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5})
    void empty_cells_that_were_dropped_are_completed(int cells) {
        String text = SampleRow.file(dropped(cells), GOOD);

        assertThat(ReadText.of(text).outcome()).isEqualTo("2 3");
        assertThat(ReadText.difference(SampleRow.file(GOOD, GOOD), text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "6, date_debut",
        "7, date_souscription date_debut",
        "9, quantite date_souscription date_debut",
        "10, service quantite date_souscription date_debut",
        "13, type service quantite date_souscription date_debut",
        "14, collectivite type service quantite date_souscription date_debut"
    })
    void a_cell_that_must_be_filled_is_missed_where_it_was_dropped(int cells, String columns) {
        ReadText read = ReadText.rows(dropped(cells), GOOD);

        assertThat(read.onlyRejected().line()).isEqualTo(2);
        assertThat(read.onlyRejected().problems())
                .extracting(Problem::column)
                .containsExactlyInAnyOrder(columns.split(" "));
        assertThat(read.accepted()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {";", ";;", ";;;;;;;;;;;;;;;;;;;;", "; ;\u00a0", ";\"\"", ";\" \";\"\n\"", ";\u200b;\ufeff", ";\t"
            })
    void empty_cells_beyond_the_header_are_dropped(String surplus) {
        ReadText read = ReadText.rows(GOOD + surplus, GOOD);

        assertThat(read.inventory().rejected()).isEmpty();
        assertThat(read.accepted()).hasSize(2);
        assertThat(read.accepted().get(0).line()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {";x", ";;;x", ";0", "; .", ";\"a;b\"", ";x;;;", ";#N/A", ";-"})
    void a_filled_cell_beyond_the_header_rejects_the_row(String surplus) {
        assertThat(ReadText.rows(GOOD, GOOD + surplus, GOOD).outcome()).isEqualTo("2 3: 4");
    }

    @Test
    void a_surplus_cell_is_told_for_the_row_as_a_whole() {
        assertThat(ReadText.rows(SampleRow.line("type=X") + ";y").outcome()).isEqualTo("2:");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 6, 14})
    void a_last_row_that_is_short_and_has_no_end_may_have_been_cut(int cells) {
        ReadText read = ReadText.of(SampleRow.header() + "\n" + GOOD + "\n" + dropped(cells));

        assertThat(read.outcome()).isEqualTo("2 3:");
        assertThat(read.onlyRejected().problems().get(0).reason().french()).contains("coupé");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ";", ";;;;", "; \u00a0;"})
    void a_last_row_that_is_whole_needs_no_end(String surplus) {
        assertThat(ReadText.of(SampleRow.header() + "\n" + GOOD + "\n" + GOOD + surplus)
                        .outcome())
                .isEqualTo("2 3");
    }

    @Test
    void a_last_row_with_a_filled_last_cell_needs_no_end() {
        assertThat(ReadText.of(SampleRow.header() + "\n" + SampleRow.line("code_service=\"S\""))
                        .outcome())
                .isEqualTo("2");
        assertThat(ReadText.of(SampleRow.header() + "\n" + GOOD + ";x").outcome())
                .isEqualTo("2:");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void each_line_end_ends_the_last_row(String end) {
        assertThat(ReadText.of(SampleRow.header() + end + GOOD + end + dropped(5) + end)
                        .outcome())
                .isEqualTo("2 3");
        assertThat(ReadText.of(SampleRow.header() + end + GOOD + end + dropped(5))
                        .outcome())
                .isEqualTo("2 3:");
    }

    @Test
    void a_last_row_of_several_lines_is_judged_by_its_last_line() {
        String cells = SampleRow.SIRET + ";\"Ar\nras\";COMMUNE;;;NOM_DOMAINE;1;;15/03/2023;01/04/2023";

        assertThat(ReadText.of(SampleRow.header() + "\n" + cells + "\n").outcome())
                .isEqualTo("2");
        assertThat(ReadText.of(SampleRow.header() + "\n" + cells).outcome()).isEqualTo("2:");
        assertThat(ReadText.of(SampleRow.header() + "\n" + cells + ";;;;;").outcome())
                .isEqualTo("2");
    }

    @Test
    void only_the_last_row_can_have_been_cut() {
        assertThat(ReadText.of(SampleRow.header() + "\n" + dropped(5) + "\n\n;;")
                        .outcome())
                .as("a line without a filled cell is no row")
                .isEqualTo("2");
        assertThat(ReadText.of(SampleRow.header() + "\n" + dropped(5) + "\n" + GOOD)
                        .outcome())
                .isEqualTo("2 3");
    }

    @Test
    void short_rows_are_those_of_the_header_at_hand() {
        String header = "Note;" + SampleRow.header() + ";Remarque";

        assertThat(ReadText.of(header + "\n;" + dropped(5) + "\nn;" + GOOD + ";r\nn;" + GOOD + ";r;x\n")
                        .outcome())
                .isEqualTo("2 3 4:");
        assertThat(ReadText.of(header + "\nn;" + GOOD).outcome())
                .as("one cell short")
                .isEqualTo("2:");
    }

    @Test
    void a_row_that_has_lost_a_cell_in_its_middle_is_wrong_where_it_shows() {
        List<String> cells = SampleRow.cells();
        cells.remove(SampleRow.columns().indexOf("population"));

        assertThat(ReadText.rows(String.join(";", cells)).outcome()).startsWith("2:service");
    }
}
