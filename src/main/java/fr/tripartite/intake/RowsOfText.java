package fr.tripartite.intake;

import fr.tripartite.inventory.Cells;
import fr.tripartite.inventory.ColumnNames;
import fr.tripartite.inventory.Encoding;
import fr.tripartite.inventory.Header;
import fr.tripartite.inventory.RawRow;
import fr.tripartite.words.VisibleText;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a text. What quotes mean is left to the CSV parser, which refuses a quote that is out of place; then, and
 * where a quote swallowed rows, only the line on which the row begins is taken from the file.
 */
final class RowsOfText implements InventoryRows {

    /**
     * By what a swallowed row is known: rule {@code errors.swallowed-rows}.
     *
     * @param siret where the SIRET stands, from 0
     * @param separators before the last of the columns that must be filled
     */
    record Fence(int siret, int separators) {

        static final Fence NONE = new Fence(Integer.MAX_VALUE, Integer.MAX_VALUE);
    }

    private final PhysicalLines lines;
    private Fence fence = Fence.NONE;
    private int sheetRow;

    /**
     * A text.
     *
     * @param file name for messages
     * @throws fr.tripartite.failure.Failure where it is empty or no text
     */
    RowsOfText(String file, InputStream in) throws IOException {
        this.lines = new PhysicalLines(file, in);
    }

    @Override
    public HeaderSearch.@Nullable Found header(ColumnNames names) throws IOException {
        return HeaderSearch.find(this, lines, names);
    }

    @Override
    public void below(Header header) {
        // a text says the same in every column
    }

    /** From here on rows may be swallowed. */
    void enclose(Fence known) {
        fence = known;
    }

    /** The next row that has a filled cell, still to be passed. */
    private record Found(RawRow row, int lines) {}

    @Override
    public @Nullable RawRow next() throws IOException {
        for (Found found = find(); found != null; found = find()) {
            lines.skip(found.lines());
            sheetRow++;
            if (found.row().isFilled()) {
                return found.row();
            }
        }
        return null;
    }

    /** Looks at the next row, whatever is in it, or null. */
    @Nullable
    RawRow peek() throws IOException {
        Found found = find();
        return found == null ? null : found.row();
    }

    /** Passes a physical line over that is no row of the table. */
    void skipLine() {
        lines.skip(1);
        sheetRow++;
    }

    /** Passes a physical line over that spreadsheets do not show. */
    void skipHiddenLine() {
        lines.skip(1);
    }

    private @Nullable Found find() throws IOException {
        PhysicalLines.Line first = lines.peek(0);
        if (first == null) {
            return null;
        }
        if (first.text().indexOf('"') < 0) {
            return new Found(
                    row(first, CsvDialect.split(first.text()), RawRow.Shape.WHOLE, first.encoding(), first.isEnded()),
                    1);
        }
        Optional<Parsed> parsed = parsed();
        if (parsed.isEmpty() || hasSwallowed(parsed.get())) {
            return new Found(
                    row(first, CsvDialect.split(first.text()), RawRow.Shape.STRAY_QUOTE, first.encoding(), true), 1);
        }
        int count = parsed.get().lines();
        Encoding encoding = first.encoding();
        boolean isEnded = first.isEnded();
        for (int i = 1; i < count; i++) {
            PhysicalLines.Line further = line(i);
            encoding = encoding.and(further.encoding());
            isEnded = further.isEnded();
        }
        return new Found(row(first, parsed.get().cells(), RawRow.Shape.WHOLE, encoding, isEnded), count);
    }

    private RawRow row(
            PhysicalLines.Line first, List<String> read, RawRow.Shape shape, Encoding encoding, boolean isEnded) {
        List<String> cells = new ArrayList<>(read.size());
        read.forEach(cell -> cells.add(VisibleText.of(cell)));
        boolean isAsRead = shape == RawRow.Shape.WHOLE
                && cells.equals(read)
                && first.text().indexOf('"') < 0;
        return new RawRow(
                first.number(),
                sheetRow + 1,
                isEnded ? shape : RawRow.Shape.UNENDED,
                encoding,
                cells,
                isAsRead ? first.text() : CsvDialect.record(cells));
    }

    private PhysicalLines.Line line(int ahead) throws IOException {
        PhysicalLines.Line line = lines.peek(ahead);
        if (line == null) {
            throw new IllegalStateException("a row has more lines than the file");
        }
        return line;
    }

    /** Cells with their line ends, and how many physical lines they take. */
    private record Parsed(List<String> cells, int lines) {}

    private Optional<Parsed> parsed() throws IOException {
        try (CSVParser parser = CSVParser.parse(new LinesAhead(), CsvDialect.QUOTED)) {
            CSVRecord found = parser.iterator().next();
            List<String> cells =
                    Arrays.stream(found.values()).map(CsvDialect::restored).toList();
            return Optional.of(new Parsed(cells, Math.toIntExact(parser.getCurrentLineNumber())));
        } catch (UncheckedIOException e) {
            return Optional.empty();
        }
    }

    /** Rule {@code errors.swallowed-rows}. */
    private boolean hasSwallowed(Parsed row) throws IOException {
        for (int i = 1; i < row.lines(); i++) {
            if (hasSiret(line(i).text())) {
                return true;
            }
        }
        return row.cells().stream()
                .flatMap(cell -> cell.lines().skip(1))
                .anyMatch(further ->
                        further.chars().filter(c -> c == CsvDialect.SEPARATOR).count() >= fence.separators());
    }

    private boolean hasSiret(String line) {
        List<String> cells = CsvDialect.parsedOrSplit(line);
        return fence.siret() < cells.size() && Cells.isSiret(Cells.compact(VisibleText.of(cells.get(fence.siret()))));
    }

    @Override
    public long size() {
        return lines.size();
    }

    @Override
    public String sha256() {
        return lines.sha256();
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }

    /** The lines from here on as the parser is to read them. */
    private final class LinesAhead extends Reader {

        private int ahead;
        private String text = "";
        private int position;

        @Override
        public int read(char[] target, int offset, int length) throws IOException {
            if (position == text.length()) {
                PhysicalLines.Line next = lines.peek(ahead);
                if (next == null) {
                    return -1;
                }
                ahead++;
                text = CsvDialect.readable(next.text()) + (next.isEnded() ? "\n" : "");
                position = 0;
                if (text.isEmpty()) {
                    return -1;
                }
            }
            int count = Math.min(length, text.length() - position);
            text.getChars(position, position + count, target, offset);
            position += count;
            return count;
        }

        @Override
        public void close() {}
    }
}
