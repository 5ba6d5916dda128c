package fr.tripartite.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.tripartite.failure.Failure;
import fr.tripartite.files.Snapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LedgerDatabaseTest {

    @TempDir
    Path directory;

    private Path data() {
        return directory.resolve("data");
    }

    private Path file(String name) {
        return data().resolve("ledger").resolve(name);
    }

    private LedgerDatabase taken() {
        return opened(LedgerDatabase.take(new LedgerPlace.Embedded(data())), LedgerDatabase::open);
    }

    /** Null where there is no ledger. */
    private LedgerDatabase takenToRead() {
        LedgerDatabase database = LedgerDatabase.takeToRead(new LedgerPlace.Embedded(data()));
        return database.exists() ? opened(database, LedgerDatabase::openToRead) : null;
    }

    private static LedgerDatabase opened(LedgerDatabase database, UnaryOperator<LedgerDatabase> how) {
        try {
            return how.apply(database);
        } catch (Failure e) {
            database.close();
            throw e;
        }
    }

    private Failure failure(boolean toRead) {
        Failure failure = catchThrowableOfType(Failure.class, () -> {
            try (LedgerDatabase database = toRead ? takenToRead() : taken()) {
                assertThat(database).isNotNull();
                database.ledger().published(2023);
            }
        });
        assertThat(failure).as("a failure").isNotNull();
        assertThat(failure.sentence()).contains(data().toString()).doesNotContain("\n");
        return failure;
    }

    @Test
    void a_ledger_is_made_where_there_is_none() {
        try (LedgerDatabase database = taken()) {
            assertThat(database.ledger().published(2023)).isEmpty();
            assertThat(database.ledger().subsidy().register(2023, null).places())
                    .isEmpty();
        }

        try (LedgerDatabase database = takenToRead()) {
            assertThat(database).isNotNull();
        }
    }

    @Test
    void a_ledger_that_is_not_there_is_not_made_by_reading_it() {
        assertThat(takenToRead()).isNull();
        assertThat(data()).doesNotExist();
    }

    @Test
    void reading_a_ledger_does_not_change_a_byte_of_it() {
        taken().close();
        Map<String, String> before = Snapshot.of(data());

        try (LedgerDatabase database = takenToRead()) {
            assertThat(database).isNotNull();
            assertThat(database.ledger().published(2023)).isEmpty();
        }

        assertThat(Snapshot.of(data())).isEqualTo(before).isNotEmpty();
    }

    @Test
    void a_ledger_can_be_opened_again_and_again() {
        for (int i = 0; i < 3; i++) {
            try (LedgerDatabase database = taken()) {
                assertThat(database.ledger().published(2023)).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_ledger_in_use_is_refused_and_the_holder_named(boolean toRead) {
        try (LedgerDatabase held = taken()) {
            Failure failure = failure(toRead);

            assertThat(failure.kind()).isEqualTo(Failure.Kind.REFUSED);
            assertThat(failure.sentence())
                    .contains("process " + ProcessHandle.current().pid());
            assertThat(held.ledger().published(2023)).isEmpty();
        }
        taken().close();
    }

    @Test
    void a_file_in_the_place_of_the_directory_cannot_hold_a_ledger() throws IOException {
        Files.writeString(data(), "a file");

        assertThat(failure(false).kind()).isEqualTo(Failure.Kind.INTERRUPTED);
        assertThat(data()).hasContent("a file");
    }

    @Test
    void a_damaged_ledger_is_told_and_left_as_it_is() throws IOException {
        taken().close();
        Files.writeString(file("ledger.script"), "nonsense\n");

        Failure failure = failure(false);

        assertThat(failure.kind()).isEqualTo(Failure.Kind.UNSOUND);
        assertThat(failure.sentence()).contains("backup");
        assertThat(file("ledger.script")).hasContent("nonsense\n");
    }

    @Test
    void a_ledger_without_its_properties_is_not_taken_for_a_new_one() throws IOException {
        taken().close();
        Files.delete(file("ledger.properties"));

        assertThat(failure(false).sentence()).contains("ledger.properties").contains("backup");
    }

    @Test
    void properties_that_were_about_to_be_replaced_are_put_in_their_place() throws IOException {
        taken().close();
        Files.move(file("ledger.properties"), file("ledger.properties.new"));

        taken().close();

        assertThat(file("ledger.properties")).exists();
        assertThat(file("ledger.properties.new")).doesNotExist();
    }

    @Test
    void a_ledger_that_was_being_made_is_no_ledger_and_no_obstacle() throws IOException {
        Files.createDirectories(data().resolve("ledger.creating"));
        Files.writeString(data().resolve("ledger.creating/ledger.script"), "half");

        assertThat(takenToRead()).isNull();
        taken().close();

        assertThat(data().resolve("ledger.creating")).doesNotExist();
        try (LedgerDatabase database = taken()) {
            assertThat(database.ledger().published(2023)).isEmpty();
        }
    }

    @Test
    void the_lock_of_another_process_is_respected_and_ends_with_it() throws IOException {
        try (LedgerHolder holder = LedgerHolder.of(data())) {
            assertThat(failure(false).sentence()).contains("process " + holder.pid());
            assertThat(failure(true).kind()).isEqualTo(Failure.Kind.REFUSED);

            holder.kill();

            taken().close();
        }
    }

    @Test
    void a_lock_file_that_nobody_holds_is_no_obstacle() throws IOException {
        Files.createDirectories(data());
        Files.writeString(data().resolve("ledger.lock"), "process 999999999, and words that are longer");

        try (LedgerDatabase held = taken()) {
            assertThat(Files.readString(data().resolve("ledger.lock")).strip())
                    .isEqualTo("process " + ProcessHandle.current().pid());
            assertThatThrownBy(() -> taken()).isInstanceOf(Failure.class);
            assertThat(held.ledger().published(2023)).isEmpty();
        }
    }
}
