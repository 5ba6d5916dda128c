package fr.tripartite.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The workbook of a shipped year as LibreOffice opens, calculates and writes it: one CSV file for each sheet. */
class WorkbookInLibreOfficeIT {

    /** {@code ;}, quotes, UTF-8, from the first line on, all sheets, cells as they are shown. */
    private static final String SHOWN = "csv:Text - txt - csv (StarCalc):59,34,76,1,,0,false,true,true,false,false,-1";

    private static final Set<String> ADDED_UP =
            Set.of("montant_ht", "montant_tva", "montant_ttc", "nombre_lignes", "contribution", "montant_subvention");

    @TempDir
    static Path directory;

    private static Path year;

    @BeforeAll
    static void open_and_calculate() throws IOException, InterruptedException {
        InstalledProgram libreOffice = InstalledProgram.require("LibreOffice", "soffice", "libreoffice");
        year = new BilledYears(directory).shipped();
        libreOffice.run(
                directory,
                "-env:UserInstallation=" + profile().toUri(),
                "--headless",
                "--convert-to",
                SHOWN,
                "--outdir",
                directory.resolve("csv"),
                year.resolve("synthese.xlsx"));
    }

    /** A fresh French one, told to calculate everything anew instead of taking what stands beside the formulas. */
    private static Path profile() throws IOException {
        Path profile = directory.resolve("profile");
        Files.createDirectories(profile.resolve("user"));
        Files.writeString(profile.resolve("user/registrymodifications.xcu"), """
                <?xml version="1.0" encoding="UTF-8"?>
                <oor:items xmlns:oor="http://openoffice.org/2001/registry">
                <item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
                <item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>fr-FR</value></prop></item>
                </oor:items>
                """);
        return profile;
    }

    private static List<List<String>> sheet(String name) throws IOException {
        Path file = directory.resolve("csv/synthese-" + name + ".csv");
        try (CSVParser rows =
                CSVFormat.DEFAULT.builder().setDelimiter(';').get().parse(Files.newBufferedReader(file))) {
            return rows.stream().map(CSVRecord::toList).toList();
        }
    }

    private static PublishedTable file(String name) {
        return PublishedTable.of(year.resolve(name));
    }

    private static Map<String, PublishedTable> files() {
        PublishedTable invoices = file("factures.csv");
        return Map.of(
                "Factures LFN", invoices.only("emetteur", "LFN"),
                "Factures CDG", invoices.only("emetteur", "CDG"),
                "Lignes", file("lignes-LFN.csv").and(file("lignes-CDG.csv")),
                "À deviser", file("a-deviser.csv"),
                "Rejets", file("rejets.csv"),
                "Avertissements", file("avertissements.csv"),
                "Subvention", file("subvention.csv"),
                "Registre", file("registre-subvention.csv"));
    }

    @Test
    void each_value_is_that_of_the_file() throws IOException {
        for (Map.Entry<String, PublishedTable> entry : files().entrySet()) {
            PublishedTable table = entry.getValue();
            List<List<String>> sheet = sheet(entry.getKey());
            for (int i = 0; i < table.rows().size(); i++) {
                for (int j = 0; j < table.columns().size(); j++) {
                    assertThat(plain(sheet.get(i + 1).get(j), table.columns().get(j)))
                            .as(
                                    "%s, row %s, %s",
                                    entry.getKey(), i + 2, table.columns().get(j))
                            .isEqualTo(plain(
                                    table.rows().get(i).get(j), table.columns().get(j)));
                }
            }
        }
    }

    /** A number without the spaces and signs that people read it by; anything else as it stands. */
    private static String plain(String cell, String column) {
        boolean isNumber =
                column.matches("montant_.*|prix_unitaire|tarif_normal|contribution|cumul_.*|taux_tva|quantite");
        String digits = cell.replaceAll("[\\s\u00a0\u202f€%]", "");
        return isNumber && digits.matches("-?\\d+(,\\d+)?") ? digits : cell;
    }

    private static BigDecimal number(String cell) {
        return new BigDecimal(plain(cell, "montant_ttc").replace(',', '.'));
    }

    @Test
    void what_it_calculates_is_what_stands_beside_the_formulas() throws IOException {
        for (String name : List.of("Factures LFN", "Factures CDG", "Lignes", "Subvention")) {
            PublishedTable table = files().get(name);
            List<List<String>> sheet = sheet(name);
            List<String> totals = sheet.get(table.rows().size() + 1);
            for (int i = 0; i < table.columns().size(); i++) {
                if (ADDED_UP.contains(table.columns().get(i))) {
                    int column = i;
                    BigDecimal sum = table.rows().stream()
                            .map(row -> new BigDecimal(row.get(column).replace(',', '.')))
                            .reduce(BigDecimal.ZERO, BigDecimal::add);
                    assertThat(number(totals.get(i))).as(name).isEqualByComparingTo(sum);
                }
            }
        }
        Map<String, String> control = ControlFigures.of(year);
        List<List<String>> overview = sheet("Synthèse");
        for (List<String> row : overview.subList(overview.size() - 3, overview.size() - 1)) {
            String issuer = row.get(0).replace("Total ", "");
            for (int i = 0; i < 3; i++) {
                assertThat(number(row.get(5 + i)))
                        .isEqualByComparingTo(control.get("emetteurs." + issuer + "."
                                + List.of("ht", "tva", "ttc").get(i)));
            }
        }
    }

    /** Such as {@code #REF!}, {@code Err:522} for a circle, or a formula that was not understood. */
    @Test
    void no_cell_shows_an_error() throws IOException {
        for (String name : List.of("Synthèse", "Factures LFN", "Factures CDG", "Lignes", "Subvention")) {
            assertThat(sheet(name)).allSatisfy(row -> assertThat(row)
                    .noneMatch(cell -> cell.startsWith("#") || cell.startsWith("Err:")));
        }
    }
}
