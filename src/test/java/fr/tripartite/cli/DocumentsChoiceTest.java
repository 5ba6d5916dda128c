package fr.tripartite.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.tripartite.io.FileFingerprint;
import fr.tripartite.publication.Snapshot;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Some of the documents of a year, in a directory that somebody names. */
class DocumentsChoiceTest {

    @TempDir
    static Path shared;

    private static DocumentsWorkshop workshop;
    private static Map<String, String> ledger;

    @TempDir
    Path directory;

    @BeforeAll
    static void bill() {
        workshop = new DocumentsWorkshop(shared).inEarnest().billed();
        ledger = workshop.ledger();
    }

    private Call part(Object... more) {
        Object[] words = new Object[more.length + 2];
        words[0] = "--output";
        words[1] = directory.resolve("part");
        System.arraycopy(more, 0, words, 2, more.length);
        return workshop.documents("2023", words);
    }

    /** Neither a manifest nor a file to print, and the ledger keeps nothing of it. */
    @ParameterizedTest
    @CsvSource({
        "--issuer CDG, 0, CDG/CDG-2023-000001.pdf CDG/index.csv a-completer.csv",
        "--number LFN-2023-000001, 0, LFN/LFN-2023-000001.pdf LFN/index.csv a-completer.csv",
        "'--number lfn-2023-000003 , CDG-2023-000001', 0, "
                + "CDG/CDG-2023-000001.pdf CDG/index.csv LFN/LFN-2023-000003.pdf LFN/index.csv a-completer.csv",
        "'--siret 216 200 410 00019', 0, "
                + "CDG/CDG-2023-000001.pdf CDG/index.csv LFN/LFN-2023-000003.pdf LFN/index.csv a-completer.csv",
        "--siret 21620041000019 --issuer LFN, 0, LFN/LFN-2023-000003.pdf LFN/index.csv a-completer.csv",
        "--siret 21620002200012, 3, LFN/incomplets/LFN-2023-000002.pdf LFN/index.csv a-completer.csv",
    })
    void filters_combine(String options, int exitCode, String files) {
        Call call = part((Object[]) options.split(" (?=--)|(?<=--[a-z]{1,9}) ", -1));

        assertThat(call.exitCode()).as(call.err()).isEqualTo(exitCode);
        assertThat(workshop.files().keySet()).containsExactly(files.split(" ", -1));
        assertThat(workshop.ledger()).isEqualTo(ledger);
    }

    @ParameterizedTest
    @CsvSource({
        "--number LFN-2023-000009, no document of 2023 fits LFN-2023-000009",
        "'--number LFN-2023-000001,LFN-2023-000009', no document of 2023 fits LFN-2023-000009",
        "--number LFN-2024-000001, no document of 2023 fits LFN-2024-000001",
        "--number 17, 17",
        "--siret 21620041000019 --number LFN-2023-000001, 'no document of 2023 fits LFN-2023-000001, 21620041000019'",
        "--siret 21620185500014, no document of 2023 fits 21620185500014",
        "--siret 21620041000018, 21620041000018",
        "--issuer XYZ, no document of 2023 fits XYZ",
        "--issuer CDG --siret 21620001400019, no document of 2023 fits 21620001400019",
        "--number APERCU-LFN-000001, APERCU-LFN-000001",
        "--number LFN-2023-000001 --rewrite LFN-2023-000001, --rewrite",
    })
    void what_nothing_fits_is_told_in_a_sentence_and_leaves_nothing(String options, String told) {
        Call call = part((Object[]) options.split(" ", -1));

        assertThat(call.exitCode()).as(call.err()).isEqualTo(2);
        assertThat(call.complaints())
                .singleElement()
                .asString()
                .startsWith("tripartite: ")
                .contains(told);
        assertThat(directory).isEmptyDirectory();
        assertThat(workshop.ledger()).isEqualTo(ledger);
    }

    @Test
    void a_part_needs_a_directory_of_its_own() throws IOException {
        Call call = Call.of("documents", "2023", "--data", workshop.data(), "--siret", DocumentsWorkshop.ARRAS);

        assertThat(call.exitCode()).isEqualTo(2);
        assertThat(call.complaints()).singleElement().asString().contains("name it with --output DIR");
    }

    @Test
    void the_same_part_again_gives_the_same_bytes() {
        part("--issuer", "LFN");
        Map<String, FileFingerprint> files = workshop.files();

        Call again = part("--issuer", "LFN");

        assertThat(again.exitCode()).isEqualTo(3);
        assertThat(workshop.files()).isEqualTo(files);
    }

    /** Nobody sends what is incomplete because it stands beside what took its place. */
    @Test
    void a_document_that_was_incomplete_leaves_its_place() throws IOException {
        part("--siret", DocumentsWorkshop.ABLAINZEVELLE);
        workshop.tiers(DocumentsWorkshop.TIERS_OF_ABLAIN, DocumentsWorkshop.TIERS_OF_ABLAINZEVELLE);

        Call again = part("--siret", DocumentsWorkshop.ABLAINZEVELLE);

        workshop.tiers(DocumentsWorkshop.TIERS_OF_ABLAIN, DocumentsWorkshop.TIERS_OF_ARRAS);
        assertThat(again.exitCode()).as(again.err()).isZero();
        assertThat(workshop.files()).containsOnlyKeys("LFN/LFN-2023-000002.pdf", "LFN/index.csv", "a-completer.csv");
        assertThat(workshop.text("LFN/LFN-2023-000002.pdf")).contains("2 rue du Moulin");
    }

    @Test
    void only_pdf_is_all_there_is_and_no_other() {
        assertThat(workshop.documents("2023", "--output", directory.resolve("part"), "--issuer", "CDG", "--only", "pdf")
                        .exitCode())
                .isZero();
        for (String only : List.of("pes", "html")) {
            Call refused = workshop.documents("2023", "--only", only);
            assertThat(refused.exitCode()).isEqualTo(2);
            assertThat(refused.complaints()).singleElement().asString().startsWith("tripartite: --only " + only);
        }
        assertThat(Snapshot.of(shared.resolve("output/2023-documents"))).isEmpty();
    }
}
