package fr.tripartite.property;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Rows as a file.
 *
 * @param file where they stand
 * @param rowsByLine which row begins on a physical line
 */
record Sheet(Path file, Map<Integer, DrawnRow> rowsByLine) {

    /** A cell with text after its closing quote. */
    static final String MISQUOTED = "\"a\" b";

    private static final DateTimeFormatter FRENCH = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    /** Writes the rows plainly. */
    static Sheet plain(Path file, List<DrawnRow> rows) {
        return write(file, rows, DrawnRow.COLUMNS, "\n", "", null);
    }

    /** Writes the same rows as a spreadsheet might have saved them: nothing of it may change what they say. */
    static Sheet dressed(Path file, List<DrawnRow> rows, Chance chance) {
        return write(
                file,
                rows,
                chance.shuffled(DrawnRow.COLUMNS),
                chance.of("\n", "\r\n"),
                chance.of("", "\uFEFF"),
                chance);
    }

    private static Sheet write(
            Path file, List<DrawnRow> rows, List<String> columns, String lineEnd, String start, Chance chance) {
        StringBuilder text = new StringBuilder(start);
        text.append(chance == null ? String.join(";", columns) : header(columns, chance))
                .append(lineEnd);
        Map<Integer, DrawnRow> rowsByLine = new HashMap<>();
        int line = 2;
        for (DrawnRow row : rows) {
            if (chance != null && chance.in100(3)) {
                text.append(chance.of("", ";".repeat(columns.size() - 1))).append(lineEnd);
                line++;
            }
            rowsByLine.put(line, row);
            DrawnRow written = chance == null || row.damage() != Damage.NONE ? row : dressed(row, chance);
            String record = written.inOrder(columns).stream().map(Sheet::quoted).collect(Collectors.joining(";"));
            text.append(record).append(lineEnd);
            line += 1 + Math.toIntExact(record.chars().filter(c -> c == '\n').count());
        }
        try {
            Files.writeString(file, text, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Sheet(file, rowsByLine);
    }

    private static String header(List<String> columns, Chance chance) {
        return columns.stream()
                .map(column -> chance.of(column, column.toUpperCase(Locale.ROOT), " " + column))
                .map(column -> column.replace("quantite", "quantité"))
                .collect(Collectors.joining(";"));
    }

    private static DrawnRow dressed(DrawnRow row, Chance chance) {
        String siret = row.cell(DrawnRow.SIRET);
        DrawnRow dressed = row.with(
                DrawnRow.SIRET, chance.in100(80) ? siret : siret.substring(0, 9) + "\u202F" + siret.substring(9));
        for (String column : List.of(DrawnRow.TYPE, DrawnRow.SERVICE)) {
            dressed = dressed.with(
                    column,
                    chance.in100(80) ? row.cell(column) : row.cell(column).toLowerCase(Locale.ROOT) + " ");
        }
        for (String column : List.of(DrawnRow.POPULATION, DrawnRow.QUANTITY, DrawnRow.NEW_UNITS)) {
            dressed = dressed.with(column, grouped(row.cell(column), chance.of("", " ", "\u00A0", "\u202F")));
        }
        for (String column : List.of(DrawnRow.SUBSCRIBED, DrawnRow.STARTED, DrawnRow.ENDED)) {
            String day = row.cell(column);
            dressed =
                    dressed.with(column, day.isEmpty() || chance.in100(30) ? day : FRENCH.format(LocalDate.parse(day)));
        }
        for (String column : List.of(DrawnRow.LFN_QUOTE, DrawnRow.CDG_QUOTE)) {
            String amount = row.cell(column);
            dressed = dressed.with(
                    column,
                    amount.isEmpty() ? amount : chance.of(amount, amount.replace(',', '.'), amount + "\u00A0€"));
        }
        return dressed;
    }

    private static String grouped(String digits, String space) {
        int split = digits.length() - 3;
        return split <= 0 ? digits : digits.substring(0, split) + space + digits.substring(split);
    }

    private static String quoted(String cell) {
        boolean plain = cell.equals(MISQUOTED) || cell.chars().noneMatch(c -> c == ';' || c == '"' || c == '\n');
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }
}
