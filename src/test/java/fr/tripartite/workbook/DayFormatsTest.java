package fr.tripartite.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DayFormatsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dd/mm/yyyy",
                "mm-dd-yy",
                "d-mmm-yy",
                "h:mm AM/PM",
                "[h]:mm:ss",
                "[$-40C]dddd d mmmm yyyy;@",
                "[Red]dd/mm/yy",
                "yyyy\\-mm\\-dd",
                "jj/mm/aaaa",
                "DD/MM/YYYY"
            })
    void days_and_times(String code) {
        assertThat(DayFormats.isDay(164, code)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "General",
                "0",
                "0.00",
                "@",
                "#,##0.00\\ \"dont dus\"",
                "#,##0\\ [$€-40C];[Red]\\-#,##0\\ [$€-40C]",
                "0.00E+00",
                "0\\ \\d",
                "_-* #,##0_d",
                "0;\"jour d\"",
                "[Red][<5]0"
            })
    void numbers(String code) {
        assertThat(DayFormats.isDay(164, code)).isFalse();
    }

    /** Of other languages; the workbook does not write out what they are. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({"0, false", "27, true", "36, true", "37, false", "50, true", "58, true", "59, false"})
    void formats_that_are_built_in(int number, boolean isDay) {
        assertThat(DayFormats.isDay(number, null)).isEqualTo(isDay);
    }
}
