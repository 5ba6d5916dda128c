package fr.tripartite.output;

import fr.tripartite.inventory.Problem;
import fr.tripartite.inventory.Row;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Rows that are wrong, with their own cells behind what is wrong, so that they can go back once they are corrected. */
public final class RejectionRows {

    private static final String COLUMNS = "ligne;ligne_tableur;colonne;valeur;motif";
    /** Cells beyond the header. */
    private static final String SURPLUS = "…";

    private RejectionRows() {}

    /** The columns, as a row, of rows from a file with this header. */
    public static String columns(List<String> header) {
        return COLUMNS + ";" + CsvRows.record(own(header));
    }

    /** The same, one by one. */
    public static List<String> names(List<String> header) {
        return Stream.concat(Arrays.stream(COLUMNS.split(";")), own(header).stream())
                .toList();
    }

    private static List<String> own(List<String> header) {
        return Stream.concat(header.stream(), Stream.of(SURPLUS)).toList();
    }

    /**
     * A row.
     *
     * @param problems at least one
     * @param width how many cells the header has
     */
    public static List<Object> cells(Row.Origin row, List<Problem> problems, int width) {
        Problem first = problems.get(0);
        List<Object> cells = new ArrayList<>(
                List.of(row.line(), row.sheetRow(), first.column(), first.value(), Problem.reasons(problems)));
        List<String> read = CsvRows.cells(row.record());
        for (int i = 0; i < width; i++) {
            cells.add(new CsvRows.AsRead(i < read.size() ? read.get(i) : ""));
        }
        cells.add(new CsvRows.AsRead(read.size() > width ? String.join(";", read.subList(width, read.size())) : ""));
        return cells;
    }
}
