package fr.tripartite.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.tripartite.inventory.SampleRow;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The words of whoever asks for a run are kept as they are, on one line, and stand beside every document that it issues. */
class ReasonTest {

    @TempDir
    Path directory;

    private Workshop workshop;

    @BeforeEach
    void open() {
        workshop = new Workshop(directory).inventory(SampleRow.file(SampleRow.line()));
    }

    private String reason() {
        return PublishedRows.of(workshop.output().resolve("pieces-nouvelles.csv"), "raison")
                .get(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"réunion du 12 mars ; « décision »", "a \"b\" c", "l'été à 100 %", "{0} \\ 🙂"})
    void it_is_kept_as_it_is(String reason) {
        assertThat(workshop.run("2023", "--reason", "  " + reason + " ").exitCode())
                .isZero();

        assertThat(reason()).isEqualTo(reason);
        Call exported = workshop.call("export", "2023");
        assertThat(exported.exitCode()).isZero();
        assertThat(reason()).isEqualTo(reason);
        assertThat(Call.of("history", "--data", workshop.data()).out()).contains("| " + reason + " ");
        assertThat(Call.of("verify", "2023", "--data", workshop.data(), "--output", workshop.output())
                        .exitCode())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+33", "-5", "@x"})
    void a_spreadsheet_does_not_run_it(String reason) {
        assertThat(workshop.run("2023", "--reason=" + reason).exitCode()).isZero();

        assertThat(reason()).isEqualTo("'" + reason);
    }

    @Test
    void two_hundred_characters_are_the_most() {
        assertThat(workshop.run("2023", "--reason", "é".repeat(201)).exitCode()).isEqualTo(2);
        assertThat(workshop.data()).doesNotExist();

        assertThat(workshop.run("2023", "--reason", "é".repeat(200)).exitCode()).isZero();
        assertThat(reason()).hasSize(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"two\nlines", "a\tb", "a\rb", "a\u0000b", "a\u0085b"})
    void it_is_one_line_of_text(String reason) {
        Call call = workshop.run("2023", "--reason", reason);

        assertThat(call.exitCode()).isEqualTo(2);
        assertThat(call.complaints()).singleElement().asString().contains("--reason", "one line");
        assertThat(workshop.data()).doesNotExist();
    }

    @Test
    void an_empty_one_is_none() {
        assertThat(workshop.run("2023", "--reason", " ").exitCode()).isZero();

        assertThat(reason()).isEmpty();
    }

    /** What it is called does not make it another run. */
    @Test
    void another_reason_for_the_same_data_books_nothing() {
        assertThat(workshop.run("2023", "--reason", "première").exitCode()).isZero();

        assertThat(workshop.run("2023", "--reason", "seconde").exitCode()).isZero();

        assertThat(reason()).isEqualTo("première");
    }
}
