package fr.tripartite.publication;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** A workbook as another program's library reads it. */
final class ReadWorkbook {

    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private final Map<String, List<Row>> sheets = new LinkedHashMap<>();

    /** Reads the workbook of a year. */
    ReadWorkbook(Path directory) {
        Path file = directory.resolve("synthese.xlsx");
        try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true))) {
            for (Sheet sheet : workbook.getSheets().toList()) {
                sheets.put(sheet.getName(), sheet.read());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the tabs say, in their order. */
    List<String> names() {
        return List.copyOf(sheets.keySet());
    }

    /** The rows of a sheet, its header first. */
    List<Row> rows(String sheet) {
        return sheets.get(sheet);
    }

    /** The cells of the header. */
    List<String> header(String sheet) {
        Row header = rows(sheet).get(0);
        return IntStream.range(0, header.getCellCount())
                .mapToObj(i -> text(header.getCell(i)))
                .toList();
    }

    /** What a text cell says, also where a character is written by its number. */
    static String text(Cell cell) {
        if (cell.getType() == CellType.EMPTY) {
            return "";
        }
        return ESCAPED.matcher(cell.asString())
                .replaceAll(
                        found -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(found.group(1), 16))));
    }
}
