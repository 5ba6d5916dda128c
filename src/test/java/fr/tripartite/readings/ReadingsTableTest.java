package fr.tripartite.readings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ReadingsTableTest {

    @Test
    void the_readme_holds_the_readings_with_the_euros_at_stake_as_the_settings_and_inventories_give_them()
            throws IOException {
        assertThat(Files.readString(Path.of("README.md"))).contains(ReadingsTable.markdown());
    }
}
