package fr.tripartite.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.tripartite.failure.Failure;
import fr.tripartite.words.Words;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is no workbook, or none that can be trusted: one sentence that says what it is and what to do. */
class WorkbookRefusalTest {

    private static final String FILE = "inventaire.xlsx";
    private static final String VALUE = "<c r='A1'><v>1</v></c>";

    private static String refusal(byte[] bytes) {
        Failure failure = catchThrowableOfType(Failure.class, () -> read(bytes));
        assertThat(failure).as("refused").isNotNull();
        assertThat(failure.kind()).isEqualTo(Failure.Kind.INVALID);
        assertThat(failure.sentence(Words.ENGLISH)).startsWith(FILE + " ").doesNotContain("\n", "Exception", "null");
        return failure.sentence(Words.ENGLISH);
    }

    private static void read(byte[] bytes) throws IOException {
        try (Workbook workbook = Workbook.open(FILE, bytes);
                SheetRows rows = workbook.rows(name -> false)) {
            while (rows.next() != null) {
                // all of them
            }
        }
    }

    private static String refusal(SampleWorkbook sample) {
        return refusal(sample.bytes());
    }

    private static byte[] old(String name) {
        byte[] wide = name.getBytes(StandardCharsets.UTF_16LE);
        byte[] bytes = new byte[2048 + wide.length];
        byte[] start = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1};
        System.arraycopy(start, 0, bytes, 0, start.length);
        System.arraycopy(wide, 0, bytes, 1024, wide.length);
        return bytes;
    }

    @Test
    void files_of_the_time_before_are_told_from_those_with_a_password() {
        assertThat(refusal(old("Workbook"))).contains(".xls)", "save it as an Excel workbook (.xlsx)");
        assertThat(refusal(old("EncryptedPackage"))).contains("password");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            xl/vbaProject.bin                     | macros
            xl/workbook.bin                       | .xlsb
            mimetype                              | .ods
            Index/Document.iwa                    | Numbers
            word/document.xml                     | Word
            """)
    void files_of_other_kinds(String part, String said) {
        assertThat(refusal(SampleWorkbook.row(VALUE).with(part, "<x/>"))).contains(said);
    }

    @Test
    void an_archive_of_something_else() {
        SampleWorkbook archive = SampleWorkbook.row(VALUE).without(SampleWorkbook.WORKBOOK);

        assertThat(refusal(archive.with("inventaire.csv", "siret"))).contains("archive without a workbook");
    }

    @Test
    void links_to_other_workbooks() {
        SampleWorkbook sample = SampleWorkbook.row("<c r='A1'><f>[1]Feuil1!A1</f><v>1</v></c>")
                .replacing(
                        SampleWorkbook.RELATIONSHIPS,
                        "</Relationships>",
                        "<Relationship Id='rId9' Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/externalLink'"
                                + " Target='externalLinks/externalLink1.xml'/></Relationships>");

        assertThat(refusal(sample)).contains("other workbooks", "put values");
    }

    /** The address of a hyperlink is a relationship too, and nobody follows it. */
    @Test
    void an_address_in_a_cell_is_no_link_to_a_workbook() throws IOException {
        read(SampleWorkbook.row(VALUE)
                .with(
                        "xl/worksheets/_rels/sheet1.xml.rels",
                        "<Relationships><Relationship Id='rId1' TargetMode='External' Target='http://192.0.2.1/'"
                                + " Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink'/>"
                                + "</Relationships>")
                .bytes());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE worksheet [<!ENTITY x 'text'>]>",
                "<!DOCTYPE worksheet [<!ENTITY x SYSTEM 'file:///etc/hostname'>]>",
                "<!DOCTYPE worksheet SYSTEM 'http://192.0.2.1/x.dtd'>"
            })
    void entities(String declaration) {
        SampleWorkbook sample = SampleWorkbook.row("<c r='A1' t='inlineStr'><is><t>&x;</t></is></c>");

        assertThat(refusal(sample.replacing(SampleWorkbook.SHEET, "<worksheet", declaration + "<worksheet")))
                .contains("entities");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            <row r='1'><c r='A1' t='s'><v>2</v></c></row>                                      | text 2, and there are 2
            <row r='1'><c r='A1' t='s'><v>2000000000</v></c></row>                             | and there are 2
            <row r='1'><c r='A1' t='s'><v>-1</v></c></row>                                     | row 1
            <row r='1'><c r='A1' t='s'><v>x</v></c></row>                                      | row 1
            <row r='1'><c r='XFE1'><v>1</v></c></row>                                          | stands at XFE1
            <row r='1'><c r='ZZZZZZ1'><v>1</v></c></row>                                       | ZZZZZZ1
            <row r='1'><c r='B1'><v>1</v></c><c r='A1'><v>1</v></c></row>                      | not in order
            <row r='1'><c r='A2'><v>1</v></c></row>                                            | stands at A2
            <row r='2'><c r='A2'><v>1</v></c></row><row r='1'><c r='A1'><v>1</v></c></row>     | not in order at row 1
            <row r='1048577'><c r='A1048577'><v>1</v></c></row>                                | 1048577
            <row r='1'/><row/>                                                                 | have a number
            <row r='1'><c r='A1' t='z'><v>1</v></c></row>                                      | no known kind
            <row r='1'><c r='A1'><v><x/></v></c></row>                                         | no text
            <row r='1'><c r='A1' t='inlineStr'><is><rPh><t>x</t></rPh></is></c></row>          | pronunciation
            <row r='1'><c r='A1'><f t='shared' si='1'/><v>1</v></c></row>                      | damaged
            """)
    void cells_that_cannot_be_there(String rows, String said) {
        assertThat(refusal(new SampleWorkbook(rows))).contains("damaged", said);
    }

    @ParameterizedTest
    @ValueSource(strings = {"</sheetData>", "</worksheet>", "<v>1"})
    void a_sheet_that_is_cut(String from) {
        String sheet = SampleWorkbook.sheet("<row r='1'>" + VALUE + "</row>");

        assertThat(refusal(SampleWorkbook.row("").with(SampleWorkbook.SHEET, sheet.substring(0, sheet.indexOf(from)))))
                .contains("damaged");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                SampleWorkbook.SHEET,
                SampleWorkbook.RELATIONSHIPS,
                SampleWorkbook.TYPES,
                SampleWorkbook.TEXTS,
                SampleWorkbook.STYLES
            })
    void a_part_that_is_missing(String part) {
        assertThat(refusal(SampleWorkbook.row(VALUE).without(part))).contains("damaged");
    }

    @Test
    void a_sheet_without_a_name() {
        assertThat(refusal(SampleWorkbook.row(VALUE).sheets("<sheet sheetId='1' r:id='rId1'/>", "")))
                .contains("damaged", "names a sheet");
    }

    /** Another one would be read in its place. */
    @Test
    void a_sheet_of_several_that_is_missing() {
        SampleWorkbook sample = SampleWorkbook.row(VALUE)
                .sheets("<sheet name='a' sheetId='2' r:id='rId2'/><sheet name='b' sheetId='1' r:id='rId1'/>", "");

        assertThat(refusal(sample)).contains("damaged", "names a sheet");
    }

    @Test
    void a_digit_that_is_no_longer_what_was_saved() {
        byte[] bytes = SampleWorkbook.row(VALUE).bytes();
        int sum = indexOf(bytes, SampleWorkbook.SHEET, 1) - 46 + 16; // its checksum, in the directory at the end
        bytes[sum]++;

        assertThat(refusal(bytes)).contains("damaged", "checksum");
    }

    private static int indexOf(byte[] bytes, String name, int times) {
        String letters = new String(bytes, StandardCharsets.ISO_8859_1);
        int index = letters.indexOf(name);
        for (int i = 0; i < times; i++) {
            index = letters.indexOf(name, index + 1);
        }
        return index;
    }

    @Test
    void a_file_that_is_cut() {
        byte[] bytes = SampleWorkbook.row(VALUE).bytes();

        assertThat(refusal(Arrays.copyOf(bytes, bytes.length / 2))).contains("damaged");
        assertThat(refusal(Arrays.copyOf(bytes, 8))).contains("damaged");
    }

    @Test
    void two_parts_of_one_name() {
        assertThat(refusal(SampleWorkbook.row(VALUE).with(SampleWorkbook.SHEET.replace("xl", "XL"), "<x/>")))
                .contains("two parts");
    }

    /** A few kilobytes that unpack to gigabytes: it ends long before. */
    @Test
    void bombs() {
        byte[] spaces = new byte[8 << 20];
        Arrays.fill(spaces, (byte) ' ');

        assertThat(refusal(SampleWorkbook.row(VALUE).with("xl/media/image1.png", spaces)))
                .contains("unpacks to more");
        assertThat(refusal(SampleWorkbook.row(VALUE).with("xl/theme/theme1.xml", spaces)))
                .contains("unpacks to more");
    }

    /** A name of an attribute, a text, a number: whatever would be held as a whole. */
    @ParameterizedTest
    @ValueSource(
            strings = {"<c r='A1' t='inlineStr'><is><t>%s</t></is></c>", "<c r='A1' x='%s'/>", "<c r='A1'><v>%s</v></c>"
            })
    void texts_that_no_cell_holds(String cell) {
        assertThat(refusal(SampleWorkbook.row(cell.formatted("1234567890".repeat(200_000)))))
                .startsWith(FILE);
    }

    @Test
    void a_number_that_takes_long_to_read() {
        assertThat(refusal(SampleWorkbook.row("<c r='A1'><v>" + "9".repeat(1_000) + "</v></c>")))
                .contains("too many digits");
    }

    @Test
    void more_formulas_without_a_value_than_anybody_repairs_by_hand() {
        StringBuilder rows = new StringBuilder();
        for (int row = 1; row <= 100_001; row++) {
            rows.append("<row r='").append(row).append("'><c><f>A").append(row).append("*7</f></c></row>");
        }

        assertThat(refusal(new SampleWorkbook(rows.toString()))).contains("never computed");
    }

    @Test
    void a_workbook_of_charts() {
        SampleWorkbook sample = SampleWorkbook.row(VALUE)
                .with("xl/chartsheets/sheet1.xml", "<chartsheet/>")
                .sheets("<sheet name='Graphique' sheetId='3' r:id='rId3'/>", "");

        assertThat(refusal(sample)).contains("no sheet of cells");
    }
}
