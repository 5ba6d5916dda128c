package fr.tripartite.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.tripartite.inventory.SampleRow;
import fr.tripartite.ledger.LedgerLocation;
import fr.tripartite.ledger.LedgerReader;
import fr.tripartite.ledger.Postgres;
import fr.tripartite.publication.Snapshot;
import java.io.IOException;
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

/** Whatever fails around the program, it says so in a sentence, the ledger is as it was, and the same command works once that is mended. */
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
            ChildProgram.system("umount", each);
        }
    }

    /** What the program did. */
    private record Outcome(int exitCode, String printed) {

        List<String> complaints() {
            return printed.lines()
                    .filter(line -> !line.matches("warning: .*|.*: (done in [\\d.]+ s|not finished)"))
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
        command.addAll(ProgramArchive.command(Path.of(System.getProperty("java.home")), List.of()));
        command.addAll(List.of(verb, "2023", "--data", data.toString(), "--output", output.toString()));
        if (List.of("run", "check").contains(verb) && !List.of(more).contains("--inventory")) {
            command.addAll(List.of("--inventory", inventory.toString()));
        }
        if (verb.equals("run")) {
            command.addAll(List.of("--date", "2023-12-31"));
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

    /** A disk of its own, of so many KB. */
    private void mount(Path place, int size) throws IOException, InterruptedException {
        Files.createDirectories(place);
        boolean done;
        try {
            done = ChildProgram.system("mount", "-t", "tmpfs", "-o", "size=" + size + "k", "tmpfs", place);
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

    /** Room for the lock, for the tables, for a part of the run, for all but the end: whoever says it is done has booked. */
    @ParameterizedTest
    @ValueSource(ints = {16, 200, 1_100, 1_600, 2_080, 2_400})
    void a_full_disk_under_the_ledger(int size) throws IOException, InterruptedException {
        mount(data, size);

        Outcome run = run();

        assertThat(ChildProgram.system("mount", "-o", "remount,size=64m", data)).isTrue();
        if (run.exitCode() == DONE) {
            Outcome verified = call(directory, List.of(), "verify", data, output);
            assertThat(verified.exitCode()).as(verified.printed()).isZero();
        } else {
            assertFailed(run);
            assertThat(LedgerReader.open(new LedgerLocation.Embedded(data, 3))).isEmpty();
        }
        assertAllFilesOrNone();
        assertFinishedByTheSameCommand();
    }

    /** The generation before stays whole, and is what everybody reads. */
    @ParameterizedTest
    @ValueSource(ints = {2_600, 4_000, 4_400})
    void a_full_disk_under_a_ledger_that_holds_a_run(int size) throws IOException, InterruptedException {
        mount(data, size);
        FileSystemUtils.copyRecursively(ledger, data);
        assertFinishedByTheSameCommand();
        Path corrected = Files.writeString(
                directory.resolve("corrige.csv"), Files.readString(inventory).replace(";Commune 7;", ";Commune VII;"));

        Outcome correction = run("--correct", "--inventory", corrected);

        if (correction.exitCode() != DONE) {
            assertFailed(correction);
            assertFinishedByTheSameCommand();
        }
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
        assertThat(ChildProgram.system("mount", "-o", "remount,size=64m", disk)).isTrue();
        assertFinishedByTheSameCommand();
        assertThat(ChildProgram.system("mount", "-o", "remount,ro", disk)).isTrue();
        assertFailed(run());
        assertAllFilesOrNone();
    }

    /** The files are written beside, where there is room; they are sealed, and do not fit where they are published. */
    @ParameterizedTest
    @ValueSource(ints = {4, 300})
    void a_disk_that_fills_up_while_publishing(int size) throws IOException, InterruptedException {
        mount(output, size);
        Path notes = Files.writeString(output.resolve("notes.txt"), "of before");

        assertFailed(run());

        assertThat(Snapshot.of(output)).isEqualTo(Map.of("notes.txt", "of before"));
        Files.delete(notes);
        assertThat(ChildProgram.system("mount", "-o", "remount,size=64m", output))
                .isTrue();
        assertFinishedByTheSameCommand();
    }

    /** Who reads needs the right to read; who writes is told, and nothing has changed. */
    @Test
    void a_ledger_on_a_disk_that_is_read_only() throws IOException, InterruptedException {
        mount(data, 16_384);
        FileSystemUtils.copyRecursively(ledger, data);
        assertThat(ChildProgram.system("mount", "-o", "remount,ro", data)).isTrue();

        assertFailed(run());

        assertThat(output).doesNotExist();
        for (String verb : List.of("export", "verify")) {
            Outcome reading = call(directory, List.of(), verb, data, output);
            assertThat(reading.exitCode()).as(reading.printed()).isEqualTo(verb.equals("export") ? DONE : 0);
        }
        assertThat(Snapshot.of(output)).isEqualTo(undisturbed);
        assertThat(ChildProgram.system("mount", "-o", "remount,rw", data)).isTrue();
        assertFinishedByTheSameCommand();
    }

    @ParameterizedTest
    @CsvSource({
        "generations/000001/ledger.script,     MISSING",
        "generations/000001/ledger.script,     CUT",
        "generations/000001/ledger.script,     GARBAGE",
        "generations/000001/ledger.data,       MISSING",
        "generations/000001/ledger.data,       CUT",
        "generations/000001/ledger.data,       GARBAGE",
        "generations/000001/ledger.data,       PATCHED",
        "generations/000001/ledger.properties, MISSING",
        "generations/000001/ledger.properties, GARBAGE",
        "CURRENT,                              MISSING",
        "CURRENT,                              CUT",
        "CURRENT,                              GARBAGE",
    })
    void a_damaged_ledger_is_told_and_not_taken_for_another(String file, String damage)
            throws IOException, InterruptedException {
        FileSystemUtils.copyRecursively(ledger, data);
        damage(data.resolve(file), damage);
        Map<String, String> damaged = Snapshot.of(data);

        for (String verb : List.of("run", "verify")) {
            Outcome outcome = call(directory, List.of(), verb, data, output);

            assertFailed(outcome);
            assertThat(outcome.printed())
                    .contains("the ledger in " + data + " is damaged", file.replaceFirst(".*/", ""), "restore");
        }
        assertThat(Snapshot.of(data)).isEqualTo(damaged);
        assertThat(output).doesNotExist();
    }

    /** A ledger from before the first release, which kept its files without a pointer. */
    @Test
    void a_ledger_of_another_layout_is_refused_and_not_taken_for_an_empty_one()
            throws IOException, InterruptedException {
        Files.createDirectories(data.resolve("ledger"));
        Files.writeString(data.resolve("ledger/ledger.script"), "SET SCHEMA PUBLIC\n");

        for (String verb : List.of("run", "check", "export")) {
            Outcome outcome = call(directory, List.of(), verb, data, output);

            assertThat(outcome.exitCode()).as(outcome.printed()).isEqualTo(4);
            assertThat(outcome.complaints()).singleElement().asString().contains("before the first release");
        }
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

    private Path configuration(LedgerLocation.Server database) throws IOException {
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

    private static void administer(LedgerLocation.Server database, String sql) throws SQLException {
        String url = database.url().replaceFirst("/[^/]*$", "/postgres");
        try (Connection connection = DriverManager.getConnection(url, database.user(), "");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String name(LedgerLocation.Server database) {
        return database.url().replaceFirst(".*/", "");
    }

    /** Whatever a variable of the environment asks of Boot, the screen is the program's, and the settings are its own. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "DEBUG=true",
                "LOGGING_LEVEL_ROOT=DEBUG",
                "SPRING_BATCH_JOB_ENABLED=true",
                "SPRING_CONFIG_LOCATION=/nowhere/",
                "SPRING_CONFIG_NAME=other",
                "SPRING_MAIN_LOG_STARTUP_INFO=true"
            })
    void a_variable_of_the_environment_that_boot_would_read(String variable) throws IOException, InterruptedException {
        Outcome run = call(directory, List.of("env", variable), "run", data, output);

        assertThat(run.exitCode()).as(run.printed()).isEqualTo(DONE);
        assertThat(run.complaints()).isEmpty();
        assertThat(Snapshot.of(output)).isEqualTo(undisturbed);
    }

    @Test
    void a_setting_that_cannot_be_used_is_told_in_a_sentence() throws IOException, InterruptedException {
        Outcome run = call(directory, List.of("env", "TRIPARTITE_LEDGER_BACKUPS=many"), "run", data, output);

        assertThat(run.exitCode()).as(run.printed()).isEqualTo(2);
        assertThat(run.complaints())
                .singleElement()
                .asString()
                .contains("tripartite.ledger.backups 'many' cannot be used");
        assertThat(output).doesNotExist();
    }

    @Test
    void a_server_that_does_not_answer() throws IOException, InterruptedException {
        LedgerLocation.Server database = Postgres.database();
        Path configuration =
                configuration(new LedgerLocation.Server("jdbc:postgresql://localhost:1/none", database.user(), ""));

        Outcome run = run("--config", configuration);

        assertFailed(run);
        assertThat(run.printed()).contains("jdbc:postgresql://localhost:1/none cannot be reached");
        Postgres.configure(configuration, database);
        assertFinishedByTheSameCommand("--config", configuration);
    }

    @Test
    void a_server_that_ends_the_session_in_the_middle_of_a_run() throws Exception {
        LedgerLocation.Server database = Postgres.database();
        Path configuration = configuration(database);
        Path err = directory.resolve("err");
        Process run = start(directory.resolve("out"), err, List.of(), "run", data, output, "--config", configuration);
        try (Connection connection = DriverManager.getConnection(database.url(), database.user(), "");
                Statement statement = connection.createStatement()) {
            while (run.isAlive() && !isBilling(statement)) {
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

    private static boolean isBilling(Statement statement) throws SQLException {
        try (ResultSet count = statement.executeQuery("SELECT COUNT(*) FROM pg_stat_activity"
                + " WHERE application_name LIKE 'tripartite process%' AND datname = current_database()"
                + " AND query LIKE 'COPY document%'")) {
            count.next();
            return count.getInt(1) > 0;
        }
    }

    /** Whether the server took the commit or not, the program cannot know; the same command finds out. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_connection_that_is_lost_during_the_commit(boolean taken) throws Exception {
        LedgerLocation.Server database = Postgres.database();
        try (CutConnection cut = CutConnection.at("COPY document", "COMMIT", database, taken)) {
            Path configuration = configuration(cut.place());

            Outcome run = run("--config", configuration);

            assertFailed(run);
            assertThat(run.printed()).contains("it is not known whether it was booked; run the same command again");
            assertThat(output).doesNotExist();
            assertThat(LedgerReader.open(database).isPresent()).isEqualTo(taken);
        }
        Postgres.configure(directory.resolve("config"), database);
        assertFinishedByTheSameCommand("--config", directory.resolve("config"));
    }

    @Test
    void a_database_that_is_read_only() throws Exception {
        LedgerLocation.Server database = Postgres.database();
        Path configuration = configuration(database);
        administer(database, "ALTER DATABASE " + name(database) + " SET default_transaction_read_only = on");

        assertFailed(run("--config", configuration));

        administer(database, "ALTER DATABASE " + name(database) + " SET default_transaction_read_only = off");
        assertFinishedByTheSameCommand("--config", configuration);
    }

    @Test
    void a_database_in_another_encoding() throws Exception {
        LedgerLocation.Server database = Postgres.database();
        String latin = name(database) + "_latin";
        administer(
                database,
                "CREATE DATABASE " + latin + " ENCODING 'LATIN1' LC_COLLATE 'C' LC_CTYPE 'C' TEMPLATE template0");
        Path configuration = configuration(
                new LedgerLocation.Server(database.url().replace(name(database), latin), database.user(), ""));

        Outcome run = run("--config", configuration);

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.complaints()).as(run.printed()).hasSize(1);
        assertThat(run.printed()).contains("is encoded in LATIN1");
    }

    @Test
    void a_ledger_that_another_session_holds() throws Exception {
        LedgerLocation.Server database = Postgres.database();
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
