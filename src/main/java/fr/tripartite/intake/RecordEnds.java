package fr.tripartite.intake;

/**
 * Finds where the records of a text end, line by line (rule {@code text.line-ends}); a line end in quotes is no end.
 *
 * <p>It also looks for what the CSV parser would accept in silence: text after a closing quote. The parser reads such a cell
 * as best it can; the row is rejected, not guessed at: rule {@code errors.stray-quote}.
 */
final class RecordEnds {

    private enum State {
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
        State state = State.CELL_START;
        for (end = begin; end < text.length(); end++) {
            char c = text.charAt(end);
            if (isLineEnd(c)) {
                if (state != State.QUOTED) {
                    return;
                }
                line += c == '\n' && text.charAt(end - 1) == '\r' ? 0 : 1;
            }
            state = after(state, c);
        }
    }

    private State after(State state, char c) {
        if (state == State.QUOTED) {
            return c == '"' ? State.AFTER_QUOTE : State.QUOTED;
        }
        if (c == ';') {
            return State.CELL_START;
        }
        return switch (state) {
            case CELL_START -> c == '"' ? State.QUOTED : State.PLAIN;
            case AFTER_QUOTE -> c == '"' ? State.QUOTED : afterQuote(c);
            case AFTER_QUOTE_AND_SPACE -> afterQuote(c);
            default -> state;
        };
    }

    private State afterQuote(char c) {
        if (Character.isWhitespace(c)) {
            return State.AFTER_QUOTE_AND_SPACE;
        }
        misquoted = true;
        return State.TRAILING;
    }
}
