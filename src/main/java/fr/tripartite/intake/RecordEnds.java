package fr.tripartite.intake;

/**
 * Finds where the records of a text end, line by line; a line end in quotes is no end.
 *
 * <p>It also looks for what the CSV parser would accept in silence: text after a closing quote. The parser reads such a cell
 * as best it can; the row is rejected, not guessed at.
 */
final class RecordEnds {

    private enum Place {
        CELL_START,
        PLAIN,
        QUOTED,
        AFTER_QUOTE,
        AFTER_QUOTE_AND_SPACE,
        TRAILING
    }

    private final String text;
    private long line;
    private int end;
    private int next;
    private boolean quoted;
    private boolean misquoted;

    /**
     * Begins before the first record.
     *
     * @param line physical line on which it begins
     */
    RecordEnds(String text, long line) {
        this.text = text;
        this.line = line;
    }

    /** Physical line on which the next record begins. */
    long line() {
        return line;
    }

    /** Where the record ends, before its line end. */
    int end() {
        return end;
    }

    /** Where the next record begins. */
    int next() {
        return next;
    }

    /** Whether a quote stands in the record. */
    boolean isQuoted() {
        return quoted;
    }

    /** Whether text follows a closing quote in the record. */
    boolean isMisquoted() {
        return misquoted;
    }

    /** Finds the end of the record that begins at a position. */
    void after(int begin) {
        quoted = false;
        misquoted = false;
        end = begin;
        while (end < text.length() && !quoted && !isLineEnd(text.charAt(end))) {
            quoted = text.charAt(end) == '"';
            end++;
        }
        if (quoted) {
            afterQuotes(begin);
        }
        next = end;
        passLineEnd();
    }

    private static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r';
    }

    /** A line feed after a carriage return belongs to it. */
    private void passLineEnd() {
        if (next < text.length()) {
            boolean pair = text.charAt(next) == '\r' && next + 1 < text.length() && text.charAt(next + 1) == '\n';
            next += pair ? 2 : 1;
            line++;
        }
    }

    private void afterQuotes(int begin) {
        Place place = Place.CELL_START;
        for (end = begin; end < text.length(); end++) {
            char c = text.charAt(end);
            if (isLineEnd(c)) {
                if (place != Place.QUOTED) {
                    return;
                }
                line += c == '\n' && text.charAt(end - 1) == '\r' ? 0 : 1;
            }
            place = after(place, c);
        }
    }

    private Place after(Place place, char c) {
        if (place == Place.QUOTED) {
            return c == '"' ? Place.AFTER_QUOTE : Place.QUOTED;
        }
        if (c == ';') {
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
        misquoted = true;
        return Place.TRAILING;
    }
}
