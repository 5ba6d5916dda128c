package fr.tripartite.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What the program is meant to take, and whether it does. */
final class Goals {

    private static final long MILLION = 1_000_000;
    /** Seconds that the workbook and the page may add. */
    private static final double LOOKED_AT = 0.5;

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

    void shipped(Series run, Series check) {
        add("shipped year, `run`, wall", run.median(Sample::wall), 1.4 + LOOKED_AT, " s");
        add("shipped year, `check`, wall", wall(check), 1 + LOOKED_AT, " s");
        add("shipped year, `run`, peak", run.most(Sample::peak), 200, " MB");
        add("shipped year, `check`, peak", check.most(Sample::peak), 200, " MB");
    }

    void generated(Series check, Series run, Series onServer, double peer) {
        if (run.rows() == MILLION) {
            String against = " against DuckDB writing the same files";
            add("1 000 000 rows, `check`" + against, wall(check) / peer, 2, " ×");
            add("1 000 000 rows, `run`" + against, wall(run) / peer, 4, " ×");
            add("1 000 000 rows, `run` on PostgreSQL" + against, wall(onServer) / peer, 4, " ×");
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

    void print() {
        System.out.println("\n| goal | measured | wanted | |\n|---|--:|--:|---|");
        lines.forEach(System.out::println);
    }
}
