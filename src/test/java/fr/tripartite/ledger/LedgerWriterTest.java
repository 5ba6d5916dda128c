package fr.tripartite.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.tripartite.failure.Failure;
import fr.tripartite.io.StoredFile;
import fr.tripartite.money.Money;
import fr.tripartite.publication.Snapshot;
import fr.tripartite.subsidy.Payment;
import fr.tripartite.words.Message;
import fr.tripartite.words.Words;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;

/** An embedded ledger: generations, one pointer, one writer. */
class LedgerWriterTest {

    private static final LocalDate DAY = LocalDate.of(2024, 1, 15);

    @TempDir
    Path directory;

    private Path data() {
        return directory.resolve("data");
    }

    private LedgerLocation.Embedded place(int backups) {
        return new LedgerLocation.Embedded(data(), backups);
    }

    private LedgerWriter taken() {
        return LedgerWriter.take(place(3));
    }

    private void receive(int backups, String reference) {
        StoredFile file = StoredFile.of("versements/" + reference, reference.getBytes(StandardCharsets.UTF_8));
        Payment payment = new Payment(DAY, reference, "LFN", "", Money.parse("100.00"));
        try (LedgerWriter writer = LedgerWriter.take(place(backups))) {
            writer.receive(2023, file, List.of(payment), DAY);
        }
    }

    private List<String> references() {
        return LedgerReader.open(place(3))
                .map(reader -> {
                    try (reader) {
                        return reader.read(ledger -> ledger.subsidy().payments().stream()
                                .map(Payment::reference)
                                .toList());
                    }
                })
                .orElse(List.of());
    }

    private List<String> generations() throws IOException {
        try (var found = Files.list(data().resolve("generations"))) {
            return found.map(each -> each.getFileName().toString()).sorted().toList();
        }
    }

    private Failure failure() {
        Failure failure = catchThrowableOfType(Failure.class, () -> taken().close());
        assertThat(failure).as("a failure").isNotNull();
        assertThat(failure.sentence(Words.ENGLISH)).contains(data().toString()).doesNotContain("\n");
        return failure;
    }

    @Test
    void taking_a_ledger_that_is_not_there_leaves_nothing_behind() {
        try (LedgerWriter writer = taken()) {
            assertThat(writer.read(Ledger::runs)).isEmpty();
        }

        assertThat(data()).doesNotExist();
        assertThat(LedgerReader.open(place(3))).isEmpty();
        assertThat(data()).doesNotExist();
    }

    @Test
    void each_run_is_a_generation_and_some_before_it_stay() throws IOException {
        receive(2, "V1");
        assertThat(generations()).containsExactly("000001");
        assertThat(data().resolve("CURRENT")).content().startsWith("000001\n");

        for (int i = 2; i <= 5; i++) {
            receive(2, "V" + i);
        }

        assertThat(generations()).containsExactly("000003", "000004", "000005");
        assertThat(references()).containsExactly("V1", "V2", "V3", "V4", "V5");
        receive(0, "V6");
        assertThat(generations()).containsExactly("000006");
    }

    @Test
    void the_generation_before_is_a_backup_that_counts_once_the_pointer_names_it() throws IOException {
        receive(3, "V1");
        byte[] pointer = Files.readAllBytes(data().resolve("CURRENT"));
        receive(3, "V2");

        Files.write(data().resolve("CURRENT"), pointer);

        assertThat(references()).containsExactly("V1");
    }

    /** What a kill leaves: a copy that nobody points at. */
    @Test
    void a_copy_that_was_not_finished_counts_for_nothing_and_goes() throws IOException {
        receive(3, "V1");
        Path left = Files.createDirectory(data().resolve("generations/000002"));
        Files.writeString(left.resolve("ledger.script"), "half");

        assertThat(references()).containsExactly("V1");
        receive(3, "V2");

        assertThat(references()).containsExactly("V1", "V2");
        assertThat(Snapshot.of(left)).containsOnlyKeys("ledger.data", "ledger.properties", "ledger.script");
    }

    /** Before its first commit the ledger is empty; a pointer that is missing beside generations was lost. */
    @Test
    void a_first_run_that_was_killed_leaves_no_ledger_and_is_no_obstacle() throws IOException {
        Files.createDirectories(data().resolve("generations/000001"));
        Files.writeString(data().resolve("CURRENT"), "000000\n");

        assertThat(LedgerReader.open(place(3))).isEmpty();
        receive(3, "V1");
        assertThat(references()).containsExactly("V1");

        Files.delete(data().resolve("CURRENT"));
        Failure lost = failure();
        assertThat(lost.kind()).isEqualTo(Failure.Kind.UNSOUND);
        assertThat(lost.sentence(Words.ENGLISH))
                .contains(
                        "CURRENT, which names",
                        "(the newest there is 1), is missing",
                        "a backup made after its last run");
    }

    @Test
    void what_was_not_committed_is_as_if_it_had_never_been() {
        receive(3, "V1");
        Map<String, String> before = Snapshot.of(data());

        try (LedgerWriter writer = taken()) {
            writer.books(2024);
        }

        assertThat(Snapshot.of(data())).isEqualTo(before);
    }

    @Test
    void a_closed_generation_is_read_only_to_any_program() throws IOException {
        receive(3, "V1");

        assertThat(data().resolve("generations/000001/ledger.properties"))
                .content()
                .contains("readonly=true");
    }

    @Test
    void reading_changes_not_one_byte_and_several_may_read_at_once() {
        receive(3, "V1");
        Map<String, String> before = Snapshot.of(data());

        try (LedgerReader one = LedgerReader.open(place(3)).orElseThrow();
                LedgerReader two = LedgerReader.open(place(3)).orElseThrow();
                LedgerWriter writer = taken()) {
            List<Run> seen = one.read(Ledger::runs);
            assertThat(seen).hasSize(1);
            assertThat(writer.read(Ledger::runs))
                    .hasValueSatisfying(runs -> assertThat(runs).hasSize(1));
            seen = two.read(Ledger::runs);
            assertThat(seen).hasSize(1);
        }

        assertThat(Snapshot.of(data())).isEqualTo(before);
    }

    /** It goes on with the generation it has opened, even where that is removed meanwhile. */
    @Test
    void whoever_reads_sees_one_state_whatever_is_booked_meanwhile() {
        receive(0, "V1");

        try (LedgerReader reader = LedgerReader.open(place(3)).orElseThrow()) {
            receive(0, "V2");

            List<Payment> payments = reader.read(ledger -> ledger.subsidy().payments());
            assertThat(payments).hasSize(1);
            Optional<Message> fault = reader.read(Ledger::audit);
            assertThat(fault).isEmpty();
        }
        assertThat(references()).containsExactly("V1", "V2");
    }

    @Test
    void one_process_writes_at_a_time_and_is_named() throws IOException {
        Files.createDirectory(data());
        try (LedgerWriter held = taken()) {
            Failure failure = failure();

            assertThat(failure.kind()).isEqualTo(Failure.Kind.REFUSED);
            assertThat(failure.sentence(Words.ENGLISH))
                    .contains("process " + ProcessHandle.current().pid());
            assertThat(held.read(Ledger::runs)).isEmpty();
        }
        taken().close();
    }

    @Test
    void the_lock_of_another_process_is_respected_and_ends_with_it() throws IOException {
        receive(3, "V1");
        try (LedgerHolder holder = LedgerHolder.of(data())) {
            assertThat(failure().sentence(Words.ENGLISH)).contains("process " + holder.pid());

            holder.kill();

            taken().close();
        }
    }

    /** Two first runs at once: both found nothing, and one books. */
    @Test
    void whoever_comes_second_to_a_new_ledger_is_refused() {
        try (LedgerWriter second = taken()) {
            receive(3, "V1");

            Failure refused = catchThrowableOfType(Failure.class, () -> second.books(2024));

            assertThat(refused.kind()).isEqualTo(Failure.Kind.REFUSED);
            assertThat(refused.sentence(Words.ENGLISH)).contains("another run has just been booked in " + data());
        }
        assertThat(references()).containsExactly("V1");
    }

    @Test
    void a_lock_file_that_nobody_holds_is_no_obstacle() throws IOException {
        Files.createDirectories(data());
        Files.writeString(data().resolve("lock"), "process 999999999, and words that are longer");

        try (LedgerWriter held = taken()) {
            assertThat(Files.readString(data().resolve("lock")).strip())
                    .isEqualTo("process " + ProcessHandle.current().pid());
            assertThat(held.read(Ledger::runs)).isEmpty();
        }
    }

    @Test
    void a_file_in_the_place_of_the_directory_cannot_hold_a_ledger() throws IOException {
        Files.writeString(data(), "a file");

        assertThat(failure().kind()).isEqualTo(Failure.Kind.INVALID);
        assertThat(data()).hasContent("a file");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1\n", "000001\n", "000001\n12 ab ledger.data\n"})
    void a_pointer_that_says_nothing_is_told(String pointer) throws IOException {
        receive(3, "V1");
        Files.writeString(data().resolve("CURRENT"), pointer);

        assertThat(failure().sentence(Words.ENGLISH)).contains("CURRENT, which names", "is damaged");
    }

    /** Notes of a person, files of a system: they are no part of the ledger, and do it no harm. */
    @Test
    void files_that_somebody_left_in_a_generation_do_no_harm() throws IOException {
        receive(3, "V1");
        Files.writeString(data().resolve("generations/000001/LISEZMOI.txt"), "note");
        Files.writeString(data().resolve("generations/000001/ledger.script.bak"), "copy");
        Files.createDirectory(data().resolve("generations/000001/.snapshot"));

        receive(3, "V2");
        receive(3, "V3");

        assertThat(references()).containsExactly("V1", "V2", "V3");
    }

    /** The rename is the commit: whatever goes wrong after it, the run is booked and said to be. */
    @Test
    void a_backup_that_cannot_be_removed_does_not_undo_the_run() throws IOException {
        receive(0, "V1");
        Path kept = data().resolve("generations/000001");
        receive(1, "V2");
        // a directory where a file is to be deleted that is not empty, seen by nobody who lists files only
        Files.writeString(Files.createDirectories(kept.resolve("deep")).resolve("file"), "");
        Generations.Current before = new Generations(data()).current();

        new Generations(data()).abandon(new Generations.Current(before.generation() - 1, before.files(), ""));

        assertThat(references()).containsExactly("V1", "V2");
    }

    @Test
    void a_generation_keeps_the_rights_of_the_one_before() throws IOException {
        receive(3, "V1");
        for (Path path : List.of(
                data().resolve("CURRENT"),
                data().resolve("generations/000001/ledger.data"),
                data().resolve("generations/000001"))) {
            Files.setPosixFilePermissions(
                    path, PosixFilePermissions.fromString(Files.isDirectory(path) ? "rwxrwx---" : "rw-rw----"));
        }

        receive(3, "V2");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data().resolve("CURRENT"))))
                .isEqualTo("rw-rw----");
        Path generation = data().resolve("generations/000002");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(generation)))
                .isEqualTo("rwxrwx---");
        for (String name : List.of("ledger.data", "ledger.script", "ledger.properties")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(generation.resolve(name))))
                    .as(name)
                    .isEqualTo("rw-rw----");
        }
    }

    /** The next format adds a table: a writer makes it by itself, a reader says what to do. */
    @Test
    void a_ledger_of_an_older_format_is_brought_up_to_date_by_who_writes() {
        receive(3, "V1");
        LedgerSchema next = new LedgerSchema(List.of(
                new ClassPathResource("004.sql", LedgerSchema.class),
                new ClassPathResource("005.sql", LedgerSchema.class),
                new ClassPathResource("006.sql", LedgerSchema.class),
                new ByteArrayResource(
                        "CREATE TABLE note (id INTEGER NOT NULL PRIMARY KEY); UPDATE ledger_format SET version = 7;"
                                .getBytes(StandardCharsets.UTF_8))));

        Failure told = catchThrowableOfType(Failure.class, () -> LedgerReader.open(place(3), next));
        assertThat(told.kind()).isEqualTo(Failure.Kind.REFUSED);
        assertThat(told.sentence(Words.ENGLISH)).contains("has format 6", "run migrate");

        try (LedgerWriter writer = LedgerWriter.take(place(3), next)) {
            assertThat(writer.read(Ledger::audit)).isEqualTo(Optional.of(Optional.empty()));
            assertThat(writer.read(ledger -> ledger.runs().size())).hasValue(1);
        }
        try (LedgerReader reader = LedgerReader.open(place(3), next).orElseThrow()) {
            List<Payment> payments = reader.read(ledger -> ledger.subsidy().payments());
            assertThat(payments).hasSize(1);
        }
        assertThat(failure().sentence(Words.ENGLISH)).contains("has format 7, this program reads format 6");
    }
}
