package fr.tripartite.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Paths that are given are the caller's; paths that are not are the project's. */
class PathsTest {

    private static final String HOME = "tripartite.home";
    private static final String CALLER = "tripartite.cwd";

    @TempDir
    Path directory;

    private Path home;
    private Path caller;

    @BeforeEach
    void a_project_and_a_caller_elsewhere() throws IOException {
        home = Files.createDirectories(directory.resolve("home"));
        caller = Files.createDirectories(directory.resolve("caller"));
        new Workshop(home).configuration("places: 400", "places: 400");
        Files.createDirectories(home.resolve("input"));
        Files.writeString(home.resolve("input/inventaire-2023.csv"), Workshop.GOOD);
        System.setProperty(HOME, home.toString());
        System.setProperty(CALLER, caller.toString());
    }

    @AfterEach
    void as_before() {
        System.clearProperty(HOME);
        System.clearProperty(CALLER);
    }

    @Test
    void without_options_everything_is_at_the_root_of_the_project() {
        assertThat(Call.of("run", "2023").exitCode()).isZero();
        assertThat(Call.of("check", "2023").exitCode()).isZero();

        assertThat(home.resolve("data")).isNotEmptyDirectory();
        assertThat(home.resolve("output/2023/factures.csv")).exists();
        assertThat(home.resolve("output/2023-apercu/factures.csv")).exists();
        assertThat(caller).isEmptyDirectory();
    }

    @Test
    void the_inventory_of_the_year_is_named_where_it_is_missing() {
        Call call = Call.of("run", "2024");

        assertThat(call.exitCode()).isEqualTo(2);
        assertThat(call.err())
                .contains(home.resolve("input/inventaire-2024.csv").toString());
    }

    @Test
    void a_relative_path_is_relative_to_the_directory_of_the_caller() throws IOException {
        Files.writeString(caller.resolve("mine.csv"), Workshop.WITH_A_REJECTED_ROW);

        Call call = Call.of("run", "2023", "--inventory", "mine.csv", "--data", "ledger", "--output", "../caller/out");

        assertThat(call.exitCode()).isEqualTo(3);
        assertThat(caller.resolve("ledger")).isNotEmptyDirectory();
        assertThat(caller.resolve("out/factures.csv")).exists();
        assertThat(home.resolve("data")).doesNotExist();
        assertThat(home.resolve("output")).doesNotExist();
    }

    @Test
    void a_relative_configuration_is_the_callers_too() {
        Call call = Call.of("run", "2023", "--config", "config");

        assertThat(call.exitCode()).isEqualTo(2);
        assertThat(call.err()).contains(caller.resolve("config").toString());
        assertThat(Call.of("check", "2023", "--config", "../home/config").exitCode())
                .isZero();
    }

    @Test
    void a_path_with_accents_and_spaces_is_a_path() throws IOException {
        assumeThat(System.getProperty("sun.jnu.encoding")).as("names of files").isEqualTo("UTF-8");
        Path named = Files.createDirectories(caller.resolve("année 2023"));
        Files.writeString(named.resolve("été; inventaire.csv"), Workshop.GOOD);

        Call call = Call.of(
                "run",
                "2023",
                "--inventory",
                "année 2023/été; inventaire.csv",
                "--data",
                "année 2023/données",
                "--output",
                "année 2023/sortie");

        assertThat(call.exitCode()).isZero();
        assertThat(named.resolve("sortie/controle.json")).content().contains("\"été; inventaire.csv\"");
    }
}
