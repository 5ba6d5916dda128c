package fr.tripartite.readings;

import static org.assertj.core.api.Assertions.assertThat;

import fr.tripartite.config.ConfigurationReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReadingsDocumentTest {

    private static final Path PAGE = Path.of("docs/readings.md");

    @Test
    void the_page_of_the_readings_is_what_the_settings_and_inventories_give() throws IOException {
        String page = ReadingsDocument.markdown();
        if (Boolean.getBoolean("tripartite.write")) {
            Files.writeString(PAGE, page);
        }

        assertThat(Files.readString(PAGE)).isEqualTo(page);
    }

    @Test
    void each_reading_quotes_the_deliberation_and_says_why_it_is_read_so() {
        assertThat(ConfigurationReader.read(Path.of("config"), Map.of())
                        .readings()
                        .all())
                .allSatisfy(reading -> {
                    assertThat(reading.text()).as(reading.id()).contains("« ").contains(" »");
                    assertThat(reading.why()).as(reading.id()).isNotBlank();
                });
    }
}
