package fr.tripartite.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.tripartite.ledger.LedgerHolder;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One process at a time on a ledger; the others are told at once by whom it is held. */
class LedgerInUseTest {

    private static final Duration AT_ONCE = Duration.ofSeconds(2);

    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"run", "check", "export"})
    void a_ledger_that_another_process_holds_is_refused(String verb) throws IOException {
        Workshop workshop = new Workshop(directory).inventory(Workshop.GOOD);
        workshop.run("2023");
        Map<String, String> files = workshop.files();
        try (LedgerHolder holder = LedgerHolder.of(workshop.data())) {
            Instant start = Instant.now();

            Call refused = workshop.call(verb, "2023");

            assertThat(Duration.between(start, Instant.now())).isLessThan(AT_ONCE);
            assertThat(refused.exitCode()).isEqualTo(4);
            assertThat(refused.complaints()).hasSize(1);
            assertThat(refused.complaints().get(0))
                    .contains("another run holds the ledger " + workshop.data())
                    .contains("process " + holder.pid());
            assertThat(workshop.files()).isEqualTo(files);
        }

        assertThat(workshop.call(verb, "2023").exitCode()).isZero();
    }

    @Test
    void a_run_refused_on_a_new_ledger_leaves_no_files() throws IOException {
        Workshop workshop = new Workshop(directory).inventory(Workshop.GOOD);
        try (LedgerHolder holder = LedgerHolder.of(workshop.data())) {
            assertThat(holder.pid()).isPositive();
            assertThat(workshop.run("2023").exitCode()).isEqualTo(4);
            assertThat(workshop.output()).doesNotExist();
        }

        assertThat(workshop.run("2023").exitCode()).isZero();
    }
}
