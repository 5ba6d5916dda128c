package fr.tripartite.intake;

import fr.tripartite.failure.Failure;
import fr.tripartite.inventory.Body;
import fr.tripartite.inventory.ColumnNames;
import fr.tripartite.inventory.Encoding;
import fr.tripartite.inventory.Header;
import fr.tripartite.inventory.Inventory;
import fr.tripartite.inventory.InventoryFormat;
import fr.tripartite.inventory.MonthFirst;
import fr.tripartite.inventory.RawRow;
import fr.tripartite.inventory.RejectedRow;
import fr.tripartite.inventory.Row;
import fr.tripartite.inventory.RowReader;
import fr.tripartite.io.BackgroundWork;
import fr.tripartite.io.Content;
import fr.tripartite.io.WatchedContent;
import fr.tripartite.words.Complaint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads an inventory, a workbook or CSV: any order of rows and columns, and whatever people and spreadsheets do to it. */
public final class InventoryFile {

    private static final int ROWS_AT_ONCE = 1_000;

    private final String file;
    private final InventoryFormat format;
    private final Map<String, List<Row>> bodies = new HashMap<>();
    private final List<RejectedRow> rejected = new ArrayList<>();
    private final Map<Encoding, BitSet> encoded = new EnumMap<>(Encoding.class);
    private int rowCount;

    private InventoryFile(String file, InventoryFormat format) {
        this.file = file;
        this.format = format;
    }

    /**
     * Reads the whole file.
     *
     * @throws Failure where the file is missing, empty, no text, without the columns, or has months before days; a bad row is
     *     never a failure
     */
    public static Inventory read(Path file, InventoryFormat format) {
        return read(file, format, position -> {});
    }

    /**
     * The same while somebody watches.
     *
     * @param watcher told how many bytes were read so far
     * @throws Failure as without him
     */
    public static Inventory read(Path file, InventoryFormat format, LongConsumer watcher) {
        if (!Files.isRegularFile(file)) {
            throw Failure.invalid(IntakeWord.NO_INVENTORY, file);
        }
        return new InventoryFile(file.toString(), format)
                .inventory(
                        String.valueOf(file.getFileName()),
                        new WatchedContent(() -> Files.newInputStream(file), watcher));
    }

    /**
     * Reads a whole inventory that was kept.
     *
     * @param name of the file
     * @param content its bytes
     * @throws Failure as for a file
     */
    public static Inventory read(String name, Content content, InventoryFormat format) {
        return new InventoryFile(name, format).inventory(name, content);
    }

    private Inventory inventory(String name, Content content) {
        try (InventoryRows rows = InventoryRows.open(file, content);
                BackgroundWork checking = new BackgroundWork()) {
            Header header = header(file, rows, format.names());
            RowReader reader = new RowReader(header, format);
            MonthFirst months = new MonthFirst(header);
            for (List<RawRow> some = some(rows); !some.isEmpty(); some = some(rows)) {
                List<RawRow> found = some;
                checking.submit(() -> found.forEach(row -> {
                    months.look(row);
                    add(row, reader.read(row));
                }));
            }
            checking.await();
            months.problem().ifPresent(problem -> {
                throw Failure.invalid(IntakeWord.IN_FILE, file, problem);
            });
            return new Inventory(
                    name,
                    rows.size(),
                    rows.sha256(),
                    rowCount,
                    bodies.entrySet().stream()
                            .sorted(Map.Entry.comparingByKey())
                            .map(body -> new Body(body.getKey(), body.getValue()))
                            .toList(),
                    rejected,
                    header,
                    otherEncoding());
        } catch (IOException e) {
            throw Failure.invalid(IntakeWord.UNREADABLE, file, String.valueOf(e.getMessage()));
        }
    }

    /**
     * Reads the header of an inventory.
     *
     * @throws Failure where there is none
     */
    static Header header(String file, InventoryRows rows, ColumnNames names) throws IOException {
        HeaderSearch.Found found = rows.header(names);
        if (found == null) {
            throw Failure.invalid(IntakeWord.NO_HEADER, file);
        }
        try {
            Header header = Header.of(found.row().cells(), names);
            rows.below(header);
            return header;
        } catch (Complaint e) {
            throw Failure.invalid(
                    IntakeWord.IN_LINE,
                    file,
                    found.row().line(),
                    found.otherFormat(names).orElseGet(e::message));
        }
    }

    /** Some rows, in their order; none where there are no more. */
    private static List<RawRow> some(InventoryRows rows) throws IOException {
        List<RawRow> some = new ArrayList<>(ROWS_AT_ONCE);
        RawRow row = null;
        while (some.size() < ROWS_AT_ONCE && (row = rows.next()) != null) {
            some.add(row);
        }
        return some;
    }

    private void add(RawRow raw, RowReader.Result result) {
        rowCount++;
        if (raw.encoding() != Encoding.ASCII) {
            encoded.computeIfAbsent(raw.encoding(), encoding -> new BitSet()).set(raw.line());
        }
        if (result instanceof RowReader.Result.Accepted right) {
            bodies.computeIfAbsent(right.siret(), siret -> new ArrayList<>(4)).add(right.row());
        } else if (result instanceof RowReader.Result.Rejected wrong) {
            rejected.add(wrong.row());
        }
    }

    /** Where two encodings meet, the fewer lines are those that were pasted in. */
    private Set<Integer> otherEncoding() {
        @Nullable BitSet utf8 = encoded.get(Encoding.UTF_8);
        @Nullable BitSet windows = encoded.get(Encoding.WINDOWS_1252);
        if (utf8 == null || windows == null) {
            return Set.of();
        }
        BitSet rarer = utf8.cardinality() < windows.cardinality() ? utf8 : windows;
        return rarer.stream().boxed().collect(Collectors.toSet());
    }
}
