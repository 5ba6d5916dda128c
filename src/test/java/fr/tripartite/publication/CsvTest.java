package fr.tripartite.publication;

import static org.assertj.core.api.Assertions.assertThat;

import fr.tripartite.money.Money;
import fr.tripartite.money.Rate;
import fr.tripartite.output.CsvRows;
import fr.tripartite.pricing.State;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The dialect of the published files, cell by cell. */
class CsvTest {

    /** A cell as the second of its row: the first one of a row is quoted where it is empty. */
    private static String written(Object cell) {
        String text = written(rows -> rows.row("x", cell));
        return text.substring("x;".length(), text.length() - 1);
    }

    private static String written(Consumer<CsvRows> writing) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        CsvRows rows = new CsvRows(bytes, row -> {});
        writing.accept(rows);
        rows.flush();
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+33 3 21", "-A-", "@SUM(A1)", "\tx", "="})
    void a_text_that_a_spreadsheet_would_run_is_neutralised(String cell) {
        assertThat(written(cell)).isEqualTo("'" + cell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Arras", "A=B", "a-b", "'=1", "1+1", "É"})
    void any_other_text_is_left_alone(String cell) {
        assertThat(written(cell)).isEqualTo(cell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"12", "-12", "+12", "-1,5", "1.5", "216E+13", ""})
    void a_number_as_read_in_a_column_of_numbers_is_left_alone(String cell) {
        assertThat(written(new CsvRows.AsRead(cell))).isEqualTo(cell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=12", "-12-", "+A1", "-", "@1", "-1+2", "--1", "+1,2,3"})
    void a_formula_in_a_column_of_numbers_is_neutralised(String cell) {
        assertThat(written(new CsvRows.AsRead(cell))).isEqualTo("'" + cell);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"0.00|0,00", "0.05|0,05", "1234567.80|1234567,80", "-12.30|-12,30", "-0.01|-0,01"})
    void an_amount_has_a_comma_two_decimals_and_nothing_between_the_thousands(String amount, String cell) {
        assertThat(written(Money.parse(amount))).isEqualTo(cell);
    }

    @Test
    void a_day_is_written_the_french_way() {
        assertThat(written(LocalDate.of(2024, 3, 1))).isEqualTo("01/03/2024");
        assertThat(written(LocalDate.of(212, 3, 1))).isEqualTo("01/03/0212");
    }

    @Test
    void numbers_rates_and_constants_are_written_as_they_are() {
        assertThat(written(-17L)).isEqualTo("-17");
        assertThat(written(new Rate(550))).isEqualTo("5,5");
        assertThat(written(State.A_DEVISER)).isEqualTo("A_DEVISER");
    }

    @Test
    void cells_with_separators_quotes_or_line_breaks_are_quoted_and_no_others() {
        assertThat(written(rows -> rows.row("1", "a;b", "a\"b", "a\nb", "a,b", "a b", "", "Étaples")))
                .isEqualTo("1;\"a;b\";\"a\"\"b\";\"a\nb\";a,b;a b;;Étaples\n");
    }

    /** The library's own rule: what some programs would trim or take for a comment. */
    @Test
    void cells_that_begin_with_a_space_or_a_mark_or_end_in_a_space_are_quoted_too() {
        assertThat(written(" a")).isEqualTo("\" a\"");
        assertThat(written("a ")).isEqualTo("\"a \"");
        assertThat(written("#a")).isEqualTo("\"#a\"");
        assertThat(written("!a")).isEqualTo("\"!a\"");
    }

    @Test
    void rows_end_in_a_line_feed() {
        assertThat(written(rows -> {
                    rows.row("a", "b");
                    rows.row("c", "d");
                }))
                .isEqualTo("a;b\nc;d\n");
    }
}
