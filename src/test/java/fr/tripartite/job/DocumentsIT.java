package fr.tripartite.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.tripartite.cli.Call;
import fr.tripartite.cli.DocumentsWorkshop;
import fr.tripartite.inventory.SampleRow;
import fr.tripartite.io.FileFingerprint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The documents of a year, made by processes that die, on full disks, on other machines: the directory is the one before or the
 * one that nobody disturbed, to the byte, and what the ledger keeps is what was made.
 *
 * <p>{@code -Dtripartite.kills=100} kills as often, {@code -Dtripartite.seed=7} draws other moments.
 */
class DocumentsIT {

    private static final int BODIES = 10;
    private static final int KILLS = Integer.getInteger("tripartite.kills", 3);
    private static final long SEED = Long.getLong("tripartite.seed", 2_023);
    private static final int SOME_INCOMPLETE = 3;
    private static final int KILLED = 137;
    private static final int TERMINATED = 143;
    private static final int LEAST_NEWER = 21;
    /** KB: a copy of the ledger takes a third of it, the documents twice as much. */
    private static final int MORE = 300;

    private static final String MANIFEST = "manifest.json";

    @TempDir
    static Path shared;

    private static DocumentsWorkshop billed;
    private static DocumentsWorkshop made;
    private static Map<String, FileFingerprint> undisturbed;
    private static Duration duration;

    @TempDir
    Path directory;

    private final List<Path> mounted = new ArrayList<>();

    /** Bodies with a name each; every fifth one has a mailbox too, which the CDG bills; the last one has no address. */
    @BeforeAll
    static void nobody_disturbs() throws IOException, InterruptedException {
        List<String> rows = new ArrayList<>();
        List<String> tiers = new ArrayList<>();
        for (int i = 0; i < BODIES; i++) {
            String siret = SampleRow.siret(i);
            rows.add(SampleRow.line("siret=" + siret, "collectivite=Commune " + i));
            if (i % 5 == 0) {
                rows.add(SampleRow.line("siret=" + siret, "collectivite=Commune " + i, "service=MESSAGERIE_5GO"));
            }
            if (i < BODIES - 1) {
                tiers.add(siret + ";;" + i + " rue Neuve;62000;Arras;;;" + (i % 3 == 0 ? "COURRIER" : "CHORUS"));
            }
        }
        billed = new DocumentsWorkshop(Files.createDirectory(shared.resolve("billed")))
                .inEarnest()
                .inventory(SampleRow.file(rows.toArray(String[]::new)))
                .tiers(tiers.toArray(String[]::new));
        Call run = billed.run("2023", "--date", "2023-12-31");
        assertThat(run.exitCode()).as(run.err()).isZero();
        made = billed.copy(shared.resolve("made"));
        long started = System.nanoTime();
        ChildProgram program = start(made);
        assertThat(program.await()).as(program.printed()).isEqualTo(SOME_INCOMPLETE);
        duration = Duration.ofNanos(System.nanoTime() - started);
        undisturbed = made.files();
        assertThat(undisturbed).hasSize(2 + 2 + BODIES + 2 + 2);
    }

    @AfterEach
    void unmount() throws IOException, InterruptedException {
        for (Path each : mounted) {
            ChildProgram.system("umount", each);
        }
    }

    private static ChildProgram start(DocumentsWorkshop workshop) throws IOException {
        return ChildProgram.start(log(workshop), workshop.words("2023"));
    }

    private static Path log(DocumentsWorkshop workshop) {
        return workshop.directory().resolveSibling(workshop.directory().getFileName() + ".log");
    }

    /** Runs that are booked: the billing, then the one that keeps documents. */
    private static int runs(DocumentsWorkshop workshop) {
        try {
            return Integer.parseInt(
                    Files.readString(workshop.data().resolve("CURRENT")).substring(0, 6));
        } catch (IOException e) {
            return 0;
        }
    }

    private static void assertNothingBeside(DocumentsWorkshop workshop) throws IOException {
        assertThat(workshop.hidden()).isEmpty();
        try (Stream<Path> kept = Files.walk(workshop.data().resolve("documents"))) {
            assertThat(kept.filter(Files::isRegularFile).map(file -> String.valueOf(file.getFileName())))
                    .hasSize(BODIES - 1 + 2)
                    .allMatch(name -> name.matches("[0-9a-f]{64}"));
        }
    }

    private static void assertFinished(DocumentsWorkshop workshop) throws IOException, InterruptedException {
        Call finished = workshop.documents("2023");
        assertThat(finished.exitCode()).as(finished.err()).isEqualTo(SOME_INCOMPLETE);
        assertThat(finished.complaints()).isEmpty();
        assertThat(workshop.files()).isEqualTo(undisturbed);
        assertNothingBeside(workshop);
        Call verified = workshop.call("verify", "2023");
        assertThat(verified.exitCode()).as(verified.err()).isZero();
        assertThat(verified.err()).isEmpty();
        assertThat(runs(workshop)).isEqualTo(2);
    }

    private void assertEnded(DocumentsWorkshop workshop, int exitCode, String printed, List<Map<?, ?>> states) {
        assertThat(exitCode).as(printed).isIn(KILLED, TERMINATED, SOME_INCOMPLETE);
        assertThat(printed).doesNotContain("\tat ");
        assertThat(workshop.files()).as(printed).isIn(states);
    }

    /** Drawn at random over the life of the process, at first where there is nothing, then over what is there. */
    @Test
    void killed_at_any_moment_nothing_or_all_of_it_is_there() throws IOException, InterruptedException {
        Random random = new Random(SEED);
        DocumentsWorkshop workshop = billed.copy(directory.resolve("desk"));
        for (int kills = 0; kills < KILLS; kills++) {
            ChildProgram program = start(workshop);
            long moment = (long) (random.nextDouble() * duration.toNanos());
            int exitCode = program.endsWithin(Duration.ofNanos(moment))
                    ? program.await()
                    : random.nextInt(3) == 0 ? program.stop() : program.kill();
            assertEnded(workshop, exitCode, program.printed(), List.of(Map.of(), undisturbed));
        }

        assertFinished(workshop);
    }

    private void killAt(BooleanSupplier moment, DocumentsWorkshop workshop, List<Map<?, ?>> states)
            throws IOException, InterruptedException {
        ChildProgram program = start(workshop);
        assertThat(program.runsUntil(moment)).as(program.printed()).isTrue();
        int exitCode = program.kill();
        assertEnded(workshop, exitCode, program.printed(), states);
        assertFinished(workshop);
    }

    @Test
    void killed_while_documents_are_being_kept_they_are_made_again() throws IOException, InterruptedException {
        DocumentsWorkshop workshop = billed.copy(directory.resolve("desk"));

        killAt(() -> Files.exists(workshop.data().resolve("documents")), workshop, List.of(Map.of(), undisturbed));
    }

    /** Booked, and not in its place: the earlier directory is there, and is replaced by what was booked. */
    @Test
    void killed_between_keeping_and_publishing_what_was_kept_is_published() throws IOException, InterruptedException {
        DocumentsWorkshop workshop = billed.copy(directory.resolve("desk"));
        DocumentsWorkshop earlier = billed.copy(directory.resolve("earlier")).tiers(SampleRow.siret(0) + ";;;;;;;");
        assertThat(earlier.documents("2023", "--output", workshop.output()).exitCode())
                .isEqualTo(SOME_INCOMPLETE);
        Map<String, FileFingerprint> incomplete = workshop.files();
        assertThat(incomplete).hasSizeGreaterThan(BODIES);

        killAt(() -> runs(workshop) == 2, workshop, List.of(incomplete, undisturbed));
    }

    /** Of other machines: one processor, another Java, another place, another home, a person who watches in French. */
    @Test
    void elsewhere_the_bytes_are_the_same() throws IOException, InterruptedException {
        DocumentsWorkshop workshop = billed.copy(directory.resolve("elsewhere à côté"));
        Path home = Files.createDirectory(directory.resolve("home"));
        Path other = Files.createDirectory(directory.resolve("other"));
        List<Object> words = new ArrayList<>(List.of(workshop.words("2023")));
        words.addAll(List.of("--lang", "fr"));

        ChildProgram program = ChildProgram.start(
                Path.of(System.getProperty("java.home")),
                List.of(
                        "-XX:ActiveProcessorCount=1",
                        "-Duser.home=" + home,
                        "-Duser.timezone=Pacific/Kiritimati",
                        "-Duser.language=ar",
                        "-Dtripartite.home=" + workshop.directory()),
                other,
                log(workshop),
                words.toArray());

        assertThat(program.await()).as(program.printed()).isEqualTo(SOME_INCOMPLETE);
        assertThat(workshop.files()).isEqualTo(undisturbed);
        assertThat(program.printed().lines())
                .satisfiesExactlyInAnyOrder(
                        line -> assertThat(line).matches("\\S+ établissement des documents : fait en [\\d,]+ s"),
                        line -> assertThat(line).matches("\\S+ fichiers à imprimer : fait en [\\d,]+ s"),
                        line -> assertThat(line).matches("\\S+ conservation des documents : fait en [\\d,]+ s"),
                        line -> assertThat(line).matches("\\S+ publication : fait en [\\d,]+ s"),
                        line -> assertThat(line).isEqualTo("Documents de 2023"),
                        line -> assertThat(line)
                                .isEqualTo("  LFN : 10 documents, 9 complets, 1 à compléter, 3 pour la poste"),
                        line -> assertThat(line)
                                .isEqualTo("  CDG : 2 documents, 2 complets, 0 à compléter, 1 pour la poste"),
                        line -> assertThat(line).startsWith("1 documents ne peuvent pas être envoyés : "),
                        line -> assertThat(line).isEqualTo("fichiers : " + workshop.output()));
        assertThat(home).isEmptyDirectory();
        assertThat(other).isEmptyDirectory();
    }

    /** The manifest apart, which names the Java it was made on. */
    @Test
    void on_a_newer_java_the_documents_are_the_same() throws IOException, InterruptedException {
        Path java = newerJava();
        DocumentsWorkshop workshop = billed.copy(directory.resolve("desk"));

        ChildProgram program = ChildProgram.start(java, List.of(), Path.of(""), log(workshop), workshop.words("2023"));

        assertThat(program.await()).as(program.printed()).isEqualTo(SOME_INCOMPLETE);
        assertThat(program.printed()).doesNotContain("WARNING");
        Map<String, FileFingerprint> files = new TreeMap<>(workshop.files());
        Map<String, FileFingerprint> expected = new TreeMap<>(undisturbed);
        assertThat(files.remove(MANIFEST)).isNotEqualTo(expected.remove(MANIFEST));
        assertThat(files).isEqualTo(expected);
    }

    private static Path newerJava() throws IOException {
        Path all = Path.of("/usr/lib/jvm");
        assumeTrue(Files.isDirectory(all), "no other Java is where they are looked for");
        try (Stream<Path> found = Files.list(all)) {
            List<Path> newer = found.filter(home -> version(home) >= LEAST_NEWER
                            && version(home) != Runtime.version().feature())
                    .toList();
            assumeTrue(!newer.isEmpty(), "no newer Java is there");
            return newer.get(0);
        }
    }

    private static int version(Path home) {
        Properties release = new Properties();
        try (var in = Files.newInputStream(home.resolve("release"))) {
            release.load(in);
        } catch (IOException e) {
            return 0;
        }
        String version = release.getProperty("JAVA_VERSION", "").replaceAll("\"|\\..*", "");
        return Files.isExecutable(home.resolve("bin/java")) && version.matches("\\d+") ? Integer.parseInt(version) : 0;
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

    private void remount(Path place, String option) throws IOException, InterruptedException {
        assertThat(ChildProgram.system("mount", "-o", "remount," + option, place))
                .isTrue();
    }

    private static void assertFailed(Call call, Path where) {
        assertThat(call.exitCode()).as(call.err()).isEqualTo(1);
        assertThat(call.complaints())
                .singleElement()
                .asString()
                .startsWith("tripartite: ")
                .contains(where.toString())
                .doesNotContain("--debug");
    }

    /** Room for nothing, for some documents, for all of them but not for the file to print. */
    @ParameterizedTest
    @ValueSource(ints = {16, 300, 620})
    void a_full_disk_under_the_documents(int size) throws IOException, InterruptedException {
        DocumentsWorkshop workshop = billed.copy(directory.resolve("desk"));
        Path disk = workshop.output().getParent().resolve("disk");
        mount(disk, size);
        Path output = disk.resolve("documents");

        assertFailed(workshop.documents("2023", "--output", output), output);

        assertThat(DocumentsWorkshop.fingerprints(disk)).isEmpty();
        assertThat(runs(workshop)).isEqualTo(1);
        remount(disk, "size=64m");
        assertThat(workshop.documents("2023", "--output", output).exitCode()).isEqualTo(SOME_INCOMPLETE);
        assertThat(workshop.files()).isEqualTo(undisturbed);
        remount(disk, "ro");
        assertFailed(workshop.documents("2023", "--output", output), disk);
        assertThat(workshop.files()).isEqualTo(undisturbed);
    }

    /** Room for the ledger and a part of what it would keep. */
    @Test
    void a_full_disk_under_the_ledger() throws IOException, InterruptedException {
        Path desk = directory.resolve("desk");
        long taken = DocumentsWorkshop.fingerprints(billed.data()).values().stream()
                .mapToLong(FileFingerprint::size)
                .sum();
        mount(desk.resolve("data"), (int) (taken / 1_024) + MORE);
        DocumentsWorkshop workshop = billed.copy(desk);

        assertFailed(workshop.documents("2023"), workshop.data());

        assertThat(workshop.output()).doesNotExist();
        assertThat(workshop.hidden()).isEmpty();
        assertThat(workshop.call("verify", "2023").exitCode()).isZero();
        remount(workshop.data(), "size=64m");
        assertFinished(workshop);
    }

    @Test
    void a_ledger_that_may_only_be_read() throws IOException, InterruptedException {
        Path desk = directory.resolve("desk");
        mount(desk.resolve("data"), 65_536);
        DocumentsWorkshop workshop = billed.copy(desk);
        remount(workshop.data(), "ro");

        assertFailed(workshop.documents("2023"), workshop.data());

        assertThat(workshop.output()).doesNotExist();
        assertThat(workshop.documents("2023", "--output", desk.resolve("part"), "--issuer", "CDG")
                        .exitCode())
                .isZero();
    }
}
