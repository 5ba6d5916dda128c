package fr.tripartite.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.tripartite.inventory.SampleRow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** More rows than a workbook and a page are made of: the year is billed all the same. */
class TooManyRowsTest {

    private static final int MOST = 25_000;

    @TempDir
    private Path directory;

    @Test
    void workbook_and_page_are_left_out_with_a_sentence_and_everything_else_is_there() throws IOException {
        Workshop workshop = new Workshop(directory);
        String good = SampleRow.line("service=NOM_DOMAINE");
        String wrong = SampleRow.line("service=FAX");
        Files.writeString(
                workshop.inventory(), SampleRow.file(good) + String.join("", Collections.nCopies(MOST, wrong + "\n")));

        Call call = workshop.call("check", "2024");

        assertThat(call.err())
                .contains("synthese.xlsx and rapport.html are left out: the inventory has 25001 rows, and they tell of"
                        + " 25000 at most");
        assertThat(workshop.files())
                .containsKeys("factures.csv", "rejets.csv", "controle.json", "manifest.json")
                .doesNotContainKeys("synthese.xlsx", "rapport.html");
    }
}
