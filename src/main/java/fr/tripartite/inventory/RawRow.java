package fr.tripartite.inventory;

import java.util.List;

/**
 * A row as it stands in a file, the header included.
 *
 * @param line physical line on which it begins, from 1
 * @param sheetRow row number that a spreadsheet shows for it, from 1
 * @param shape whether its cells can be told apart
 * @param encoding of its lines
 * @param cells as a person sees them
 * @param record the same as a row of a CSV file
 */
public record RawRow(int line, int sheetRow, Shape shape, Encoding encoding, List<String> cells, String record) {

    /** Whether the cells of a row can be told apart. */
    public enum Shape {
        /** They can. */
        WHOLE,
        /** A quote is out of place: rule {@code errors.stray-quote}, rule {@code errors.swallowed-rows}. */
        STRAY_QUOTE,
        /** The last line of the file, without a line end: where it is short, rule {@code errors.short-last-row}. */
        UNENDED
    }

    /** Whether a cell is filled: a row without one is none. */
    public boolean isFilled() {
        return cells.stream().anyMatch(cell -> !cell.isEmpty());
    }
}
