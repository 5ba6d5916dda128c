package fr.tripartite.intake;

import fr.tripartite.failure.Failure;
import fr.tripartite.inventory.Cells;
import fr.tripartite.inventory.FileFault;
import fr.tripartite.inventory.RawRow;
import fr.tripartite.words.Message;
import fr.tripartite.words.VisibleText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads a table in the dialect of the inventory whose columns are fixed, in any order. */
final class TableReader {

    /**
     * A row.
     *
     * @param line physical line on which it begins
     * @param cells trimmed, by column; empty where the row is too short
     * @param record the row as it was read
     * @param misshapen whether it has other cells than the header, or text follows a closing quote
     */
    record Row(int line, Map<String, String> cells, String record, boolean misshapen) {

        String cell(String column) {
            return cells.getOrDefault(column, "");
        }
    }

    private final String file;
    private final List<String> columns;
    private final List<String> optional;
    private final Map<String, Integer> positions = new HashMap<>();
    private final List<Row> rows = new ArrayList<>();
    private int width;

    private TableReader(String file, List<String> columns, List<String> optional) {
        this.file = file;
        this.columns = columns;
        this.optional = optional;
    }

    /**
     * Reads all rows.
     *
     * @throws Failure where the file is missing or not text, or a column is missing
     */
    static List<Row> read(Path file, List<String> columns) {
        return read(file, columns, List.of());
    }

    /**
     * The same with columns that need not be there.
     *
     * @throws Failure as without them
     */
    static List<Row> read(Path file, List<String> columns, List<String> optional) {
        if (!Files.isRegularFile(file)) {
            throw Failure.invalid(IntakeWord.NO_FILE, file);
        }
        TableReader reader = new TableReader(file.toString(), columns, optional);
        try (PhysicalLines lines = new PhysicalLines(file.toString(), Files.newInputStream(file))) {
            RowsOfText.all(lines).forEach(reader::accept);
        } catch (IOException e) {
            throw Failure.invalid(IntakeWord.UNREADABLE, file, String.valueOf(e.getMessage()));
        }
        if (reader.width == 0) {
            throw Failure.invalid(IntakeWord.TABLE_WITHOUT_HEADER, file, String.join(";", columns));
        }
        return reader.rows;
    }

    private void accept(RawRow raw) {
        if (width == 0) {
            readHeader(raw);
            return;
        }
        Map<String, String> cells = new HashMap<>();
        positions.forEach((column, position) -> {
            if (position < raw.cells().size()) {
                cells.put(column, raw.cells().get(position));
            }
        });
        rows.add(new Row(raw.line(), cells, raw.record(), isMisshapen(raw)));
    }

    private boolean isMisshapen(RawRow raw) {
        return raw.shape() == RawRow.Shape.STRAY_QUOTE
                || (raw.shape() == RawRow.Shape.UNENDED && raw.cells().size() < width)
                || raw.cells().stream().skip(width).anyMatch(cell -> !cell.isEmpty())
                || raw.cells().stream()
                        .anyMatch(cell -> VisibleText.hasControl(cell) || Cells.isSpreadsheetError(cell));
    }

    private static String normalise(String column) {
        return VisibleText.letters(column).toLowerCase(Locale.ROOT);
    }

    private void readHeader(RawRow raw) {
        width = raw.cells().size();
        for (int i = 0; i < width; i++) {
            String column = normalise(raw.cells().get(i));
            if ((columns.contains(column) || optional.contains(column)) && positions.put(column, i) != null) {
                throw Failure.invalid(IntakeWord.IN_LINE, file, raw.line(), Message.of(FileFault.COLUMN_TWICE, column));
            }
        }
        List<String> missing = columns.stream()
                .filter(column -> !positions.containsKey(column))
                .toList();
        if (!missing.isEmpty()) {
            throw Failure.invalid(IntakeWord.COLUMNS_MISSING, file, raw.line(), missing, String.join(";", columns));
        }
    }
}
