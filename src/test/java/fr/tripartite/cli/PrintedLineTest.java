package fr.tripartite.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.tripartite.inventory.SampleRow;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The line that is printed for an alert, typed into a shell, is the call that was refused and what confirms it. */
class PrintedLineTest {

    @TempDir
    Path directory;

    private Workshop workshop;

    /** 2024 again from the inventory of 2023, in a directory that a shell would take for several words. */
    @BeforeEach
    void bill_2023() throws IOException {
        workshop = new Workshop(Files.createDirectory(directory.resolve("l'an $HOME & co")));
        workshop.inventory(SampleRow.file(SampleRow.line()));
        assertThat(workshop.run("2023").exitCode()).isZero();
    }

    private static Object[] words(String printed) throws IOException {
        String line = printed.lines()
                .filter(text -> text.startsWith("  ./tripartite "))
                .reduce((first, last) -> last)
                .orElseThrow();
        Process shell = new ProcessBuilder("sh", "-c", "printf '%s\\n' " + line.strip()).start();
        List<String> words = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
        assertThat(words).startsWith("./tripartite", "run", "2024").contains("--confirm", "inventaire=2023");
        return words.subList(1, words.size()).toArray();
    }

    @ParameterizedTest
    @ValueSource(strings = {"repris", "l'année de M. O'Neil", "$HOME `id` \"x\" \\ *", "a;b|c&d>e", "été # 1"})
    void a_refused_run_prints_what_books_it(String reason) throws IOException {
        Call refused = workshop.run("2024", "--date", "2024-12-31", "--reason", reason);
        assertThat(refused.exitCode()).isEqualTo(4);

        Call typed = Call.of(words(refused.err()));

        assertThat(typed.exitCode()).as(typed.err()).isZero();
        assertThat(PublishedRows.of(workshop.output().resolve("pieces-nouvelles.csv"), "date_facture"))
                .containsExactly("31/12/2024");
        Call history = Call.of("history", "2024", "--data", workshop.data());
        assertThat(history.out()).contains("| " + reason.replace("|", "\\|") + " |");
    }

    @Test
    void a_check_prints_the_line_of_the_run_to_the_usual_output() throws IOException {
        Call check = workshop.call("check", "2024", "--date", "2024-12-31");
        assertThat(check.exitCode()).isEqualTo(4);

        Object[] words = words(check.out());

        assertThat(words)
                .contains(
                        "--inventory",
                        workshop.inventory().toString(),
                        "--data",
                        workshop.data().toString())
                .contains("--date", "2024-12-31")
                .doesNotContain("--output");
    }

    @Test
    void another_figure_that_was_confirmed_is_left_out() throws IOException {
        Call refused = workshop.run("2024", "--confirm", "inventaire=2022", "--confirm", "rejets=0");

        assertThat(words(refused.err()))
                .endsWith("--confirm", "inventaire=2023")
                .doesNotContain("inventaire=2022");
    }
}
