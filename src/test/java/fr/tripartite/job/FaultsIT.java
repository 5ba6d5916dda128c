package fr.tripartite.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.tripartite.files.Snapshot;
import fr.tripartite.inventory.SampleRow;
import fr.tripartite.ledger.LedgerPlace;
import fr.tripartite.ledger.Postgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.FileSystemUtils;

/** Whatever fails around the program, it says so in a sentence, and the same command finishes once that is mended. */
class FaultsIT {

    private static final int BODIES = 1_200;
    private static final int DONE = 3;
    private static final int FAILED = 1;

    @TempDir
    static Path shared;

    private static Path inventory;
    private static Path ledger;
    private static Map<String, String> undisturbed;

    @TempDir
    Path directory;

    private Path data;
    private Path output;
    private final List<Path> mounted = new ArrayList<>();

    @BeforeAll
    static void an_undisturbed_run() throws IOException, InterruptedException {
        StringBuilder lines = new StringBuilder(SampleRow.header()).append('\n');
        for (int i = 0; i < BODIES; i++) {
            String siret = "siret=" + SampleRow.siret(i);
            String name = "collectivite=Commune " + i;
            String people = "population=" + (200 + i % 1_500);
            String service = i % 3 == 0 ? "service=PACK_SOCLE" : "service=MESSAGERIE_5GO";
            lines.append(SampleRow.line(siret, name, people, service)).append('\n');
        }
        lines.append(SampleRow.line("service=FAX")).append('\n');
        inventory = Files.writeString(shared.resolve("inventaire.csv"), lines);
        Path output = shared.resolve("output");
        ledger = shared.resolve("data");
        Outcome run = call(shared, List.of(), "run", ledger, output);
        assertThat(run.exitCode()).as(run.printed()).isEqualTo(DONE);
        undisturbed = Snapshot.of(output);
    }

    @BeforeEach
    void paths() {
        data = directory.resolve("data");
        output = directory.resolve("output");
    }

    @AfterEach
    void unmount() throws IOException, InterruptedException {
        for (Path each : mounted) {
            system("umount", each);
        }
    }

    /** What the program did. */
    private record Outcome(int exitCode, String printed) {

        List<String> complaints() {
            return printed.lines()
                    .filter(
                            line -> !line.matches(
                                    "warning: .*|.*: (done in [\\d.]+ s|not finished; the same command resumes where it stopped)"))
                    .toList();
        }
    }

    private static Outcome call(Path log, List<String> before, String verb, Path data, Path output, Object... more)
            throws IOException, InterruptedException {
        Path out = Files.createTempFile(log, "out", ".txt");
        Path err = Files.createTempFile(log, "err", ".txt");
        Process process = start(out, err, before, verb, data, output, more);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("it ends").isTrue();
        return new Outcome(process.exitValue(), Files.readString(err));
    }

    private static Process start(
            Path out, Path err, List<String> before, String verb, Path data, Path output, Object... more)
            throws IOException {
        List<String> command = new ArrayList<>(before);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                "fr.tripartite.cli.Main",
                verb,
                "2023",
                "--data",
                data.toString(),
                "--output",
                output.toString()));
        if (verb.equals("run")) {
            command.addAll(List.of("--inventory", inventory.toString(), "--date", "2023-12-31"));
        }
        Arrays.stream(more).map(Object::toString).forEach(command::add);
        return new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
    }

    private Outcome run(Object... more) throws IOException, InterruptedException {
        return call(directory, List.of(), "run", data, output, more);
    }

    private static boolean system(Object... words) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Arrays.stream(words).map(Object::toString).toList())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        return process.waitFor() == 0;
    }

    /** A disk of its own, of so many KB. */
    private void mount(Path place, int size) throws IOException, InterruptedException {
        Files.createDirectories(place);
        boolean done;
        try {
            done = system("mount", "-t", "tmpfs", "-o", "size=" + size + "k", "tmpfs", place);
        } catch (IOException e) {
            done = false;
        }
        assumeTrue(done, "nothing can be mounted here");
        mounted.add(0, place);
    }

    private static void assertFailed(Outcome outcome) {
        assertThat(outcome.exitCode()).as(outcome.printed()).isEqualTo(FAILED);
        assertThat(outcome.complaints()).as(outcome.printed()).hasSize(1);
        assertThat(outcome.complaints().get(0)).startsWith("tripartite: ").doesNotContain("--debug");
    }

    private void assertFinishedByTheSameCommand(Object... more) throws IOException, InterruptedException {
        Outcome again = run(more);
        assertThat(again.exitCode()).as(again.printed()).isEqualTo(DONE);
        assertThat(Snapshot.of(output)).isEqualTo(undisturbed);
        Outcome verified = call(directory, List.of(), "verify", data, output, more);
        assertThat(verified.exitCode()).as(verified.printed()).isZero();
    }

    private void assertAllFilesOrNone() {
        assertThat(Snapshot.of(output)).isIn(Map.of(), undisturbed);
    }

    /** Room to begin, to bill a part, to bill all, to seal: a run that says it is done has sealed what it published. */
    @ParameterizedTest
    @ValueSource(ints = {60, 300, 500, 700, 880})
    void a_full_disk_under_the_ledger(int size) throws IOException, InterruptedException {
        mount(data, size);

        Outcome run = run();

        assertThat(system("mount", "-o", "remount,size=64m", data)).isTrue();
        if (run.exitCode() == DONE) {
            Outcome verified = call(directory, List.of(), "verify", data, output);
            assertThat(verified.exitCode()).as(verified.printed()).isZero();
        } else {
            assertFailed(run);
        }
        assertAllFilesOrNone();
        assertFinishedByTheSameCommand();
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 200})
    void a_file_of_the_ledger_that_may_not_grow(int blocks) throws IOException, InterruptedException {
        List<String> limited = List.of("bash", "-c", "ulimit -f " + blocks + "; exec \"$@\"", "limited");

        Outcome run = call(directory, limited, "run", data, output);

        if (run.exitCode() != DONE) {
            assertFailed(run);
        }
        assertAllFilesOrNone();
        assertFinishedByTheSameCommand();
    }

    @ParameterizedTest
    @ValueSource(ints = {16, 600})
    void a_full_disk_under_the_files(int size) throws IOException, InterruptedException {
        Path disk = directory.resolve("disk");
        mount(disk, size);
        output = disk.resolve("2023");

        assertFailed(run());

        assertThat(output).doesNotExist();
        assertThat(system("mount", "-o", "remount,size=64m", disk)).isTrue();
        assertFinishedByTheSameCommand();
        assertThat(system("mount", "-o", "remount,ro", disk)).isTrue();
        assertFailed(run());
        assertAllFilesOrNone();
    }

    /** The files are written beside, where there is room; they are sealed, and do not fit where they are published. */
    @ParameterizedTest
    @ValueSource(ints = {4, 300})
    void a_disk_that_fills_up_while_publishing(int size) throws IOException, InterruptedException {
        mount(output, size);
        Files.writeString(output.resolve("factures.csv"), "of before");

        assertFailed(run());

        assertThat(Snapshot.of(output)).isEqualTo(Map.of("factures.csv", "of before"));
        assertThat(system("mount", "-o", "remount,size=64m", output)).isTrue();
        assertFinishedByTheSameCommand();
    }

    @Test
    void a_ledger_on_a_disk_that_is_read_only() throws IOException, InterruptedException {
        mount(data, 16_384);
        FileSystemUtils.copyRecursively(ledger, data);
        assertThat(system("mount", "-o", "remount,ro", data)).isTrue();

        assertFailed(run());

        assertThat(output).doesNotExist();
        assertThat(system("mount", "-o", "remount,rw", data)).isTrue();
        assertFinishedByTheSameCommand();
    }

    @ParameterizedTest
    @CsvSource({
        "script,     MISSING",
        "script,     CUT",
        "script,     GARBAGE",
        "data,       MISSING",
        "data,       CUT",
        "data,       GARBAGE",
        "data,       PATCHED",
        "properties, MISSING",
        "properties, GARBAGE",
    })
    void a_damaged_ledger_is_told_and_not_taken_for_another(String extension, String damage)
            throws IOException, InterruptedException {
        FileSystemUtils.copyRecursively(ledger, data);
        damage(data.resolve("ledger/ledger." + extension), damage);
        Map<String, String> damaged = Snapshot.of(data.resolve("ledger"));

        Outcome run = run();

        assertFailed(run);
        assertThat(run.printed()).contains("ledger." + extension, "restore");
        assertThat(Snapshot.of(data.resolve("ledger"))).isEqualTo(damaged);
        assertThat(output).doesNotExist();
    }

    private static void damage(Path file, String damage) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        Random random = new Random(7);
        switch (damage) {
            case "MISSING" -> Files.delete(file);
            case "CUT" -> Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
            case "GARBAGE" -> {
                random.nextBytes(bytes);
                Files.write(file, bytes);
            }
            default -> {
                byte[] patch = new byte[64];
                random.nextBytes(patch);
                System.arraycopy(patch, 0, bytes, bytes.length / 3, patch.length);
                Files.write(file, bytes);
            }
        }
    }

    @Test
    void a_log_that_is_damaged_or_missing_is_told_and_one_that_was_cut_is_resumed()
            throws IOException, InterruptedException {
        Path log = data.resolve("ledger/ledger.log");
        while (!killedAfterThreeBlocks(log)) {
            FileSystemUtils.deleteRecursively(data);
            FileSystemUtils.deleteRecursively(output);
        }
        Path whole = directory.resolve("whole");
        FileSystemUtils.copyRecursively(data, whole);
        byte[] bytes = Files.readAllBytes(log);
        byte[] hole = bytes.clone();
        Arrays.fill(hole, hole.length / 2, hole.length / 2 + 1_000, (byte) '\'');
        Files.write(log, hole);
        assertFailed(run());
        restore(whole);
        Files.write(log, new byte[bytes.length]);
        assertFailed(run());
        restore(whole);
        Files.delete(log);
        assertFailed(run());
        assertThat(output).doesNotExist();

        // cut as a process leaves it that was killed while it wrote
        restore(whole);
        Files.write(log, Arrays.copyOf(bytes, bytes.length - 7));
        assertFinishedByTheSameCommand();
    }

    private void restore(Path whole) throws IOException {
        FileSystemUtils.deleteRecursively(data);
        FileSystemUtils.copyRecursively(whole, data);
    }

    /** Whether the process was still billing when it was killed: on a busy machine it may have ended. */
    private boolean killedAfterThreeBlocks(Path log) throws IOException, InterruptedException {
        Process killed = start(directory.resolve("out"), directory.resolve("err"), List.of(), "run", data, output);
        while (killed.isAlive() && blocks(log) < 3) {
            killed.waitFor(2, TimeUnit.MILLISECONDS);
        }
        killed.destroyForcibly().waitFor();
        return blocks(log) >= 3 && Files.notExists(output);
    }

    private static int blocks(Path log) {
        try {
            return Files.exists(log)
                    ? Files.readString(log, StandardCharsets.ISO_8859_1).split("INTO BILLED_BLOCK", -1).length - 1
                    : 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path configuration(LedgerPlace.Server database) throws IOException {
        Path copy = directory.resolve("config");
        try (Stream<Path> sources = Files.walk(Path.of("config"))) {
            for (Path source : sources.filter(Files::isRegularFile).toList()) {
                Path target = copy.resolve(Path.of("config").relativize(source));
                Files.createDirectories(target.getParent());
                Files.copy(source, target);
            }
        }
        Postgres.configure(copy, database);
        return copy;
    }

    private static void administer(LedgerPlace.Server database, String sql) throws SQLException {
        String url = database.url().replaceFirst("/[^/]*$", "/postgres");
        try (Connection connection = DriverManager.getConnection(url, database.user(), "");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String name(LedgerPlace.Server database) {
        return database.url().replaceFirst(".*/", "");
    }

    @Test
    void a_server_that_does_not_answer() throws IOException, InterruptedException {
        LedgerPlace.Server database = Postgres.database();
        Path configuration =
                configuration(new LedgerPlace.Server("jdbc:postgresql://localhost:1/none", database.user(), ""));

        Outcome run = run("--config", configuration);

        assertFailed(run);
        assertThat(run.printed()).contains("jdbc:postgresql://localhost:1/none cannot be reached");
        Postgres.configure(configuration, database);
        assertFinishedByTheSameCommand("--config", configuration);
    }

    @Test
    void a_server_that_ends_the_session_in_the_middle_of_a_run() throws Exception {
        LedgerPlace.Server database = Postgres.database();
        Path configuration = configuration(database);
        Path err = directory.resolve("err");
        Process run = start(directory.resolve("out"), err, List.of(), "run", data, output, "--config", configuration);
        try (Connection connection = DriverManager.getConnection(database.url(), database.user(), "");
                Statement statement = connection.createStatement()) {
            while (run.isAlive() && !hasBilled(statement)) {
                run.waitFor(2, TimeUnit.MILLISECONDS);
            }
            statement.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                    + " WHERE application_name LIKE 'tripartite process%' AND datname = current_database()");
        }
        assertThat(run.waitFor(60, TimeUnit.SECONDS)).isTrue();

        Outcome ended = new Outcome(run.exitValue(), Files.readString(err));
        assertFailed(ended);
        assertThat(ended.printed()).doesNotContain("SingleConnectionDataSource");
        assertThat(output).doesNotExist();
        assertFinishedByTheSameCommand("--config", configuration);
    }

    private static boolean hasBilled(Statement statement) throws SQLException {
        try (ResultSet exists = statement.executeQuery("SELECT to_regclass('billed_block') IS NOT NULL")) {
            exists.next();
            if (!exists.getBoolean(1)) {
                return false;
            }
        }
        try (ResultSet count = statement.executeQuery("SELECT COUNT(*) FROM billed_block")) {
            count.next();
            return count.getInt(1) >= 2;
        }
    }

    @Test
    void a_database_that_is_read_only() throws Exception {
        LedgerPlace.Server database = Postgres.database();
        Path configuration = configuration(database);
        administer(database, "ALTER DATABASE " + name(database) + " SET default_transaction_read_only = on");

        assertFailed(run("--config", configuration));

        administer(database, "ALTER DATABASE " + name(database) + " SET default_transaction_read_only = off");
        assertFinishedByTheSameCommand("--config", configuration);
    }

    @Test
    void a_database_in_another_encoding() throws Exception {
        LedgerPlace.Server database = Postgres.database();
        String latin = name(database) + "_latin";
        administer(
                database,
                "CREATE DATABASE " + latin + " ENCODING 'LATIN1' LC_COLLATE 'C' LC_CTYPE 'C' TEMPLATE template0");
        Path configuration = configuration(
                new LedgerPlace.Server(database.url().replace(name(database), latin), database.user(), ""));

        Outcome run = run("--config", configuration);

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.complaints()).as(run.printed()).hasSize(1);
        assertThat(run.printed()).contains("is encoded in LATIN1");
    }

    @Test
    void a_ledger_that_another_session_holds() throws Exception {
        LedgerPlace.Server database = Postgres.database();
        Path configuration = configuration(database);
        try (Connection connection = DriverManager.getConnection(
                        database.url() + "?ApplicationName=nightly-backup", database.user(), "");
                Statement statement = connection.createStatement()) {
            statement.execute("SELECT pg_advisory_lock(1953655152, hashtext(current_schema()))");
            Instant start = Instant.now();

            Outcome run = run("--config", configuration);

            assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(10));
            assertThat(run.exitCode()).as(run.printed()).isEqualTo(4);
            assertThat(run.complaints()).hasSize(1);
            assertThat(run.printed()).contains("another run holds the ledger", "nightly-backup");
        }
        assertFinishedByTheSameCommand("--config", configuration);
    }
}
