package fr.tripartite.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.tripartite.inventory.SampleRow;
import fr.tripartite.publication.Snapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a year is billed from decides what a second run may do. */
class RunTest {

    @TempDir
    Path directory;

    private Workshop workshop;

    @BeforeEach
    void open() {
        workshop = new Workshop(directory).inventory(Workshop.GOOD);
    }

    @Test
    void a_run_without_a_rejected_row_ends_with_0() {
        Call call = workshop.run("2023");

        assertThat(call.exitCode()).isZero();
        assertThat(call.out()).contains("2023 billed: 3 rows").contains("files: " + workshop.output());
        assertThat(call.complaints()).isEmpty();
    }

    @Test
    void a_run_with_a_rejected_row_ends_with_3_and_says_where_to_look() {
        Call call = workshop.inventory(Workshop.WITH_A_REJECTED_ROW).run("2023");

        assertThat(call.exitCode()).isEqualTo(3);
        assertThat(call.out()).contains("look at rejets.csv: 1 rows rejected");
        assertThat(workshop.files().get("rejets.csv"))
                .contains("5;5;service;FAX;service inconnu;21620041000019;Arras;COMMUNE;");
    }

    @Test
    void an_unknown_column_is_told_and_does_no_harm() {
        Call call = workshop.inventory(Workshop.GOOD.replace("code_service", "Observations"))
                .run("2023");

        assertThat(call.exitCode()).isZero();
        assertThat(call.complaints())
                .containsExactly("warning: inventaire.csv: column 'Observations' is unknown and not read");
    }

    @Test
    void a_year_without_subscribers_is_billed() {
        Call call = workshop.inventory(SampleRow.header()).run("2023");

        assertThat(call.exitCode()).isZero();
        assertThat(workshop.files()).hasSize(Snapshot.FILES_OF_A_YEAR);
        assertThat(workshop.files().get("factures.csv").lines()).hasSize(1);
        assertThat(workshop.files().get("controle.json")).contains("\"lignes\" : 0", "\"equilibre\" : true");
        assertThat(workshop.call("export", "2023").exitCode()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"false, 0", "true, 3"})
    void the_same_data_again_give_the_same_bytes_whatever_the_date(boolean rejected, int exitCode) {
        workshop.inventory(rejected ? Workshop.WITH_A_REJECTED_ROW : Workshop.GOOD);
        assertThat(workshop.run("2023", "--date", "2023-12-31").exitCode()).isEqualTo(exitCode);
        Map<String, String> files = workshop.files();
        assertThat(files.get("factures.csv")).contains(";31/12/2023;");

        Call again = workshop.run("2023", "--date", "2024-06-30");

        assertThat(again.exitCode()).isEqualTo(exitCode);
        assertThat(workshop.files()).isEqualTo(files);
        assertThat(workshop.run("2023").exitCode()).isEqualTo(exitCode);
        assertThat(workshop.files()).isEqualTo(files);
    }

    @Test
    void the_same_data_from_another_file_are_the_same_data() throws IOException {
        workshop.run("2023");
        Map<String, String> files = workshop.files();
        Path moved = Files.move(workshop.inventory(), directory.resolve("copie.csv"));

        Call again =
                Call.of("run", "2023", "--inventory", moved, "--data", workshop.data(), "--output", workshop.output());

        assertThat(again.exitCode()).isZero();
        assertThat(workshop.files()).isEqualTo(files);
    }

    @Test
    void files_that_were_lost_or_altered_are_written_again() throws IOException {
        workshop.run("2023");
        Map<String, String> files = workshop.files();
        Files.delete(workshop.output().resolve("factures.csv"));
        Files.writeString(workshop.output().resolve("controle.json"), "{}");

        assertThat(workshop.run("2023").exitCode()).isZero();
        assertThat(workshop.files()).isEqualTo(files);
    }

    @Test
    void another_inventory_is_refused_and_changes_nothing() {
        workshop.run("2023");
        Map<String, String> files = workshop.files();

        Call refused =
                workshop.inventory(Workshop.GOOD.replace("Arras", "Aras")).run("2023");

        assertThat(refused.exitCode()).isEqualTo(4);
        assertThat(refused.complaints())
                .containsExactly(
                        "tripartite: the year 2023 is already billed, and the inventory has changed since; look at the"
                                + " difference with check 2023 --correct, bill it with run 2023 --correct, or restore"
                                + " what it was billed from",
                        "  inventory: rows added: 0, removed: 0, changed: 1",
                        "  inventory: line 2: collectivite 'Arras' is now 'Aras'");
        assertThat(refused.out()).isEmpty();
        assertThat(workshop.files()).isEqualTo(files);
        assertThat(workshop.inventory(Workshop.GOOD).run("2023").exitCode()).isZero();
    }

    @Test
    void other_tariffs_are_refused_and_change_nothing() throws IOException {
        workshop.run("2023");
        Map<String, String> files = workshop.files();
        Path configuration = workshop.configuration("price: \"16.10\"", "price: \"16.20\"");

        Call refused = workshop.run("2023", "--config", configuration);

        assertThat(refused.exitCode()).isEqualTo(4);
        assertThat(refused.complaints().get(0)).contains("already billed", "the configuration", "has changed");
        assertThat(refused.complaints().subList(1, refused.complaints().size()))
                .containsExactly("  configuration: tariffs/2023-02-09-services.yml, line "
                        + line(configuration.resolve("tariffs/2023-02-09-services.yml"), "price: \"16.20\"")
                        + ": price '16.10' is now '16.20'");
        assertThat(workshop.files()).isEqualTo(files);
        assertThat(workshop.run("2023").exitCode()).isZero();
    }

    private static int line(Path file, String text) throws IOException {
        List<String> lines = Files.readAllLines(file);
        return 1
                + IntStream.range(0, lines.size())
                        .filter(index -> lines.get(index).contains(text))
                        .findFirst()
                        .orElseThrow();
    }

    @Test
    void another_reading_is_refused() {
        workshop.run("2023");

        assertThat(workshop.run("2023", "--config", workshop.configuration("chosen: one-amount", "chosen: halves"))
                        .exitCode())
                .isEqualTo(4);
    }

    @Test
    void a_failed_publication_leaves_the_year_to_be_published_by_the_same_command() throws IOException {
        Files.writeString(directory.resolve("file"), "");
        Path below = directory.resolve("file").resolve("output");

        Call failed = Call.of(
                "run", "2023", "--inventory", workshop.inventory(), "--data", workshop.data(), "--output", below);

        assertThat(failed.exitCode()).isIn(1, 2);
        assertThat(failed.complaints())
                .hasSize(1)
                .first()
                .asString()
                .contains(directory.resolve("file").toString());
        assertThat(workshop.run("2023", "--date", "2023-12-31").exitCode()).isZero();
        assertThat(workshop.files()).hasSize(Snapshot.FILES_OF_A_YEAR);
        assertThat(workshop.files().get("factures.csv"))
                .contains("LFN-2023-000001")
                .doesNotContain("000003");
    }

    @Test
    void numbers_begin_at_one_each_year() {
        workshop.run("2023");
        assertThat(workshop.runConfirmed("2024").exitCode()).isZero();

        assertThat(workshop.files().get("factures.csv"))
                .contains("LFN-2024-000001")
                .doesNotContain("-2023-");
    }

    @Test
    void a_year_is_never_guessed() {
        workshop.inventory(SampleRow.file(SampleRow.line()));

        Call call = Call.of(
                "check", "--inventory", workshop.inventory(), "--data", workshop.data(), "--output", workshop.output());

        assertThat(call.exitCode()).isEqualTo(2);
        assertThat(call.complaints()).singleElement().asString().contains("name the year");
    }
}
