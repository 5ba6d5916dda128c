package fr.tripartite.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.tripartite.inventory.SampleRow;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An inventory with more columns than a sheet of a workbook has: 16 384, the last of them XFD. */
class TooManyColumnsTest {

    /** The sheets are Synthèse, Factures of two issuers, Lignes, À deviser, Rejets. */
    private static final String REJECTIONS = "xl/worksheets/sheet6.xml";

    @TempDir
    private Path directory;

    @Test
    void the_sheet_of_rejects_ends_where_a_sheet_ends() throws IOException {
        Workshop workshop = new Workshop(directory);
        String more = IntStream.range(0, 16_384).mapToObj(i -> ";x" + i).collect(Collectors.joining());
        Files.writeString(
                workshop.inventory(),
                SampleRow.header() + more + "\n" + SampleRow.line("service=FAX") + ";".repeat(16_384) + "\n");

        workshop.call("check", "2024");

        try (ZipFile workbook =
                new ZipFile(workshop.output().resolve("synthese.xlsx").toFile())) {
            String sheet = new String(
                    workbook.getInputStream(workbook.getEntry(REJECTIONS)).readAllBytes(), StandardCharsets.UTF_8);
            assertThat(Pattern.compile("r=\"([A-Z]+)[12]\"")
                            .matcher(sheet)
                            .results()
                            .map(MatchResult::group))
                    .contains("r=\"XFD1\"", "r=\"XFD2\"")
                    .doesNotContain("r=\"XFE1\"", "r=\"XFE2\"");
        }
        assertThat(workshop.files().get("rejets.csv")).contains(";x16383;");
    }
}
