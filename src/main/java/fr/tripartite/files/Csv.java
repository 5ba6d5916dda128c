package fr.tripartite.files;

import fr.tripartite.money.Money;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;

/** The dialect of the published files: {@code ;}, decimal comma, dd/MM/yyyy, and no cell that a spreadsheet would run. */
final class Csv {

    /** What a published file begins with, so that spreadsheets read it as UTF-8. */
    static final String BYTE_ORDER_MARK = "\uFEFF";

    /** The dialect, without header. */
    static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setDelimiter(';')
            .setRecordSeparator('\n')
            .setQuoteMode(QuoteMode.MINIMAL)
            .get();

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+([.,]\\d+)?");

    private static final Pattern NEEDS_QUOTES = Pattern.compile("[;\"\r\n]");

    private final StringBuilder text = new StringBuilder();
    private final CSVPrinter printer;

    Csv() {
        try {
            printer = new CSVPrinter(text, FORMAT);
        } catch (IOException e) {
            throw new UncheckedIOException("a StringBuilder does not fail", e);
        }
    }

    /** The cells of a row as a file writes them, without a line end: quoted where they have to be, and nowhere else. */
    static String record(List<String> cells) {
        StringJoiner record = new StringJoiner(";");
        for (String cell : cells) {
            record.add(NEEDS_QUOTES.matcher(cell).find() ? '"' + cell.replace("\"", "\"\"") + '"' : cell);
        }
        return record.toString();
    }

    /** Adds a row. */
    Csv add(List<String> cells) {
        try {
            printer.printRecord(cells);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException("a StringBuilder does not fail", e);
        }
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

    static String date(LocalDate date) {
        return DAY.format(date);
    }

    /** A rate in hundredths of a percent, without needless decimals: 2000 is 20, 550 is 5,5. */
    static String rate(int hundredths) {
        return hundredths % 100 == 0
                ? Integer.toString(hundredths / 100)
                : new Money(hundredths).format(',').replaceFirst("0$", "");
    }
}
