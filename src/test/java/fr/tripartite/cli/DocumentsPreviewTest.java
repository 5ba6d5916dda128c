package fr.tripartite.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.tripartite.documents.DocumentsManifest;
import fr.tripartite.inventory.SampleRow;
import fr.tripartite.io.FileFingerprint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Documents of a year that is only looked at: nobody can take one for an invoice. */
class DocumentsPreviewTest {

    @TempDir
    Path directory;

    private DocumentsWorkshop workshop;

    @BeforeEach
    void open() {
        workshop = new DocumentsWorkshop(directory)
                .inEarnest()
                .inventory(DocumentsWorkshop.INVENTORY)
                .tiers(DocumentsWorkshop.TIERS_OF_ABLAIN, DocumentsWorkshop.TIERS_OF_ARRAS);
    }

    private Call preview(int exitCode, Object... more) {
        Object[] words = new Object[more.length + 3];
        words[0] = "--preview";
        words[1] = "--date";
        words[2] = "2023-12-31";
        System.arraycopy(more, 0, words, 3, more.length);
        Call call = workshop.documents("2023", words);
        assertThat(call.exitCode()).as(call.err()).isEqualTo(exitCode);
        return call;
    }

    @Test
    void nothing_need_be_billed_and_no_ledger_comes_of_it() throws IOException {
        assertThat(preview(3).complaints()).isEmpty();

        assertThat(workshop.data()).doesNotExist();
        assertThat(workshop.files())
                .containsOnlyKeys(
                        "manifest.json",
                        "a-completer.csv",
                        "LFN/index.csv",
                        "LFN/APERCU-LFN-000001.pdf",
                        "LFN/incomplets/APERCU-LFN-000002.pdf",
                        "LFN/APERCU-LFN-000003.pdf",
                        "LFN/impression-LFN-2023.pdf",
                        "CDG/index.csv",
                        "CDG/APERCU-CDG-000001.pdf");
        assertThat(workshop.index("LFN", "numero_facture", "date_facture", "montant_ttc"))
                .containsExactly(
                        "APERCU-LFN-000001 31/12/2023 13,80",
                        "APERCU-LFN-000002 31/12/2023 13,80",
                        "APERCU-LFN-000003 31/12/2023 19,32");
        assertThat(DocumentsManifest.in(workshop.output()).orElseThrow().origin())
                .isEmpty();
        assertThat(workshop.isStamped("LFN/APERCU-LFN-000001.pdf", "PROJET")).isTrue();
        assertThat(workshop.text("LFN/APERCU-LFN-000001.pdf")).contains("13,80").doesNotContain("FR48", "BDFEFRPPCCT");
        try (PDDocument document = Loader.loadPDF(
                workshop.output().resolve("LFN/APERCU-LFN-000001.pdf").toFile())) {
            assertThat(document.getDocumentCatalog().getNames()).isNull();
            assertThat(document.getDocumentCatalog().getCOSObject().getDictionaryObject("AF"))
                    .isNull();
        }
    }

    @Test
    void a_column_that_means_nothing_is_told_as_a_check_tells_it() {
        workshop.inventory(DocumentsWorkshop.INVENTORY.replaceFirst("\n", ";remarque\n"));

        assertThat(preview(3).complaints())
                .containsExactly("warning: inventaire.csv: column 'remarque' is unknown and not read");
    }

    @Test
    void of_a_billed_year_the_ledger_is_not_touched() {
        workshop.billed();
        Map<String, String> ledger = workshop.ledger();
        workshop.inventory(SampleRow.file(SampleRow.line("service=PAGE_INTERNET"), SampleRow.line("service=FAX")));

        Call call = preview(3);

        assertThat(call.out()).contains("LFN: 1 documents, 1 complete, 0 to be completed, 0 to be posted");
        assertThat(workshop.ledger()).isEqualTo(ledger);
        assertThat(workshop.files())
                .containsKey("LFN/APERCU-LFN-000001.pdf")
                .doesNotContainKey("LFN/LFN-2023-000001.pdf");
    }

    @Test
    void again_it_is_the_same() {
        preview(3);
        Map<String, FileFingerprint> files = workshop.files();

        preview(3);

        assertThat(workshop.files()).isEqualTo(files);
    }

    @Test
    void a_part_of_it_has_the_numbers_of_the_whole() {
        Path part = directory.resolve("part");

        preview(0, "--output", part, "--number", "APERCU-LFN-000003");

        assertThat(workshop.files()).containsOnlyKeys("LFN/APERCU-LFN-000003.pdf", "LFN/index.csv", "a-completer.csv");
        assertThat(preview(2, "--output", part, "--number", "LFN-2023-000003").complaints())
                .singleElement()
                .asString()
                .contains("no document of 2023 fits LFN-2023-000003");
    }

    @Test
    void a_year_that_no_tariff_covers_and_a_rewriting_are_refused() {
        Call uncovered = workshop.documents("2022", "--preview");
        assertThat(uncovered.exitCode()).isEqualTo(2);
        assertThat(uncovered.complaints()).singleElement().asString().contains("2022");

        assertThat(preview(2, "--rewrite", "APERCU-LFN-000001").complaints()).hasSize(1);
        assertThat(workshop.output()).doesNotExist();
        assertThat(workshop.hidden()).isEmpty();
    }

    /** Without options: below the root of the project, where there is no list of tiers. */
    @Test
    void where_nothing_is_said_all_is_in_its_place_and_without_tiers_incomplete() throws IOException {
        String before = System.getProperty("tripartite.home", "");
        Files.createDirectory(directory.resolve("input"));
        Files.writeString(directory.resolve("input/inventaire-2023.csv"), DocumentsWorkshop.INVENTORY);
        System.setProperty("tripartite.home", directory.toString());
        try {
            assertThat(Call.of("documents", "2023", "--preview").exitCode()).isEqualTo(3);
            assertThat(Call.of("run", "2023", "--date", "2023-12-31").exitCode())
                    .isZero();
            Call call = Call.of("documents", "2023");
            assertThat(call.exitCode()).isEqualTo(3);
            assertThat(call.out())
                    .contains(
                            "LFN: 3 documents, 0 complete, 3 to be completed, 0 to be posted",
                            "CDG: 1 documents, 0 complete, 1 to be completed, 0 to be posted");
            assertThat(call.complaints()).isEmpty();
        } finally {
            System.setProperty("tripartite.home", before);
        }
        assertThat(directory.resolve("output/2023-apercu-documents/LFN/incomplets/APERCU-LFN-000001.pdf"))
                .exists();
        assertThat(directory.resolve("output/2023-documents/LFN/incomplets/LFN-2023-000001.pdf"))
                .exists();
    }
}
