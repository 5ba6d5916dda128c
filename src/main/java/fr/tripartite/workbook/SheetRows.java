package fr.tripartite.workbook;

import fr.tripartite.failure.Failure;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/** The rows of a sheet, from the first to the last; rows that the sheet leaves out are left out. */
public final class SheetRows implements AutoCloseable {

    /** An error without the name of one. */
    private static final String SOME_ERROR = "#VALEUR!";

    /** How a character is written that XML cannot hold. */
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private static final int HEXADECIMAL = 16;

    private final String file;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;
    private final SheetCheck.Findings findings;
    private final DayCount days;

    SheetRows(String file, Stream<Row> stream, SheetCheck.Findings findings, DayCount days) {
        this.file = file;
        this.stream = stream;
        this.rows = stream.iterator();
        this.findings = findings;
        this.days = days;
    }

    /**
     * Gives the next row, or null behind the last one.
     *
     * @throws Failure where the sheet is damaged
     */
    public @Nullable SheetRow next() {
        try {
            return rows.hasNext() ? row(rows.next()) : null;
        } catch (RuntimeException e) {
            throw Workbook.damaged(file, e);
        }
    }

    private SheetRow row(Row row) {
        int number = number(row);
        List<SheetCell> cells = new ArrayList<>();
        for (int i = 0; i < row.getCellCount(); i++) {
            SheetCell cell =
                    row.getOptionalCell(i).map(held -> held(held, number)).orElse(SheetCell.EMPTY);
            if (!cell.equals(SheetCell.EMPTY)) {
                while (cells.size() < i) {
                    cells.add(SheetCell.EMPTY);
                }
                cells.add(cell);
            }
        }
        return new SheetRow(number, cells);
    }

    /** The library counts rows without a number from 0; their cells know better. */
    private static int number(Row row) {
        return row.stream()
                .filter(Objects::nonNull)
                .findFirst()
                .map(cell -> Math.max(row.getRowNum(), cell.getAddress().getRow() + 1))
                .orElse(row.getRowNum());
    }

    private SheetCell held(Cell cell, int number) {
        if (!findings.uncomputed().isEmpty()
                && findings.uncomputed().contains(new SheetCheck.Place(number - 1, cell.getColumnIndex()))) {
            return SheetCell.UNCOMPUTED;
        }
        Object value = cell.getValue();
        return switch (cell.getType()) {
            case EMPTY -> SheetCell.EMPTY;
            case ERROR -> new SheetCell.Text(error(cell.getRawValue()));
            case NUMBER, STRING, BOOLEAN, FORMULA -> held(value, cell);
        };
    }

    private SheetCell held(@Nullable Object value, Cell cell) {
        if (value instanceof BigDecimal number) {
            Integer format = cell.getDataFormatId();
            boolean isDay = format != null && DayFormats.isDay(format, cell.getDataFormatString());
            return new SheetCell.Numeric(number.doubleValue(), isDay, days);
        }
        if (value instanceof Boolean truth) {
            return new SheetCell.Text(truth ? "VRAI" : "FAUX");
        }
        return value == null ? SheetCell.EMPTY : new SheetCell.Text(unescaped(value.toString()));
    }

    private static String error(@Nullable String raw) {
        return raw != null && raw.startsWith("#") ? raw : SOME_ERROR;
    }

    private static String unescaped(String text) {
        if (text.indexOf("_x") < 0) {
            return text;
        }
        return ESCAPED.matcher(text)
                .replaceAll((MatchResult escaped) -> Matcher.quoteReplacement(
                        String.valueOf((char) Integer.parseInt(escaped.group(1), HEXADECIMAL))));
    }

    @Override
    public void close() {
        stream.close();
    }
}
