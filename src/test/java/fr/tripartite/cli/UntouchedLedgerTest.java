package fr.tripartite.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.tripartite.publication.Snapshot;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever is refused, or finds nothing to do, has touched nothing: not one byte of the ledger, not one file. */
class UntouchedLedgerTest {

    @TempDir
    Path directory;

    private Workshop workshop;
    private Map<String, String> ledger;
    private Map<String, String> files;

    @BeforeEach
    void bill() {
        workshop = new Workshop(directory).inventory(Workshop.GOOD);
        workshop.run("2023", "--date", "2023-12-31");
        ledger = workshop.ledger();
        files = workshop.files();
        assertThat(ledger).containsKey("generations/000001/ledger.data");
    }

    private void assertUntouched(Call call, int exitCode) {
        assertThat(call.exitCode()).as(call.err()).isEqualTo(exitCode);
        assertThat(Snapshot.of(directory.resolve("output/2023"))).isEqualTo(files);
        assertThat(workshop.ledger()).isEqualTo(ledger);
    }

    @Test
    void a_year_that_is_billed_already() {
        assertUntouched(workshop.run("2023", "--date", "2024-02-29"), 0);
    }

    @Test
    void a_year_that_is_billed_from_other_data() {
        assertUntouched(workshop.inventory(Workshop.WITH_A_REJECTED_ROW).run("2023"), 4);
    }

    @Test
    void a_correction_that_finds_nothing_to_correct() {
        assertUntouched(workshop.run("2023", "--correct"), 0);
    }

    @Test
    void a_correction_of_a_year_that_is_not_billed() {
        Call call = workshop.run("2024", "--correct");

        assertUntouched(call, 2);
        assertThat(call.complaints()).hasSize(1).first().asString().contains("2024 is not billed", "run 2024");
    }

    @Test
    void a_verification_and_an_export() {
        assertUntouched(workshop.call("verify", "2023"), 0);
        assertUntouched(workshop.call("export", "2023"), 0);
    }

    @Test
    void a_correction_where_there_is_no_ledger() {
        Call call = Call.of(
                "run",
                "2023",
                "--correct",
                "--inventory",
                workshop.inventory(),
                "--data",
                directory.resolve("new"),
                "--output",
                directory.resolve("none"));

        assertThat(call.exitCode()).isEqualTo(2);
        assertThat(directory.resolve("new")).doesNotExist();
        assertThat(directory.resolve("none")).doesNotExist();
    }
}
