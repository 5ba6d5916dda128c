package fr.tripartite.files;

import java.util.ArrayList;
import java.util.List;

/**
 * Looks for what the CSV parser would accept in silence: text after a closing quote. The parser reads such a cell as best
 * it can; the physical line is remembered, so that the row is rejected, not guessed at.
 */
final class Misquotes {

    private enum Place {
        CELL_START,
        PLAIN,
        QUOTED,
        AFTER_QUOTE,
        AFTER_QUOTE_AND_SPACE,
        TRAILING
    }

    private final List<Long> lines = new ArrayList<>(0);
    private Place place = Place.CELL_START;
    private long line;

    /**
     * Looks through whole records.
     *
     * @param line physical line on which the first begins
     */
    Misquotes(long line, String text) {
        this.line = line;
        if (text.indexOf('"') >= 0) {
            look(text);
        }
    }

    /** The physical lines on which text follows a closing quote, going up. */
    List<Long> lines() {
        return lines;
    }

    private void look(String text) {
        char previous = '\n';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            // most characters change nothing
            if (c <= '"' || c == ';' || (place != Place.PLAIN && place != Place.QUOTED)) {
                boolean lineEnd = c == '\r' || c == '\n';
                if (lineEnd && !(c == '\n' && previous == '\r')) {
                    line++;
                }
                place = after(c, lineEnd);
            }
            previous = c;
        }
    }

    private Place after(char c, boolean lineEnd) {
        if (place == Place.QUOTED) {
            return c == '"' ? Place.AFTER_QUOTE : Place.QUOTED;
        }
        if (c == ';' || lineEnd) {
            return Place.CELL_START;
        }
        return switch (place) {
            case CELL_START -> c == '"' ? Place.QUOTED : Place.PLAIN;
            case AFTER_QUOTE -> c == '"' ? Place.QUOTED : afterQuote(c);
            case AFTER_QUOTE_AND_SPACE -> afterQuote(c);
            default -> place;
        };
    }

    private Place afterQuote(char c) {
        if (Character.isWhitespace(c)) {
            return Place.AFTER_QUOTE_AND_SPACE;
        }
        lines.add(line);
        return Place.TRAILING;
    }
}
