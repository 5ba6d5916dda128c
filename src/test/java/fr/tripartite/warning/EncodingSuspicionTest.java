package fr.tripartite.warning;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What speaks for a text that was spoilt on its way: rule {@code warnings.list}. */
class EncodingSuspicionTest {

    @ParameterizedTest
    @ValueSource(strings = {"B\u00c3\u00a9thune", "L\u00e2\u20ac\u2122\u00c3\u2030toile"})
    void utf_8_that_was_read_as_windows_1252_is_encoded_twice(String text) {
        assertThat(EncodingSuspicion.isEncodedTwice(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "Arras", "B\u00e9thune", "L\u2019\u00c9toile-sur-C\u0153ur", "\u00c3", "\u0411\u00c3\u00a9"})
    void what_no_such_accident_gives_is_not(String text) {
        assertThat(EncodingSuspicion.isEncodedTwice(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Arras",
                "L\u2019\u00c9toile-sur-C\u0153ur",
                "CCAS \"Les Tilleuls\"",
                "CCAS \u00ab Les Tilleuls \u00bb",
                "N\u00b0 5 & (6)"
            })
    void latin_letters_usual_signs_and_pairs_of_quotes_are_usual(String name) {
        assertThat(EncodingSuspicion.unusual(name)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "Arr\u0430s, \u0430",
                "B\ufffdthune B\ufffd, \ufffd",
                "Arras \ud83d\ude00, \ud83d\ude00",
                "de Hulluch\", \""
            })
    void other_scripts_signs_and_half_a_pair_of_quotes_are_unusual(String name, String told) {
        assertThat(EncodingSuspicion.unusual(name)).isEqualTo(told);
    }
}
