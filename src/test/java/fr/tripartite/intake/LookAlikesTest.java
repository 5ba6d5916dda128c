package fr.tripartite.intake;

import static org.assertj.core.api.Assertions.assertThat;

import fr.tripartite.inventory.Problem;
import fr.tripartite.inventory.SampleRow;
import java.text.Normalizer;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Two spellings that look alike are the same data, in every cell and in the header. */
class LookAlikesTest {

    private static final String NAME = "L’Étoile du Nord";
    private static final String PLAIN =
            SampleRow.line("collectivite=" + NAME, "engagement=ENG 1", "service=PAGE_INTERNET");

    private static void assertSame(String text) {
        String plain = SampleRow.file(PLAIN);

        assertThat(ReadText.difference(plain, text)).isEmpty();
        assertThat(ReadText.difference(text, plain)).isEmpty();
        assertThat(ReadText.of(text).only())
                .usingRecursiveComparison()
                .ignoringFields("origin")
                .isEqualTo(ReadText.of(plain).only());
    }

    @Test
    void a_name_is_composed_whatever_the_keyboard() {
        String decomposed = Normalizer.normalize(NAME, Normalizer.Form.NFD);

        assertThat(decomposed).isNotEqualTo(NAME);
        assertSame(SampleRow.file(PLAIN.replace(NAME, decomposed)));
        assertSame(Normalizer.normalize(SampleRow.file(PLAIN), Normalizer.Form.NFD));
    }

    @Test
    void a_letter_and_its_accent_compose_over_what_is_invisible_between_them() {
        assertSame(SampleRow.file(PLAIN.replace("É", "E\u200d\u0301")));
        assertSame(SampleRow.file(PLAIN.replace("É", "\ufeffE\u00ad\u200b\u0301")));
    }

    static Stream<String> invisible() {
        return Stream.of(
                "\u00ad",
                "\u061c",
                "\u180e",
                "\u200b",
                "\u200c",
                "\u200d",
                "\u200e",
                "\u200f",
                "\u202a",
                "\u202e",
                "\u2060",
                "\u2066",
                "\u2069",
                "\ufeff",
                "\ufff9",
                Character.toString(0xE0001),
                "\ufeff\u200b\ufeff");
    }

    @ParameterizedTest
    @MethodSource("invisible")
    void what_is_invisible_is_not_read(String invisible) {
        assertSame(SampleRow.file(PLAIN.replace("Étoile", "É" + invisible + "toile")));
        assertSame(SampleRow.file(PLAIN.replace("COMMUNE", "COM" + invisible + "MUNE")));
        assertSame(SampleRow.file(PLAIN.replace("PAGE_", "PAGE_" + invisible)));
        assertSame(SampleRow.file(PLAIN.replace(SampleRow.SIRET, "21620041" + invisible + "000019")));
        assertSame(SampleRow.file(PLAIN.replace("01/04/2023", "01/04/" + invisible + "2023")));
        assertSame(SampleRow.file(PLAIN).replace("quantite", "quan" + invisible + "tite"));
        assertSame(invisible + SampleRow.file(PLAIN).replace(";", invisible + ";" + invisible));
    }

    @Test
    void a_cell_of_nothing_but_invisible_characters_is_empty() {
        assertSame(SampleRow.file(PLAIN.replace(";42875;;", ";42875;\u200b\ufeff\u00a0;")));
        assertThat(ReadText.rows(PLAIN, "\ufeff;\u200b; \u00a0;\t").outcome()).isEqualTo("2");
    }

    static Stream<String> spaces() {
        return Stream.of(
                "\t",
                "\u00a0",
                "\u1680",
                "\u2000",
                "\u2002",
                "\u2003",
                "\u2007",
                "\u2008",
                "\u2009",
                "\u200a",
                "\u2028",
                "\u2029",
                "\u202f",
                "\u205f",
                "\u3000",
                "  ",
                " \t ",
                "\u00a0 \u202f",
                " \u200b ");
    }

    @ParameterizedTest
    @MethodSource("spaces")
    void every_run_of_white_space_is_one_space_and_none_at_the_ends(String space) {
        assertSame(SampleRow.file(PLAIN.replace("Étoile du Nord", "Étoile" + space + "du" + space + "Nord")));
        assertSame(SampleRow.file(PLAIN.replace("ENG 1", "ENG" + space + "1")));
        assertSame(SampleRow.file(space + PLAIN.replace(";", space + ";" + space) + space));
        assertSame(space + SampleRow.file(PLAIN).replace("date_debut", "date" + space + "de" + space + "début"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r", "\n\n", "\r\r\n\n", " \n ", "\t\r\n"})
    void a_line_end_in_a_quoted_cell_is_a_space(String end) {
        assertSame(SampleRow.file(PLAIN.replace(NAME, '"' + NAME.replace(" ", end) + '"')));
        assertSame(SampleRow.file(PLAIN.replace("ENG 1", '"' + end + "ENG" + end + "1" + end + '"')));
    }

    @Test
    void quotes_around_cells_say_nothing() {
        assertSame(SampleRow.file('"' + PLAIN.replace(";", "\";\"") + '"'));
        assertSame(SampleRow.file(PLAIN)
                .replace(SampleRow.header(), '"' + SampleRow.header().replace(";", "\" ; \"") + '"'));
    }

    @Test
    void the_header_is_read_as_a_person_sees_it() {
        assertSame(SampleRow.file(PLAIN).replace("quantite", "Quantite\u0301"));
        assertSame(SampleRow.file(PLAIN).replace("date_debut", "\"Date\u2003de\tdébut\""));
        assertSame("\ufeff" + SampleRow.file(PLAIN).replace("collectivite", "\u00a0COLLECTIVITÉ\u2009"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"L’ÉTOILE DU NORD", "L'Étoile du Nord", "L’Etoile du Nord", "L’ÉtoileduNord", "L’Étoile du Nord."
            })
    void what_looks_otherwise_is_other_data(String name) {
        assertThat(ReadText.difference(SampleRow.file(PLAIN), SampleRow.file(PLAIN.replace(NAME, name))))
                .contains("line 2: collectivite '" + NAME + "' is now '" + name + "'");
    }

    static Stream<String> controls() {
        return IntStream.rangeClosed(0, 0x9F)
                .filter(c -> c < ' ' || c >= 0x7F)
                .filter(c -> c != '\t' && c != '\n' && c != '\r')
                .mapToObj(Character::toString);
    }

    @ParameterizedTest
    @MethodSource("controls")
    void any_other_control_character_rejects_its_row_wherever_it_stands(String control) {
        for (String name : List.of(
                "Ar" + control + "ras",
                control + "Arras",
                "Arras " + control,
                '"' + control + "Arras\"",
                "\"Ar\n" + control + "ras\"")) {
            ReadText read = ReadText.rows(SampleRow.line("collectivite=" + name), SampleRow.line());

            assertThat(read.onlyRejected().line()).isEqualTo(2);
            assertThat(read.onlyRejected().problems())
                    .extracting(Problem::column)
                    .containsExactly("collectivite");
            assertThat(read.accepted()).hasSize(1);
        }
        assertThat(ReadText.rows(SampleRow.line("engagement=" + control)).outcome())
                .isEqualTo("2:engagement");
        assertThat(ReadText.of(SampleRow.file(SampleRow.line() + ";" + control).replaceFirst("\n", ";Note\n"))
                        .outcome())
                .isEqualTo("2:Note");
    }
}
