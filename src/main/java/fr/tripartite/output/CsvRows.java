package fr.tripartite.output;

import fr.tripartite.money.Money;
import fr.tripartite.words.Words;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;

/** Rows in the dialect of the published files: {@code ;}, LF, decimal comma, dd/MM/yyyy, and no cell that a spreadsheet would run. */
public final class CsvRows {

    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setDelimiter(';')
            .setRecordSeparator('\n')
            .get();
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+([.,]\\d+)?");

    private static final int BUFFERED = 1 << 16;

    private final OutputStream out;
    private final StringBuilder text = new StringBuilder();
    private final CSVPrinter printer;
    private final Consumer<List<?>> beside;

    /** Rows in UTF-8; whoever is {@code beside} is told every row as well. */
    public CsvRows(OutputStream out, Consumer<List<?>> beside) {
        this.out = out;
        this.beside = beside;
        try {
            printer = new CSVPrinter(text, FORMAT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Cells as a row by itself, without its line end. */
    public static String record(List<String> cells) {
        return FORMAT.format(cells.stream().map(CsvRows::written).toArray());
    }

    /** Reads rows of this dialect. */
    public static CSVParser parser(Reader reader) throws IOException {
        return FORMAT.parse(reader);
    }

    /** The cells of a row that stands by itself. */
    public static List<String> cells(String record) {
        try (CSVParser parser = CSVParser.parse(record, FORMAT)) {
            return List.of(parser.iterator().next().values());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A cell as somebody else wrote it, in a column of numbers: a number is left alone, anything else is text. */
    public record AsRead(String cell) {}

    /**
     * Adds a row.
     *
     * @param cells amounts, days, numbers, names of constants, {@link AsRead} and texts
     */
    public void row(Object... cells) {
        row(List.of(cells));
    }

    /** The same. */
    public void row(List<?> cells) {
        beside.accept(cells);
        try {
            for (Object cell : cells) {
                printer.print(written(cell));
            }
            printer.println();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (text.length() >= BUFFERED) {
            flush();
        }
    }

    /** Hands on what was written so far. */
    public void flush() {
        try {
            out.write(text.toString().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        text.setLength(0);
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
            return isFormula(read.cell()) && NUMBER.matcher(read.cell()).matches()
                    ? read.cell()
                    : neutralised(read.cell());
        }
        return cell.toString();
    }

    /** A text, neutralised where a spreadsheet would run it as a formula. */
    private static String neutralised(String text) {
        return isFormula(text) ? "'" + text : text;
    }

    private static boolean isFormula(String text) {
        return !text.isEmpty()
                && switch (text.charAt(0)) {
                    case '=', '+', '-', '@', '\t', '\r' -> true;
                    default -> false;
                };
    }
}
