package fr.tripartite.files;

import fr.tripartite.failure.Failure;
import fr.tripartite.inventory.Body;
import fr.tripartite.inventory.Header;
import fr.tripartite.inventory.Inventory;
import fr.tripartite.inventory.RejectedRow;
import fr.tripartite.inventory.Row;
import fr.tripartite.inventory.RowReader;
import fr.tripartite.tariff.Tariffs;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads an inventory: any order of rows and columns, and whatever spreadsheets do to a CSV file. */
public final class InventoryFile {

    /**
     * A row as it stands in the file, the header included.
     *
     * @param line physical line on which it begins
     * @param misquoted whether text follows a closing quote
     * @param cells as read
     */
    record RawRow(int line, boolean misquoted, List<String> cells) {}

    private final String file;
    private final Tariffs tariffs;
    private final Map<String, List<Row>> bodies = new HashMap<>();
    private final List<RejectedRow> rejected = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();
    private @Nullable Header header;
    private int rowCount;

    private InventoryFile(String file, Tariffs tariffs) {
        this.file = file;
        this.tariffs = tariffs;
    }

    /**
     * Reads the whole file.
     *
     * @throws Failure where the file is missing, empty, binary, without the columns, or with a quote that is never
     *     closed; a bad row is never a failure
     */
    public static Inventory read(Path file, Tariffs tariffs) {
        if (!Files.isRegularFile(file)) {
            throw Failure.invalid(
                    "there is no inventory " + file + "; put it there, or name another with --inventory FILE");
        }
        try {
            return new InventoryFile(file.toString(), tariffs)
                    .inventory(String.valueOf(file.getFileName()), () -> Files.newInputStream(file));
        } catch (IOException e) {
            throw Failure.invalid(file + " cannot be read: " + e.getMessage());
        }
    }

    /**
     * Reads a whole inventory that was kept.
     *
     * @param name of the file
     * @param content its bytes
     * @throws Failure as for a file
     */
    public static Inventory read(String name, Content content, Tariffs tariffs) {
        try {
            return new InventoryFile(name, tariffs).inventory(name, content);
        } catch (IOException e) {
            throw Failure.invalid(name + " cannot be read: " + e.getMessage());
        }
    }

    private Inventory inventory(String name, Content content) throws IOException {
        InventoryScan scan = InventoryScan.of(file, content);
        try (InOrder<List<RowReader.Result>> readers = new InOrder<>(results -> results.forEach(this::accept))) {
            parts(content, scan, part -> {
                Header known = header;
                if (known == null) {
                    begin(part);
                } else {
                    readers.submit(() -> read(part, known));
                }
            });
            readers.finish();
        }
        if (header == null) {
            throw Failure.invalid(file + " has no header; the first row must name the columns");
        }
        Body[] sorted = bodies.entrySet().stream()
                .map(body -> new Body(body.getKey(), body.getValue()))
                .toArray(Body[]::new);
        Arrays.parallelSort(sorted, Comparator.comparing(Body::siret));
        return new Inventory(
                name, scan.size(), scan.sha256(), rowCount, List.of(sorted), rejected, List.copyOf(warnings));
    }

    /**
     * Gives each row that has a filled cell, the header first.
     *
     * @param file name for messages
     * @throws Failure where the content is not text, or a quote is never closed
     */
    static void rows(String file, Content content, Consumer<RawRow> consumer) throws IOException {
        InventoryScan scan = InventoryScan.of(file, content);
        parts(content, scan, part -> part.rows(file, (row, position) -> consumer.accept(row)));
    }

    private static void parts(Content content, InventoryScan scan, Consumer<InventoryPart> consumer)
            throws IOException {
        try (Reader reader = new InputStreamReader(content.open(), scan.charset())) {
            InventoryText text = new InventoryText(reader);
            for (InventoryPart part = text.next(); part != null; part = text.next()) {
                consumer.accept(part);
            }
        } catch (UncheckedIOException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    /** The part in which the header stands, if any row does. */
    private void begin(InventoryPart part) {
        List<RowReader> readers = new ArrayList<>(1);
        part.rows(file, (row, position) -> {
            if (readers.isEmpty()) {
                header = header(row.cells(), row.line());
                readers.add(new RowReader(header, tariffs));
            } else {
                accept(result(readers.get(0), row, part, position));
            }
        });
    }

    /** A reader of its own for each part: threads share nothing. */
    private List<RowReader.Result> read(InventoryPart part, Header known) {
        RowReader reader = new RowReader(known, tariffs);
        List<RowReader.Result> results = new ArrayList<>();
        part.rows(file, (row, position) -> results.add(result(reader, row, part, position)));
        return results;
    }

    private static RowReader.Result result(RowReader reader, RawRow row, InventoryPart part, int position) {
        return row.misquoted()
                ? reader.misquoted(row.line(), row.cells(), part, position)
                : reader.read(row.line(), row.cells(), part, position);
    }

    private void accept(RowReader.Result result) {
        rowCount++;
        if (result instanceof RowReader.Result.Accepted accepted) {
            List<Row> rows = bodies.computeIfAbsent(accepted.siret(), siret -> new ArrayList<>(4));
            rows.add(rows.isEmpty() ? accepted.row() : accepted.row().sharing(rows.get(0)));
        } else if (result instanceof RowReader.Result.Rejected wrong) {
            rejected.add(wrong.row());
        }
    }

    private Header header(List<String> cells, int line) {
        try {
            Header found = Header.of(cells, tariffs);
            for (String unknown : found.unknown()) {
                warnings.add(
                        unknown.isEmpty()
                                ? "a column without a name is not read"
                                : "column '" + unknown + "' is unknown and not read");
            }
            return found;
        } catch (IllegalArgumentException e) {
            throw Failure.invalid(file + ", line " + line + ": " + e.getMessage());
        }
    }
}
