package fr.tripartite.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.tripartite.inventory.SampleRow;
import java.nio.file.Path;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Alerts are asked before something is booked and never again, by a check neither: it ends as the run would. */
class NeverAskedAgainTest {

    @TempDir
    Path directory;

    private Workshop workshop;

    @BeforeEach
    void bill_2023_with_11_rejected_rows_of_12() {
        workshop = new Workshop(directory)
                .inventory(SampleRow.file(Stream.concat(
                                Stream.of(SampleRow.line()),
                                IntStream.range(0, 11)
                                        .mapToObj(
                                                body -> SampleRow.line("siret=" + SampleRow.siret(body), "quantite=0")))
                        .toArray(String[]::new)));
        Call call = workshop.run("2023", "--confirm", "rejets=11");
        assertThat(call.exitCode()).as(call.err()).isEqualTo(3);
    }

    @Test
    void a_run_of_the_billed_year_asks_nothing() {
        assertThat(workshop.run("2023").exitCode()).isEqualTo(3);
        assertThat(workshop.run("2023", "--correct").exitCode()).isEqualTo(3);
    }

    @Test
    void a_check_of_the_billed_year_asks_nothing() {
        Call call = workshop.call("check", "2023");

        assertThat(call.exitCode()).as(call.out()).isEqualTo(3);
        assertThat(call.out()).doesNotContain("alert ", "a run is refused");
    }

    @Test
    void a_check_of_a_correction_that_would_issue_nothing_asks_nothing() {
        Call call = workshop.call("check", "2023", "--correct");

        assertThat(call.exitCode()).as(call.out()).isEqualTo(3);
        assertThat(call.out()).doesNotContain("alert ", "a run is refused");
    }

    @Test
    void a_twin_that_was_confirmed_is_not_asked_about_by_a_check_of_a_correction() {
        assertThat(workshop.runConfirmed("2024").exitCode()).isEqualTo(3);
        assertThat(workshop.run("2024", "--correct").exitCode()).isEqualTo(3);

        Call call = workshop.call("check", "2024", "--correct");

        assertThat(call.out()).doesNotContain("alert inventaire");
    }

    @Test
    void what_was_confirmed_may_be_confirmed_again_and_is_ignored_with_a_line() {
        Call call = workshop.run("2023", "--confirm", "rejets=11");

        assertThat(call.exitCode()).as(call.err()).isEqualTo(3);
        assertThat(call.err()).contains("the alert rejets", "ignored");
    }
}
