package fr.tripartite.intake;

import static org.assertj.core.api.Assertions.assertThat;

import fr.tripartite.inventory.Row;
import fr.tripartite.inventory.SampleRow;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** UTF-8 or Windows-1252 is decided line by line; what Windows-1252 does not define is a control character. */
class EncodingByLineTest {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final String MARK = "\ufeff";
    private static final String BETHUNE = SampleRow.line("collectivite=Béthune – L’Œuvre");

    private static byte[] bytes(Object... parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (Object part : parts) {
            bytes.writeBytes(part instanceof byte[] raw ? raw : part.toString().getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private static byte[] windows(String text) {
        return text.getBytes(WINDOWS_1252);
    }

    /** A file whose only row has these bytes for a name, among rows that are right. */
    private static ReadText named(String hexadecimal) {
        String[] around = SampleRow.line("collectivite=%").split("%", -1);
        return ReadText.of(bytes(
                SampleRow.file(SampleRow.line()),
                around[0],
                HexFormat.of().parseHex(hexadecimal.replace(" ", "")),
                around[1],
                "\n",
                BETHUNE,
                "\n"));
    }

    private static String name(String hexadecimal) {
        ReadText read = named(hexadecimal);
        assertThat(read.outcome()).isEqualTo("2 3 4");
        return read.accepted().get(1).name();
    }

    static Stream<String> ends() {
        return Stream.of("\n", "\r\n", "\r");
    }

    @ParameterizedTest
    @MethodSource("ends")
    void each_line_is_read_in_its_own_encoding(String end) {
        for (String mark : new String[] {"", MARK}) {
            ReadText read = ReadText.of(bytes(
                    mark,
                    SampleRow.header().replace("quantite", "quantité") + end,
                    BETHUNE + end,
                    windows(BETHUNE + end),
                    SampleRow.line() + end,
                    windows(BETHUNE + end),
                    BETHUNE + end));

            assertThat(read.outcome()).isEqualTo("2 3 4 5 6");
            assertThat(read.accepted())
                    .extracting(Row::name)
                    .containsExactly(
                            "Béthune – L’Œuvre",
                            "Béthune – L’Œuvre",
                            "Arras",
                            "Béthune – L’Œuvre",
                            "Béthune – L’Œuvre");
        }
    }

    @Test
    void the_encoding_of_a_line_is_no_data() {
        String all = SampleRow.file(BETHUNE, BETHUNE);
        byte[] mixed = bytes(SampleRow.header() + "\n", windows(BETHUNE + "\n"), BETHUNE + "\n");

        assertThat(InventoryDifference.between(
                        "inventaire.csv",
                        ReadText.content(all),
                        () -> new ByteArrayInputStream(mixed),
                        ReadText.FORMAT))
                .isEmpty();
    }

    @Test
    void the_lines_of_one_cell_may_have_two_encodings() {
        ReadText read = ReadText.of(bytes(
                SampleRow.header() + "\n",
                SampleRow.SIRET + ";\"Bé\n",
                windows("thé\n"),
                "né\";COMMUNE;42875;;NOM_DOMAINE;1;;15/03/2023;01/04/2023;;;;;\n"));

        assertThat(read.only().name()).isEqualTo("Bé thé né");
    }

    @Test
    void what_windows_1252_has_beyond_latin_1_is_read() {
        assertThat(name("4C 92 41 72 72 61 73 20 96 20 80 20 9C 75 76 72 65 20 8C 20 85"))
                .isEqualTo("L’Arras – € œuvre Œ …");
        assertThat(name("A0 41 72 A0 A0 72 61 73 A0")).isEqualTo("Ar ras");
    }

    @Test
    void amounts_in_euros_are_read_in_windows_1252() {
        ReadText read = ReadText.of(
                bytes(SampleRow.header() + "\n", windows(SampleRow.line("devis_lfn_ht=1\u00a0075,50\u00a0€") + "\n")));

        assertThat(read.only().quote(0)).hasToString("1075.50");
    }

    @ParameterizedTest
    @ValueSource(strings = {"81", "8D", "8F", "90", "9D"})
    void a_byte_that_stands_for_nothing_rejects_its_row_and_no_other(String undefined) {
        assertThat(named("41 " + undefined + " 42").outcome()).isEqualTo("2 3:collectivite 4");
        assertThat(named("E9 " + undefined).outcome()).isEqualTo("2 3:collectivite 4");
        assertThat(named("C3 A9 41 " + undefined + " 41").outcome()).isEqualTo("2 3:collectivite 4");
        assertThat(named("22 41 " + undefined + " 42 22").outcome()).isEqualTo("2 3:collectivite 4");
        assertThat(named("41 C2 " + undefined + " 42").outcome())
                .as("the same control character in UTF-8")
                .isEqualTo("2 3:collectivite 4");
    }

    /** What is no UTF-8 is Windows-1252: the letters that its bytes stand for. */
    @ParameterizedTest
    @CsvSource({
        "42 C3, BÃ",
        "42 C3 2D, BÃ-",
        "42 E2 82, Bâ‚",
        "42 E2 82 2D, Bâ‚-",
        "F0 9F 98, ðŸ˜",
        "C0 80, À€",
        "C1 BF, Á¿",
        "ED A0 80, í €",
        "E0 80 80, à€€",
        "42 A9, B©",
        "BF 42, ¿B",
        "FF FE 42, ÿþB",
        "C3 A9 E9, Ã©é"
    })
    void what_is_cut_or_wrong_in_utf_8_is_windows_1252(String hexadecimal, String name) {
        assertThat(name(hexadecimal)).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"E2 9D", "F4 90 80 80", "F0 90 80", "E2 81 2D"})
    void what_is_cut_in_utf_8_and_nothing_in_windows_1252_is_rejected(String hexadecimal) {
        assertThat(named(hexadecimal).outcome()).isEqualTo("2 3:collectivite 4");
    }

    @Test
    void what_is_utf_8_is_never_taken_for_windows_1252() {
        assertThat(name("C3 83 C2 A9")).isEqualTo("Ã©");
        assertThat(name("F0 9F 98 80")).isEqualTo(Character.toString(0x1F600));
    }

    @Test
    void what_another_program_could_not_read_is_a_character_like_another() {
        assertThat(name("42 EF BF BD 74 68")).isEqualTo("B\uFFFDth");
    }

    @Test
    void a_byte_order_mark_in_the_middle_of_the_file_is_nothing() {
        ReadText read =
                ReadText.of(MARK + SampleRow.header() + "\n" + MARK + BETHUNE + "\n" + MARK + "\n" + BETHUNE + "\n");

        assertThat(read.outcome()).isEqualTo("2 4");
    }
}
