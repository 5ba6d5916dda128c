package fr.tripartite.generator;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How the file of a year is written: everything an inventory may look like is in one of the four.
 *
 * @param spaces the kinds of space that may group the digits of a number
 * @param namesQuoted whether names stand in quotes even where nothing asks for them
 */
record Layout(
        Charset charset,
        boolean byteOrderMark,
        String lineEnd,
        boolean accents,
        boolean namesQuoted,
        List<Column> columns,
        List<String> spaces) {

    private static final String NO_BREAK_SPACE = "\u00a0";
    private static final String NARROW_NO_BREAK_SPACE = "\u202f";

    static Layout of(int year) {
        List<Column> columns = new ArrayList<>(Arrays.asList(Column.values()));
        columns.remove(Column.OBSERVATIONS);
        List<String> spaces = List.of(" ", NO_BREAK_SPACE, NARROW_NO_BREAK_SPACE);
        return switch (year) {
            case 2023 -> {
                // Nobody asked for references yet.
                columns.removeAll(List.of(Column.ENGAGEMENT, Column.CODE_SERVICE));
                yield new Layout(StandardCharsets.UTF_8, true, "\r\n", false, false, columns, spaces);
            }
            case 2024 -> {
                // Saved as "CSV" by a spreadsheet in French, by somebody who had moved a column and added another.
                Collections.swap(columns, 0, 1);
                columns.add(columns.indexOf(Column.SERVICE), Column.OBSERVATIONS);
                Charset windows = Charset.forName("windows-1252");
                yield new Layout(windows, false, "\r\n", true, false, columns, List.of(" ", NO_BREAK_SPACE));
            }
            case 2025 -> new Layout(StandardCharsets.UTF_8, false, "\n", false, true, columns, spaces);
            default -> new Layout(StandardCharsets.UTF_8, true, "\r\n", false, false, columns, spaces);
        };
    }

    String header() {
        return columns.stream().map(column -> column.header(accents)).collect(Collectors.joining(";"));
    }

    String line(Row row) {
        List<String> written = written(row.cells());
        switch (row.shape()) {
            case SHORT -> written.subList(written.size() - 3, written.size()).clear();
            case SHIFTED -> written.add(columns.indexOf(Column.COLLECTIVITE) + 1, "");
            case WHOLE -> {}
        }
        return String.join(";", written);
    }

    /** A line that is about no subscription; without any cell, the separators alone. */
    String line(Map<Column, String> cells) {
        return String.join(";", written(cells));
    }

    private List<String> written(Map<Column, String> cells) {
        List<String> written = new ArrayList<>();
        columns.forEach(column -> written.add(quoted(column, cells.getOrDefault(column, ""))));
        return written;
    }

    private String quoted(Column column, String cell) {
        boolean needed = cell.indexOf(';') >= 0 || cell.indexOf('"') >= 0 || cell.indexOf('\n') >= 0;
        boolean wanted = namesQuoted && column == Column.COLLECTIVITE && !cell.isEmpty();
        return needed || wanted ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }

    /**
     * The file.
     *
     * @throws IOException where a character does not exist in the encoding
     */
    byte[] bytes(List<String> lines) throws IOException {
        String text = lines.stream().map(line -> line + lineEnd).collect(Collectors.joining());
        ByteBuffer encoded = charset.newEncoder().encode(CharBuffer.wrap(byteOrderMark ? "\ufeff" + text : text));
        byte[] bytes = new byte[encoded.remaining()];
        encoded.get(bytes);
        return bytes;
    }
}
