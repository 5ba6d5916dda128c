package fr.tripartite.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a cell holds, however a spreadsheet or a program wrote it. */
class SheetCellTest {

    private static List<SheetRow> read(SampleWorkbook sample) throws IOException {
        List<SheetRow> read = new ArrayList<>();
        try (Workbook workbook = Workbook.open("inventaire.xlsx", sample.bytes());
                SheetRows rows = workbook.rows("Inventaire"::equals)) {
            for (SheetRow row = rows.next(); row != null; row = rows.next()) {
                read.add(row);
            }
        }
        return read;
    }

    private static SheetCell only(SampleWorkbook sample) throws IOException {
        List<SheetRow> rows = read(sample);
        assertThat(rows).hasSize(1);
        assertThat(rows.get(0).cells()).hasSize(1);
        return rows.get(0).cells().get(0);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            <c r='A1' t='s'><v>0</v></c>                                                | zéro
            <c r='A1' t='s'><v>1</v></c>                                                | un  deux
            <c r='A1' t='inlineStr'><is><t>Arras</t></is></c>                           | Arras
            <c r='A1' t='inlineStr'><is><r><t>Ar</t></r><r><rPr/><t>ras</t></r></is></c> | Arras
            <c r='A1' t='inlineStr'><is><t><![CDATA[A & <B>]]></t></is></c>             | A & <B>
            <c r='A1' t='inlineStr'><is><t>Val&#xe9;&amp;&lt;</t></is></c>              | Valé&<
            <c r='A1' t='inlineStr'><is><t>a_x0041_b_x005F_x0041_</t></is></c>          | aAb_x0041_
            <c r='A1' t='inlineStr'><is><t>a_x00_b</t></is></c>                         | a_x00_b
            <c r='A1' s='3' t='inlineStr'><is><t>00123</t></is></c>                     | 00123
            <c r='A1' s='3'><v>21620032900011</v></c>                                   | 21620032900011
            <c r='A1'><v>2.1620032900011E13</v></c>                                     | 21620032900011
            <c r='A1' t='n'><v>75.5</v></c>                                             | 75,5
            <c r='A1' s='4'><v>1250</v></c>                                             | 1250
            <c r='A1'><v>0.30000000000000004</v></c>                                    | 0,3
            <c r='A1'><v>-3</v></c>                                                     | -3
            <c r='A1' s='1'><v>45377</v></c>                                            | 26/03/2024
            <c r='A1' s='2'><v>45377</v></c>                                            | 26/03/2024
            <c r='A1' s='5'><v>0.5</v></c>                                              | 00/01/1900 12:00:00
            <c r='A1' s='99'><v>45377</v></c>                                           | 45377
            <c r='A1' t='b'><v>1</v></c>                                                | VRAI
            <c r='A1' t='b'><v>0</v></c>                                                | FAUX
            <c r='A1' t='e'><v>#N/A</v></c>                                             | #N/A
            <c r='A1' t='e'><v>anything</v></c>                                         | #VALEUR!
            <c r='A1'><v>no number</v></c>                                              | #VALEUR!
            <c r='A1'><f>1+1</f><v>2</v></c>                                            | 2
            <c r='A1' s='1'><f>TODAY()</f><v>45377</v></c>                              | 26/03/2024
            <c r='A1' t='str'><f>"Ar"&amp;"ras"</f><v>Arras</v></c>                     | Arras
            <c r='A1' t='e'><f>1/0</f><v>#DIV/0!</v></c>                                | #DIV/0!
            <c r='A1' t='d'><v>2024-03-26T00:00:00</v></c>                              | 2024-03-26T00:00:00
            """)
    void a_cell_in_a_column_of_texts(String cell, String text) throws IOException {
        assertThat(only(SampleWorkbook.row(cell)).text()).isEqualTo(text);
        assertThat(only(SampleWorkbook.row(cell).strict()).text()).as("strict").isEqualTo(text);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            <c r='A1' s='1'><v>3</v></c>                                | 3              | 03/01/1900
            <c r='A1'><v>45377</v></c>                                  | 45377          | 26/03/2024
            <c r='A1' s='2'><v>45377.604166666664</v></c>               | 45377,6041666667 | 26/03/2024 14:30:00
            <c r='A1'><v>20240326</v></c>                               | 20240326       | 20240326
            <c r='A1'><v>-1</v></c>                                     | -1             | -1
            <c r='A1' t='inlineStr'><is><t>45377</t></is></c>           | 45377          | 45377
            """)
    void a_column_of_numbers_or_days_says_what_a_number_is(String cell, String number, String day) throws IOException {
        SheetCell read = only(SampleWorkbook.row(cell));

        assertThat(read.number()).isEqualTo(number);
        assertThat(read.day()).isEqualTo(day);
    }

    @Test
    void days_that_count_from_1904_are_1462_days_later() throws IOException {
        SampleWorkbook sample = SampleWorkbook.row("<c r='A1' s='1'><v>43915</v></c>")
                .sheets("<sheet name='a' sheetId='1' r:id='rId1'/>", "<workbookPr date1904='1'/>");

        assertThat(only(sample).text()).isEqualTo("26/03/2024");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            <c r='A1'><f>1+1</f></c>
            <c r='A1'><f>1+1</f><v></v></c>
            <c r='A1'><f>1+1</f><v/></c>
            <c r='A1' t='str'><f>1+1</f></c>
            """)
    void a_formula_without_a_value_is_not_empty(String cell) throws IOException {
        assertThat(only(SampleWorkbook.row(cell))).isEqualTo(SheetCell.UNCOMPUTED);
    }

    /** {@code =IF(…;"";…)} is what people write to leave a cell empty. */
    @Test
    void a_formula_that_gives_an_empty_text_is_empty() throws IOException {
        assertThat(read(SampleWorkbook.row("<c r='A1' t='str'><f>\"\"</f><v></v></c>"))
                        .get(0)
                        .cells())
                .isEmpty();
    }

    @Test
    void cells_stand_in_their_columns_and_empty_ones_at_the_end_are_none() throws IOException {
        SampleWorkbook sample = SampleWorkbook.row(
                "<c r='B1' t='s'><v>0</v></c><c r='D1'><v>4</v></c><c r='E1' s='1'/><c r='XFD1' s='1'/>");

        assertThat(read(sample).get(0).cells()).extracting(SheetCell::text).containsExactly("", "zéro", "", "4");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            <row r='3'><c r='A3'><v>1</v></c></row><row r='7' hidden='1'><c r='A7'><v>2</v></c></row>  | 3 7
            <row r='3'><c><v>1</v></c></row><row r='7'><c><v>2</v></c></row>                           | 3 7
            <row><c r='A1'><v>1</v></c></row><row><c r='A2'><v>2</v></c></row>                         | 1 2
            <row><c><v>1</v></c></row><row><c><v>2</v></c></row>                                       | 1 2
            """)
    void rows_have_the_numbers_that_a_spreadsheet_shows(String rows, String numbers) throws IOException {
        assertThat(read(new SampleWorkbook(rows)))
                .extracting(row -> String.valueOf(row.number()))
                .containsExactly(numbers.split(" "));
    }

    @Test
    void names_of_elements_may_have_a_prefix() throws IOException {
        SampleWorkbook sample = SampleWorkbook.row("")
                .with(
                        SampleWorkbook.SHEET,
                        "<x:worksheet xmlns:x='http://schemas.openxmlformats.org/spreadsheetml/2006/main'><x:sheetData>"
                                + "<x:row r='1'><x:c r='A1' t='s'><x:v>0</x:v></x:c></x:row></x:sheetData></x:worksheet>");

        assertThat(only(sample).text()).isEqualTo("zéro");
    }

    @Test
    void a_workbook_without_formats_or_shared_texts_has_numbers() throws IOException {
        SampleWorkbook sample = SampleWorkbook.row("<c r='A1' s='1'><v>45377</v></c>")
                .without(SampleWorkbook.TEXTS)
                .without(SampleWorkbook.STYLES)
                .with(
                        SampleWorkbook.TYPES,
                        "<Types><Override PartName='/xl/workbook.xml' ContentType='sheet.main+xml'/></Types>");

        assertThat(only(sample).text()).isEqualTo("45377");
    }

    private static final String SHEET_2 = "xl/worksheets/sheet2.xml";

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            <sheet name='a' sheetId='1' r:id='rId1'/><sheet name='b' sheetId='2' r:id='rId2'/>                      | 1
            <sheet name='a' sheetId='1' r:id='rId1'/><sheet name='Inventaire' sheetId='2' r:id='rId2'/>             | 2
            <sheet name='a' sheetId='1' r:id='rId1'/><sheet name='Inventaire' sheetId='2' r:id='rId2' state='veryHidden'/> | 2
            <sheet name='a' sheetId='1' r:id='rId1' state='hidden'/><sheet name='b' sheetId='2' r:id='rId2'/>       | 2
            <sheet name='a' sheetId='1' r:id='rId1' state='veryHidden'/><sheet name='b' sheetId='2' r:id='rId2' state='hidden'/> | 1
            <sheet name='Graphique' sheetId='3' r:id='rId3'/><sheet name='b' sheetId='2' r:id='rId2'/>              | 2
            """)
    void the_sheet_by_its_name_or_else_the_first_that_is_seen(String sheets, String value) throws IOException {
        SampleWorkbook sample = SampleWorkbook.row("<c r='A1'><v>1</v></c>")
                .with(SHEET_2, SampleWorkbook.sheet("<row r='1'><c r='A1'><v>2</v></c></row>"))
                .with("xl/chartsheets/sheet1.xml", "<chartsheet/>")
                .sheets(sheets, "");

        assertThat(only(sample).text()).isEqualTo(value);
    }

    /** Controls on a sheet say where they stand by elements named as rows are. */
    @Test
    void what_stands_behind_the_cells_is_none() throws IOException {
        SampleWorkbook sample = SampleWorkbook.row("<c r='A1'><v>1</v></c>")
                .replacing(
                        SampleWorkbook.SHEET,
                        "</sheetData>",
                        "</sheetData><controls><row>5</row><c>2</c><row>6</row></controls>");

        assertThat(only(sample).text()).isEqualTo("1");
    }
}
