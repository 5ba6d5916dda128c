import com.github.pjfanning.xlsx.StreamingReader;
import fr.tripartite.workbook.SheetCell;
import fr.tripartite.workbook.SheetRow;
import fr.tripartite.workbook.SheetRows;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;

/** Reads a workbook in three ways; see {@code bench/readers/run}. */
final class Readers {

    public static void main(String[] arguments) throws Exception {
        switch (arguments[0]) {
            case "make" -> make(Path.of(arguments[1]), Integer.parseInt(arguments[2]));
            case "cells" -> cells();
            default -> measure(arguments[0], Files.readAllBytes(Path.of(arguments[1])));
        }
    }

    private static void make(Path file, int rows) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "bench", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("inventaire");
            for (int row = 0; row < rows; row++) {
                sheet.value(row, 0, 21_620_000_000_000L + row);
                sheet.value(row, 1, "Communauté de communes " + row / 4);
                sheet.value(row, 2, "ETABLISSEMENT");
                sheet.value(row, 3, row % 50_000);
                sheet.value(row, 5, "MESSAGERIE_5GO");
                sheet.value(row, 6, row % 40 + 1);
                for (int column : new int[] {8, 9}) {
                    sheet.value(row, column, LocalDate.of(2023, 1, 1).plusDays(row % 700));
                    sheet.style(row, column).format("dd/mm/yyyy").set();
                }
                sheet.value(row, 11, row % 90 + 0.5);
                if (row % 1_000 == 0) {
                    sheet.flush();
                }
            }
        }
    }

    private static List<String> read(String reader, byte[] bytes) throws IOException {
        return switch (reader) {
            case "fastexcel" -> fastexcel(bytes);
            case "checked" -> checked(bytes);
            default -> poi(bytes);
        };
    }

    private static List<String> fastexcel(byte[] bytes) throws IOException {
        List<String> rows = new ArrayList<>();
        try (ReadableWorkbook workbook =
                        new ReadableWorkbook(new ByteArrayInputStream(bytes), new ReadingOptions(true, true));
                Stream<Row> stream = workbook.getFirstSheet().openStream()) {
            stream.forEach(row -> {
                StringBuilder text = new StringBuilder().append(row.getRowNum());
                row.forEach(cell -> text.append(' ').append(cell == null ? "" : cell.getType() + "=" + cell.getValue()));
                keep(rows, text);
            });
        }
        return rows;
    }

    private static List<String> checked(byte[] bytes) throws IOException {
        List<String> rows = new ArrayList<>();
        try (fr.tripartite.workbook.Workbook workbook = fr.tripartite.workbook.Workbook.open("it", bytes);
                SheetRows sheet = workbook.rows(name -> false)) {
            for (SheetRow row = sheet.next(); row != null; row = sheet.next()) {
                StringBuilder text = new StringBuilder().append(row.number());
                row.cells().forEach(cell -> text.append(' ')
                        .append(cell.equals(SheetCell.UNCOMPUTED) ? "(not computed)" : cell.text()));
                keep(rows, text);
            }
        }
        return rows;
    }

    private static List<String> poi(byte[] bytes) throws IOException {
        List<String> rows = new ArrayList<>();
        try (var workbook = StreamingReader.builder().open(new ByteArrayInputStream(bytes))) {
            for (var row : workbook.getSheetAt(0)) {
                StringBuilder text = new StringBuilder().append(row.getRowNum() + 1);
                for (var cell : row) {
                    CellType held = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
                    text.append(' ').append(switch (held) {
                        case NUMERIC -> (DateUtil.isCellDateFormatted(cell) ? "day=" : "") + cell.getNumericCellValue();
                        case BLANK -> "(blank)";
                        default -> cell.getStringCellValue();
                    });
                }
                keep(rows, text);
            }
        }
        return rows;
    }

    /** The first ones; of the others it is enough that they were made. */
    private static void keep(List<String> rows, StringBuilder text) {
        if (rows.size() < 3) {
            rows.add(text.toString());
        }
    }

    private static void measure(String reader, byte[] bytes) throws IOException {
        long began = ManagementFactory.getRuntimeMXBean().getStartTime();
        read(reader, bytes);
        long millis = System.currentTimeMillis() - began;
        long heap = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
        System.out.printf(
                "%-10s %8d bytes: %5d ms since the JVM started, heap at most %d MB, %d classes%n",
                reader,
                bytes.length,
                millis,
                heap >> 20,
                ManagementFactory.getClassLoadingMXBean().getTotalLoadedClassCount());
    }

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /** What each makes of a workbook with these rows. */
    private static void cells() throws IOException {
        Map<String, byte[]> workbooks = new LinkedHashMap<>();
        Map.of(
                        "a shared text that is not there", "<row r='1'><c r='A1' t='s'><v>99</v></c></row>",
                        "a column that no sheet has", "<row r='1'><c r='ZZZZZZ1'><v>1</v></c></row>",
                        "a formula that was not computed", "<row r='1'><c r='A1'><f>1+1</f><v></v></c></row>",
                        "a formula that gives an empty text", "<row r='1'><c r='A1' t='str'><f>\"\"</f><v></v></c></row>",
                        "a day as text", "<row r='1'><c r='A1' t='d' s='1'><v>2024-03-26</v></c></row>",
                        "rows without numbers", "<row><c><v>1</v></c></row><row><c><v>2</v></c></row>",
                        "a text and its pronunciation", "<row r='1'><c r='A1' t='inlineStr'><is><t>a</t><rPh sb='0' eb='1'><t>PH</t></rPh></is></c></row>")
                .forEach((what, rows) -> workbooks.put(what, zip(parts(rows))));
        Map<String, String> strict = parts("<row r='1'><c r='A1' t='s'><v>0</v></c></row>");
        strict.replaceAll((name, text) -> text.replace(MAIN, "http://purl.oclc.org/ooxml/spreadsheetml/main")
                .replace(OFFICE, "http://purl.oclc.org/ooxml/officeDocument/relationships"));
        workbooks.put("the strict variant", zip(strict));
        byte[] digit = zip(parts("<row r='1'><c r='A1'><v>7777777</v></c></row>"));
        digit[new String(digit, StandardCharsets.ISO_8859_1).indexOf("7777777")] = '8';
        workbooks.put("a digit that is not what was saved (7777777)", digit);
        for (Map.Entry<String, byte[]> workbook : workbooks.entrySet()) {
            System.out.println(workbook.getKey());
            for (String reader : List.of("fastexcel", "checked", "poi")) {
                System.out.printf("  %-10s %s%n", reader, outcome(reader, workbook.getValue()));
            }
        }
    }

    private static String outcome(String reader, byte[] bytes) {
        try {
            return String.join(" | ", read(reader, bytes));
        } catch (IOException | RuntimeException | OutOfMemoryError e) {
            return e.getClass().getSimpleName() + ": " + String.valueOf(e.getMessage()).lines().findFirst().orElse("");
        }
    }

    private static Map<String, String> parts(String rows) {
        String packaged = "http://schemas.openxmlformats.org/package/2006/";
        String type = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", ("<Types xmlns='%scontent-types'>"
                        + "<Default Extension='rels' ContentType='application/vnd.openxmlformats-package.relationships+xml'/>"
                        + "<Override PartName='/xl/workbook.xml' ContentType='%ssheet.main+xml'/>"
                        + "<Override PartName='/xl/worksheets/sheet1.xml' ContentType='%sworksheet+xml'/>"
                        + "<Override PartName='/xl/sharedStrings.xml' ContentType='%ssharedStrings+xml'/>"
                        + "<Override PartName='/xl/styles.xml' ContentType='%sstyles+xml'/></Types>")
                .formatted(packaged, type, type, type, type));
        parts.put("_rels/.rels", ("<Relationships xmlns='%srelationships'>"
                        + "<Relationship Id='r1' Type='%s/officeDocument' Target='xl/workbook.xml'/></Relationships>")
                .formatted(packaged, OFFICE));
        parts.put("xl/workbook.xml", "<workbook xmlns='%s' xmlns:r='%s'><sheets><sheet name='a' sheetId='1' r:id='r1'/></sheets></workbook>"
                .formatted(MAIN, OFFICE));
        parts.put("xl/_rels/workbook.xml.rels", ("<Relationships xmlns='%srelationships'>"
                        + "<Relationship Id='r1' Type='%s/worksheet' Target='worksheets/sheet1.xml'/>"
                        + "<Relationship Id='r2' Type='%s/sharedStrings' Target='sharedStrings.xml'/>"
                        + "<Relationship Id='r3' Type='%s/styles' Target='styles.xml'/></Relationships>")
                .formatted(packaged, OFFICE, OFFICE, OFFICE));
        parts.put("xl/sharedStrings.xml", "<sst xmlns='%s'><si><t>zero</t></si></sst>".formatted(MAIN));
        parts.put("xl/styles.xml", ("<styleSheet xmlns='%s'><fonts count='1'><font/></fonts><fills count='1'><fill/></fills>"
                        + "<borders count='1'><border/></borders><cellStyleXfs count='1'><xf numFmtId='0'/></cellStyleXfs>"
                        + "<cellXfs count='2'><xf numFmtId='0' xfId='0'/><xf numFmtId='14' xfId='0'/></cellXfs></styleSheet>")
                .formatted(MAIN));
        parts.put("xl/worksheets/sheet1.xml", "<worksheet xmlns='%s'><sheetData>%s</sheetData></worksheet>".formatted(MAIN, rows));
        return parts;
    }

    /** Not packed, so that a digit can be found in it. */
    private static byte[] zip(Map<String, String> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                byte[] text = part.getValue().getBytes(StandardCharsets.UTF_8);
                CRC32 sum = new CRC32();
                sum.update(text);
                ZipEntry entry = new ZipEntry(part.getKey());
                entry.setMethod(ZipEntry.STORED);
                entry.setSize(text.length);
                entry.setCrc(sum.getValue());
                zip.putNextEntry(entry);
                zip.write(text);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    private Readers() {}
}
