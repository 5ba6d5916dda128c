package fr.tripartite.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.tripartite.inventory.SampleRow;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a check says that a run would do is what the run does, in a year that is billed too. */
class CheckedBilledYearTest {

    @TempDir
    Path directory;

    private Workshop workshop;

    @BeforeEach
    void bill_2023() {
        workshop = new Workshop(directory).inventory(SampleRow.file(SampleRow.line()));
        assertThat(workshop.run("2023").exitCode()).isZero();
    }

    @Test
    void a_run_of_the_same_data_would_issue_nothing() {
        Call run = workshop.run("2023");
        assertThat(run.out()).contains("this run issued nothing");

        Call check = workshop.call("check", "2023");

        assertThat(check.exitCode()).isZero();
        assertThat(check.out()).doesNotContain("a run would issue, LFN: 1 invoices");
    }

    /** A number of a check of a correction is that of a document which the correction would issue. */
    @Test
    void the_number_of_a_correction_is_not_explained_as_another_document() {
        workshop.inventory(
                SampleRow.file(SampleRow.line(), SampleRow.line("siret=" + SampleRow.siret(1), "collectivite=Autre")));
        assertThat(workshop.call("check", "2023", "--correct").exitCode()).isZero();

        Call explained = Call.of(
                "explain", "APERCU-LFN-000001", "2023", "--inventory", workshop.inventory(), "--data", workshop.data());

        assertThat(explained.exitCode()).isEqualTo(2);
        assertThat(explained.complaints()).singleElement().asString().contains("2023 is billed", "--preview");
    }
}
