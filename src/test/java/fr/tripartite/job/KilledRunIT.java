package fr.tripartite.job;

import static org.assertj.core.api.Assertions.assertThat;

import fr.tripartite.cli.Call;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Nobody chooses the moment at which a process dies. Drawn at random over the whole life of the process, it is found out
 * neither in the files nor in the numbers, on either database.
 *
 * <p>{@code -Dtripartite.kills=100} kills as often in each of the drawn tests on each database, {@code
 * -Dtripartite.seed=7} draws other moments.
 */
class KilledRunIT {

    private static final int BODIES = 2_100;
    private static final int KILLS = Integer.getInteger("tripartite.kills", 6);
    private static final long SEED = Long.getLong("tripartite.seed", 2_023);
    private static final int MOST_IN_A_ROW = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(6);

    private static final int REJECTED = 3;
    private static final int REFUSED = 4;

    /** Where the ledger is. */
    enum Database {
        EMBEDDED,
        SERVER;

        Desk desk(Path directory) throws IOException {
            return this == EMBEDDED ? Desk.embedded(directory) : Desk.onServer(directory);
        }
    }

    /** How a process is ended. */
    private enum Signal {
        KILL(137),
        TERM(143),
        INT(130);

        private final int exitCode;

        Signal(int exitCode) {
            this.exitCode = exitCode;
        }

        /** Mostly the one that nobody can catch. */
        static Signal draw(Random random) {
            Signal drawn = List.of(KILL, KILL, KILL, KILL, TERM, INT).get(random.nextInt(6));
            return drawn == INT && isIgnored(2) ? TERM : drawn;
        }

        /** Whatever a shell starts in the background is deaf to SIGINT, and so is all that it starts. */
        private static boolean isIgnored(int number) {
            Path status = Path.of("/proc/self/status");
            try (Stream<String> lines = Files.exists(status) ? Files.lines(status) : Stream.empty()) {
                return lines.filter(line -> line.startsWith("SigIgn:"))
                        .map(line -> new BigInteger(line.substring(7).strip(), 16))
                        .anyMatch(ignored -> ignored.testBit(number - 1));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        int end(ChildProgram program) throws IOException, InterruptedException {
            return switch (this) {
                case KILL -> program.kill();
                case TERM -> program.stop();
                case INT -> program.interrupt();
            };
        }
    }

    /**
     * What is asked of the program again and again, and what nobody disturbed did.
     *
     * @param inventory what is billed from
     * @param options of the command
     * @param duration from the start of the process to its end
     * @param before the files that were there
     * @param after the files that it published
     */
    private record Work(
            Path inventory,
            List<String> options,
            Duration duration,
            Map<String, String> before,
            Map<String, String> after) {

        static Work undisturbed(Desk desk, Path inventory, String... options) throws IOException, InterruptedException {
            Map<String, String> before = desk.files();
            long started = System.nanoTime();
            ChildProgram program = start(desk, inventory, List.of(options));
            assertThat(program.await()).as(program.printed()).isEqualTo(REJECTED);
            Duration duration = Duration.ofNanos(System.nanoTime() - started);
            Map<String, String> after = desk.files();
            assertThat(after).hasSize(10).isNotEqualTo(before);
            return new Work(inventory, List.of(options), duration, before, after);
        }

        private static ChildProgram start(Desk desk, Path inventory, List<String> options) throws IOException {
            Object[] words = new Object[options.size() + 4];
            options.toArray(words);
            words[options.size()] = "--inventory";
            words[options.size() + 1] = inventory;
            words[options.size() + 2] = "--date";
            words[options.size() + 3] = "2023-12-31";
            return desk.start("run", 2023, words);
        }

        ChildProgram start(Desk desk) throws IOException {
            return start(desk, inventory, options);
        }
    }

    @TempDir
    static Path shared;

    private static Path inventory;
    private static Path changed;
    private static final Map<Database, Desk> BILLED = new EnumMap<>(Database.class);
    private static final Map<Database, Work> BILLING = new EnumMap<>(Database.class);
    private static final Map<Database, Work> CORRECTING = new EnumMap<>(Database.class);

    @TempDir
    Path directory;

    @BeforeAll
    static void nobody_disturbs() throws IOException, InterruptedException {
        inventory = ManyBodies.write(shared.resolve("inventaire.csv"), BODIES);
        changed = ManyBodies.writeChanged(shared.resolve("inventaire-corrige.csv"), BODIES);
        for (Database database : Database.values()) {
            Desk desk = database.desk(shared.resolve(database.name()));
            BILLING.put(database, Work.undisturbed(desk, inventory));
            BILLED.put(database, desk);
            Desk corrected = desk.copy(shared.resolve(database + "-corrected"));
            CORRECTING.put(database, Work.undisturbed(corrected, changed, "--correct"));
        }
    }

    @Test
    void both_databases_give_the_same_files() {
        assertThat(BILLING.get(Database.SERVER).after())
                .isEqualTo(BILLING.get(Database.EMBEDDED).after());
        assertThat(CORRECTING.get(Database.SERVER).after())
                .isEqualTo(CORRECTING.get(Database.EMBEDDED).after());
    }

    @ParameterizedTest
    @EnumSource
    void a_run_that_is_killed_at_any_moment_is_finished_by_the_same_command(Database database)
            throws IOException, InterruptedException {
        Random random = new Random(SEED);
        for (int kills = 0; kills < KILLS; ) {
            Desk desk = database.desk(directory.resolve("desk-" + kills));
            kills += killAndFinish(desk, BILLING.get(database), random);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_correction_that_is_killed_at_any_moment_is_finished_by_the_same_command(Database database)
            throws IOException, InterruptedException {
        Random random = new Random(SEED);
        for (int kills = 0; kills < KILLS; ) {
            Desk desk = BILLED.get(database).copy(directory.resolve("desk-" + kills));
            kills += killAndFinish(desk, CORRECTING.get(database), random);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_run_that_was_killed_is_begun_again_from_other_data_only_when_told_so(Database database)
            throws IOException, InterruptedException {
        Desk fresh = database.desk(directory.resolve("fresh"));
        Work restarted = Work.undisturbed(fresh, changed, "--restart");
        Desk desk = database.desk(directory.resolve("desk"));
        killAfterTheFirstBodies(desk, BILLING.get(database));

        Call otherData = desk.call("run", 2023, "--inventory", changed);
        assertThat(otherData.exitCode()).as(otherData.err()).isEqualTo(REFUSED);
        assertThat(otherData.err())
                .contains("the run of 2023 was interrupted, and the inventory has changed since")
                .contains("--restart")
                // three bodies of two rows have left, three have come, and seven have ten mailboxes more
                .contains("rows added: 6, removed: 6, changed: 7")
                .contains("quantite '21' is now '31'")
                .doesNotContain("\tat ");
        Call otherYear = desk.call("run", 2024, "--inventory", inventory);
        assertThat(otherYear.exitCode()).as(otherYear.err()).isEqualTo(REFUSED);
        assertThat(otherYear.err()).contains("the run of 2023 was interrupted");
        assertThat(desk.output()).doesNotExist();

        assertFinished(desk, restarted);
    }

    @ParameterizedTest
    @EnumSource
    void a_correction_that_was_killed_and_is_withdrawn_leaves_the_year_as_it_was(Database database)
            throws IOException, InterruptedException {
        Work billing = BILLING.get(database);
        Desk desk = BILLED.get(database).copy(directory.resolve("desk"));
        killAfterTheFirstBodies(desk, CORRECTING.get(database));
        assertThat(desk.files()).isEqualTo(billing.after());

        assertFinished(
                desk,
                new Work(
                        inventory,
                        List.of("--correct", "--restart"),
                        billing.duration(),
                        billing.after(),
                        billing.after()));
    }

    /** HSQLDB alone cannot read such a ledger, and loses it when it is killed again while it puts rows back. */
    @Test
    void a_ledger_that_is_killed_while_it_is_closed_and_while_it_is_mended_is_whole()
            throws IOException, InterruptedException {
        Work correcting = CORRECTING.get(Database.EMBEDDED);
        Desk desk = BILLED.get(Database.EMBEDDED).copy(directory.resolve("desk"));
        for (BooleanSupplier moment : List.<BooleanSupplier>of(desk::isBeingClosed, desk::isBeingMended)) {
            ChildProgram run = correcting.start(desk);
            assertThat(run.runsUntil(moment)).as(run.printed()).isTrue();
            run.kill();
        }

        Call verified = desk.call("verify", 2023);
        assertThat(verified.exitCode()).as(verified.err()).isZero();
        assertFinished(desk, correcting);
    }

    private static void killAfterTheFirstBodies(Desk desk, Work work) throws IOException, InterruptedException {
        ChildProgram run = work.start(desk);
        assertThat(run.runsUntil(() -> desk.blocks() >= 2)).as(run.printed()).isTrue();
        run.kill();
    }

    /** Kills it some times in a row, then lets it finish; returns how often it was killed, or would have been. */
    private static int killAndFinish(Desk desk, Work work, Random random) throws IOException, InterruptedException {
        int most = 1 + random.nextInt(MOST_IN_A_ROW);
        for (int kills = 0; kills < most; kills++) {
            ChildProgram program = work.start(desk);
            Signal signal = Signal.draw(random);
            Duration moment = Duration.ofNanos(
                    (long) (random.nextDouble() * work.duration().toNanos()));
            if (program.endsWithin(moment)) {
                assertThat(program.await()).as(program.printed()).isEqualTo(REJECTED);
                break;
            }
            end(desk, work, program, signal, "SIG" + signal + " after " + moment.toMillis() + " ms");
        }
        assertFinished(desk, work);
        return most;
    }

    private static void end(Desk desk, Work work, ChildProgram program, Signal signal, String when)
            throws IOException, InterruptedException {
        long sent = System.nanoTime();
        int exitCode = signal.end(program);
        Duration waited = Duration.ofNanos(System.nanoTime() - sent);

        String what = when + ", exit " + exitCode + ": " + program.printed();
        assertThat(waited).as(what).isLessThan(PATIENCE);
        assertThat(program.printed()).as(what).doesNotContain("\tat ");
        Map<String, String> files = desk.files();
        if (exitCode == REJECTED) { // the signal came when all was done
            assertThat(files).as(what).isEqualTo(work.after());
        } else {
            assertThat(exitCode).as(what).isIn(signal == Signal.KILL ? signal.exitCode : 1, signal.exitCode);
            assertThat(files).as(what).isIn(Map.of(), work.before(), work.after());
        }
    }

    private static void assertFinished(Desk desk, Work work) throws IOException, InterruptedException {
        ChildProgram finished = work.start(desk);
        assertThat(finished.await()).as(finished.printed()).isEqualTo(REJECTED);
        assertThat(finished.printed()).doesNotContain("\tat ");
        Map<String, String> files = desk.files();
        assertThat(files).isEqualTo(work.after());
        assertThat(desk.hidden()).isEmpty();
        assertNumbersWithoutGap(files.get("factures.csv"));

        Call verified = desk.call("verify", 2023);
        assertThat(verified.exitCode()).as(verified.err()).isZero();
    }

    private static void assertNumbersWithoutGap(String invoices) {
        Map<String, Integer> last = new HashMap<>();
        invoices.lines().skip(1).forEach(line -> {
            String[] cells = line.split(";", -1);
            int expected = last.merge(cells[2], 1, Integer::sum);
            assertThat(cells[0]).isEqualTo("%s-2023-%06d", cells[2], expected);
        });
        assertThat(last).hasSize(2);
    }
}
