package fr.tripartite.files;

import fr.tripartite.failure.Failure;
import fr.tripartite.inventory.Header;
import fr.tripartite.inventory.Inventory;
import fr.tripartite.inventory.RejectedRow;
import fr.tripartite.inventory.RowReader;
import fr.tripartite.tariff.Tariffs;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
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
    private final List<RowReader.Result.Accepted> accepted = new ArrayList<>();
    private final List<RejectedRow> rejected = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();
    private @Nullable Header header;

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
        } catch (IOException | UncheckedIOException e) {
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
        } catch (IOException | UncheckedIOException e) {
            throw Failure.invalid(name + " cannot be read: " + e.getMessage());
        }
    }

    private Inventory inventory(String name, Content content) throws IOException {
        InventoryScan scan = InventoryScan.of(file, content);
        try (Parts parts = new Parts(content, scan)) {
            while (header == null && parts.hasNext()) {
                begin(parts.next());
            }
            Header known = header;
            if (known == null) {
                throw Failure.invalid(file + " has no header; the first row must name the columns");
            }
            RowReader reader = new RowReader(known, tariffs);
            try (InOrder<List<RowReader.Result>> read = InOrder.of(parts, part -> read(part, reader))) {
                read.forEachRemaining(results -> results.forEach(this::accept));
            }
        }
        return new Inventory(
                name,
                scan.size(),
                scan.sha256(),
                accepted.size() + rejected.size(),
                Bodies.of(accepted),
                rejected,
                List.copyOf(warnings));
    }

    /**
     * Gives each row that has a filled cell, the header first.
     *
     * @param file name for messages
     * @throws Failure where the content is not text, or a quote is never closed
     */
    static void rows(String file, Content content, Consumer<RawRow> consumer) throws IOException {
        try (Parts parts = new Parts(content, InventoryScan.of(file, content))) {
            parts.forEachRemaining(part -> part.rows(file, (row, position) -> consumer.accept(row)));
        }
    }

    /** The parts of an inventory. */
    private static final class Parts implements Iterator<InventoryPart>, AutoCloseable {
        private final Reader reader;
        private final InventoryText text;
        private @Nullable InventoryPart next;

        Parts(Content content, InventoryScan scan) throws IOException {
            reader = new InputStreamReader(content.open(), scan.charset());
            text = new InventoryText(reader);
            next = text.next();
        }

        @Override
        public boolean hasNext() {
            return next != null;
        }

        @Override
        public InventoryPart next() {
            InventoryPart part = next;
            if (part == null) {
                throw new NoSuchElementException();
            }
            try {
                next = text.next();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return part;
        }

        @Override
        public void close() throws IOException {
            reader.close();
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

    private List<RowReader.Result> read(InventoryPart part, RowReader reader) {
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
        if (result instanceof RowReader.Result.Accepted right) {
            accepted.add(right);
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
