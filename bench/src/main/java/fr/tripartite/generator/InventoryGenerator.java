package fr.tripartite.generator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Writes the sample inventories, and who their bodies are: real communes, made-up establishment numbers, streets and
 * subscriptions, and damage of the kind that real files have. The same bytes every time.
 *
 * <p>Call: {@code InventoryGenerator OUTPUT_DIR}
 */
public final class InventoryGenerator {
    /** The day of the first deliberation; any other number would do, and make other files. */
    private static final long SEED = 20_230_209L;

    private InventoryGenerator() {}

    /**
     * Writes {@code inventaire-2023.csv} to {@code inventaire-2026.csv} and {@code tiers.csv}, over files of these names.
     *
     * @param args the directory, which is created where it is missing
     * @throws IOException where a file cannot be written
     */
    public static void main(String[] args) throws IOException {
        if (args.length != 1) {
            throw new IllegalArgumentException("usage: InventoryGenerator OUTPUT_DIR");
        }
        Path directory = Files.createDirectories(Path.of(args[0]));
        for (var file : files().entrySet()) {
            Files.write(directory.resolve(file.getKey()), file.getValue());
        }
    }

    /** The content of every file, by its name. */
    static SortedMap<String, byte[]> files() throws IOException {
        List<Body> bodies = Subscribers.all(new Draw(SEED));
        SortedMap<String, byte[]> files = new TreeMap<>();
        for (int year = Inventory.FIRST_YEAR; year <= Inventory.LAST_YEAR; year++) {
            files.put("inventaire-" + year + ".csv", file(bodies, year));
        }
        files.put("tiers.csv", new TiersList(bodies, new Draw(SEED)).bytes());
        return files;
    }

    private static byte[] file(List<Body> bodies, int year) throws IOException {
        // A draw of its own for each year: a change to one file leaves the others as they are.
        Draw draw = new Draw(SEED + year);
        Layout layout = Layout.of(year);
        List<Row> rows = Inventory.of(bodies, year, draw);
        new Oddities(draw, layout.spaces()).addTo(rows);
        new Damages(rows, year, draw).apply();
        List<String> lines = new ArrayList<>();
        rows.forEach(row -> lines.add(layout.line(row)));
        addLinesAboutNobody(lines, year, layout, draw);
        lines.add(0, layout.header());
        return layout.bytes(lines);
    }

    /** Empty lines, which are no rows, and lines that stand for no subscription, which are refused. */
    private static void addLinesAboutNobody(List<String> lines, int year, Layout layout, Draw draw) {
        String separators = layout.line(Map.of());
        String count = String.valueOf(lines.size());
        for (int i = 0; i < 3; i++) {
            lines.add(draw.between(1, lines.size() - 1), "");
            lines.add(draw.between(1, lines.size() - 1), separators);
        }
        if (year == 2025) {
            lines.add(separators);
            lines.add(layout.line(Map.of(Column.SIRET, "TOTAL", Column.QUANTITE, count)));
        }
        if (year == 2026) {
            // Two sheets were pasted one below the other.
            lines.add(draw.between(lines.size() / 3, lines.size() / 2), layout.header());
        }
        lines.add(separators);
        lines.add(separators);
    }
}
