package fr.tripartite.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Days as spreadsheets count them; the expected ones stand in ECMA-376, part 1, 18.17.4, or follow by counting. */
class DayCountTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "0,                 00/01/1900",
        "1,                 01/01/1900",
        "59,                28/02/1900",
        "60,                29/02/1900",
        "61,                01/03/1900",
        "45292,             01/01/2024",
        "45351,             29/02/2024",
        "2958465,           31/12/9999",
        "2958466,           2958466",
        "45292.00000001,    01/01/2024",
        "45291.999999,      01/01/2024",
        "45292.5,           01/01/2024 12:00:00",
        "45292.999988,      01/01/2024 23:59:59",
        "-1,                -1",
        "1e300,             1E+300",
    })
    void from_1900(double serial, String day) {
        assertThat(DayCount.FROM_1900.text(serial)).isEqualTo(day);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"0, 01/01/1904", "60, 01/03/1904", "43830, 01/01/2024"})
    void from_1904(double serial, String day) {
        assertThat(DayCount.FROM_1904.text(serial)).isEqualTo(day);
    }
}
