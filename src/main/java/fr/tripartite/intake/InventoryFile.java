package fr.tripartite.intake;

import fr.tripartite.failure.Failure;
import fr.tripartite.inventory.Header;
import fr.tripartite.inventory.Inventory;
import fr.tripartite.inventory.RejectedRow;
import fr.tripartite.inventory.RowReader;
import fr.tripartite.io.Content;
import fr.tripartite.io.ParallelIterator;
import fr.tripartite.tariff.Tariffs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
    private final List<ReadRows> read = new ArrayList<>();
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
            String name = String.valueOf(file.getFileName());
            Content content = () -> Files.newInputStream(file);
            return decoded(charset -> new InventoryFile(file.toString(), tariffs).inventory(name, content, charset));
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
            return decoded(charset -> new InventoryFile(name, tariffs).inventory(name, content, charset));
        } catch (IOException e) {
            throw Failure.invalid(name + " cannot be read: " + e.getMessage());
        }
    }

    /** Reads a text whose encoding nobody tells. */
    private interface Decoding<T> {
        T read(Charset charset) throws IOException;
    }

    /** As UTF-8 where it is, as Windows-1252 otherwise: rule {@code text.encoding}. */
    private static <T> T decoded(Decoding<T> decoding) throws IOException {
        try {
            return read(decoding, StandardCharsets.UTF_8);
        } catch (CharacterCodingException e) {
            return read(decoding, InventoryText.WINDOWS_1252);
        }
    }

    private static <T> T read(Decoding<T> decoding, Charset charset) throws IOException {
        try {
            return decoding.read(charset);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private Inventory inventory(String name, Content content, Charset charset) throws IOException {
        try (InventoryText parts = new InventoryText(file, content.open(), charset)) {
            while (header == null && parts.hasNext()) {
                begin(parts.next());
            }
            Header known = header;
            if (known == null) {
                throw Failure.invalid(file + " has no header; the first row must name the columns");
            }
            RowReader reader = new RowReader(known, tariffs);
            try (ParallelIterator<ReadRows> rows = ParallelIterator.of(parts, part -> read(part, reader))) {
                rows.forEachRemaining(read::add);
            }
            List<RejectedRow> rejected =
                    read.stream().flatMap(part -> part.rejected().stream()).toList();
            int accepted =
                    read.stream().mapToInt(part -> part.accepted().size()).sum();
            return new Inventory(
                    name,
                    parts.size(),
                    parts.sha256(),
                    accepted + rejected.size(),
                    Bodies.of(read),
                    rejected,
                    List.copyOf(warnings));
        }
    }

    /**
     * The rows that have a filled cell, the header first.
     *
     * @param file name for messages
     * @throws Failure where the content is not text, or a quote is never closed
     */
    static List<RawRow> rows(String file, Content content) throws IOException {
        return decoded(charset -> {
            List<RawRow> rows = new ArrayList<>();
            try (InventoryText parts = new InventoryText(file, content.open(), charset)) {
                parts.forEachRemaining(part -> part.rows(file, (row, position) -> rows.add(row)));
            }
            return rows;
        });
    }

    /** The part in which the header stands, if any row does. */
    private void begin(InventoryPart part) {
        ReadRows rows = new ReadRows();
        List<RowReader> readers = new ArrayList<>(1);
        part.rows(file, (row, position) -> {
            if (readers.isEmpty()) {
                header = header(row.cells(), row.line());
                readers.add(new RowReader(header, tariffs));
            } else {
                rows.add(result(readers.get(0), row, part, position));
            }
        });
        read.add(rows);
    }

    private ReadRows read(InventoryPart part, RowReader reader) {
        ReadRows rows = new ReadRows();
        part.rows(file, (row, position) -> rows.add(result(reader, row, part, position)));
        return rows;
    }

    private static RowReader.Result result(RowReader reader, RawRow row, InventoryPart part, int position) {
        return row.misquoted()
                ? reader.misquoted(row.line(), row.cells(), part, position)
                : reader.read(row.line(), row.cells(), part, position);
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
