package fr.tripartite.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.tripartite.failure.Failure;
import fr.tripartite.inventory.RejectedRow;
import fr.tripartite.inventory.Row;
import fr.tripartite.inventory.SampleRow;
import fr.tripartite.io.Content;
import fr.tripartite.words.Words;
import fr.tripartite.workbook.SampleWorkbook;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An inventory in a sheet: what a cell holds, by its column, is held against the rules for texts. */
class SheetInventoryTest {

    /** A usual header, and a row below it in which these cells are written so. */
    private static SampleWorkbook sheet(Map<String, String> written, String... changes) {
        List<String> columns = SampleRow.columns();
        List<String> cells = SampleRow.cells(changes);
        StringBuilder rows = new StringBuilder(SampleWorkbook.texts(1, columns)).append("<row r='2'>");
        for (int i = 0; i < columns.size(); i++) {
            String place = "%c2".formatted('A' + i);
            String cell = written.get(columns.get(i));
            if (cell != null) {
                rows.append(cell.replace("<c", "<c r='" + place + "'"));
            } else if (!cells.get(i).isEmpty()) {
                rows.append("<c r='%s' t='inlineStr'><is><t>%s</t></is></c>".formatted(place, cells.get(i)));
            }
        }
        return new SampleWorkbook(rows.append("</row>").toString());
    }

    private static ReadText read(SampleWorkbook sample) {
        return ReadText.of(sample.bytes());
    }

    private static SampleWorkbook rows(Map<Integer, List<String>> rows) {
        StringBuilder xml = new StringBuilder();
        new TreeMap<>(rows).forEach((row, cells) -> xml.append(SampleWorkbook.texts(row, cells)));
        return new SampleWorkbook(xml.toString());
    }

    @Test
    void numbers_and_days_as_a_spreadsheet_holds_them() {
        Row row = read(sheet(Map.of(
                        "siret", "<c><v>2.1620041000019E13</v></c>",
                        "population", "<c s='4'><v>42875</v></c>",
                        "quantite", "<c s='1'><v>3</v></c>",
                        "date_souscription", "<c s='1'><v>45000</v></c>",
                        "date_debut", "<c><v>45017</v></c>",
                        "date_fin", "<c s='2'><v>45382</v></c>",
                        "devis_lfn_ht", "<c><v>75.5</v></c>",
                        "devis_cdg_ttc", "<c><v>0.30000000000000004</v></c>")))
                .only();

        assertThat(row.quantity()).as("a number, whatever its format").isEqualTo(3);
        assertThat(row.body().population()).isEqualTo(42_875);
        assertThat(row.subscribed()).isEqualTo(LocalDate.of(2023, 3, 15));
        assertThat(row.started()).as("a day, whatever its format").isEqualTo(LocalDate.of(2023, 4, 1));
        assertThat(row.ended()).isEqualTo(LocalDate.of(2024, 3, 31));
        assertThat(String.valueOf(row.quote(0))).isEqualTo("75.50");
        assertThat(String.valueOf(row.quote(1))).isEqualTo("0.30");
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            siret             | <c><v>2162004100001</v></c>                                       | 13 chiffres lus, 14 attendus (un zéro en tête
            siret             | <c><v>2.162004100001912E16</v></c>                                | le tableur a transformé le SIRET en nombre
            siret             | <c><v>21620041000018</v></c>                                      | clé de contrôle
            siret             | <c t='inlineStr'><is><t>2,16E+13</t></is></c>                     | le tableur a transformé le SIRET en nombre
            quantite          | <c><v>2.5</v></c>                                                 | nombre entier de 1 à 1 000 000
            quantite          | <c><v>-1</v></c>                                                  | nombre entier de 1 à 1 000 000
            quantite          | <c t='b'><v>1</v></c>                                             | nombre entier de 1 à 1 000 000
            quantite          | <c><f>B2*2</f></c>                                                | formule dont le classeur ne contient pas le résultat
            collectivite      | <c><f>B2</f><v></v></c>                                           | formule dont le classeur ne contient pas le résultat
            collectivite      | <c t='e'><v>#N/A</v></c>                                          | erreur du tableur (#N/A)
            collectivite      | <c t='e'><f>A1</f><v>#CALC!</v></c>                               | erreur du tableur (#CALC!)
            engagement        | <c t='inlineStr'><is><t>E_x0007_1</t></is></c>                    | caractère de contrôle
            date_debut        | <c s='1'><v>45017.25</v></c>                                      | date impossible
            date_debut        | <c s='1'><v>60</v></c>                                            | date impossible
            date_debut        | <c><v>2023</v></c>                                                | date antérieure au 01/01/2000
            date_debut        | <c><v>20230401</v></c>                                            | date impossible
            date_debut        | <c t='inlineStr'><is><t>45017</t></is></c>                        | date impossible
            date_debut        | <c t='str'><f>""</f><v></v></c>                                   | date absente
            devis_lfn_ht      | <c><v>75.505</v></c>                                              | deux décimales au plus
            """)
    void what_is_wrong_with_a_cell_is_told_as_of_a_text(String column, String cell, String reason) {
        RejectedRow row = read(sheet(Map.of(column, cell))).onlyRejected();

        assertThat(row.problems()).hasSize(1);
        assertThat(row.problems().get(0).column()).isEqualTo(column);
        assertThat(row.problems().get(0).reason().french()).contains(reason);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            engagement   | <c><v>20240012</v></c>                                 | 20240012
            engagement   | <c s='3' t='inlineStr'><is><t>00012</t></is></c>       | 00012
            engagement   | <c s='1'><v>45352</v></c>                              | 01/03/2024
            engagement   | <c t='str'><f>B2</f><v> a  b </v></c>                  | a b
            engagement   | <c t='inlineStr'><is><t>a_x000D_&#10;b</t></is></c>    | a b
            engagement   | <c t='str'><f>""</f><v></v></c>                        | ''
            engagement   | <c s='1'/>                                             | ''
            engagement   | <c t='inlineStr'><is><t>"a;b</t></is></c>              | "a;b
            """)
    void texts_are_what_a_person_sees(String column, String cell, String text) {
        assertThat(read(sheet(Map.of(column, cell))).only().engagement()).isEqualTo(text.equals("''") ? "" : text);
    }

    @Test
    void a_service_may_be_told_by_its_label() {
        assertThat(read(sheet(Map.of(), "service=Nom de domaine"))
                        .only()
                        .service()
                        .code())
                .isEqualTo("NOM_DOMAINE");
    }

    @Test
    void the_header_stands_below_titles_and_rows_have_their_numbers_in_the_sheet() {
        ReadText read = read(rows(Map.of(
                1, List.of("Inventaire 2024"),
                3, List.of("", "au 31 décembre"),
                5, SampleRow.columns(),
                6, SampleRow.cells("quantite=3"),
                9, SampleRow.cells("type=X"),
                12, List.of("", " "))));

        assertThat(read.outcome()).isEqualTo("6 9:type");
        assertThat(read.onlyRejected().origin().sheetRow()).isEqualTo(9);
        assertThat(read.inventory().rowCount()).isEqualTo(2);
    }

    @Test
    void columns_go_by_their_other_names_wherever_the_table_begins() {
        List<String> header = new ArrayList<>(SampleRow.columns());
        header.set(0, "N° SIRET");
        header.set(3, "Nombre d'habitants");
        header.add(0, "");
        List<String> cells = SampleRow.cells("population=1200");
        cells.add(0, "");

        ReadText read = read(rows(Map.of(2, header, 3, cells)));

        assertThat(read.only().body().population()).isEqualTo(1_200);
        assertThat(read.inventory().header().unknown()).containsExactly("");
    }

    @Test
    void a_filled_cell_beyond_the_header_rejects_the_row_and_an_empty_one_does_not() {
        List<String> surplus = SampleRow.cells();
        surplus.add("x");

        ReadText read = read(rows(Map.of(1, SampleRow.columns(), 2, surplus, 3, SampleRow.cells("quantite=2"))));

        assertThat(read.outcome()).isEqualTo("2: 3");
        assertThat(read.onlyRejected().problems().get(0).reason().french()).contains("16 cellules lues, 15 attendues");
    }

    @Test
    void a_sheet_without_a_row_is_told() {
        assertThat(failure(new SampleWorkbook(""))).contains("has no header");
    }

    @Test
    void a_header_that_lacks_a_column_is_told_with_its_row() {
        List<String> header = new ArrayList<>(SampleRow.columns());
        header.set(6, "combien");

        assertThat(failure(rows(Map.of(4, header)))).contains("line 4", "'quantite' is missing", "combien");
    }

    @Test
    void texts_with_months_before_days_stop_the_file() {
        assertThat(failure(rows(Map.of(
                        1, SampleRow.columns(),
                        2, SampleRow.cells("date_debut=04/13/2023"),
                        3, SampleRow.cells("date_debut=04/14/2023", "quantite=2"),
                        4, SampleRow.cells("date_debut=04/15/2023", "quantite=3")))))
                .contains("'date_debut': months stand before days", "2, 3, 4");
    }

    private static String failure(SampleWorkbook sample) {
        Failure failure = catchThrowableOfType(Failure.class, () -> read(sample));
        assertThat(failure).isNotNull();
        return failure.sentence(Words.ENGLISH);
    }

    /** Formats reach down to the last row; nobody waits for that. */
    @Test
    void rows_that_are_formatted_and_empty_are_none() {
        StringBuilder rows = new StringBuilder(SampleWorkbook.texts(1, SampleRow.columns()))
                .append(SampleWorkbook.texts(2, SampleRow.cells()));
        for (int row = 3; row <= 100_000; row++) {
            rows.append("<row r='")
                    .append(row)
                    .append("' s='1' customFormat='1'><c r='A")
                    .append(row)
                    .append("' s='1'/></row>");
        }

        assertThat(read(new SampleWorkbook(rows.toString())).inventory().rowCount())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_workbook_and_a_text_that_say_the_same_do_not_differ(boolean isTextFirst) {
        Content text = ReadText.content(SampleRow.file(SampleRow.line(), SampleRow.line("quantite=2")));
        byte[] bytes = rows(Map.of(1, SampleRow.columns(), 2, SampleRow.cells(), 3, SampleRow.cells("quantite=2")))
                .bytes();
        Content workbook = () -> new ByteArrayInputStream(bytes);

        assertThat(InventoryDifference.between(
                        "inventaire", isTextFirst ? text : workbook, isTextFirst ? workbook : text, ReadText.FORMAT))
                .isEmpty();
    }

    @Test
    void what_differs_between_two_workbooks_is_told_by_row() {
        byte[] before = sheet(Map.of("quantite", "<c><v>1</v></c>")).bytes();
        byte[] after = sheet(Map.of("quantite", "<c><v>4</v></c>")).bytes();

        assertThat(InventoryDifference.between(
                        "inventaire",
                        () -> new ByteArrayInputStream(before),
                        () -> new ByteArrayInputStream(after),
                        ReadText.FORMAT))
                .extracting(Words.ENGLISH::say)
                .containsExactly("rows added: 0, removed: 0, changed: 1", "line 2: quantite '1' is now '4'");
    }
}
