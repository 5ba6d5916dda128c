package fr.tripartite.facturx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What people and spreadsheets type into a name becomes one line that XML can hold. */
class PlainTextTest {

    static Stream<Arguments> texts() {
        return Stream.of(
                arguments("an ordinary name", "Arras", "Arras"),
                arguments("nothing", "", ""),
                arguments("nothing but white space", " \t\n", ""),
                arguments("spaces at its ends", "  Arras  ", "Arras"),
                arguments("a line break and two spaces", "Arras\nBâtiment  B", "Arras Bâtiment B"),
                arguments("a line end of Windows and a tab", "Arras\r\n\tB", "Arras B"),
                arguments("wide spaces and a separator of lines", "A\u2003B\u2028C", "A B C"),
                arguments("spaces that break no line", "n°\u00a0A\u202fB", "n°\u00a0A\u202fB"),
                arguments("control characters", "A\u0000B\u0007C", "ABC"),
                arguments("the further ones", "A\u0085B\u009fC", "ABC"),
                arguments("one between spaces", "A \u0001 B", "A B"),
                arguments("one before a space", "\u0001 A", "A"),
                arguments("halves of characters", "A\ud83dB\ude00C", "ABC"),
                arguments("what is no character", "A\uffffB\ufffeC", "ABC"),
                arguments("the same of another plane", "A\ud83f\udfffB", "AB"),
                arguments("a byte order mark", "\ufeffA\ufeffB", "AB"),
                arguments("an emoji and a ligature", "😀 Œuvre", "😀 Œuvre"),
                arguments("what is markup or a formula elsewhere", "=HYPERLINK(\"x\") <b>&", "=HYPERLINK(\"x\") <b>&"),
                arguments("an accent of its own", "e\u0301", "e\u0301"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("texts")
    void a_text_becomes_one_line(String what, String text, String plain) {
        assertThat(PlainText.of(text)).isEqualTo(plain);
    }

    @Test
    void a_text_is_cut_behind_a_character_and_not_within_one() {
        assertThat(PlainText.of("Arras", 5)).isEqualTo("Arras");
        assertThat(PlainText.of("Arras", 4)).isEqualTo("Arra");
        assertThat(PlainText.of("😀😀😀", 2)).isEqualTo("😀😀");
        assertThat(PlainText.of("Ville d'Arras", 6)).isEqualTo("Ville");
    }

    /** BT-44 holds 99 characters of the name that was billed. */
    @Test
    void a_name_is_counted_once_its_white_space_is_folded() {
        assertThat(PlainText.of("A  ".repeat(60), PlainText.NAME)).isEqualTo("A ".repeat(49) + "A");
    }
}
