package fr.tripartite.files;

import fr.tripartite.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;

/** The dialect of the published files: {@code ;}, decimal comma, dd/MM/yyyy, and no cell that a spreadsheet would run. */
final class Csv {

    /** What a published file begins with, so that spreadsheets read it as UTF-8. */
    static final String BYTE_ORDER_MARK = "\uFEFF";

    /** How the files are read back. */
    static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setDelimiter(';').get();

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+([.,]\\d+)?");

    private final StringBuilder text = new StringBuilder();

    /** The cells of a row as a file writes them, without a line end: quoted where they have to be, and nowhere else. */
    static String record(List<String> cells) {
        StringBuilder record = new StringBuilder();
        append(record, cells);
        return record.toString();
    }

    private static void append(StringBuilder text, List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i);
            if (i > 0) {
                text.append(';');
            }
            if (needsQuotes(cell)) {
                text.append('"').append(cell.replace("\"", "\"\"")).append('"');
            } else {
                text.append(cell);
            }
        }
    }

    private static boolean needsQuotes(String cell) {
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c == ';' || c == '"' || c == '\n' || c == '\r') {
                return true;
            }
        }
        return false;
    }

    /** Adds a row. */
    Csv add(List<String> cells) {
        append(text, cells);
        text.append('\n');
        return this;
    }

    /** All rows, each with its line end. */
    @Override
    public String toString() {
        return text.toString();
    }

    /** A text cell, neutralised where a spreadsheet would run it as a formula. */
    static String text(String cell) {
        if (cell.isEmpty()) {
            return cell;
        }
        return switch (cell.charAt(0)) {
            case '=', '+', '-', '@', '\t', '\r' -> "'" + cell;
            default -> cell;
        };
    }

    /** A cell of a column of numbers, as read: a number is left alone, anything else is text. */
    static String number(String cell) {
        return NUMBER.matcher(cell).matches() ? cell : text(cell);
    }

    static String amount(Money money) {
        return money.format(',');
    }

    /**
     * An amount as {@link #amount(Money)} writes it.
     *
     * @throws NumberFormatException where it is anything else
     */
    static Money amount(String cell) {
        int comma = cell.length() - 3;
        if (comma < 1 || cell.charAt(comma) != ',') {
            throw new NumberFormatException("'" + cell + "' is not an amount with two decimals");
        }
        long euros = Long.parseLong(cell, 0, comma, 10);
        int cents = Integer.parseInt(cell, comma + 1, cell.length(), 10);
        long magnitude = Math.addExact(Math.multiplyExact(Math.abs(euros), 100L), cents);
        return new Money(cell.charAt(0) == '-' ? -magnitude : magnitude);
    }

    static String date(LocalDate date) {
        return DAY.format(date);
    }

    /** A rate in hundredths of a percent, without needless decimals: 2000 is 20, 550 is 5,5. */
    static String rate(int hundredths) {
        return hundredths % 100 == 0
                ? Integer.toString(hundredths / 100)
                : new Money(hundredths).format(',').replaceFirst("0$", "");
    }

    /** A rate as {@link #rate(int)} writes it, in hundredths of a percent. */
    static int rate(String cell) {
        return new BigDecimal(cell.replace(',', '.')).movePointRight(2).intValueExact();
    }
}
