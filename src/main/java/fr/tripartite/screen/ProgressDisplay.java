package fr.tripartite.screen;

import fr.tripartite.job.Progress;
import java.io.PrintWriter;
import java.util.Locale;

/** A bar on a terminal; in a log, one line per step. */
public final class ProgressDisplay implements Progress {

    private static final int WIDTH = 40;

    private final PrintWriter err;
    private final boolean terminal;
    private String step = "";
    private int total;
    private int shown = -1;
    private long started;

    private ProgressDisplay(PrintWriter err, boolean terminal) {
        this.err = err;
        this.terminal = terminal;
    }

    /** The launcher knows whether a person is watching. */
    public static ProgressDisplay on(PrintWriter err) {
        return new ProgressDisplay(err, Boolean.getBoolean("tripartite.terminal"));
    }

    @Override
    public void begin(String name, int units) {
        step = name;
        total = units;
        shown = -1;
        started = System.nanoTime();
        if (terminal) {
            draw(0);
        }
    }

    @Override
    public void advance(int done) {
        if (terminal) {
            draw(done);
        }
    }

    private void draw(int done) {
        int filled = total == 0 ? 0 : (int) ((long) WIDTH * done / total);
        if (filled != shown) {
            shown = filled;
            String bar = total == 0 ? "" : " [" + "#".repeat(filled) + " ".repeat(WIDTH - filled) + "]";
            err.print("\r" + step + bar);
            err.flush();
        }
    }

    @Override
    public void end() {
        double seconds = (System.nanoTime() - started) / 1e9;
        finish(String.format(Locale.ROOT, "%s: done in %.1f s", step, seconds));
    }

    @Override
    public void fail() {
        finish(step + ": not finished");
    }

    private void finish(String line) {
        err.println((terminal ? "\r\u001b[K" : "") + line);
    }
}
