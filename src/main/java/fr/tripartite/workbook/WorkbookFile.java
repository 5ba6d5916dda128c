package fr.tripartite.workbook;

import fr.tripartite.io.Markup;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A workbook that Excel, LibreOffice and others open, the same bytes for the same sheets. Written here: fastexcel keeps no value
 * beside a formula and writes the hour into the file, and Apache POI takes longer to start than the rest of a run.
 */
public final class WorkbookFile {

    static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    /** Of the first day that an archive can tell, the hour would be written a second time, in the zone of the machine. */
    private static final LocalDateTime NO_HOUR = LocalDateTime.of(1980, 2, 1, 0, 0);

    private final List<Sheet> sheets;

    /** A workbook with these sheets. */
    public WorkbookFile(List<Sheet> sheets) {
        this.sheets = List.copyOf(sheets);
    }

    /** Writes it; the stream stays open. */
    public void write(OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        zip.setLevel(Deflater.BEST_SPEED);
        part(zip, "[Content_Types].xml", contentTypes());
        part(zip, "_rels/.rels", relation("officeDocument", "xl/workbook.xml"));
        part(zip, "xl/workbook.xml", workbook());
        part(zip, "xl/_rels/workbook.xml.rels", relations());
        part(zip, "xl/styles.xml", styles());
        for (int i = 0; i < sheets.size(); i++) {
            begin(zip, "xl/" + path(i));
            new SheetXml(sheets.get(i)).write(zip);
            zip.closeEntry();
        }
        zip.finish();
    }

    private static String styles() throws IOException {
        try (InputStream styles = WorkbookFile.class.getResourceAsStream("styles.xml")) {
            if (styles == null) {
                throw new IllegalStateException("the styles of the workbook are not in the program");
            }
            return new String(styles.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void begin(ZipOutputStream zip, String name) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(NO_HOUR);
        zip.putNextEntry(entry);
    }

    private static void part(ZipOutputStream zip, String name, String text) throws IOException {
        begin(zip, name);
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static String path(int sheet) {
        return "worksheets/sheet" + (sheet + 1) + ".xml";
    }

    private String contentTypes() {
        Markup xml = new Markup(DECLARATION).open("Types", "xmlns", PACKAGE + "content-types");
        xml.empty(
                "Default",
                "Extension",
                "rels",
                "ContentType",
                "application/vnd.openxmlformats-package.relationships+xml");
        override(xml, "workbook.xml", "sheet.main+xml");
        override(xml, "styles.xml", "styles+xml");
        for (int i = 0; i < sheets.size(); i++) {
            override(xml, path(i), "worksheet+xml");
        }
        return xml.close("Types").toString();
    }

    private static void override(Markup xml, String part, String type) {
        xml.empty("Override", "PartName", "/xl/" + part, "ContentType", SPREADSHEET + type);
    }

    private static String relation(String type, String target) {
        Markup xml = new Markup(DECLARATION).open("Relationships", "xmlns", PACKAGE + "relationships");
        relation(xml, 1, type, target);
        return xml.close("Relationships").toString();
    }

    private static void relation(Markup xml, int id, String type, String target) {
        xml.empty("Relationship", "Id", "rId" + id, "Type", RELATIONS + "/" + type, "Target", target);
    }

    private String relations() {
        Markup xml = new Markup(DECLARATION).open("Relationships", "xmlns", PACKAGE + "relationships");
        for (int i = 0; i < sheets.size(); i++) {
            relation(xml, i + 1, "worksheet", path(i));
        }
        relation(xml, sheets.size() + 1, "styles", "styles.xml");
        return xml.close("Relationships").toString();
    }

    private String workbook() {
        Markup xml = new Markup(DECLARATION).open("workbook", "xmlns", MAIN, "xmlns:r", RELATIONS);
        xml.open("bookViews").empty("workbookView").close("bookViews").open("sheets");
        for (int i = 0; i < sheets.size(); i++) {
            String number = Integer.toString(i + 1);
            xml.empty("sheet", "name", sheets.get(i).name(), "sheetId", number, "r:id", "rId" + number);
        }
        xml.close("sheets").open("definedNames");
        for (int i = 0; i < sheets.size(); i++) {
            Sheet sheet = sheets.get(i);
            String quoted = "'" + sheet.name().replace("'", "''") + "'!";
            String place = Integer.toString(i);
            String cells = SheetXml.range(sheet).replaceAll("([A-Z]+)(\\d+)", "\\$$1\\$$2");
            xml.element(
                    "definedName",
                    quoted + cells,
                    "name",
                    "_xlnm._FilterDatabase",
                    "localSheetId",
                    place,
                    "hidden",
                    "1");
            xml.element("definedName", quoted + "$1:$1", "name", "_xlnm.Print_Titles", "localSheetId", place);
        }
        return xml.close("definedNames").close("workbook").toString();
    }
}
