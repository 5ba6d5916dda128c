package fr.tripartite.job;

import static org.assertj.core.api.Assertions.assertThat;

import fr.tripartite.files.Snapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A run that is killed or stopped, wherever it is, is finished by the same command, as if nothing had happened. */
class InterruptedRunIT {

    private static final int BODIES = 3_000;
    private static final Pattern BEGUN = Pattern.compile("INTO BILLING_RUN");

    /** Where a run can be when it ends too early. */
    enum Moment {
        LEDGER_TAKEN,
        RUN_BEGUN,
        FIRST_BODIES_BILLED,
        HALF_BILLED,
        NEARLY_ALL_BILLED,
        FILES_BEING_WRITTEN,
        FILES_PUBLISHED
    }

    @TempDir
    static Path shared;

    private static Path inventory;
    private static Map<String, String> undisturbed;

    @TempDir
    Path directory;

    private Desk desk;

    @BeforeAll
    static void an_undisturbed_run() throws IOException, InterruptedException {
        inventory = ManyBodies.write(shared.resolve("inventaire.csv"), BODIES);
        Desk desk = Desk.embedded(shared.resolve("desk"));
        ChildProgram run = desk.start("run", 2023, "--inventory", inventory, "--date", "2023-12-31");
        assertThat(run.await()).as(run.printed()).isEqualTo(3);
        undisturbed = desk.files();
        assertThat(undisturbed).hasSize(10);
    }

    @BeforeEach
    void an_empty_desk() throws IOException {
        desk = Desk.embedded(directory.resolve("desk"));
    }

    private ChildProgram start(String verb, Path file, String date) throws IOException {
        return desk.start(verb, 2023, "--inventory", file, "--date", date);
    }

    private ChildProgram start() throws IOException {
        return start("run", inventory, "2023-12-31");
    }

    private boolean isAt(Moment moment, long pid) {
        return switch (moment) {
            case LEDGER_TAKEN -> Files.exists(desk.data().resolve("ledger.lock"));
            case RUN_BEGUN -> desk.logged(BEGUN) >= 1;
            // the rejected rows are a block, and every five hundred bodies are one
            case FIRST_BODIES_BILLED -> desk.blocks() >= 2;
            case HALF_BILLED -> desk.blocks() >= 4;
            case NEARLY_ALL_BILLED -> desk.blocks() >= 6;
            case FILES_BEING_WRITTEN -> Files.exists(desk.directory().resolve(".output." + pid + ".part"));
            case FILES_PUBLISHED -> Files.exists(desk.output());
        };
    }

    private void assertFinishedByTheSameCommand() throws IOException, InterruptedException {
        ChildProgram resumed = start("run", inventory, "2023-12-31");
        assertThat(resumed.await()).as(resumed.printed()).isEqualTo(3);
        assertThat(desk.files()).isEqualTo(undisturbed);
        assertThat(desk.hidden()).isEmpty();
    }

    private void assertAllFilesOrNone() {
        Map<String, String> files = desk.files();
        if (!files.isEmpty()) {
            assertThat(files).isEqualTo(undisturbed);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"RUN_BEGUN", "HALF_BILLED", "FILES_BEING_WRITTEN", "FILES_PUBLISHED"})
    void a_run_that_is_killed_is_finished_by_the_same_command(Moment moment) throws IOException, InterruptedException {
        ChildProgram run = start();
        assertThat(run.runsUntil(() -> isAt(moment, run.pid())))
                .as(run.printed())
                .isTrue();

        run.kill();

        assertAllFilesOrNone();
        assertFinishedByTheSameCommand();
    }

    @Test
    void a_run_that_is_killed_again_and_again_is_finished_in_the_end() throws IOException, InterruptedException {
        for (Moment moment : List.of(
                Moment.LEDGER_TAKEN,
                Moment.FIRST_BODIES_BILLED,
                Moment.NEARLY_ALL_BILLED,
                Moment.FILES_BEING_WRITTEN)) {
            ChildProgram run = start();
            run.runsUntil(() -> isAt(moment, run.pid()));
            run.kill();
        }

        assertFinishedByTheSameCommand();
    }

    @ParameterizedTest
    @EnumSource(names = {"LEDGER_TAKEN", "HALF_BILLED", "FILES_BEING_WRITTEN"})
    void a_run_that_is_stopped_can_be_resumed(Moment moment) throws IOException, InterruptedException {
        ChildProgram run = start();
        assertThat(run.runsUntil(() -> isAt(moment, run.pid())))
                .as(run.printed())
                .isTrue();

        int exitCode = run.stop();

        assertThat(exitCode).as(run.printed()).isIn(1, 143);
        assertThat(run.printed()).doesNotContain("\tat ");
        assertAllFilesOrNone();
        assertFinishedByTheSameCommand();
    }

    @Test
    void an_interrupted_run_keeps_its_inventory_and_its_date() throws IOException, InterruptedException {
        ChildProgram run = start();
        run.runsUntil(() -> isAt(Moment.HALF_BILLED, run.pid()));
        run.kill();
        Map<String, String> ledger = Snapshot.of(desk.data());
        Path changed = Files.writeString(
                directory.resolve("changed.csv"), Files.readString(inventory).replace("Commune 17;", "Commune XVII;"));

        ChildProgram check = start("check", inventory, "2023-12-31");
        assertThat(check.await()).as(check.printed()).isEqualTo(3);
        assertThat(Snapshot.of(desk.data()))
                .as("the ledger that was only looked at")
                .isEqualTo(ledger);
        Files.move(desk.output(), directory.resolve("looked-at"));

        ChildProgram export = start("export", inventory, "2023-12-31");
        assertThat(export.await()).as(export.printed()).isEqualTo(4);
        ChildProgram refused = start("run", changed, "2023-12-31");
        assertThat(refused.await()).isEqualTo(4);
        assertThat(refused.printed())
                .contains("tripartite: the run of 2023 was interrupted", "the inventory has changed");
        assertThat(desk.output()).doesNotExist();

        assertThat(start("run", inventory, "2024-02-29").await()).isEqualTo(3);
        assertThat(desk.files()).isEqualTo(undisturbed);
    }
}
