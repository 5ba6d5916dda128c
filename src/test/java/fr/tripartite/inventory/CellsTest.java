package fr.tripartite.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import fr.tripartite.money.Money;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellsTest {

    @Test
    void numbers_and_amounts_may_hold_spaces() {
        assertThat(Cells.wholeNumber("1 000")).isEqualTo(1000);
        assertThat(Cells.wholeNumber("")).isEqualTo(Row.UNKNOWN);
        assertThat(Cells.amount("1 234,56 €")).contains(Money.parse("1234.56"));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "7, 7",
        "007, 7",
        "'3,00', 3",
        "3.0, 3",
        "'1 000,0', 1000",
        "000, 0",
        "1000000, 1000000",
        "123456789012345678, 123456789012345678"
    })
    void digits_are_a_whole_number(String cell, long number) {
        assertThat(Cells.wholeNumber(cell)).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1,5", "1.5", "12.000", "3,000", "3,", "3,01", "-1", "+1", "un", "1O", "1e3", "0x10", "²", "١"})
    void anything_else_is_no_whole_number(String cell) {
        assertThat(Cells.wholeNumber(cell)).isEqualTo(Cells.INVALID);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1234567890123456789", "99999999999999999999999999"})
    void a_number_too_long_to_count_is_too_large_and_not_something_else(String cell) {
        assertThat(Cells.wholeNumber(cell)).isGreaterThan(1_000_000_000_000L);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "100,05|100.05",
                "100.05|100.05",
                "60|60.00",
                "12,5|12.50",
                "0,01|0.01",
                "100,05 €|100.05",
                "100€|100.00",
                "1 234 567,89 €|1234567.89"
            })
    void an_amount_has_a_comma_or_a_point_and_may_end_in_the_euro_sign(String cell, String amount) {
        assertThat(Cells.amount(cell)).contains(Money.parse(amount));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "0,00",
                "-5",
                "+5",
                "1,234",
                "1.234,56",
                "1,234.56",
                "€",
                "€5",
                "5 euros",
                "5 EUR",
                "1e2",
                ","
            })
    void an_amount_that_is_not_above_zero_with_two_decimals_at_most_is_none(String cell) {
        assertThat(Cells.amount(cell)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "31/12/2023, 2023-12-31",
        "2023-12-31, 2023-12-31",
        "29/02/2024, 2024-02-29",
        "2000-02-29, 2000-02-29",
        "01/01/0001, 0001-01-01",
        "08/01/2020 00:00:00, 2020-01-08",
        "08/01/2020 0:00, 2020-01-08",
        "2020-01-08T00:00:00.000, 2020-01-08",
        "2020-01-08 00:00, 2020-01-08"
    })
    void a_day_is_written_in_one_of_two_ways(String cell, LocalDate day) {
        assertThat(Cells.date(cell)).isEqualTo(day);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "29/02/2023",
                "30/02/2024",
                "31/04/2024",
                "00/01/2024",
                "01/00/2024",
                "01/13/2024",
                "2024-13-01",
                "2024-02-30",
                "01/01/0000",
                "1/1/2024",
                "5/3/24",
                "01-01-2024",
                "2024/01/01",
                "01.01.2024",
                "01/01/24",
                "45292",
                "01/01/2024 00:01",
                "2024-01-01T12:00:00",
                "01/01/2024 00:00 x",
                "01/01/2024  00:00",
                "courant 2023",
                "+1/01/2024",
                ""
            })
    void anything_else_is_no_day(String cell) {
        assertThat(Cells.date(cell)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"21620041000019", "26620001300016", "78620001400011", "00000000000000"})
    void fourteen_digits_whose_weighted_sum_ends_in_zero_are_a_siret(String digits) {
        assertThat(Cells.isSiret(digits)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "21620041000018", "21620014000019", "2162004100001", "216200410000190", "2162004100001O"})
    void anything_else_is_no_siret(String digits) {
        assertThat(Cells.isSiret(digits)).isFalse();
    }
}
