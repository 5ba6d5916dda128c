package fr.tripartite.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A CSV file typed into a spreadsheet: numbers as numbers, days as days, all else as text, numbers with a leading zero or more
 * digits than a spreadsheet has among it. A day number in a column of days stays the text that it was: typed in, it would be a day.
 */
public final class WorkbookOfText {

    private static final CSVFormat CSV = CSVFormat.DEFAULT
            .builder()
            .setDelimiter(';')
            .setIgnoreEmptyLines(false)
            .setIgnoreSurroundingSpaces(true)
            .get();

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    private WorkbookOfText() {}

    /** The bytes of the workbook. */
    public static byte[] of(byte[] csv) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("inventaire");
            List<String> header = List.of();
            CSVParser rows = CSV.parse(
                    new StringReader(decoded(csv).replace("\ufeff", "").replace("\r\n", "\n")));
            Iterator<CSVRecord> records = rows.iterator();
            int line = 0; // the lines before: a row stands where it stands in the file
            while (records.hasNext()) {
                List<String> cells = records.next().toList();
                header = header.isEmpty() ? cells : header;
                for (int i = 0; i < cells.size(); i++) {
                    type(sheet, line, i, cells.get(i), i < header.size() && isDay(header.get(i)));
                }
                line = Math.toIntExact(rows.getCurrentLineNumber());
            }
        }
        return bytes.toByteArray();
    }

    private static boolean isDay(String column) {
        return column.toLowerCase(Locale.ROOT).startsWith("date");
    }

    private static void type(Worksheet sheet, int row, int column, String cell, boolean isDay) {
        Optional<LocalDate> day = day(cell);
        if (day.isPresent()) {
            sheet.value(row, column, day.get());
            sheet.style(row, column).format("dd/mm/yyyy").set();
        } else if (!isDay && cell.matches("0|[1-9]\\d{0,14}")) {
            sheet.value(row, column, Long.valueOf(cell));
        } else if (!isDay && cell.matches("[1-9]\\d{0,8},\\d{1,2}")) {
            sheet.value(row, column, Double.valueOf(cell.replace(',', '.')));
        } else if (!cell.isEmpty()) {
            sheet.value(row, column, cell);
        }
    }

    /** Spreadsheets take the days before 1900 for text. */
    private static Optional<LocalDate> day(String cell) {
        try {
            return Optional.of(LocalDate.parse(cell, DAY)).filter(day -> day.getYear() > 1900);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static String decoded(byte[] csv) {
        return Stream.of(new String(csv, StandardCharsets.ISO_8859_1).split("(?<=\n)"))
                .map(line -> decodedLine(line.getBytes(StandardCharsets.ISO_8859_1)))
                .collect(Collectors.joining());
    }

    private static String decodedLine(byte[] line) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(line))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(line, Charset.forName("windows-1252"));
        }
    }
}
