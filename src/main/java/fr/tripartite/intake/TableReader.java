package fr.tripartite.intake;

import fr.tripartite.failure.Failure;
import fr.tripartite.inventory.Cells;
import fr.tripartite.inventory.ColumnNames;
import fr.tripartite.inventory.FileFault;
import fr.tripartite.inventory.Problem;
import fr.tripartite.inventory.RawRow;
import fr.tripartite.inventory.RowFault;
import fr.tripartite.io.StoredFile;
import fr.tripartite.words.Message;
import fr.tripartite.words.VisibleText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads a table in the dialect of the inventory whose columns are fixed, in any order and spelt as those of the inventory may be.
 * One of them is {@code siret}.
 */
final class TableReader {

    static final String SIRET = "siret";

    /**
     * What was read.
     *
     * @param rows that have a filled cell
     * @param unknown names of columns that mean nothing
     * @param file as it was read
     */
    record Table(List<Row> rows, List<String> unknown, StoredFile file) {}

    /**
     * A row.
     *
     * @param line physical line on which it begins
     * @param cells trimmed, by column; empty where the row is too short
     * @param record the row as it was read
     * @param defects what no row may hold, whatever the table; without a column where the cells cannot be told apart
     */
    record Row(int line, Map<String, String> cells, String record, List<Problem> defects) {

        String cell(String column) {
            return cells.getOrDefault(column, "");
        }

        /** Whether it has other cells than the header, text behind a closing quote, or what no cell may hold. */
        boolean misshapen() {
            return !defects.isEmpty();
        }
    }

    private final String file;
    private final List<String> columns;
    private final List<String> names = new ArrayList<>();
    private final List<String> unknown = new ArrayList<>();
    private final Map<String, Integer> positions = new HashMap<>();

    private TableReader(String file, List<String> columns) {
        this.file = file;
        this.columns = columns;
    }

    /**
     * Reads all rows.
     *
     * @param optional columns that need not be there
     * @throws Failure where the file is missing or not text, or one of the other columns is missing
     */
    static Table read(Path file, List<String> columns, List<String> optional) {
        if (!Files.isRegularFile(file)) {
            throw Failure.invalid(IntakeWord.NO_FILE, file);
        }
        TableReader reader = new TableReader(file.toString(), columns);
        try {
            StoredFile read = StoredFile.of(String.valueOf(file.getFileName()), Files.readAllBytes(file));
            try (RowsOfText text =
                    new RowsOfText(file.toString(), read.content().open())) {
                return new Table(reader.rows(text, optional), reader.unknown, read);
            }
        } catch (IOException e) {
            throw Failure.invalid(IntakeWord.UNREADABLE, file, String.valueOf(e.getMessage()));
        }
    }

    private List<Row> rows(RowsOfText text, List<String> optional) throws IOException {
        @Nullable RawRow header = text.next();
        if (header == null) {
            throw Failure.invalid(IntakeWord.TABLE_WITHOUT_HEADER, file, String.join(";", columns));
        }
        readHeader(header, optional);
        text.enclose(new RowsOfText.Fence(
                position(SIRET), columns.stream().mapToInt(this::position).max().orElseThrow()));
        List<Row> rows = new ArrayList<>();
        for (RawRow raw = text.next(); raw != null; raw = text.next()) {
            rows.add(row(raw));
        }
        return rows;
    }

    private int position(String column) {
        return positions.getOrDefault(column, Integer.MAX_VALUE);
    }

    private Row row(RawRow raw) {
        Map<String, String> cells = new HashMap<>();
        positions.forEach((column, position) -> {
            if (position < raw.cells().size()) {
                cells.put(column, raw.cells().get(position));
            }
        });
        return new Row(raw.line(), cells, raw.record(), defects(raw));
    }

    private List<Problem> defects(RawRow raw) {
        int width = names.size();
        if (raw.shape() == RawRow.Shape.STRAY_QUOTE) {
            return List.of(new Problem("", "", Message.of(IntakeWord.STRAY_QUOTE)));
        }
        if (raw.isCut(width)) {
            return List.of(
                    new Problem("", "", Message.of(RowFault.CUT, raw.cells().size(), width)));
        }
        List<Problem> defects = new ArrayList<>(raw.surplus(width).stream().toList());
        for (int i = 0; i < Math.min(raw.cells().size(), width); i++) {
            String cell = raw.cells().get(i);
            if (VisibleText.hasControl(cell)) {
                defects.add(new Problem(names.get(i), cell, Message.of(RowFault.CONTROL_CHARACTER)));
            } else if (Cells.isSpreadsheetError(cell)) {
                defects.add(new Problem(names.get(i), cell, Message.of(RowFault.SPREADSHEET_ERROR, cell)));
            }
        }
        return defects;
    }

    private void readHeader(RawRow raw, List<String> optional) {
        Map<String, String> known = new HashMap<>();
        columns.forEach(column -> known.put(ColumnNames.normalise(column), column));
        optional.forEach(column -> known.put(ColumnNames.normalise(column), column));
        for (int i = 0; i < raw.cells().size(); i++) {
            String cell = raw.cells().get(i);
            @Nullable String column = known.get(ColumnNames.normalise(cell));
            names.add(column == null ? cell : column);
            if (column == null) {
                unknown.add(cell);
            } else if (positions.put(column, i) != null) {
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
