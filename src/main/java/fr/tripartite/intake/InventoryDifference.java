package fr.tripartite.intake;

import fr.tripartite.failure.Failure;
import fr.tripartite.inventory.ColumnNames;
import fr.tripartite.inventory.Header;
import fr.tripartite.inventory.InventoryFormat;
import fr.tripartite.inventory.RawRow;
import fr.tripartite.io.Content;
import fr.tripartite.words.Message;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What changed between two states of an inventory, for the person who has to decide what to do about it: rows added,
 * removed, changed or moved. Encoding, quotes and line ends say nothing.
 */
public final class InventoryDifference {

    /** A row with its header's names. */
    private record Named(RawRow raw, boolean isCut, Map<String, String> cells) {

        List<String> key(List<String> columns) {
            return columns.stream()
                    .map(column -> cells.getOrDefault(column, "").strip())
                    .toList();
        }

        /** What it says, wherever it stands. */
        Said said() {
            return new Said(raw.shape() == RawRow.Shape.STRAY_QUOTE, isCut, cells);
        }

        private record Said(boolean isStray, boolean isCut, Map<String, String> cells) {}
    }

    private static final List<List<String>> KEYS =
            List.of(Header.IDENTITY, Header.IDENTITY.subList(0, 2), Header.IDENTITY.subList(0, 1));

    private List<Named> removed = List.of();
    private List<Named> added = new ArrayList<>();
    private final List<Message> details = new ArrayList<>();
    private boolean otherColumns;
    private int changed;
    private int moved;

    private InventoryDifference() {}

    /**
     * Compares two inventories.
     *
     * @return one sentence that counts, then one per row; none where both say the same
     * @throws Failure where the earlier one can no longer be read
     */
    public static List<Message> between(String file, Content before, Content after, InventoryFormat format) {
        try {
            InventoryDifference difference = new InventoryDifference();
            difference.compare(table(file, before, format), table(file, after, format));
            return difference.told();
        } catch (IOException e) {
            throw Failure.failed(Message.of(IntakeWord.NOT_COMPARED, file, String.valueOf(e.getMessage())), e);
        }
    }

    /** The columns by the names of the program, where it knows them, and the rows. */
    private record Table(List<String> columns, List<Named> rows) {}

    private static Table table(String file, Content content, InventoryFormat format) throws IOException {
        ColumnNames names = format.names();
        try (InventoryRows rows = InventoryRows.open(file, content)) {
            List<String> columns = InventoryFile.header(file, rows, names).cells().stream()
                    .map(cell -> names.of(cell).orElse(cell))
                    .toList();
            List<Named> named = new ArrayList<>();
            for (RawRow raw = rows.next(); raw != null; raw = rows.next()) {
                Map<String, String> cells = new TreeMap<>();
                for (int i = 0; i < Math.max(raw.cells().size(), columns.size()); i++) {
                    String cell = i < raw.cells().size() ? raw.cells().get(i) : "";
                    cells.merge(
                            i < columns.size() ? columns.get(i) : "", cell, (first, second) -> first + ";" + second);
                }
                named.add(new Named(raw, raw.isCut(columns.size()), cells));
            }
            return new Table(columns, named);
        }
    }

    private void compare(Table before, Table after) {
        otherColumns = !before.columns().equals(after.columns());
        Map<Object, Deque<Named>> old = index(before.rows(), Named::said);
        for (Named row : after.rows()) {
            Named same = poll(old, row.said());
            if (same == null) {
                added.add(row);
            } else if (same.raw().line() != row.raw().line()) {
                moved++;
            }
        }
        removed = rest(old);
        KEYS.forEach(this::pairChanged);
    }

    private static Map<Object, Deque<Named>> index(List<Named> rows, Function<Named, Object> key) {
        Map<Object, Deque<Named>> index = new LinkedHashMap<>();
        rows.forEach(row -> index.computeIfAbsent(key.apply(row), text -> new ArrayDeque<>())
                .add(row));
        return index;
    }

    private static @Nullable Named poll(Map<Object, Deque<Named>> index, Object key) {
        Deque<Named> rows = index.get(key);
        return rows == null ? null : rows.poll();
    }

    /** A row that went and one that came, about the same subscription, are one row that changed. */
    private void pairChanged(List<String> columns) {
        Map<Object, Deque<Named>> old = index(removed, row -> row.key(columns));
        List<Named> unpaired = new ArrayList<>();
        for (Named now : added) {
            Named before = poll(old, now.key(columns));
            if (before == null) {
                unpaired.add(now);
            } else {
                changed++;
                details.add(Message.of(IntakeWord.ROW_CHANGED, now.raw().line(), cells(before, now)));
            }
        }
        added = unpaired;
        removed = rest(old);
    }

    private static List<Named> rest(Map<Object, Deque<Named>> index) {
        return index.values().stream()
                .flatMap(Deque::stream)
                .sorted(Comparator.comparingInt(row -> row.raw().line()))
                .toList();
    }

    private static Message cells(Named before, Named now) {
        List<Message> parts = new ArrayList<>();
        Map<String, String> rest = new HashMap<>(before.cells());
        now.cells().forEach((column, value) -> {
            String earlier = rest.remove(column);
            if (!value.equals(earlier)) {
                parts.add(Message.of(IntakeWord.CELL_CHANGED, column, earlier == null ? "" : earlier, value));
            }
        });
        rest.forEach((column, value) -> parts.add(Message.of(IntakeWord.CELL_GONE, column, value)));
        return parts.isEmpty() ? Message.of(IntakeWord.QUOTES_CHANGED) : Message.list(parts);
    }

    private List<Message> told() {
        List<Message> told = new ArrayList<>();
        if (!added.isEmpty() || !removed.isEmpty() || changed > 0) {
            told.add(Message.of(IntakeWord.ROWS_CHANGED, added.size(), removed.size(), changed));
        } else if (moved > 0) {
            told.add(Message.of(IntakeWord.ROWS_MOVED, moved));
        } else if (otherColumns) {
            told.add(Message.of(IntakeWord.COLUMNS_CHANGED));
        }
        told.addAll(details);
        added.forEach(row -> told.add(told(IntakeWord.ROW_NEW, row)));
        removed.forEach(row -> told.add(told(IntakeWord.ROW_GONE, row)));
        return told;
    }

    private static Message told(IntakeWord what, Named row) {
        return Message.of(what, row.raw().line(), CsvDialect.record(row.raw().cells()));
    }
}
