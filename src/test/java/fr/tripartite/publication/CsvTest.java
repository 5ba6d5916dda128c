package fr.tripartite.publication;

import static org.assertj.core.api.Assertions.assertThat;

import fr.tripartite.money.Money;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+33 3 21", "-A-", "@SUM(A1)", "\tx", "\rx", "="})
    void a_text_that_a_spreadsheet_would_run_is_neutralised(String cell) {
        assertThat(Csv.text(cell)).isEqualTo("'" + cell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Arras", "A=B", "a-b", "'=1", "1+1", "É"})
    void any_other_text_is_left_alone(String cell) {
        assertThat(Csv.text(cell)).isEqualTo(cell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"12", "-12", "+12", "-1,5", "1.5", "216E+13", ""})
    void a_number_in_a_column_of_numbers_is_left_alone(String cell) {
        assertThat(Csv.number(cell)).isEqualTo(cell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=12", "-12-", "+A1", "-", "@1", "-1+2", "--1", "+1,2,3"})
    void a_formula_in_a_column_of_numbers_is_neutralised(String cell) {
        assertThat(Csv.number(cell)).isEqualTo("'" + cell);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"0.00|0,00", "0.05|0,05", "1234567.80|1234567,80", "-12.30|-12,30", "-0.01|-0,01"})
    void an_amount_has_a_comma_two_decimals_and_nothing_between_the_thousands(String amount, String cell) {
        assertThat(Csv.amount(Money.parse(amount))).isEqualTo(cell);
    }

    @Test
    void a_day_is_written_the_french_way() {
        assertThat(Csv.date(LocalDate.of(2024, 3, 1))).isEqualTo("01/03/2024");
        assertThat(Csv.date(LocalDate.of(212, 3, 1))).isEqualTo("01/03/0212");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"0|0", "2000|20", "550|5,5", "210|2,1", "1925|19,25"})
    void a_rate_has_no_needless_decimals(int hundredths, String cell) {
        assertThat(Csv.rate(hundredths)).isEqualTo(cell);
    }

    @Test
    void cells_with_separators_quotes_or_line_breaks_are_quoted_and_no_others() {
        assertThat(Csv.record(List.of("1", "a;b", "a\"b", "a\nb", "a,b", "a b", "", "Étaples")))
                .isEqualTo("1;\"a;b\";\"a\"\"b\";\"a\nb\";a,b;a b;;Étaples");
    }

    @Test
    void rows_end_in_a_line_feed() {
        assertThat(new Csv().add(List.of("a", "b")).add(List.of("c", "d"))).hasToString("a;b\nc;d\n");
    }
}
