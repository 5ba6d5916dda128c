package fr.tripartite.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.tripartite.inventory.SampleRow;
import fr.tripartite.io.FileFingerprint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.FileSystemUtils;

/** {@code verify} and {@code explain} know the documents that were made; {@code check} and {@code run} say of an example that it is one. */
class DocumentsAreKnownTest {

    /** Of LFN, in the order of the SIRETs: Ablain, Ablainzevelle without an address, Arras. */
    private static final String SENT = "LFN/LFN-2023-000001.pdf";

    @TempDir
    Path directory;

    private DocumentsWorkshop workshop;

    @BeforeEach
    void make() {
        workshop = new DocumentsWorkshop(directory).billed();
        assertThat(workshop.documents("2023").exitCode()).isEqualTo(3);
    }

    private Call verify() {
        return workshop.call("verify", "2023");
    }

    @Test
    void intact_documents_are_told_beside_the_files_of_the_year() {
        Call verify = verify();

        assertThat(verify.exitCode()).as(verify.err()).isZero();
        // three invoices of LFN and one of the CDG, two lists, what is missing, what is posted, the manifest
        assertThat(verify.out()).contains("the documents of 2023 are intact: 9 files in " + workshop.output());
        assertThat(verify.err()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {SENT, "LFN/index.csv", "a-completer.csv", "LFN/impression-LFN-2023.pdf"})
    void one_other_byte_in_a_file_is_found(String name) throws IOException {
        Path file = workshop.output().resolve(name);
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);

        Call verify = verify();

        assertThat(verify.exitCode()).isEqualTo(1);
        assertThat(verify.complaints())
                .singleElement()
                .asString()
                .contains(workshop.output().toString(), name);
    }

    @Test
    void a_document_that_is_gone_is_found() throws IOException {
        Files.delete(workshop.output().resolve(SENT));

        Call verify = verify();

        assertThat(verify.exitCode()).isEqualTo(1);
        assertThat(verify.complaints()).singleElement().asString().contains(SENT + " is missing");
    }

    @Test
    void a_manifest_that_cannot_be_understood_is_found() throws IOException {
        Files.writeString(workshop.output().resolve("manifest.json"), "{}");

        Call verify = verify();

        assertThat(verify.exitCode()).isEqualTo(1);
        assertThat(verify.complaints()).singleElement().asString().contains("manifest.json");
    }

    @Test
    void documents_from_before_a_correction_are_told_until_they_are_made_again() {
        workshop.inventory(
                DocumentsWorkshop.INVENTORY + SampleRow.line("service=PAGE_INTERNET", "dont_nouveaux=0") + "\n");
        Call corrected = workshop.run("2023", "--correct", "--date", "2023-12-31");
        assertThat(corrected.exitCode()).as(corrected.err()).isZero();

        Call verify = verify();
        assertThat(verify.exitCode()).as(verify.err()).isZero();
        assertThat(verify.complaints())
                .containsExactly(
                        "warning: the year 2023 was corrected since its documents were made: run documents 2023");

        assertThat(workshop.documents("2023").exitCode()).isEqualTo(3);
        assertThat(verify().err()).isEmpty();
    }

    @Test
    void a_year_without_documents_is_verified_as_ever() throws IOException {
        FileSystemUtils.deleteRecursively(workshop.output());

        Call verify = verify();

        assertThat(verify.exitCode()).isZero();
        assertThat(verify.out()).doesNotContain("documents of 2023 are intact");
    }

    private Call explain(String number) {
        String home = System.getProperty("tripartite.home", "");
        System.setProperty("tripartite.home", directory.toString());
        try {
            return Call.of(
                    "explain",
                    number,
                    "--data",
                    workshop.data(),
                    "--config",
                    workshop.configuration().toAbsolutePath());
        } finally {
            System.setProperty("tripartite.home", home);
        }
    }

    @Test
    void an_explanation_tells_where_the_document_is_and_whether_it_can_be_sent() {
        assertThat(explain("LFN-2023-000001").out())
                .contains("document: " + workshop.output().resolve(SENT));
        assertThat(explain("LFN-2023-000002").out())
                .contains("document: " + workshop.output().resolve("LFN/incomplets/LFN-2023-000002.pdf")
                        + ", to be completed before it is sent");
    }

    @Test
    void an_explanation_tells_of_a_kept_document_by_its_hash() throws IOException {
        workshop.inEarnest();
        assertThat(workshop.documents("2023").exitCode()).isEqualTo(3);
        String hash = FileFingerprint.of(
                        SENT, Files.readAllBytes(workshop.output().resolve(SENT)))
                .sha256();

        assertThat(explain("LFN-2023-000001").out()).contains("kept with the ledger (1 pages, SHA-256 " + hash + ")");
        assertThat(explain("LFN-2023-000002").out()).doesNotContain("kept with the ledger");
    }

    @Test
    void check_and_run_say_that_the_settings_are_an_example_and_of_others_nothing() {
        String said =
                "the sending settings of LFN, CDG in issuers.yml are an example: their documents will carry SPÉCIMEN";
        assertThat(workshop.call("check", "2023").out()).containsOnlyOnce(said);
        assertThat(workshop.run("2023", "--date", "2023-12-31").out()).containsOnlyOnce(said);

        workshop.inEarnest();
        assertThat(workshop.call("check", "2023").out()).doesNotContain("SPÉCIMEN");
    }
}
