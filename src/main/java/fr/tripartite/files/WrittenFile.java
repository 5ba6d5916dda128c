package fr.tripartite.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Reads a published file back, row by row: the dialect of {@link Csv} as it is written, and no other. Cells are looked
 * at where they stand among the bytes; a text is made of one only where it is asked for.
 */
final class WrittenFile implements AutoCloseable {

    private static final int BUFFER = 1 << 18;
    private static final int MOST_DIGITS = 16;

    private final String name;
    private final InputStream in;
    private byte[] buffer = new byte[BUFFER];
    private int row;
    private int next;
    private int filled;
    private int[] starts = new int[32];
    private int[] ends = new int[32];
    private int cells;
    private final List<String> columns = new ArrayList<>();

    /**
     * Opens a file and reads its header.
     *
     * @throws IllegalStateException where it does not begin as published files do
     */
    WrittenFile(Path directory, String name) throws IOException {
        this.name = name;
        this.in = Files.newInputStream(directory.resolve(name));
        byte[] mark = Csv.BYTE_ORDER_MARK.getBytes(StandardCharsets.UTF_8);
        Balance.require(
                Arrays.equals(in.readNBytes(mark.length), mark), name + " does not begin with a byte-order mark");
        Balance.require(next(), name + " has no header");
        for (int i = 0; i < cells; i++) {
            columns.add(text(i));
        }
    }

    /** The position of a column. */
    int column(String column) {
        int position = columns.indexOf(column);
        Balance.require(position >= 0, () -> name + " has no column " + column);
        return position;
    }

    /** Goes to the next row, the first one at first. */
    boolean next() throws IOException {
        row = next;
        while (!split()) {
            if (!fill()) {
                Balance.require(row == filled, () -> name + " ends within a row");
                return false;
            }
        }
        Balance.require(
                columns.isEmpty() || cells == columns.size(),
                () -> name + ": a row of " + cells + " cells under " + columns.size() + " columns");
        return true;
    }

    private boolean fill() throws IOException {
        System.arraycopy(buffer, row, buffer, 0, filled - row);
        filled -= row;
        row = 0;
        next = 0;
        if (filled == buffer.length) {
            buffer = Arrays.copyOf(buffer, 2 * filled);
        }
        int read = in.read(buffer, filled, buffer.length - filled);
        filled += Math.max(0, read);
        return read >= 0;
    }

    /** Finds the cells of the row, if the buffer holds all of it. */
    private boolean split() {
        cells = 0;
        int from = row;
        while (from < filled) {
            int end = buffer[from] == '"' ? endOfQuoted(from) : endOfPlain(from);
            if (end >= filled) {
                return false;
            }
            if (cells == starts.length) {
                starts = Arrays.copyOf(starts, 2 * cells);
                ends = Arrays.copyOf(ends, 2 * cells);
            }
            starts[cells] = from;
            ends[cells] = end;
            cells++;
            from = end + 1;
            if (buffer[end] == '\n') {
                next = from;
                return true;
            }
        }
        return false;
    }

    private int endOfPlain(int from) {
        int end = from;
        while (end < filled && buffer[end] != ';' && buffer[end] != '\n') {
            end++;
        }
        return end;
    }

    /** A quote that is doubled closes the cell and opens it again. */
    private int endOfQuoted(int from) {
        int end = from;
        while (end < filled && buffer[end] == '"') {
            end++;
            while (end < filled && buffer[end] != '"') {
                end++;
            }
            end++;
        }
        Balance.require(
                end >= filled || buffer[end] == ';' || buffer[end] == '\n', name + ": text follows a closing quote");
        return end;
    }

    String text(int column) {
        int start = starts[column];
        int length = ends[column] - start;
        if (length > 0 && buffer[start] == '"') {
            return new String(buffer, start + 1, length - 2, StandardCharsets.UTF_8).replace("\"\"", "\"");
        }
        return new String(buffer, start, length, StandardCharsets.UTF_8);
    }

    /** Whether a cell holds the same as a cell of another file. */
    boolean isSame(int column, WrittenFile other, int otherColumn) {
        return Arrays.equals(
                buffer, starts[column], ends[column], other.buffer, other.starts[otherColumn], other.ends[otherColumn]);
    }

    /** Whether a cell holds this text, of plain letters. */
    boolean is(int column, String word) {
        int start = starts[column];
        if (ends[column] - start != word.length()) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (buffer[start + i] != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Whether this text, of plain letters, stands in a cell. */
    boolean contains(int column, String words) {
        int last = ends[column] - words.length();
        for (int from = starts[column]; from <= last; from++) {
            int same = 0;
            while (same < words.length() && buffer[from + same] == words.charAt(same)) {
                same++;
            }
            if (same == words.length()) {
                return true;
            }
        }
        return false;
    }

    /** A whole number, zero or more. */
    long number(int column) {
        return digits(column, starts[column], ends[column]);
    }

    /** An amount as {@link Csv#amount} writes it, in cents. */
    long cents(int column) {
        int start = starts[column];
        boolean negative = buffer[start] == '-';
        int comma = ends[column] - 3;
        if (comma <= start || buffer[comma] != ',') {
            throw new NumberFormatException(name + ": '" + text(column) + "' is not an amount with two decimals");
        }
        long euros = digits(column, negative ? start + 1 : start, comma);
        long cents = 100 * euros + digits(column, comma + 1, ends[column]);
        return negative ? -cents : cents;
    }

    private long digits(int column, int from, int until) {
        long number = 0;
        boolean wrong = from >= until || until - from > MOST_DIGITS;
        for (int i = from; i < until; i++) {
            int digit = buffer[i] - '0';
            wrong |= digit < 0 || digit > 9;
            number = 10 * number + digit;
        }
        if (wrong) {
            throw new NumberFormatException(name + ": '" + text(column) + "' is not a number");
        }
        return number;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
