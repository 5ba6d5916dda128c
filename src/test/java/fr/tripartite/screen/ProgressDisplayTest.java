package fr.tripartite.screen;

import static org.assertj.core.api.Assertions.assertThat;

import fr.tripartite.words.Words;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** On a terminal a bar that knows its end, in a log a line with its time. */
class ProgressDisplayTest {

    private static final String BEGIN = "\r";
    private static final String CLEARED = "\r\u001b[K";

    /** A clock that a test sets. */
    private static final class HandSet extends Clock {

        private final ZoneId zone;
        private Instant now;

        private HandSet(String now, ZoneId zone) {
            this.now = Instant.parse(now);
            this.zone = zone;
        }

        private void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId other) {
            return new HandSet(now.toString(), other);
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    private final StringWriter shown = new StringWriter();
    private final HandSet clock = new HandSet("2025-01-06T05:00:03.700Z", ZoneId.of("Europe/Paris"));

    private ProgressDisplay display(Words words, boolean terminal) {
        return new ProgressDisplay(new PrintWriter(shown), words, terminal, clock);
    }

    private String shown() {
        String text = shown.toString();
        shown.getBuffer().setLength(0);
        return text.replace(System.lineSeparator(), "\n");
    }

    @Test
    void in_a_log_a_step_leaves_one_line_with_the_moment_at_which_it_ended() {
        ProgressDisplay display = display(Words.ENGLISH, false);

        display.begin(SummaryWord.LINES);
        display.advance(1, 2);
        assertThat(shown()).isEmpty();
        clock.pass(Duration.ofMillis(1_250));
        display.end();

        assertThat(shown()).isEqualTo("2025-01-06T06:00:04+01:00 lines: done in 1.3 s\n");
    }

    @Test
    void in_a_log_a_step_that_did_not_end_leaves_one_line_too() {
        ProgressDisplay display = display(Words.FRENCH_ON_SCREEN, false);

        display.begin(SummaryWord.LINES);
        clock.pass(Duration.ofMinutes(1));
        display.fail();
        display.begin(SummaryWord.DOCUMENTS);
        clock.pass(Duration.ofMillis(1_949));
        display.end();

        assertThat(shown()).isEqualTo("""
                        2025-01-06T06:01:03+01:00 lignes : inachevé
                        2025-01-06T06:01:05+01:00 pièces : fait en 1,9 s
                        """);
    }

    /** 40 signs; a half, a fortieth more, and what is drawn already is not drawn again. */
    @Test
    void on_a_terminal_the_bar_knows_its_end() {
        ProgressDisplay display = display(Words.ENGLISH, true);

        display.begin(SummaryWord.LINES);
        assertThat(shown()).isEqualTo(BEGIN + "lines");
        display.advance(0, 80);
        assertThat(shown()).isEqualTo(BEGIN + "lines [" + " ".repeat(40) + "]");
        display.advance(40, 80);
        assertThat(shown()).isEqualTo(BEGIN + "lines [" + "#".repeat(20) + " ".repeat(20) + "]");
        display.advance(41, 80);
        assertThat(shown()).isEmpty();
        display.advance(42, 80);
        assertThat(shown()).isEqualTo(BEGIN + "lines [" + "#".repeat(21) + " ".repeat(19) + "]");
        display.advance(80, 80);
        assertThat(shown()).isEqualTo(BEGIN + "lines [" + "#".repeat(40) + "]");
        clock.pass(Duration.ofMillis(49));
        display.end();
        assertThat(shown()).isEqualTo(CLEARED + "lines: done in 0.0 s\n");
    }

    /** A file that grew while it was read, and nothing at all to do. */
    @Test
    void on_a_terminal_the_bar_never_leaves_its_bounds() {
        ProgressDisplay display = display(Words.FRENCH_ON_SCREEN, true);

        display.begin(SummaryWord.LINES);
        display.advance(7, 5);
        assertThat(shown()).isEqualTo(BEGIN + "lignes" + BEGIN + "lignes [" + "#".repeat(40) + "]");
        display.fail();
        assertThat(shown()).isEqualTo(CLEARED + "lignes : inachevé\n");
        display.begin(SummaryWord.DOCUMENTS);
        display.advance(0, 0);
        assertThat(shown()).isEqualTo(BEGIN + "pièces" + BEGIN + "pièces [" + " ".repeat(40) + "]");
    }

    /** A clock that is set back while a step goes on. */
    @Test
    void no_step_takes_less_than_no_time() {
        ProgressDisplay display = display(Words.ENGLISH, true);

        display.begin(SummaryWord.LINES);
        clock.pass(Duration.ofHours(-1));
        display.end();

        assertThat(shown()).endsWith("lines: done in 0.0 s\n");
    }
}
