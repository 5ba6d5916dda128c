package fr.tripartite.publication;

import static fr.tripartite.workbook.WorkbookParts.all;
import static org.assertj.core.api.Assertions.assertThat;

import fr.tripartite.inventory.SampleRow;
import fr.tripartite.workbook.WorkbookParts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;

/** Names that somebody wrote to do harm, or that harm by chance, are texts like any other in the workbook and on the page. */
class HostileNamesTest {

    private static final List<String> NAMES = List.of(
            "<script>alert(1)</script>",
            "</title></style><img src=x onerror=alert(1)>",
            "Arras & <b>Lens</b> &amp; &#60;",
            "\"'><svg onload=alert(1)>",
            "=HYPERLINK(\"http://x.invalid\";\"Arras\")",
            "+33 3 21 00 00 00",
            "@SUM(A1:A9)",
            "-2+3",
            "Ville 😀 \uD83C\uDDEB\uD83C\uDDF7",
            "\u202Eesrevni\u202C \u200Fruop\u200E",
            "_x000D_ et _x0041_",
            "première ligne\nseconde ligne",
            "]]> --> <!-- <![CDATA[ %s {0} ''",
            "C1 \u0086 ici",
            "n".repeat(300));

    @TempDir
    static Path directory;

    private static Path year;
    private static List<String> published;

    @BeforeAll
    static void bill_two_years_of_them() throws IOException {
        BilledYears years = new BilledYears(directory);
        years.run(2023, inventory("1"));
        year = years.run(2024, inventory("2"));
        PublishedTable invoices = PublishedTable.of(year.resolve("factures.csv"));
        PublishedTable rejected = PublishedTable.of(year.resolve("rejets.csv"));
        published = new ArrayList<>();
        invoices.rows().forEach(row -> published.add(invoices.cell(row, "collectivite")));
        rejected.rows().forEach(row -> published.add(rejected.cell(row, "collectivite")));
    }

    private static Path inventory(String quantity) throws IOException {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < NAMES.size(); i++) {
            String name = NAMES.get(i);
            String cell = name.matches("(?s).*[;\"\n].*") ? "\"" + name.replace("\"", "\"\"") + "\"" : name;
            lines.add(SampleRow.line(
                    "siret=" + SampleRow.siret(i),
                    "collectivite=" + cell,
                    "service=MESSAGERIE_5GO",
                    "type=AUTRE",
                    "population=",
                    "quantite=" + quantity));
            lines.add(SampleRow.line("siret=1", "collectivite=" + cell));
        }
        return Files.writeString(
                directory.resolve("inventaire-" + quantity + ".csv"), SampleRow.file(lines.toArray(String[]::new)));
    }

    /** Marks that nobody sees do not come in, and a line break is a space. */
    private static String asRead(String name) {
        return name.replaceAll("[\u202E\u202C\u200F\u200E]", "").replace('\n', ' ');
    }

    @Test
    void all_of_them_are_published_billed_or_rejected() {
        assertThat(published)
                .containsAll(NAMES.stream().map(HostileNamesTest::asRead).toList());
    }

    @Test
    void another_program_reads_in_the_workbook_what_the_files_say() throws IOException {
        new WorkbookParts(Files.readAllBytes(year.resolve("synthese.xlsx")));
        ReadWorkbook workbook = new ReadWorkbook(year);

        List<String> read = new ArrayList<>();
        for (String sheet : List.of("Factures LFN", "Factures CDG", "Rejets")) {
            int position = workbook.header(sheet).indexOf(sheet.equals("Rejets") ? "collectivite" : "Collectivité");
            for (Row row : workbook.rows(sheet)) {
                if (row.getRowNum() > 1 && row.getCellCount() > position && row.hasCell(position)) {
                    read.add(ReadWorkbook.text(row.getCell(position)));
                }
            }
        }
        read.removeIf(String::isEmpty);
        assertThat(read).containsExactlyInAnyOrderElementsOf(published);
    }

    @Test
    void no_text_has_become_a_formula() throws IOException {
        for (Element sheet : new WorkbookParts(Files.readAllBytes(year.resolve("synthese.xlsx"))).sheets()) {
            assertThat(all(sheet, "f")).extracting(Element::getTextContent).allMatch(text -> text.startsWith("SUM"));
        }
    }

    @Test
    void the_page_shows_them_as_text_and_has_only_elements_of_its_own() throws IOException {
        Element page = ReadReport.parse(year);

        Set<String> elements = new TreeSet<>();
        all(page, "*").forEach(element -> elements.add(element.getLocalName()));
        assertThat(elements).isSubsetOf(ReadReport.ELEMENTS);
        List<String> heads =
                all(page, "th").stream().map(Element::getTextContent).toList();
        PublishedTable invoices = PublishedTable.of(year.resolve("factures.csv"));
        assertThat(invoices.rows()).isNotEmpty();
        assertThat(heads)
                .containsAll(invoices.rows().stream()
                        .map(row -> invoices.cell(row, "collectivite"))
                        .toList());
    }

    @Test
    void the_page_has_no_attribute_that_runs_or_loads_something() throws IOException {
        for (Element element : all(ReadReport.parse(year), "*")) {
            for (int i = 0; i < element.getAttributes().getLength(); i++) {
                assertThat(element.getAttributes().item(i).getNodeName())
                        .doesNotStartWith("on")
                        .isNotIn("src", "style");
            }
        }
        assertThat(Files.readString(year.resolve("rapport.html"), StandardCharsets.UTF_8))
                .doesNotContain("<script", "<img", "<svg onload", "@import", "url(");
    }
}
