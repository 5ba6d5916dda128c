package fr.tripartite.intake;

import fr.tripartite.inventory.ColumnNames;
import fr.tripartite.inventory.Header;
import fr.tripartite.inventory.RawRow;
import fr.tripartite.words.Message;
import fr.tripartite.words.VisibleText;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Looks for the header below the titles of a file: rule {@code text.header}. */
final class HeaderSearch {

    private static final int ROWS = 10;
    private static final int SOME_COLUMNS = 3;
    private static final String SPREADSHEET_HINT = "(?i)\"?sep=.?\"?";

    private HeaderSearch() {}

    /**
     * What was found.
     *
     * @param row the header; where no row names all columns, the one that names most
     * @param text its first line
     */
    record Found(RawRow row, String text) {

        /** What the file is instead, if that can be told. */
        Optional<Message> otherFormat(ColumnNames names) {
            if (isBinary(text)) {
                return Optional.of(Message.of(IntakeWord.BINARY));
            }
            if (row.cells().size() == 1 && columns(text, ",", names) >= SOME_COLUMNS) {
                return Optional.of(Message.of(IntakeWord.COMMAS));
            }
            if (row.cells().size() == 1 && columns(text, "\t", names) >= SOME_COLUMNS) {
                return Optional.of(Message.of(IntakeWord.TABS));
            }
            return Optional.empty();
        }
    }

    /** The rows that were looked at and are no header. */
    static final class Candidates {

        private @Nullable Found best;
        private long most = -1;
        private int rows;

        /**
         * Adds one that has a filled cell.
         *
         * @param known how many columns it names
         * @return whether further rows may be the header
         */
        boolean add(Found row, long known) {
            if (known > most) {
                best = row;
                most = known;
            }
            rows++;
            return rows < ROWS;
        }

        /** The one that names most, the first of several; null where there is none. */
        @Nullable
        Found best() {
            return best;
        }
    }

    /**
     * Passes the first rows over up to and including the header.
     *
     * @return null where no row has a filled cell
     */
    static @Nullable Found find(RowsOfText rows, PhysicalLines lines, ColumnNames names) throws IOException {
        passHint(rows, lines);
        Candidates candidates = new Candidates();
        for (PhysicalLines.Line line = lines.peek(0); line != null; line = lines.peek(0)) {
            RawRow row = rows.peek();
            if (row == null
                    || CsvDialect.split(line.text()).stream()
                            .allMatch(cell -> VisibleText.of(cell).isEmpty())) {
                rows.skipLine();
                continue;
            }
            if (Header.isHeader(row.cells(), names)) {
                RawRow header = enclosed(row, rows, names);
                if (Header.isHeader(header.cells(), names)) {
                    rows.next();
                    return new Found(header, line.text());
                }
                row = header;
            }
            Found found = new Found(row, line.text());
            if (isBinary(line.text())) {
                return found;
            }
            if (!candidates.add(found, known(row, line.text(), names))) {
                break;
            }
            rows.skipLine();
        }
        return candidates.best();
    }

    /** The header, once rows that a quote in it may have swallowed can be told. */
    private static RawRow enclosed(RawRow header, RowsOfText rows, ColumnNames names) throws IOException {
        rows.enclose(new RowsOfText.Fence(
                Header.siretPosition(header.cells(), names), Header.separatorsBeforeLastFilled(header.cells(), names)));
        RawRow again = rows.peek();
        return again == null ? header : again;
    }

    private static boolean isBinary(String text) {
        return text.indexOf('\0') >= 0;
    }

    private static long known(RawRow row, String text, ColumnNames names) {
        return Math.max(
                Header.known(row.cells(), names),
                row.cells().size() > 1 ? 0 : Math.max(columns(text, ",", names), columns(text, "\t", names)));
    }

    private static long columns(String text, String separator, ColumnNames names) {
        return Header.known(List.of(text.replace("\"", "").split(separator, -1)), names);
    }

    /** The line by which a spreadsheet is told the separator, and which it does not show. */
    private static void passHint(RowsOfText rows, PhysicalLines lines) throws IOException {
        PhysicalLines.Line first = lines.peek(0);
        if (first != null && VisibleText.of(first.text()).matches(SPREADSHEET_HINT)) {
            rows.skipHiddenLine();
        }
    }
}
