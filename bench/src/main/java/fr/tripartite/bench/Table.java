package fr.tripartite.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;

/** Prints what was measured, as Markdown. */
final class Table {

    private static final String HEADER = """
            | what | rows | wall s, median | least | CPU s | peak MB | rows/s | × byte loop | × DuckDB | exit |
            |---|--:|--:|--:|--:|--:|--:|--:|--:|--:|""";

    private Table() {}

    static void head() {
        System.out.println(HEADER);
    }

    /** A row; the ratios are those of the medians. */
    static void row(Series series, double loop, double peer) {
        row(series, series.median(Sample::wall), series.least(Sample::wall), loop, peer);
    }

    /** What a process measured inside itself. */
    static void inside(String label, Series series, double loop, double peer) {
        double median = series.median(Sample::inside);
        System.out.printf(
                Locale.ROOT,
                "| %s | %d | %.2f | %.2f | | | %.0f | %s | %s | |%n",
                label,
                series.rows(),
                median,
                series.least(Sample::inside),
                series.rows() / median,
                ratio(median, loop),
                ratio(median, peer));
    }

    private static void row(Series series, double median, double least, double loop, double peer) {
        System.out.printf(
                Locale.ROOT,
                "| %s | %s | %.2f | %.2f | %.2f | %.0f | %s | %s | %s | %d |%n",
                series.label(),
                series.rows() == 0 ? "" : series.rows(),
                median,
                least,
                series.median(Sample::cpu),
                series.most(Sample::peak),
                series.rows() == 0 ? "" : String.format(Locale.ROOT, "%.0f", series.rows() / median),
                ratio(median, loop),
                ratio(median, peer),
                series.exit());
    }

    private static String ratio(double value, double unit) {
        return unit == 0 ? "" : String.format(Locale.ROOT, "%.2f", value / unit);
    }

    /**
     * Where and when.
     *
     * @param program what it says of its version
     */
    static void machine(String program, int rounds) {
        System.out.printf(
                Locale.ROOT,
                "%s: %d cores (%s), %s, %s %s, %s; rounds: %d; load average before: %s%n%n",
                LocalDate.now(ZoneId.systemDefault()),
                Runtime.getRuntime().availableProcessors(),
                after("/proc/cpuinfo", "model name"),
                memory(),
                System.getProperty("os.name"),
                System.getProperty("os.arch"),
                program,
                rounds,
                load());
    }

    /** Of the last minute. */
    static String load() {
        return text("/proc/loadavg").split(" ", -1)[0];
    }

    private static String memory() {
        String kilobytes = after("/proc/meminfo", "MemTotal").replaceAll("\\D", "");
        return kilobytes.isEmpty() ? "? GB" : Long.parseLong(kilobytes) / 1_048_576 + " GB";
    }

    private static String after(String file, String key) {
        return text(file)
                .lines()
                .filter(line -> line.startsWith(key))
                .findFirst()
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .orElse("?");
    }

    private static String text(String file) {
        try {
            return Files.readString(Path.of(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "?";
        }
    }
}
