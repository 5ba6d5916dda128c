package fr.tripartite.job;

import static org.assertj.core.api.Assertions.assertThat;

import fr.tripartite.cli.Call;
import fr.tripartite.publication.Snapshot;
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
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Nobody chooses the moment at which a process dies. Drawn at random over the whole life of the process, the ledger holds
 * nothing of the run afterwards, or all of it, and the same command ends with the files of a run that nobody disturbed, on
 * either database.
 *
 * <p>{@code -Dtripartite.kills=100} kills as often in each of the drawn tests on each database, {@code
 * -Dtripartite.seed=7} draws other moments.
 */
class KilledRunIT {

    private static final int BODIES = 2_100;
    private static final int KILLS = Integer.getInteger("tripartite.kills", 6);
    private static final long SEED = Long.getLong("tripartite.seed", 2_023);
    private static final int MOST_IN_A_ROW = 4;

    private static final int REJECTED = 3;

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
     * @param runsBefore runs that were booked
     * @param before the files that were there
     * @param after the files that it published
     */
    private record Work(
            Path inventory,
            List<String> options,
            Duration duration,
            int runsBefore,
            Map<String, String> before,
            Map<String, String> after) {

        static Work undisturbed(Desk desk, Path inventory, String... options) throws IOException, InterruptedException {
            Map<String, String> before = desk.files();
            int runsBefore = desk.bookedRuns();
            long started = System.nanoTime();
            ChildProgram program = start(desk, inventory, List.of(options));
            assertThat(program.await()).as(program.printed()).isEqualTo(REJECTED);
            Duration duration = Duration.ofNanos(System.nanoTime() - started);
            Map<String, String> after = desk.files();
            assertThat(after).hasSize(Snapshot.FILES_OF_A_YEAR).isNotEqualTo(before);
            assertThat(desk.bookedRuns()).isEqualTo(runsBefore + 1);
            return new Work(inventory, List.of(options), duration, runsBefore, before, after);
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
    void a_run_that_is_killed_at_any_moment_has_booked_nothing_or_all(Database database)
            throws IOException, InterruptedException {
        Random random = new Random(SEED);
        for (int kills = 0; kills < KILLS; ) {
            Desk desk = database.desk(directory.resolve("desk-" + kills));
            kills += killAndFinish(desk, BILLING.get(database), random);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_correction_that_is_killed_at_any_moment_has_booked_nothing_or_all(Database database)
            throws IOException, InterruptedException {
        Random random = new Random(SEED);
        for (int kills = 0; kills < KILLS; ) {
            Desk desk = BILLED.get(database).copy(directory.resolve("desk-" + kills));
            kills += killAndFinish(desk, CORRECTING.get(database), random);
        }
    }

    /** They look again and again while corrections are killed and finished: at one state, whole, and at nothing else. */
    @ParameterizedTest
    @EnumSource
    void whoever_reads_meanwhile_sees_the_state_before_or_after(Database database)
            throws IOException, InterruptedException {
        Work work = CORRECTING.get(database);
        Desk desk = BILLED.get(database).copy(directory.resolve("desk"));
        Set<Integer> seen = ConcurrentHashMap.newKeySet();
        AtomicBoolean ended = new AtomicBoolean();
        CompletableFuture<Void> reader = CompletableFuture.runAsync(() -> {
            while (!ended.get()) {
                seen.add(desk.bookedRuns());
            }
        });
        try {
            killAndFinish(desk, work, new Random(SEED));
        } finally {
            ended.set(true);
        }

        reader.join();
        assertThat(seen).isNotEmpty().isSubsetOf(work.runsBefore(), work.runsBefore() + 1);
    }

    /** Booked and not published: that comes before anything else, the inventory included. */
    @ParameterizedTest
    @EnumSource
    void what_was_booked_is_published_before_anything_is_looked_at(Database database)
            throws IOException, InterruptedException {
        Work work = CORRECTING.get(database);
        Desk desk = BILLED.get(database).copy(directory.resolve("desk"));
        ChildProgram run = work.start(desk);
        assertThat(run.runsUntil(() -> desk.bookedRuns() == work.runsBefore() + 1))
                .as(run.printed())
                .isTrue();
        run.kill();
        putBack(desk, work.before());

        Call awaited = desk.call("verify", 2023);
        assertThat(awaited.exitCode()).isEqualTo(1);
        assertThat(awaited.err()).contains("booked, and not yet published").contains("run 2023");
        assertThat(awaited.err()).doesNotContain("backup");

        Call other = desk.call("run", 2023, "--inventory", directory.resolve("nowhere.csv"));
        assertThat(other.exitCode()).as(other.err()).isEqualTo(2);
        assertThat(desk.files()).isEqualTo(work.after());
        assertFinished(desk, work);
    }

    /** As if the process had died a moment before it swapped the files in. */
    private static void putBack(Desk desk, Map<String, String> files) throws IOException {
        for (Map.Entry<String, String> file : files.entrySet()) {
            Files.writeString(desk.output().resolve(file.getKey()), file.getValue());
        }
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
        int exitCode = signal.end(program);

        String what = when + ", exit " + exitCode + ": " + program.printed();
        assertThat(program.printed()).as(what).doesNotContain("\tat ");
        Map<String, String> files = desk.files();
        if (exitCode == REJECTED) { // the signal came when all was done
            assertThat(files).as(what).isEqualTo(work.after());
        } else {
            assertThat(exitCode).as(what).isIn(signal == Signal.KILL ? signal.exitCode : 1, signal.exitCode);
            assertThat(files).as(what).isIn(Map.of(), work.before(), work.after());
        }
        assertThat(desk.bookedRuns())
                .as(what)
                .isIn(
                        files.equals(work.after())
                                ? List.of(work.runsBefore() + 1)
                                : List.of(work.runsBefore(), work.runsBefore() + 1));
    }

    private static void assertFinished(Desk desk, Work work) throws IOException, InterruptedException {
        ChildProgram finished = work.start(desk);
        assertThat(finished.await()).as(finished.printed()).isEqualTo(REJECTED);
        assertThat(finished.printed()).doesNotContain("\tat ");
        Map<String, String> files = desk.files();
        assertThat(files).isEqualTo(work.after());
        assertThat(desk.hidden()).isEmpty();
        assertThat(desk.bookedRuns()).isEqualTo(work.runsBefore() + 1);
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
