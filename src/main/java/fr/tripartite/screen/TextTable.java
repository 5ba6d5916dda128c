package fr.tripartite.screen;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** A table in aligned columns, which is Markdown too. */
public final class TextTable {

    private final List<List<String>> rows = new ArrayList<>();

    /** A table with its header. */
    public TextTable(List<String> header) {
        rows.add(header);
    }

    /** Adds a row with as many cells as the header has. */
    public void add(List<String> cells) {
        rows.add(cells.stream().map(cell -> cell.replace("|", "\\|")).toList());
    }

    /** Prints it. */
    public void print(PrintWriter out) {
        int columns = rows.get(0).size();
        int[] widths = new int[columns];
        for (List<String> row : rows) {
            for (int i = 0; i < columns; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        }
        for (int i = 0; i < rows.size(); i++) {
            out.println(line(rows.get(i), widths, " "));
            if (i == 0) {
                out.println(line(rows.get(0).stream().map(cell -> "").toList(), widths, "-"));
            }
        }
    }

    private static String line(List<String> cells, int[] widths, String filler) {
        StringBuilder line = new StringBuilder("|");
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i);
            line.append(filler)
                    .append(cell)
                    .append(filler.repeat(widths[i] - cell.length()))
                    .append(filler)
                    .append('|');
        }
        return line.toString();
    }
}
