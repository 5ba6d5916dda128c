package fr.tripartite.publication;

import fr.tripartite.money.Money;
import fr.tripartite.words.Words;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;

/** Rows in the dialect of the published files: {@code ;}, LF, decimal comma, dd/MM/yyyy, and no cell that a spreadsheet would run. */
final class CsvRows {

    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setDelimiter(';')
            .setRecordSeparator('\n')
            .get();
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+([.,]\\d+)?");

    private final CSVPrinter printer;

    CsvRows(Appendable out) {
        try {
            printer = new CSVPrinter(out, FORMAT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads rows of this dialect. */
    static CSVParser parser(Reader reader) throws IOException {
        return FORMAT.parse(reader);
    }

    /** The cells of a row that stands by itself. */
    static List<String> cells(String record) {
        try (CSVParser parser = CSVParser.parse(record, FORMAT)) {
            return List.of(parser.iterator().next().values());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A cell as somebody else wrote it, in a column of numbers: a number is left alone, anything else is text. */
    record AsRead(String cell) {}

    /**
     * Adds a row.
     *
     * @param cells amounts, days, numbers, names of constants, {@link AsRead} and texts
     */
    CsvRows row(Object... cells) {
        return row(List.of(cells));
    }

    /** The same. */
    CsvRows row(List<?> cells) {
        try {
            for (Object cell : cells) {
                printer.print(written(cell));
            }
            printer.println();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String written(Object cell) {
        if (cell instanceof String text) {
            return neutralised(text);
        }
        if (cell instanceof Money amount) {
            return amount.format(',');
        }
        if (cell instanceof LocalDate day) {
            return Words.FRENCH.day(day);
        }
        if (cell instanceof Enum<?> constant) {
            return constant.name();
        }
        if (cell instanceof AsRead read) {
            return NUMBER.matcher(read.cell()).matches() ? read.cell() : neutralised(read.cell());
        }
        return cell.toString();
    }

    /** A text, neutralised where a spreadsheet would run it as a formula. */
    private static String neutralised(String text) {
        if (text.isEmpty()) {
            return text;
        }
        return switch (text.charAt(0)) {
            case '=', '+', '-', '@', '\t', '\r' -> "'" + text;
            default -> text;
        };
    }
}
