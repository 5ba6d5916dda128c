package fr.tripartite.inventory;

import fr.tripartite.words.Message;
import java.util.List;
import java.util.Optional;

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

    /** Whether it may be the beginning of a row: rule {@code errors.short-last-row}. */
    public boolean isCut(int width) {
        return shape == Shape.UNENDED && cells.size() < width;
    }

    /** What is wrong with it where a cell beyond the header is filled: rule {@code errors.surplus-cell}. */
    public Optional<Problem> surplus(int width) {
        return cells.stream()
                .skip(width)
                .filter(cell -> !cell.isEmpty())
                .findFirst()
                .map(cell -> new Problem("", cell, Message.of(RowFault.SURPLUS, cells.size(), width)));
    }
}
