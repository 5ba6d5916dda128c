package fr.tripartite.files;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * The text of an inventory in parts of whole records, so that several threads can read one file: it is cut between
 * lines, outside quotes.
 *
 * <p>It also looks for what the CSV parser would accept in silence: text after a closing quote. The parser reads such a
 * cell as best it can; the physical line is remembered, so that the row is rejected, not guessed at.
 */
final class InventoryText {

    private static final int CHARACTERS = 1 << 18;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private enum Place {
        CELL_START,
        PLAIN,
        QUOTED,
        AFTER_QUOTE,
        AFTER_QUOTE_AND_SPACE,
        TRAILING
    }

    private final Reader in;
    private final int part;
    private final Queue<Long> misplaced = new ArrayDeque<>();
    private char[] buffer;
    private int filled;
    private int cut;
    private long lineAtCut = 1;
    private long partLine = 1;
    private Place place = Place.CELL_START;
    private char previous;
    private long line = 1;
    private long openedOn;
    private boolean begun;

    /** A text; its byte-order mark, if any, is taken away, for it would hide a quote behind it. */
    InventoryText(Reader in) {
        this(in, CHARACTERS);
    }

    /**
     * The same in parts of another size.
     *
     * @param part characters of a part, about, 2 or more
     */
    InventoryText(Reader in, int part) {
        this.in = in;
        this.part = part;
        this.buffer = new char[part];
    }

    /** The next records, or null at the end. */
    @Nullable
    InventoryPart next() throws IOException {
        for (int read = fill(); read >= 0; read = fill()) {
            look(filled - read, filled);
            if (filled >= part / 2 && cut > 0) {
                return part(cut, 0);
            }
        }
        if (filled == 0) {
            return null;
        }
        lineAtCut = Long.MAX_VALUE;
        return part(filled, place == Place.QUOTED ? openedOn : 0);
    }

    private int fill() throws IOException {
        if (filled == buffer.length) {
            buffer = Arrays.copyOf(buffer, 2 * buffer.length);
        }
        int read = in.read(buffer, filled, buffer.length - filled);
        if (read > 0 && !begun) {
            begun = true;
            if (buffer[0] == BYTE_ORDER_MARK) {
                read--;
                System.arraycopy(buffer, 1, buffer, 0, read);
            }
        }
        filled += Math.max(0, read);
        return read;
    }

    private InventoryPart part(int length, long unclosed) {
        List<Long> lines = new ArrayList<>(0);
        for (Long first = misplaced.peek(); first != null && first < lineAtCut; first = misplaced.peek()) {
            lines.add(misplaced.remove());
        }
        InventoryPart part = new InventoryPart(partLine, new String(buffer, 0, length), lines, unclosed);
        filled -= length;
        System.arraycopy(buffer, length, buffer, 0, filled);
        partLine = lineAtCut;
        cut = 0;
        return part;
    }

    private void look(int from, int until) {
        for (int i = from; i < until; i++) {
            char c = buffer[i];
            // most characters change nothing
            if (c > '"' && c != ';' && (place == Place.PLAIN || place == Place.QUOTED)) {
                previous = c;
                continue;
            }
            if (place == Place.CELL_START && i > 0 && isAfterLineEnd(c)) {
                cut = i;
                lineAtCut = line;
            }
            look(c);
            previous = c;
        }
    }

    /** A line feed after a carriage return belongs to it. */
    private boolean isAfterLineEnd(char c) {
        return previous == '\n' || (previous == '\r' && c != '\n');
    }

    private void look(char c) {
        boolean lineEnd = c == '\r' || c == '\n';
        if (lineEnd && !(c == '\n' && previous == '\r')) {
            line++;
        }
        place = switch (place) {
            case QUOTED -> c == '"' ? Place.AFTER_QUOTE : Place.QUOTED;
            case CELL_START, PLAIN, AFTER_QUOTE, AFTER_QUOTE_AND_SPACE, TRAILING -> {
                if (c == ';' || lineEnd) {
                    yield Place.CELL_START;
                }
                yield inside(c);
            }
        };
    }

    private Place inside(char c) {
        if (c == '"' && (place == Place.CELL_START || place == Place.AFTER_QUOTE)) {
            if (place == Place.CELL_START) {
                openedOn = line;
            }
            return Place.QUOTED;
        }
        if (place == Place.AFTER_QUOTE || place == Place.AFTER_QUOTE_AND_SPACE) {
            if (Character.isWhitespace(c)) {
                return Place.AFTER_QUOTE_AND_SPACE;
            }
            misplaced.add(line);
            return Place.TRAILING;
        }
        return place == Place.CELL_START ? Place.PLAIN : place;
    }
}
