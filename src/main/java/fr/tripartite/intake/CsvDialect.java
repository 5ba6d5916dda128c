package fr.tripartite.intake;

import fr.tripartite.words.VisibleText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/** The CSV that spreadsheets of French offices write: {@code ;} between cells. */
final class CsvDialect {

    static final char SEPARATOR = ';';

    /** What has quotes: white space around a quoted cell is nothing, anything else behind its quote is an error. */
    static final CSVFormat QUOTED = CSVFormat.DEFAULT
            .builder()
            .setDelimiter(SEPARATOR)
            .setIgnoreEmptyLines(false)
            .setIgnoreSurroundingSpaces(true)
            .get();

    private static final CSVFormat WRITTEN =
            CSVFormat.DEFAULT.builder().setDelimiter(SEPARATOR).get();

    private static final String BLANK_CONTROLS = "\u000b\f\u001c\u001d\u001e\u001f";
    private static final String OTHER_CONTROLS = "\u0086\u0087\u0088\u0089\u008a\u008b";

    private CsvDialect() {}

    /** Cells as a row of such a file, without a line end. */
    static String record(List<String> cells) {
        return WRITTEN.format(cells.toArray());
    }

    /** What stands between the separators, quotes being letters like others. */
    static List<String> split(String line) {
        return List.of(line.split(String.valueOf(SEPARATOR), -1));
    }

    /** A line as a row by itself; where its quotes are out of place, what stands between the separators. */
    static List<String> parsedOrSplit(String line) {
        if (line.indexOf('"') < 0) {
            return split(line);
        }
        try (CSVParser parser = CSVParser.parse(readable(line), QUOTED)) {
            return Arrays.stream(parser.iterator().next().values())
                    .map(CsvDialect::restored)
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            return split(line);
        }
    }

    /**
     * A line as the parser is to read it: what is invisible is gone and every space is a plain one, so that it sees the
     * quote behind; a control character that it would take for a space stands as one that it does not.
     */
    static String readable(String line) {
        StringBuilder readable = new StringBuilder(line.length());
        line.codePoints().forEach(c -> {
            int blank = BLANK_CONTROLS.indexOf(c);
            if (VisibleText.isSpace(c)) {
                readable.append(' ');
            } else if (blank >= 0) {
                readable.append(OTHER_CONTROLS.charAt(blank));
            } else if (!VisibleText.isInvisible(c)) {
                readable.appendCodePoint(c);
            }
        });
        return readable.toString();
    }

    /** A cell that was read so. */
    static String restored(String cell) {
        String restored = cell;
        for (int i = 0; i < BLANK_CONTROLS.length(); i++) {
            restored = restored.replace(OTHER_CONTROLS.charAt(i), BLANK_CONTROLS.charAt(i));
        }
        return restored;
    }
}
