package fr.tripartite.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.tripartite.billing.Preview;
import fr.tripartite.billing.SampleYear;
import fr.tripartite.failure.Failure;
import fr.tripartite.inventory.SampleRow;
import fr.tripartite.words.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files appear all together, or the earlier ones stay. */
class DirectorySwapTest {

    private static final long OWN = ProcessHandle.current().pid();
    /** Larger than any process number that a system gives. */
    private static final long DEAD = 999_999_999L;

    @TempDir
    Path directory;

    private Path output;
    private Path target;

    @BeforeEach
    void paths() {
        output = directory.resolve("output");
        target = output.resolve("2023");
    }

    private Preview year() throws IOException {
        return SampleYear.year(directory);
    }

    private Preview otherYear() throws IOException {
        return SampleYear.year(directory, SampleRow.line());
    }

    private static Map<String, String> names(Path path) throws IOException {
        if (Files.notExists(path)) {
            return Map.of();
        }
        try (Stream<Path> entries = Files.list(path)) {
            return entries.collect(Collectors.toMap(entry -> entry.getFileName().toString(), entry -> ""));
        }
    }

    @Test
    void all_files_appear_and_nothing_else_stays_behind() throws IOException {
        year().publish(target);

        assertThat(names(target))
                .containsOnlyKeys(
                        "lignes-LFN.csv",
                        "lignes-CDG.csv",
                        "factures.csv",
                        "pieces-nouvelles.csv",
                        "suivi-inventaire.csv",
                        "a-deviser.csv",
                        "rejets.csv",
                        "avertissements.csv",
                        "registre-subvention.csv",
                        "subvention.csv",
                        "controle.json",
                        "synthese.xlsx",
                        "rapport.html",
                        "manifest.json")
                .hasSize(Snapshot.FILES_OF_A_YEAR);
        assertThat(names(output)).containsOnlyKeys("2023");
    }

    @Test
    void new_files_replace_the_earlier_ones() throws IOException {
        otherYear().publish(target);
        Map<String, String> other = Snapshot.of(target);
        year().publish(target);
        Map<String, String> first = Snapshot.of(target);
        otherYear().publish(target);

        assertThat(Snapshot.of(target)).isEqualTo(other).isNotEqualTo(first);
        assertThat(names(output)).containsOnlyKeys("2023");
    }

    @Test
    void files_of_others_in_the_directory_stay() throws IOException {
        Files.createDirectories(target.resolve("courriers"));
        Files.writeString(target.resolve("courriers/lettre.txt"), "Monsieur le Maire");
        Files.writeString(target.resolve("notes.txt"), "à revoir");
        year().publish(target);
        year().publish(target);

        assertThat(target.resolve("courriers/lettre.txt")).hasContent("Monsieur le Maire");
        assertThat(target.resolve("notes.txt")).hasContent("à revoir");
        assertThat(target.resolve("factures.csv")).exists();
    }

    @Test
    void directories_beside_it_stay() throws IOException {
        Files.createDirectories(output.resolve(".2023.part"));
        Files.createDirectories(output.resolve(".2023.12x.part"));
        Files.createDirectories(output.resolve(".20231." + DEAD + ".part"));
        Files.createDirectories(output.resolve("2023-apercu"));

        year().publish(target);

        assertThat(names(output))
                .containsOnlyKeys("2023", ".2023.part", ".2023.12x.part", ".20231." + DEAD + ".part", "2023-apercu");
    }

    @Test
    void books_that_do_not_balance_leave_the_earlier_files() throws IOException {
        otherYear().publish(target);
        Map<String, String> before = Snapshot.of(output);

        Preview year = year().withRowsMissing(1);

        assertThatThrownBy(() -> year.publish(target))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("7 rows were read and 6 are tracked");
        assertThat(Snapshot.of(output)).isEqualTo(before);
        assertThat(names(output)).containsOnlyKeys("2023");
    }

    @Test
    void books_that_do_not_balance_publish_nothing() throws IOException {
        Preview year = year().withRowsMissing(1);

        assertThatThrownBy(() -> year.publish(target)).isInstanceOf(IllegalStateException.class);
        assertThat(names(output)).isEmpty();
    }

    @Test
    void a_directory_that_cannot_be_staged_leaves_the_earlier_files() throws IOException {
        otherYear().publish(target);
        // a file where the staging directory has to be: a fault that holds for an administrator too
        Files.writeString(output.resolve(".2023." + OWN + ".part"), "in the way");
        Map<String, String> before = Snapshot.of(output);
        Preview year = year();

        assertThatThrownBy(() -> year.publish(target)).isInstanceOfSatisfying(Failure.class, failure -> {
            assertThat(failure.kind()).isEqualTo(Failure.Kind.FAILED);
            assertThat(failure.sentence(Words.ENGLISH))
                    .contains("nothing can be written")
                    .contains(output.toString());
        });
        assertThat(Snapshot.of(output)).isEqualTo(before);
    }

    @Test
    void a_file_in_the_place_of_the_directory_stays() throws IOException {
        Files.createDirectories(output);
        Files.writeString(target, "a file");
        Preview year = year();

        assertThatThrownBy(() -> year.publish(target))
                .isInstanceOfSatisfying(
                        Failure.class, failure -> assertThat(failure.kind()).isEqualTo(Failure.Kind.INVALID))
                .hasMessageContaining(target + " is not a directory");
        assertThat(target).hasContent("a file");
    }

    @Test
    void a_file_in_the_place_of_the_parent_directory_stays() throws IOException {
        Files.writeString(output, "a file");
        Preview year = year();

        assertThatThrownBy(() -> year.publish(target)).isInstanceOf(Failure.class);
        assertThat(output).hasContent("a file");
    }

    @Test
    void what_a_dead_process_had_staged_is_removed() throws IOException {
        Path staged = Files.createDirectories(output.resolve(".2023." + DEAD + ".part"));
        Files.writeString(staged.resolve("factures.csv"), "half");

        year().publish(target);

        assertThat(names(output)).containsOnlyKeys("2023");
    }

    @Test
    void what_an_earlier_publication_of_this_process_had_staged_is_removed() throws IOException {
        Files.createDirectories(output.resolve(".2023." + OWN + ".part"));

        year().publish(target);

        assertThat(names(output)).containsOnlyKeys("2023");
    }

    @Test
    void what_a_dead_process_had_moved_away_is_put_back_before_anything_else() throws IOException {
        otherYear().publish(target);
        Files.writeString(target.resolve("notes.txt"), "à revoir");
        Map<String, String> before = Snapshot.of(target);
        Files.move(target, output.resolve(".2023." + DEAD + ".old"));
        Files.createDirectories(output.resolve(".2023." + DEAD + ".part"));
        Preview wrong = year().withRowsMissing(1);

        assertThatThrownBy(() -> wrong.publish(target)).isInstanceOf(IllegalStateException.class);

        assertThat(Snapshot.of(target)).isEqualTo(before);
        assertThat(names(output)).containsOnlyKeys("2023");
    }

    @Test
    void what_a_dead_process_had_moved_away_keeps_the_files_of_others() throws IOException {
        otherYear().publish(target);
        Files.writeString(target.resolve("notes.txt"), "à revoir");
        Files.move(target, output.resolve(".2023." + DEAD + ".old"));

        year().publish(target);

        assertThat(target.resolve("notes.txt")).hasContent("à revoir");
        assertThat(names(output)).containsOnlyKeys("2023");
    }

    @Test
    void files_of_others_that_had_not_followed_when_a_process_died_follow_later() throws IOException {
        year().publish(target);
        Path left = Files.createDirectories(output.resolve(".2023." + DEAD + ".old"));
        Files.writeString(left.resolve("notes.txt"), "mine");
        Files.writeString(left.resolve("factures.csv"), "replaced long ago");

        year().publish(target);

        assertThat(target.resolve("notes.txt")).hasContent("mine");
        assertThat(Files.readString(target.resolve("factures.csv"))).contains("numero_facture");
        assertThat(left).doesNotExist();
    }

    @Test
    void behind_a_symbolic_link_stands_the_directory_that_is_filled() throws IOException {
        Path real = Files.createDirectories(directory.resolve("elsewhere").resolve("year"));
        Files.writeString(real.resolve("notes.txt"), "mine");
        Files.createDirectories(output);
        Files.createSymbolicLink(target, real);

        year().publish(target);

        assertThat(target).isSymbolicLink();
        assertThat(names(real)).containsKeys("factures.csv", "controle.json", "notes.txt");
    }

    @Test
    void earlier_files_that_were_already_replaced_are_removed() throws IOException {
        otherYear().publish(target);
        Path old = Files.createDirectories(output.resolve(".2023." + DEAD + ".old"));
        Files.writeString(old.resolve("factures.csv"), "earlier");

        year().publish(target);

        assertThat(names(output)).containsOnlyKeys("2023");
    }

    @Test
    void what_a_living_process_has_staged_is_left_to_it() throws IOException {
        // the first process of the system is always there, and this is never it
        long living = ProcessHandle.current().parent().map(ProcessHandle::pid).orElse(1L);
        Files.createDirectories(output.resolve(".2023." + living + ".part"));

        year().publish(target);

        assertThat(names(output)).containsOnlyKeys("2023", ".2023." + living + ".part");
    }

    @Test
    void control_file_and_tables_begin_and_end_as_the_contract_says() throws IOException {
        year().publish(target);

        Map<String, String> texts = Snapshot.of(target);
        texts.remove("synthese.xlsx");
        texts.forEach((name, bytes) -> {
            assertThat(bytes).as(name).endsWith("\n").doesNotContain("\r");
            if (name.endsWith(".csv")) {
                assertThat(bytes).as(name).startsWith("\u00ef\u00bb\u00bf");
            }
        });
    }
}
