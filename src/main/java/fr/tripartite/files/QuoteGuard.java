package fr.tripartite.files;

import java.io.BufferedReader;
import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Queue;

/**
 * Looks over the shoulder of the CSV parser for what it would accept in silence: text after a closing quote. The parser
 * reads such a cell as best it can; the guard remembers the physical line, so that the row is rejected, not guessed at.
 */
final class QuoteGuard extends FilterReader {

    private enum Place {
        CELL_START,
        PLAIN,
        QUOTED,
        AFTER_QUOTE,
        AFTER_QUOTE_AND_SPACE,
        TRAILING
    }

    private final Queue<Long> misplaced = new ArrayDeque<>();
    private Place place = Place.CELL_START;
    private char previous;
    private long line = 1;
    private long openedOn;

    /** Guards a text; its byte-order mark, if any, is taken away, for it would hide a quote behind it. */
    QuoteGuard(Reader in) throws IOException {
        super(in.markSupported() ? in : new BufferedReader(in));
        this.in.mark(1);
        if (this.in.read() != '\uFEFF') {
            this.in.reset();
        }
    }

    @Override
    public int read() throws IOException {
        int c = super.read();
        if (c >= 0) {
            look((char) c);
        }
        return c;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        for (int i = offset; i < offset + read; i++) {
            look(buffer[i]);
        }
        return read;
    }

    private void look(char c) {
        boolean lineEnd = c == '\r' || c == '\n';
        if (lineEnd && !(c == '\n' && previous == '\r')) {
            line++;
        }
        previous = c;
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

    /** Whether text after a closing quote was seen up to this physical line; asked once per record, in order. */
    boolean isMisplacedUpTo(long lastLine) {
        boolean found = false;
        while (!misplaced.isEmpty() && misplaced.element() <= lastLine) {
            misplaced.remove();
            found = true;
        }
        return found;
    }

    /** Whether what was read so far ends inside a quoted cell. */
    boolean isInQuotes() {
        return place == Place.QUOTED;
    }

    /** Physical line on which the last quoted cell began. */
    long openedOn() {
        return openedOn;
    }
}
