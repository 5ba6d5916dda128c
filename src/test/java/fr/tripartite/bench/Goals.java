package fr.tripartite.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What the program is meant to take, and whether it does. */
final class Goals {

    private static final long HUNDRED_THOUSAND = 100_000;
    private static final long MILLION = 1_000_000;

    private final List<String> lines = new ArrayList<>();

    private void add(String what, double found, double goal, String unit) {
        lines.add(String.format(
                Locale.ROOT,
                "| %s | %.2f%s | ≤ %.2f%s | %s |",
                what,
                found,
                unit,
                goal,
                unit,
                found <= goal ? "met" : "**missed**"));
    }

    void shipped(Series run, Series explain, Series help) {
        add("shipped year, `run`, wall", run.median(Sample::wall), 1.2, " s");
        add("shipped year, `run`, peak", run.most(Sample::peak), 150, " MB");
        add("`explain`, wall", explain.median(Sample::wall), 0.6, " s");
        add("`--help`, wall", help.median(Sample::wall), 0.6, " s");
    }

    void generated(Series run, Series check, double peer) {
        if (run.rows() == HUNDRED_THOUSAND) {
            add("100 000 rows, `run`, wall", run.median(Sample::wall), 4, " s");
        }
        if (run.rows() == MILLION) {
            add("1 000 000 rows, `run` against the query of DuckDB", run.median(Sample::wall) / peer, 3, " ×");
            add("1 000 000 rows, `check` against the query of DuckDB", wall(check) / peer, 1.5, " ×");
        }
    }

    private static double wall(Series series) {
        return series.isDone() ? series.median(Sample::wall) : Double.POSITIVE_INFINITY;
    }

    /** From one size to the next: time in proportion to the rows, memory growing less than the file. */
    void growth(Series small, Series large) {
        double rows = (double) large.rows() / small.rows();
        String sizes = "from " + small.rows() + " to " + large.rows() + " rows, ";
        add(sizes + "time per row", large.median(Sample::wall) / small.median(Sample::wall) / rows, 1.2, " ×");
        add(sizes + "peak memory", large.most(Sample::peak) / small.most(Sample::peak), rows, " ×");
    }

    void resumed(long rows, Sample killed, Sample resumed, double whole) {
        add(
                String.format(
                        Locale.ROOT,
                        "%d rows, killed after 90 %% of the bodies (%.2f s), resumed in %.2f s: of a whole run",
                        rows,
                        killed.wall(),
                        resumed.wall()),
                resumed.wall() / whole,
                0.4,
                " ×");
    }

    void print() {
        System.out.println("\n| goal | measured | wanted | |\n|---|--:|--:|---|");
        lines.forEach(System.out::println);
    }
}
