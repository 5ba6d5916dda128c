package fr.tripartite.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.tripartite.inventory.SampleRow;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A preview holds the files of the check that wrote it, and none of an earlier one. */
class PreviewLeftoversTest {

    @TempDir
    Path directory;

    @Test
    void what_a_correction_would_change_goes_with_the_next_check() {
        Workshop workshop = new Workshop(directory).inventory(SampleRow.file(SampleRow.line()));
        assertThat(workshop.run("2023").exitCode()).isZero();
        workshop.inventory(SampleRow.file(SampleRow.line("quantite=2")));

        assertThat(workshop.call("check", "2023", "--correct").exitCode()).isZero();
        assertThat(workshop.files()).containsKey("correction.csv");

        assertThat(workshop.call("check", "2023").exitCode()).isZero();
        assertThat(workshop.files()).doesNotContainKey("correction.csv");
        assertThat(workshop.files().get("manifest.json")).doesNotContain("correction.csv");

        assertThat(workshop.call("check", "2023", "--correct").exitCode()).isZero();
        assertThat(workshop.files()).containsKey("correction.csv");
        assertThat(workshop.files().get("manifest.json")).contains("correction.csv");
    }
}
