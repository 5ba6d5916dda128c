package fr.tripartite.screen;

import fr.tripartite.job.Progress;
import fr.tripartite.words.Message;
import fr.tripartite.words.Words;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;

/** A bar on a terminal; in a log, one line per step, with the moment at which it ended. */
public final class ProgressDisplay implements Progress {

    private static final int WIDTH = 40;
    private static final String CLEARED = "\r\u001b[K";

    private final PrintWriter err;
    private final Words words;
    private final boolean terminal;
    private final Clock clock;
    private String step = "";
    private int shown;
    private long started;

    /**
     * Nothing is shown yet.
     *
     * @param terminal whether a person is watching
     * @param clock tells the time, where it is told
     */
    ProgressDisplay(PrintWriter err, Words words, boolean terminal, Clock clock) {
        this.err = err;
        this.words = words;
        this.terminal = terminal;
        this.clock = clock;
    }

    /** The launcher knows whether a person is watching. */
    public static ProgressDisplay on(PrintWriter err, Words words, Clock clock) {
        return new ProgressDisplay(err, words, Boolean.getBoolean("tripartite.terminal"), clock);
    }

    @Override
    public void begin(Message.Code name) {
        step = words.say(Message.of(name));
        shown = -1;
        started = clock.millis();
        if (terminal) {
            err.print("\r" + step);
            err.flush();
        }
    }

    @Override
    public void advance(long done, long total) {
        int filled = total <= 0 ? 0 : (int) (WIDTH * Math.min(done, total) / total);
        if (terminal && filled != shown) {
            shown = filled;
            err.print("\r" + step + " [" + "#".repeat(filled) + " ".repeat(WIDTH - filled) + "]");
            err.flush();
        }
    }

    @Override
    public void end() {
        long tenths = Math.max(0, clock.millis() - started + 50) / 100;
        finish(Message.of(SummaryWord.STEP_DONE, step, BigDecimal.valueOf(tenths, 1)));
    }

    @Override
    public void fail() {
        finish(Message.of(SummaryWord.STEP_FAILED, step));
    }

    private void finish(Message line) {
        String begin = terminal ? CLEARED : OffsetDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS) + " ";
        err.println(begin + words.say(line));
    }
}
