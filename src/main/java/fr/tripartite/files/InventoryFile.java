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

    private final Path file;
    private final Tariffs tariffs;
    private final Map<String, List<Row>> bodies = new TreeMap<>();
    private final List<RejectedRow> rejected = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();
    private @Nullable Header header;
    private @Nullable RowReader rowReader;
    private int rowCount;

    private InventoryFile(Path file, Tariffs tariffs) {
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
            return new InventoryFile(file, tariffs).read(InventoryScan.of(file));
        } catch (IOException e) {
            throw Failure.invalid(file + " cannot be read: " + e.getMessage());
        }
    }

    private Inventory read(InventoryScan scan) throws IOException {
        try (QuoteGuard guard = new QuoteGuard(new InputStreamReader(Files.newInputStream(file), scan.charset()));
                CSVParser parser =
                        CSVParser.builder().setReader(guard).setFormat(FORMAT).get()) {
            readRecords(parser, guard);
        } catch (UncheckedIOException e) {
            throw new IOException(e.getMessage(), e);
        }
        if (header == null) {
            throw Failure.invalid(file + " has no header; the first row must name the columns");
        }
        List<Body> list = new ArrayList<>(bodies.size());
        bodies.forEach((siret, rows) -> list.add(new Body(siret, rows)));
        return new Inventory(
                String.valueOf(file.getFileName()), scan.sha256(), rowCount, list, rejected, List.copyOf(warnings));
    }

    private void readRecords(CSVParser parser, QuoteGuard guard) {
        Iterator<CSVRecord> records = parser.iterator();
        long before = 0;
        while (hasNext(records, guard)) {
            CSVRecord csv = records.next();
            int line = Math.toIntExact(before + 1);
            before = parser.getCurrentLineNumber();
            boolean misquoted = guard.isMisplacedUpTo(before);
            List<String> cells = csv.toList();
            if (cells.stream().allMatch(Cells::isEmpty)) {
                continue;
            }
            if (rowReader == null) {
                rowReader = new RowReader(header(cells, line), tariffs);
            } else {
                rowCount++;
                accept(rowReader, line, cells, misquoted);
            }
        }
    }

    private boolean hasNext(Iterator<CSVRecord> records, QuoteGuard guard) {
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
            header = found;
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

    private void accept(RowReader reader, int line, List<String> cells, boolean misquoted) {
        String record = Csv.record(cells);
        RowReader.Result result = misquoted ? reader.misquoted(line, cells, record) : reader.read(line, cells, record);
        if (result instanceof RowReader.Result.Accepted accepted) {
            bodies.computeIfAbsent(accepted.siret(), siret -> new ArrayList<>(4))
                    .add(accepted.row());
        } else if (result instanceof RowReader.Result.Rejected wrong) {
            rejected.add(wrong.row());
        }
    }
}
