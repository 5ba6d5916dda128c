package fr.tripartite.files;

import fr.tripartite.failure.Failure;
import fr.tripartite.inventory.Body;
import fr.tripartite.inventory.Cells;
import fr.tripartite.inventory.Header;
import fr.tripartite.inventory.Inventory;
import fr.tripartite.inventory.RejectedRow;
import fr.tripartite.inventory.Row;
import fr.tripartite.inventory.RowReader;
import fr.tripartite.tariff.Tariffs;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** Reads an inventory: any order of rows and columns, and whatever spreadsheets do to a CSV file. */
public final class InventoryFile {

    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setDelimiter(';')
            .setIgnoreEmptyLines(false)
            .setTrailingData(true)
            .get();

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
    private final Map<String, List<Row>> bodies = new TreeMap<>();
    private final List<RejectedRow> rejected = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();
    private @Nullable RowReader rowReader;
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
        InventoryScan scan = rows(file, content, this::accept);
        if (rowReader == null) {
            throw Failure.invalid(file + " has no header; the first row must name the columns");
        }
        List<Body> list = new ArrayList<>(bodies.size());
        bodies.forEach((siret, rows) -> list.add(new Body(siret, rows)));
        return new Inventory(name, scan.size(), scan.sha256(), rowCount, list, rejected, List.copyOf(warnings));
    }

    /**
     * Gives each row that has a filled cell, the header first.
     *
     * @param file name for messages
     * @throws Failure where the content is not text, or a quote is never closed
     */
    static InventoryScan rows(String file, Content content, Consumer<RawRow> consumer) throws IOException {
        InventoryScan scan = InventoryScan.of(file, content);
        try (QuoteGuard guard = new QuoteGuard(new InputStreamReader(content.open(), scan.charset()));
                CSVParser parser =
                        CSVParser.builder().setReader(guard).setFormat(FORMAT).get()) {
            readRecords(file, parser, guard, consumer);
            return scan;
        } catch (UncheckedIOException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private static void readRecords(String file, CSVParser parser, QuoteGuard guard, Consumer<RawRow> consumer) {
        Iterator<CSVRecord> records = parser.iterator();
        long before = 0;
        while (hasNext(file, records, guard)) {
            CSVRecord csv = records.next();
            int line = Math.toIntExact(before + 1);
            before = parser.getCurrentLineNumber();
            boolean misquoted = guard.isMisplacedUpTo(before);
            List<String> cells = csv.toList();
            if (!cells.stream().allMatch(Cells::isEmpty)) {
                consumer.accept(new RawRow(line, misquoted, cells));
            }
        }
    }

    private static boolean hasNext(String file, Iterator<CSVRecord> records, QuoteGuard guard) {
        try {
            return records.hasNext();
        } catch (UncheckedIOException e) {
            if (!guard.isInQuotes()) {
                throw e;
            }
            throw Failure.invalid(file + ", line " + guard.openedOn()
                    + ": a quote is opened here and never closed; close it, or double it where it belongs to the text");
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

    private void accept(RawRow row) {
        if (rowReader == null) {
            rowReader = new RowReader(header(row.cells(), row.line()), tariffs);
        } else {
            rowCount++;
            accept(rowReader, row);
        }
    }

    private void accept(RowReader reader, RawRow row) {
        String record = Csv.record(row.cells());
        RowReader.Result result = row.misquoted()
                ? reader.misquoted(row.line(), row.cells(), record)
                : reader.read(row.line(), row.cells(), record);
        if (result instanceof RowReader.Result.Accepted accepted) {
            bodies.computeIfAbsent(accepted.siret(), siret -> new ArrayList<>(4))
                    .add(accepted.row());
        } else if (result instanceof RowReader.Result.Rejected wrong) {
            rejected.add(wrong.row());
        }
    }
}
