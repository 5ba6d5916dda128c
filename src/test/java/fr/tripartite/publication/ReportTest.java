package fr.tripartite.publication;

import static fr.tripartite.workbook.WorkbookParts.all;
import static fr.tripartite.workbook.WorkbookParts.one;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;

/** The page of a year, as its source stands. */
class ReportTest {

    @TempDir
    static Path directory;

    private static Path year;
    private static Element page;

    @BeforeAll
    static void bill() throws IOException {
        BilledYears years = new BilledYears(directory);
        years.golden(2023);
        year = years.golden(2024);
        page = ReadReport.parse(year);
    }

    @Test
    void its_figures_are_those_of_the_control_file_and_their_words_say_the_same() {
        Map<String, String> figures = new HashMap<>();
        for (Element data : all(page, "data")) {
            String value = data.getAttribute("value");
            String words = data.getTextContent().replaceAll("[\u00a0+€]", "").replace(',', '.');
            assertThat(new BigDecimal(words)).isEqualByComparingTo(value);
            if (data.hasAttribute("data-figure")) {
                assertThat(figures.put(data.getAttribute("data-figure"), value)).isNull();
            }
        }
        Map<String, String> control = ControlFigures.of(year);
        Map<String, String> shown = ReadReport.controlled(figures);

        assertThat(control).containsAllEntriesOf(shown);
        assertThat(shown)
                .containsOnlyKeys(control.keySet().stream()
                        .filter(figure -> figure.matches("(etats|emetteurs|subvention)\\..*"))
                        .filter(figure -> !figure.equals("subvention.plafond"))
                        .toList());
        assertThat(new BigDecimal(figures.get("ensemble.ttc")))
                .isEqualByComparingTo(new BigDecimal(control.get("emetteurs.LFN.ttc"))
                        .add(new BigDecimal(control.get("emetteurs.CDG.ttc"))));
    }

    @Test
    void it_leads_only_to_files_beside_it() {
        List<String> files =
                all(page, "a").stream().map(link -> link.getAttribute("href")).toList();

        assertThat(files)
                .contains("synthese.xlsx", "factures.csv", "rejets.csv")
                .allSatisfy(file -> {
                    assertThat(file).matches("[a-z-]+\\.(csv|xlsx|json)");
                    assertThat(year.resolve(file)).isRegularFile();
                });
    }

    @Test
    void it_says_its_language_its_year_and_its_headings_one_below_the_other() {
        assertThat(page.getAttribute("lang")).isEqualTo("fr");
        assertThat(one(page, "title").getTextContent()).isEqualTo("Facturation 2024");
        assertThat(one(page, "h1").getTextContent()).isEqualTo("Facturation 2024");
        assertThat(all(page, "h2"))
                .extracting(Element::getTextContent)
                .doesNotHaveDuplicates()
                .hasSizeGreaterThan(7);
    }
}
