package fr.tripartite.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TariffsTest {

    private static final Path GOLDEN = Path.of("src/test/resources/golden/tariffs.md");

    @TempDir
    Path directory;

    private Workshop workshop;

    @BeforeEach
    void open() {
        workshop = new Workshop(directory);
    }

    /** The golden file was read against both deliberations, cell by cell. */
    @Test
    void the_grids_in_force_are_printed_in_the_order_and_words_of_the_deliberations() throws IOException {
        Call call = Call.of("tariffs");

        assertThat(call.exitCode()).isZero();
        assertThat(call.out()).isEqualTo(Files.readString(GOLDEN));
        assertThat(call.err()).isEmpty();
    }

    @Test
    void the_lint_of_the_shipped_tariffs_ends_well() {
        Call call = Call.of("tariffs", "--lint");

        assertThat(call.exitCode()).isZero();
        assertThat(call.out())
                .contains("REMARQUE : ")
                .doesNotContain("ERREUR : ")
                .contains("0 erreur(s), ");
    }

    @Test
    void the_lint_ends_with_3_where_there_is_an_error_and_names_file_and_line() {
        Path config = workshop.configuration("units: \"101+\", quote", "units: \"111+\", quote");

        Call call = Call.of("tariffs", "--lint", "--config", config);

        assertThat(call.exitCode()).isEqualTo(3);
        assertThat(call.out())
                .contains("ERREUR : " + config.resolve("tariffs/2024-03-26-services.yml") + ", ligne ")
                .contains("tranches : trou, 101 à 110 n'est couvert par rien ; faire commencer « 111+ » à 101.")
                .contains("1 erreur(s), ");
        assertThat(call.err()).isEmpty();
        assertThat(Call.of("tariffs", "--config", config).exitCode()).isEqualTo(2);
    }

    @Test
    void a_directory_that_holds_no_configuration_is_wrong_usage() {
        Path nowhere = directory.resolve("nowhere");

        assertThat(Call.of("tariffs", "--config", nowhere).exitCode()).isEqualTo(2);
        Call call = Call.of("tariffs", "--lint", "--config", nowhere);
        assertThat(call.exitCode()).isEqualTo(2);
        assertThat(call.complaints()).singleElement().asString().contains("readings.yml does not exist");
    }

    @Test
    void issuers_that_cannot_be_read_stop_the_lint() {
        Path config = workshop.configuration("code: LFN\n", "kode: LFN\n");

        assertThat(Call.of("tariffs", "--lint", "--config", config).exitCode()).isEqualTo(2);
    }
}
