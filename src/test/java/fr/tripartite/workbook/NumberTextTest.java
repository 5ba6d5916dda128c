package fr.tripartite.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberTextTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "0|                       0",
                "-0.0|                    0",
                "3|                       3",
                "21620032900011|          21620032900011",
                "9007199254740992|        9007199254740992",
                "9007199254740994|        9,00719925474099E+15",
                "1.2345678901234567e19|   1,23456789012346E+19",
                "1e20|                    1E+20",
                "75.5|                    75,5",
                "0.1|                     0,1",
                "0.30000000000000004|     0,3",
                "2.9999999999999996|      3",
                "1234.565|                1234,565",
                "0.0000000001|            1E-10",
                "-42.5|                   -42,5",
                "Infinity|                #NUM!",
                "NaN|                     #NUM!",
            })
    void as_a_person_types_it(double value, String text) {
        assertThat(NumberText.of(value)).isEqualTo(text);
    }
}
