package fr.tripartite.workbook;

import static fr.tripartite.workbook.WorkbookParts.all;
import static fr.tripartite.workbook.WorkbookParts.children;
import static fr.tripartite.workbook.WorkbookParts.one;
import static org.assertj.core.api.Assertions.assertThat;

import fr.tripartite.money.Money;
import fr.tripartite.money.Rate;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** A workbook by the rules of its format (ECMA-376): what Excel would otherwise call damaged and repair. */
class WorkbookFormatTest {

    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /** The order that the schema gives to what may stand in a worksheet, as far as it is used. */
    private static final List<String> IN_A_SHEET = List.of(
            "sheetPr",
            "dimension",
            "sheetViews",
            "sheetFormatPr",
            "cols",
            "sheetData",
            "autoFilter",
            "mergeCells",
            "printOptions",
            "pageMargins",
            "pageSetup",
            "headerFooter",
            "ignoredErrors");

    private static final Sheet.Column NAME = new Sheet.Column("Nom", Sheet.Kind.PLAIN);
    private static final Sheet.Column DAY = new Sheet.Column("Date", Sheet.Kind.PLAIN);
    private static final Sheet.Column UNITS = new Sheet.Column("Lignes", Sheet.Kind.COUNT_SUM);
    private static final Sheet.Column AMOUNT = new Sheet.Column("TVA", Sheet.Kind.AMOUNT_SUM);
    private static final List<Sheet.Total> TOTALS =
            List.of(new Sheet.Total("Total A", "A"), new Sheet.Total("Total", ""));

    private static Sheet sheet(List<List<?>> rows) {
        return new Sheet("L'année", List.of(NAME, DAY, UNITS, AMOUNT), rows, TOTALS);
    }

    private static final Sheet FULL = sheet(List.of(
            List.of("A", LocalDate.of(2024, 2, 29), 2, Money.parse("90000.10")),
            List.of("B", "", 3, Money.parse("-0.20")),
            List.of("A", LocalDate.of(1900, 3, 1), 4, Money.parse("50000.00"))));

    private static final Sheet EMPTY = sheet(List.of());

    private static WorkbookParts workbook(Sheet... sheets) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new WorkbookFile(List.of(sheets)).write(bytes);
        return new WorkbookParts(bytes.toByteArray());
    }

    private static Element cell(Element sheet, String place) {
        return all(sheet, "c").stream()
                .filter(cell -> cell.getAttribute("r").equals(place))
                .findFirst()
                .orElseThrow();
    }

    private static String value(Element sheet, String place) {
        return one(cell(sheet, place), "v").getTextContent();
    }

    private static String formula(Element sheet, String place) {
        return one(cell(sheet, place), "f").getTextContent();
    }

    @Test
    void every_part_has_a_content_type_and_stands_once_and_the_types_come_first() throws IOException {
        WorkbookParts workbook = workbook(FULL, new Sheet("Autre", List.of(NAME), List.of(), List.of()));

        List<String> names = workbook.entries().stream().map(ZipEntry::getName).toList();
        assertThat(names).doesNotHaveDuplicates().startsWith("[Content_Types].xml", "_rels/.rels");
        List<String> typed = all(workbook.part("[Content_Types].xml"), "Override").stream()
                .map(override -> override.getAttribute("PartName").substring(1))
                .toList();
        assertThat(typed)
                .containsExactlyInAnyOrderElementsOf(names.stream()
                        .filter(name -> !name.endsWith(".rels") && !name.startsWith("["))
                        .toList());
        assertThat(one(workbook.part("[Content_Types].xml"), "Default").getAttribute("Extension"))
                .isEqualTo("rels");
    }

    @Test
    void no_hour_is_in_the_file() throws IOException {
        assertThat(workbook(FULL).entries())
                .extracting(ZipEntry::getTimeLocal)
                .containsOnly(LocalDateTime.of(1980, 2, 1, 0, 0));
        assertThat(workbook(FULL).entries())
                .as("a second hour, in the zone of the machine")
                .extracting(ZipEntry::getExtra)
                .containsOnlyNulls();
    }

    @Test
    void every_relation_leads_to_a_part_and_every_sheet_to_its_own() throws IOException {
        WorkbookParts workbook = workbook(FULL, new Sheet("Autre", List.of(NAME), List.of(), List.of()));

        List<Element> relations = all(workbook.part("xl/_rels/workbook.xml.rels"), "Relationship");
        assertThat(relations)
                .extracting(relation -> relation.getAttribute("Id"))
                .doesNotHaveDuplicates();
        assertThat(relations)
                .extracting(relation -> workbook.part("xl/" + relation.getAttribute("Target")))
                .doesNotContainNull();
        List<String> targets = all(workbook.part("xl/workbook.xml"), "sheet").stream()
                .map(sheet -> sheet.getAttributeNS(RELATIONS, "id"))
                .map(id -> relations.stream()
                        .filter(relation -> relation.getAttribute("Id").equals(id))
                        .findFirst()
                        .orElseThrow()
                        .getAttribute("Target"))
                .toList();
        assertThat(targets).containsExactly("worksheets/sheet1.xml", "worksheets/sheet2.xml");
    }

    @Test
    void what_stands_in_a_sheet_stands_in_the_order_of_the_schema() throws IOException {
        for (Element sheet : workbook(FULL, EMPTY).sheets()) {
            List<String> names =
                    children(sheet).stream().map(Element::getLocalName).toList();
            assertThat(names)
                    .isSubsetOf(IN_A_SHEET)
                    .doesNotHaveDuplicates()
                    .isSortedAccordingTo((one, other) -> IN_A_SHEET.indexOf(one) - IN_A_SHEET.indexOf(other));
        }
    }

    @Test
    void the_header_stays_is_filtered_and_printed_on_every_page_of_a4_across() throws IOException {
        WorkbookParts workbook = workbook(FULL);
        Element sheet = workbook.sheets().get(0);

        Element pane = one(sheet, "pane");
        assertThat(pane.getAttribute("ySplit")).isEqualTo("1");
        assertThat(pane.getAttribute("topLeftCell")).isEqualTo("A2");
        assertThat(pane.getAttribute("state")).isEqualTo("frozen");
        assertThat(one(sheet, "autoFilter").getAttribute("ref")).isEqualTo("A1:D4");
        assertThat(one(sheet, "pageSetup").getAttribute("paperSize")).isEqualTo("9");
        assertThat(one(sheet, "pageSetup").getAttribute("orientation")).isEqualTo("landscape");
        assertThat(one(sheet, "pageSetUpPr").getAttribute("fitToPage")).isEqualTo("1");
        assertThat(one(sheet, "pageSetup").getAttribute("fitToHeight")).isEqualTo("0");
        assertThat(all(workbook.part("xl/workbook.xml"), "definedName"))
                .extracting(name -> name.getAttribute("name") + " " + name.getAttribute("localSheetId") + " "
                        + name.getTextContent())
                .containsExactly(
                        "_xlnm._FilterDatabase 0 'L''année'!$A$1:$D$4", "_xlnm.Print_Titles 0 'L''année'!$1:$1");
    }

    @Test
    void styles_are_counted_and_every_cell_has_one_of_them() throws IOException {
        WorkbookParts workbook = workbook(FULL, EMPTY);
        Element styles = workbook.part("xl/styles.xml");
        Set<String> own = new HashSet<>();
        all(styles, "numFmt").forEach(format -> own.add(format.getAttribute("numFmtId")));

        for (String list : List.of("numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "cellStyles")) {
            Element counted = one(styles, list);
            assertThat(counted.getAttribute("count"))
                    .as(list)
                    .isEqualTo(Integer.toString(children(counted).size()));
        }
        List<Element> looks = children(one(styles, "cellXfs"));
        for (Element look : looks) {
            int format = Integer.parseInt(look.getAttribute("numFmtId"));
            assertThat(format < 50 || own.contains(Integer.toString(format))).isTrue();
            assertThat(Integer.parseInt(look.getAttribute("fontId")))
                    .isLessThan(children(one(styles, "fonts")).size());
            assertThat(Integer.parseInt(look.getAttribute("fillId")))
                    .isLessThan(children(one(styles, "fills")).size());
        }
        for (Element sheet : workbook.sheets()) {
            assertThat(all(sheet, "c")).allMatch(cell -> Integer.parseInt(cell.getAttribute("s")) < looks.size());
        }
    }

    @Test
    void each_kind_of_cell_is_shown_as_what_it_is() throws IOException {
        Sheet kinds = new Sheet(
                "x",
                List.of(NAME, NAME, new Sheet.Column("n", Sheet.Kind.COUNT), NAME, NAME, NAME),
                List.of(List.of(
                        "21620041000019", 2024, "1200", new Rate(2000), Money.parse("1.20"), LocalDate.of(2024, 1, 1))),
                List.of());
        WorkbookParts workbook = workbook(kinds);
        Element sheet = workbook.sheets().get(0);

        assertThat(format(workbook, cell(sheet, "A2"))).isEqualTo("49");
        assertThat(format(workbook, cell(sheet, "B2")))
                .as("a year has no thousands")
                .isEqualTo("1");
        assertThat(format(workbook, cell(sheet, "C2"))).isEqualTo("3");
        assertThat(format(workbook, cell(sheet, "D2"))).isEqualTo("General\\ \"%\"");
        assertThat(format(workbook, cell(sheet, "E2"))).isEqualTo("#,##0.00\\ \"€\"");
        assertThat(format(workbook, cell(sheet, "F2"))).isEqualTo("dd/mm/yyyy");
        assertThat(cell(sheet, "A2").getAttribute("t")).isEqualTo("inlineStr");
        assertThat(value(sheet, "D2")).isEqualTo("20");
        assertThat(value(sheet, "F2")).as("days since 30 December 1899").isEqualTo("45292");
    }

    private static String format(WorkbookParts workbook, Element cell) {
        Element styles = workbook.part("xl/styles.xml");
        String id = children(one(styles, "cellXfs"))
                .get(Integer.parseInt(cell.getAttribute("s")))
                .getAttribute("numFmtId");
        return all(styles, "numFmt").stream()
                .filter(own -> own.getAttribute("numFmtId").equals(id))
                .map(own -> own.getAttribute("formatCode"))
                .findFirst()
                .orElse(id);
    }

    @Test
    void totals_stand_below_the_rows_for_all_and_for_those_of_a_name() throws IOException {
        Element sheet = workbook(FULL).sheets().get(0);

        assertThat(formula(sheet, "C5")).isEqualTo("SUMIF($A$2:$A$4,\"A\",C$2:C$4)");
        assertThat(value(sheet, "C5")).isEqualTo("6");
        assertThat(value(sheet, "D5")).isEqualTo("140000.10");
        assertThat(formula(sheet, "D6")).isEqualTo("SUM(D$2:D$4)");
        assertThat(value(sheet, "C6")).isEqualTo("9");
        assertThat(value(sheet, "D6")).isEqualTo("139999.90");
    }

    /** It would be a circle, of which a spreadsheet warns when the workbook is opened. */
    @Test
    void totals_of_no_row_do_not_add_themselves_up() throws IOException {
        WorkbookParts workbook = workbook(EMPTY);
        Element sheet = workbook.sheets().get(0);

        assertThat(one(sheet, "autoFilter").getAttribute("ref")).isEqualTo("A1:D2");
        assertThat(formula(sheet, "D4")).isEqualTo("SUM(D$2:D$2)");
        assertThat(value(sheet, "C4")).isEqualTo("0");
        assertThat(value(sheet, "D4")).isEqualTo("0.00");
        assertThat(format(workbook, cell(sheet, "D4"))).isEqualTo("#,##0.00\\ \"€\"");
    }

    /** A spreadsheet shows a number that finds no room as {@code ###}: 139 999,90 € is twelve characters, in bold. */
    @Test
    void a_column_is_wide_enough_for_its_amounts_and_their_totals_and_not_wider_than_a_page() throws IOException {
        Element sheet = workbook(FULL).sheets().get(0);
        List<Element> columns = all(sheet, "col");

        assertThat(Integer.parseInt(columns.get(3).getAttribute("width"))).isBetween(14, 18);
        Sheet wide = new Sheet("x", List.of(NAME), List.of(List.of("n".repeat(300)), List.of("a\nb")), List.of());
        assertThat(one(workbook(wide).sheets().get(0), "col").getAttribute("width"))
                .isEqualTo("60");
    }

    @Test
    void what_xml_cannot_hold_is_written_by_its_number_or_replaced_and_a_long_text_is_cut_whole() throws IOException {
        Sheet odd = new Sheet(
                "x",
                List.of(NAME),
                List.of(
                        List.of("a\u0001b\rc"),
                        List.of("_x000D_"),
                        List.of("a\uD83Db\uDE00"),
                        List.of("x".repeat(32_766) + "\uD83D\uDE00"),
                        List.of("\uFFFE"),
                        List.of("\u202Ea\u0086\nb ")),
                List.of());
        Element sheet = workbook(odd).sheets().get(0);

        List<String> texts =
                all(sheet, "t").stream().map(Element::getTextContent).toList();
        assertThat(texts.subList(1, 4)).containsExactly("a_x0001_b_x000D_c", "_x005F_x000D_", "a\uFFFDb\uFFFD");
        assertThat(texts.get(4)).hasSize(32_767).endsWith("x\uFFFD");
        assertThat(texts.get(5)).isEqualTo("\uFFFD");
        assertThat(texts.get(6)).isEqualTo("\u202Ea\u0086\nb ");
    }
}
