package fr.tripartite.intake;

import fr.tripartite.failure.Failure;
import fr.tripartite.io.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * An inventory in parts of whole records, so that several threads can read one file: it is cut between lines, outside
 * quotes. It is looked at byte by byte on the way: its fingerprint, and whether it is text at all. What separates cells
 * and lines is the same byte in both encodings.
 */
final class InventoryText implements Iterator<InventoryPart>, AutoCloseable {

    static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private static final int BYTES = 1 << 18;
    private static final int LONGEST_MARK = 4;

    private enum State {
        CELL_START,
        PLAIN,
        QUOTED,
        AFTER_QUOTE
    }

    private final String file;
    private final InputStream in;
    private final Charset charset;
    private final int part;
    private final Sha256 sha = new Sha256();
    private long size;
    private byte[] buffer;
    private int filled;
    private int cut;
    private long lineAtCut = 1;
    private long partLine = 1;
    private State state = State.CELL_START;
    private long line = 1;
    private long openedOn;
    private @Nullable InventoryPart next;

    /**
     * A text; its byte-order mark, if any, is taken away, for it would hide a quote behind it.
     *
     * @param file name for messages
     * @param charset UTF-8 or Windows-1252
     * @throws Failure where it is empty or no text
     */
    InventoryText(String file, InputStream in, Charset charset) throws IOException {
        this(file, in, charset, BYTES);
    }

    /**
     * The same in parts of another size.
     *
     * @param part bytes of a part, about, 4 or more
     */
    InventoryText(String file, InputStream in, Charset charset, int part) throws IOException {
        this.file = file;
        this.in = in;
        this.charset = charset;
        this.part = part;
        this.buffer = new byte[part];
        begin();
        this.next = part();
    }

    private void begin() throws IOException {
        add(in.readNBytes(buffer, 0, LONGEST_MARK));
        if (size == 0) {
            throw Failure.invalid(file + " is empty; a header row is needed, even for a year without subscribers");
        }
        if (startsWith('P', 'K', 3, 4)) {
            throw Failure.invalid(file + " is a spreadsheet workbook, not text; save it as CSV with ';', in UTF-8");
        }
        if (startsWith(0xFF, 0xFE) || startsWith(0xFE, 0xFF)) {
            throw Failure.invalid(file + " is UTF-16 text; save it as CSV in UTF-8");
        }
        if (startsWith(0xEF, 0xBB, 0xBF)) {
            if (!charset.equals(StandardCharsets.UTF_8)) {
                throw neither("");
            }
            filled -= 3;
            System.arraycopy(buffer, 3, buffer, 0, filled);
        }
        look(0);
    }

    private boolean startsWith(int... bytes) {
        boolean same = filled >= bytes.length;
        for (int i = 0; same && i < bytes.length; i++) {
            same = buffer[i] == (byte) bytes[i];
        }
        return same;
    }

    private Failure neither(String where) {
        return Failure.invalid(
                file + where + ": the text is neither UTF-8 nor Windows-1252; save the file again in UTF-8");
    }

    private void add(int read) {
        if (read > 0) {
            sha.add(buffer, filled, read);
            size += read;
            filled += read;
        }
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    /** @throws Failure where a byte says that it is no text */
    @Override
    public InventoryPart next() {
        InventoryPart given = next;
        if (given == null) {
            throw new NoSuchElementException();
        }
        try {
            next = part();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return given;
    }

    private @Nullable InventoryPart part() throws IOException {
        int read = 0;
        while (read >= 0) {
            if (filled >= part / 2 && cut > 0) {
                return part(cut, 0);
            }
            if (filled == buffer.length) {
                buffer = Arrays.copyOf(buffer, 2 * buffer.length);
            }
            int from = filled;
            read = in.read(buffer, filled, buffer.length - filled);
            add(read);
            look(from);
        }
        if (filled == 0) {
            return null;
        }
        lineAtCut = Long.MAX_VALUE;
        return part(filled, state == State.QUOTED ? openedOn : 0);
    }

    private InventoryPart part(int length, long unclosed) {
        InventoryPart records = new InventoryPart(partLine, Arrays.copyOf(buffer, length), charset, unclosed);
        filled -= length;
        System.arraycopy(buffer, length, buffer, 0, filled);
        partLine = lineAtCut;
        cut = 0;
        return records;
    }

    private void look(int from) {
        for (int i = from; i < filled; i++) {
            byte b = buffer[i];
            // most bytes change nothing
            if (b > '"' && b != ';' && (state == State.PLAIN || state == State.QUOTED)) {
                continue;
            }
            if (state == State.CELL_START && i > 0 && isAfterLineEnd(b, buffer[i - 1])) {
                cut = i;
                lineAtCut = line;
            }
            look(b, i > 0 ? buffer[i - 1] : (byte) '\n');
        }
    }

    /** A line feed after a carriage return belongs to it. */
    private static boolean isAfterLineEnd(byte b, byte previous) {
        return previous == '\n' || (previous == '\r' && b != '\n');
    }

    private void look(byte b, byte previous) {
        boolean lineEnd = b == '\r' || b == '\n';
        if (lineEnd && !(b == '\n' && previous == '\r')) {
            line++;
        }
        if (b == 0) {
            throw Failure.invalid(file + ", line " + line
                    + ": the file is binary, not text; save the inventory as CSV with ';', in UTF-8");
        }
        if (isUndefined(b) && charset.equals(WINDOWS_1252)) {
            throw neither(", line " + line);
        }
        state = after(b, lineEnd);
    }

    private State after(byte b, boolean lineEnd) {
        if (state == State.QUOTED) {
            return b == '"' ? State.AFTER_QUOTE : State.QUOTED;
        }
        if (b == ';' || lineEnd) {
            return State.CELL_START;
        }
        if (b == '"' && state != State.PLAIN) {
            openedOn = state == State.CELL_START ? line : openedOn;
            return State.QUOTED;
        }
        return State.PLAIN;
    }

    /** Bytes that stand for nothing in Windows-1252. */
    private static boolean isUndefined(byte b) {
        return switch (b & 0xFF) {
            case 0x81, 0x8D, 0x8F, 0x90, 0x9D -> true;
            default -> false;
        };
    }

    /** Bytes read so far. */
    long size() {
        return size;
    }

    /** SHA-256 of the whole, in hexadecimal; to be asked once all was read. */
    String sha256() {
        return sha.hex();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
