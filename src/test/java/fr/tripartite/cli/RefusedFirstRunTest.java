package fr.tripartite.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.tripartite.inventory.SampleRow;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A first run that is refused leaves not even an empty directory behind. */
class RefusedFirstRunTest {

    @TempDir
    Path directory;

    @Test
    void the_directory_holds_the_inventory_alone() {
        Workshop workshop = new Workshop(directory)
                .inventory(SampleRow.file(SampleRow.line("service=PACK_SOCLE", "population=900")));

        assertThat(workshop.run("2024").isUnconfirmed()).isTrue();

        assertThat(directory.toFile().list()).containsExactly("inventaire.csv");
    }
}
