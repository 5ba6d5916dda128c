package fr.tripartite.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person who watches a run sees of it, on a terminal and in a log. */
class ProgressTest {

    private static final String TERMINAL = "tripartite.terminal";
    private static final String WHOLE = " [" + "#".repeat(40) + "]";
    private static final String MOMENT = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\+0[12]:00";

    @TempDir
    Path directory;

    private Workshop workshop;

    @BeforeEach
    void open() {
        workshop = new Workshop(directory).inventory(Workshop.GOOD);
    }

    @AfterEach
    void look_away() {
        System.clearProperty(TERMINAL);
    }

    @Test
    void on_a_terminal_what_can_be_counted_comes_to_its_end() {
        System.setProperty(TERMINAL, "true");

        assertThat(workshop.run("2023").err())
                .contains("\rreading" + WHOLE, "\rpricing and invoicing" + WHOLE, "\rpublishing")
                .doesNotContainPattern(MOMENT);
        assertThat(workshop.run("2023").err()).contains("\rreading" + WHOLE, "\rpublishing" + WHOLE);
    }

    /** The times are those of Paris, in winter or in summer. */
    @Test
    void in_a_log_each_step_is_a_line_that_begins_with_its_time() {
        assertThat(workshop.run("2023").err().lines()).hasSize(4).allSatisfy(line -> assertThat(line)
                .matches(MOMENT + " [a-z ]+: done in \\d+\\.\\d s"));
    }
}
