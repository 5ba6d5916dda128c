package fr.tripartite.publication;

import static org.assertj.core.api.Assertions.assertThat;

import fr.tripartite.words.Message;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The workbook of a year says what its files say, each cell as what it is. */
class WorkbookValuesTest {

    private static final Set<String> AMOUNTS = Set.of(
            "montant_ht",
            "montant_tva",
            "montant_ttc",
            "prix_unitaire",
            "tarif_normal",
            "contribution",
            "montant_subvention",
            "cumul_subvention");
    private static final Set<String> ADDED_UP =
            Set.of("montant_ht", "montant_tva", "montant_ttc", "nombre_lignes", "contribution", "montant_subvention");
    private static final Set<String> NUMBERS = Set.of(
            "ligne", "ligne_tableur", "quantite", "nombre_lignes", "rang", "annee", "annee_attribution", "taux_tva");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    @TempDir
    static Path directory;

    private static final Map<String, Path> YEARS = new HashMap<>();

    @BeforeAll
    static void bill() throws IOException {
        YEARS.put("shipped", new BilledYears(directory.resolve("shipped")).shipped());
        BilledYears golden = new BilledYears(directory.resolve("golden"));
        YEARS.put("golden 2023", golden.golden(2023));
        YEARS.put("golden 2024", golden.golden(2024));
        YEARS.put("corrected", corrected());
    }

    /** A year in which three rows have gone: avoirs, in negative amounts. */
    private static Path corrected() throws IOException {
        BilledYears years = new BilledYears(directory.resolve("corrected"));
        years.golden(2023);
        List<String> lines = Files.readAllLines(Path.of("src/test/resources/golden/2023/inventaire-2023.csv"));
        List<String> fewer = new ArrayList<>(lines.subList(0, 1));
        fewer.addAll(lines.subList(4, lines.size()));
        Path inventory = Files.write(directory.resolve("moins.csv"), fewer);
        return years.run(2023, inventory, "--correct");
    }

    static Stream<String> years() {
        return Stream.of("shipped", "golden 2023", "golden 2024", "corrected");
    }

    @Test
    void a_name_of_a_sheet_is_one_that_excel_takes() throws IOException {
        for (SheetWord tab : List.of(
                SheetWord.SUMMARY,
                SheetWord.LINES,
                SheetWord.AWAITED,
                SheetWord.REJECTIONS,
                SheetWord.WARNINGS,
                SheetWord.SUBSIDY,
                SheetWord.REGISTER)) {
            assertThat(Message.of(tab).french())
                    .hasSizeLessThanOrEqualTo(31)
                    .doesNotContainPattern("[\\[\\]:*?/\\\\]|^'|'$");
        }
    }

    private static PublishedTable table(Path year, String file) {
        return PublishedTable.of(year.resolve(file));
    }

    private static Map<String, PublishedTable> tables(Path year) {
        PublishedTable invoices = table(year, "factures.csv");
        return Map.of(
                "Factures LFN", invoices.only("emetteur", "LFN"),
                "Factures CDG", invoices.only("emetteur", "CDG"),
                "Lignes", table(year, "lignes-LFN.csv").and(table(year, "lignes-CDG.csv")),
                "À deviser", table(year, "a-deviser.csv"),
                "Rejets", table(year, "rejets.csv"),
                "Avertissements", table(year, "avertissements.csv"),
                "Subvention", table(year, "subvention.csv"),
                "Registre", table(year, "registre-subvention.csv"));
    }

    @ParameterizedTest
    @MethodSource("years")
    void its_sheets_are_those_that_people_ask_for(String year) {
        assertThat(new ReadWorkbook(YEARS.get(year)).names())
                .containsExactly(
                        "Synthèse",
                        "Factures LFN",
                        "Factures CDG",
                        "Lignes",
                        "À deviser",
                        "Rejets",
                        "Avertissements",
                        "Subvention",
                        "Registre");
    }

    @ParameterizedTest
    @MethodSource("years")
    void each_cell_of_each_sheet_is_that_of_its_file(String year) {
        ReadWorkbook workbook = new ReadWorkbook(YEARS.get(year));
        tables(YEARS.get(year)).forEach((sheet, table) -> {
            List<Row> rows = workbook.rows(sheet);
            assertThat(rows.size()).as(sheet).isGreaterThan(table.rows().size());
            for (int i = 0; i < table.rows().size(); i++) {
                for (int j = 0; j < table.columns().size(); j++) {
                    assertSame(
                            rows.get(i + 1).getCell(j),
                            table.columns().get(j),
                            table.rows().get(i).get(j),
                            sheet.equals("Rejets") && j > 1);
                }
            }
        });
    }

    /** Cells of an inventory are texts, whatever the names of its columns. */
    private static void assertSame(Cell cell, String column, String expected, boolean isAsRead) {
        String where = column + " in " + cell.getAddress();
        if (!isAsRead && AMOUNTS.contains(column)) {
            assertThat(cell.getType()).as(where).isEqualTo(CellType.NUMBER);
            assertThat(cell.asNumber()).as(where).isEqualByComparingTo(expected.replace(',', '.'));
            assertThat(cell.getDataFormatString()).as(where).isEqualTo("#,##0.00\\ \"€\"");
        } else if (!isAsRead && column.startsWith("date_") && !expected.isEmpty()) {
            assertThat(cell.asDate())
                    .as(where)
                    .isEqualTo(LocalDate.parse(expected, DAY).atStartOfDay());
            assertThat(cell.getDataFormatString()).as(where).isEqualTo("dd/mm/yyyy");
        } else if (!isAsRead && NUMBERS.contains(column) && expected.matches("-?\\d+(,\\d+)?")) {
            assertThat(cell.getType()).as(where).isEqualTo(CellType.NUMBER);
            assertThat(cell.asNumber()).as(where).isEqualByComparingTo(expected.replace(',', '.'));
        } else {
            assertThat(cell.getType()).as(where).isIn(CellType.STRING, CellType.EMPTY);
            assertThat(ReadWorkbook.text(cell)).as(where).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @MethodSource("years")
    void a_total_is_a_formula_over_the_rows_with_what_it_comes_to_beside_it(String year) {
        ReadWorkbook workbook = new ReadWorkbook(YEARS.get(year));
        tables(YEARS.get(year)).forEach((sheet, table) -> {
            boolean isAddedUp = table.columns().stream().anyMatch(ADDED_UP::contains) && !sheet.equals("Rejets");
            int first = Math.max(1, table.rows().size()) + 1;
            assertThat(workbook.rows(sheet).stream().filter(row -> row.getRowNum() > first))
                    .as(sheet)
                    .hasSize(isAddedUp ? 1 : 0);
            for (int i = 0; isAddedUp && i < table.columns().size(); i++) {
                String column = table.columns().get(i);
                Row totals = workbook.rows(sheet).get(workbook.rows(sheet).size() - 1);
                if (ADDED_UP.contains(column)) {
                    Cell total = totals.getCell(i);
                    String letter = String.valueOf((char) ('A' + i));
                    assertThat(total.getFormula()).isEqualTo("SUM(" + letter + "$2:" + letter + "$" + first + ")");
                    assertThat(new BigDecimal(total.getRawValue()))
                            .as(sheet + ", " + column)
                            .isEqualByComparingTo(sum(table, column));
                }
            }
        });
    }

    private static BigDecimal sum(PublishedTable table, String column) {
        return table.rows().stream()
                .map(row -> new BigDecimal(table.cell(row, column).replace(',', '.')))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @ParameterizedTest
    @MethodSource("years")
    void totals_are_those_of_the_control_file(String year) {
        ReadWorkbook workbook = new ReadWorkbook(YEARS.get(year));
        Map<String, String> control = ControlFigures.of(YEARS.get(year));
        for (String issuer : List.of("LFN", "CDG")) {
            Row overview = workbook.rows("Synthèse").stream()
                    .filter(row -> ReadWorkbook.text(row.getCell(0)).equals("Total " + issuer))
                    .findFirst()
                    .orElseThrow();
            List<Row> invoices = workbook.rows("Factures " + issuer);
            Row ofInvoices = invoices.get(invoices.size() - 1);
            for (int i = 0; i < 3; i++) {
                String figure = control.get("emetteurs." + issuer + "."
                        + List.of("ht", "tva", "ttc").get(i));
                assertThat(overview.getCell(5 + i).getRawValue()).isEqualTo(figure);
                assertThat(ofInvoices.getCell(6 + i).getRawValue()).isEqualTo(figure);
            }
            assertThat(ofInvoices.getCell(9).getRawValue()).isEqualTo(control.get("emetteurs." + issuer + ".lignes"));
        }
    }

    @ParameterizedTest
    @MethodSource("years")
    void the_overview_adds_up_the_lines_of_the_year_and_of_the_year_before(String year) {
        Path output = YEARS.get(year);
        Map<String, BigDecimal[]> expected = new HashMap<>();
        addUp(output, expected);
        Path before = output.resolveSibling(
                Integer.toString(Integer.parseInt(output.getFileName().toString()) - 1));
        Map<String, BigDecimal[]> earlier = new HashMap<>();
        if (Files.exists(before)) {
            addUp(before, earlier);
        }
        earlier.keySet().forEach(key -> expected.putIfAbsent(key, zeros()));

        List<String> shown = new ArrayList<>();
        for (Row row : new ReadWorkbook(output).rows("Synthèse")) {
            if (row.getRowNum() > 1 && !ReadWorkbook.text(row.getCell(0)).startsWith("Total")) {
                List<String> cells = new ArrayList<>();
                for (int i = 0; i < row.getCellCount(); i++) {
                    cells.add(
                            i < 3
                                    ? ReadWorkbook.text(row.getCell(i))
                                    : row.getCell(i).getRawValue());
                }
                shown.add(String.join(" | ", cells));
            }
        }
        List<String> rows = new ArrayList<>();
        expected.forEach((key, figures) -> {
            BigDecimal ttcBefore = earlier.getOrDefault(key, zeros())[4];
            rows.add(key.substring(key.indexOf('#') + 1) + " | " + figures[0] + " | " + figures[1] + " | "
                    + figures[2].setScale(2) + " | " + figures[3].setScale(2) + " | " + figures[4].setScale(2)
                    + (earlier.isEmpty()
                            ? ""
                            : " | " + ttcBefore.setScale(2) + " | "
                                    + figures[4].subtract(ttcBefore).setScale(2)));
        });
        assertThat(shown).containsExactlyInAnyOrderElementsOf(rows);
    }

    private static BigDecimal[] zeros() {
        BigDecimal[] zeros = new BigDecimal[5];
        Arrays.fill(zeros, BigDecimal.ZERO);
        return zeros;
    }

    /** By service, issuer, label and nature: bodies, quantity, HT, VAT, TTC; what an avoir has taken back whole is none. */
    private static void addUp(Path output, Map<String, BigDecimal[]> totals) {
        Map<String, BigDecimal[]> ofBodies = new HashMap<>();
        for (String issuer : List.of("LFN", "CDG")) {
            PublishedTable lines = table(output, "lignes-" + issuer + ".csv");
            for (List<String> row : lines.rows()) {
                String key = String.join(
                        "\u0000",
                        lines.cell(row, "service") + "#" + issuer + " | " + lines.cell(row, "libelle") + " | "
                                + lines.cell(row, "nature"),
                        lines.cell(row, "siret"),
                        lines.cell(row, "prix_unitaire"));
                BigDecimal[] figures = ofBodies.computeIfAbsent(key, absent -> zeros());
                List<String> columns = List.of("quantite", "montant_ht", "montant_tva", "montant_ttc");
                for (int i = 0; i < columns.size(); i++) {
                    figures[i + 1] = figures[i + 1].add(
                            new BigDecimal(lines.cell(row, columns.get(i)).replace(',', '.')));
                }
            }
        }
        Set<String> counted = new HashSet<>();
        ofBodies.forEach((key, figures) -> {
            if (Arrays.stream(figures).allMatch(figure -> figure.signum() == 0)) {
                return;
            }
            String[] parts = key.split("\u0000", -1);
            BigDecimal[] total = totals.computeIfAbsent(parts[0], absent -> zeros());
            figures[0] = counted.add(parts[0] + parts[1]) ? BigDecimal.ONE : BigDecimal.ZERO;
            for (int i = 0; i < total.length; i++) {
                total[i] = total[i].add(figures[i]);
            }
        });
    }
}
