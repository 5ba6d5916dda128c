package fr.tripartite.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.tripartite.io.FileFingerprint;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.FileSystemUtils;

/** Documents are written over those of the same year and ledger, and over nothing else. */
class DocumentsOutputTest {

    @TempDir
    static Path shared;

    private static DocumentsWorkshop workshop;
    private static Path whole;
    private static Path previewed;

    @TempDir
    Path directory;

    @BeforeAll
    static void make() {
        workshop = new DocumentsWorkshop(shared).billed();
        assertThat(workshop.run("2024", "--date", "2024-12-31").exitCode()).isZero();
        assertThat(workshop.documents("2023").exitCode()).isEqualTo(3);
        whole = workshop.output();
        assertThat(workshop.documents("2023", "--preview").exitCode()).isEqualTo(3);
        previewed = workshop.output();
    }

    private Path copy(Path source) throws IOException {
        Path copy = directory.resolve("copy");
        FileSystemUtils.copyRecursively(source, copy);
        return copy;
    }

    /** One sentence, nothing is changed, and nothing is left beside. */
    private void assertRefused(Call refused, Path output, Map<String, FileFingerprint> before, String... words) {
        assertThat(refused.exitCode()).as(refused.err()).isEqualTo(4);
        assertThat(refused.complaints())
                .singleElement()
                .asString()
                .startsWith("tripartite: " + output)
                .contains(words);
        assertThat(DocumentsWorkshop.fingerprints(output)).isEqualTo(before);
        assertThat(DocumentsWorkshop.fingerprints(directory).keySet()).noneMatch(name -> name.startsWith("."));
    }

    private void assertRefused(Path output, String year, List<Object> more, String... words) {
        Map<String, FileFingerprint> before = DocumentsWorkshop.fingerprints(output);
        Object[] options =
                Stream.concat(Stream.of("--output", output), more.stream()).toArray();
        assertRefused(workshop.documents(year, options), output, before, words);
    }

    @Test
    void the_documents_of_another_year() throws IOException {
        assertRefused(copy(whole), "2024", List.of(), "holds the documents of 2023, not of 2024");
    }

    @Test
    void a_preview_in_the_place_of_what_is_billed() throws IOException {
        assertRefused(copy(whole), "2023", List.of("--preview"), "holds the documents of 2023 as it was billed");
    }

    @Test
    void what_is_billed_in_the_place_of_a_preview() throws IOException {
        assertRefused(copy(previewed), "2023", List.of(), "holds documents that are only a preview of 2023");
    }

    @Test
    void the_documents_of_another_ledger() throws IOException {
        DocumentsWorkshop other = new DocumentsWorkshop(Files.createDirectory(directory.resolve("other")))
                .inventory(DocumentsWorkshop.INVENTORY)
                .tiers(DocumentsWorkshop.TIERS_OF_ABLAIN);
        assertThat(other.run("2023", "--date", "2023-12-30").exitCode()).isZero();
        Path copy = copy(whole);
        Map<String, FileFingerprint> before = DocumentsWorkshop.fingerprints(copy);

        assertRefused(other.documents("2023", "--output", copy), copy, before, "holds the documents of another ledger");
    }

    /** The ledger was put back from a backup that was made before. */
    @Test
    void documents_of_a_run_that_the_ledger_does_not_hold() throws IOException {
        DocumentsWorkshop later = new DocumentsWorkshop(Files.createDirectory(directory.resolve("later")));
        FileSystemUtils.copyRecursively(workshop.data(), later.data());
        later.inventory(DocumentsWorkshop.INVENTORY.replace(";1;0;", ";2;0;")).tiers(DocumentsWorkshop.TIERS_OF_ABLAIN);
        Call corrected = later.run("2023", "--correct", "--date", "2024-12-31");
        assertThat(corrected.exitCode()).as(corrected.err()).isZero();
        Path copy = directory.resolve("copy");
        assertThat(later.documents("2023", "--output", copy).exitCode()).isEqualTo(3);

        assertRefused(copy, "2023", List.of(), "a run that the ledger", "does not hold");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2023", "2024"})
    void the_files_of_a_billed_year(String year) throws IOException {
        Path copy = copy(shared.resolve("output/" + year));

        assertRefused(copy, "2023", List.of(), "holds manifest.json, which no manifest");
        assertRefused(copy, "2023", List.of("--number", "LFN-2023-000001"), "holds manifest.json, which no manifest");
        assertRefused(copy, "2023", List.of("--preview"), "holds manifest.json, which no manifest");
    }

    @Test
    void a_part_in_the_place_of_the_whole_year() throws IOException {
        assertRefused(
                copy(whole),
                "2023",
                List.of("--number", "LFN-2023-000001"),
                "holds the documents of a whole year, whose manifest would no longer be true");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a-completer.csv",
                "LFN/index.csv",
                "LFN/LFN-2023-000001.pdf",
                "CDG/incomplets/CDG-2023-000001.pdf",
                "LFN/impression-LFN-2023.pdf"
            })
    void a_file_of_these_names_that_no_manifest_lists(String name) throws IOException {
        Path output = directory.resolve("mine");
        Files.createDirectories(output.resolve(name).getParent());
        Files.writeString(output.resolve(name), "written by hand");

        assertRefused(output, "2023", List.of(), "holds " + name + ", which no manifest lists");
    }

    /** A manifest that is there does not list it either. */
    @Test
    void a_file_of_these_names_beside_those_that_are_listed() throws IOException {
        Path copy = copy(whole);
        Files.writeString(copy.resolve("LFN/LFN-2023-000002.pdf"), "written by hand");

        assertRefused(copy, "2023", List.of(), "holds LFN/LFN-2023-000002.pdf, which no manifest lists");
    }

    @Test
    void files_of_other_names_stay_and_those_of_the_year_are_replaced() throws IOException {
        Path copy = copy(whole);
        Map<String, String> others =
                Map.of("notes.txt", "mine", "LFN/relances.pdf", "mine too", "envoyes/LFN-2023-000001.pdf", "sent");
        for (Map.Entry<String, String> other : others.entrySet()) {
            Files.createDirectories(copy.resolve(other.getKey()).getParent());
            Files.writeString(copy.resolve(other.getKey()), other.getValue());
        }
        Files.writeString(copy.resolve("LFN/LFN-2023-000001.pdf"), "damaged");
        Files.delete(copy.resolve("CDG/CDG-2023-000001.pdf"));

        assertThat(workshop.documents("2023", "--output", copy).exitCode()).isEqualTo(3);

        Map<String, FileFingerprint> expected = new TreeMap<>(DocumentsWorkshop.fingerprints(whole));
        others.forEach(
                (name, text) -> expected.put(name, FileFingerprint.of(name, text.getBytes(StandardCharsets.UTF_8))));
        assertThat(workshop.files()).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"run", "check", "export"})
    void the_files_of_a_year_do_not_go_where_documents_are(String verb) throws IOException {
        Path copy = copy(whole);
        Map<String, FileFingerprint> before = DocumentsWorkshop.fingerprints(copy);

        Call refused = Call.of(
                verb,
                "2023",
                "--inventory",
                workshop.directory().resolve("inventaire.csv"),
                "--data",
                workshop.data(),
                "--output",
                copy);

        assertRefused(refused, copy, before, "holds manifest.json, which no manifest lists");
    }
}
