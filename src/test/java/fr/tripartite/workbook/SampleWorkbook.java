package fr.tripartite.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook written part by part, as no library writes one: a sheet, shared texts, formats, and what a test changes in them. */
public final class SampleWorkbook {

    public static final String WORKBOOK = "xl/workbook.xml";
    public static final String SHEET = "xl/worksheets/sheet1.xml";
    public static final String TEXTS = "xl/sharedStrings.xml";
    public static final String STYLES = "xl/styles.xml";
    public static final String RELATIONSHIPS = "xl/_rels/workbook.xml.rels";
    public static final String TYPES = "[Content_Types].xml";

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String FORMAT = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    /** Formats by the number that a cell names in {@code s}: general, 14 (a day), a day of its own, text, a number, hours passed. */
    private static final String FORMATS = """
            <styleSheet xmlns="%s"><numFmts count="3"><numFmt numFmtId="164" formatCode="[$-40C]dd\\-mmm\\-yy;@"/>\
            <numFmt numFmtId="165" formatCode="#,##0.00\\ &quot;dont dus&quot;"/><numFmt numFmtId="166" formatCode="[h]:mm"/></numFmts>\
            <cellXfs count="6"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="49"/><xf numFmtId="165"/>\
            <xf numFmtId="166"/></cellXfs></styleSheet>""".formatted(MAIN);

    /** With these rows, as the sheet writes them. */
    public SampleWorkbook(String rows) {
        with(TYPES, """
                <Types xmlns="%scontent-types"><Default Extension="xml" ContentType="application/xml"/>\
                <Override PartName="/xl/workbook.xml" ContentType="%ssheet.main+xml"/>\
                <Override PartName="/xl/sharedStrings.xml" ContentType="%ssharedStrings+xml"/>\
                <Override PartName="/xl/styles.xml" ContentType="%sstyles+xml"/></Types>""".formatted(PACKAGE, FORMAT, FORMAT, FORMAT));
        with(
                "_rels/.rels",
                "<Relationships xmlns='%srelationships'><Relationship Id='rId1' Type='%s/officeDocument' Target='xl/workbook.xml'/></Relationships>"
                        .formatted(PACKAGE, OFFICE));
        sheets("<sheet name='Feuil1' sheetId='1' r:id='rId1'/>", "");
        with(RELATIONSHIPS, """
                <Relationships xmlns="%srelationships"><Relationship Id="rId1" Type="%s/worksheet" Target="worksheets/sheet1.xml"/>\
                <Relationship Id="rId2" Type="%s/worksheet" Target="/xl/worksheets/sheet2.xml"/>\
                <Relationship Id="rId3" Type="%s/chartsheet" Target="chartsheets/sheet1.xml"/></Relationships>""".formatted(PACKAGE, OFFICE, OFFICE, OFFICE));
        with(
                TEXTS,
                "<sst xmlns='%s' count='9' uniqueCount='9'><si><t>zéro</t></si><si><r><t>un </t></r><r><rPr><b/></rPr><t xml:space='preserve'> deux</t></r><rPh sb='0' eb='2'><t>PRONONCÉ</t></rPh></si></sst>"
                        .formatted(MAIN));
        with(STYLES, FORMATS);
        with(SHEET, sheet(rows));
    }

    /** A sheet with these rows. */
    public static String sheet(String rows) {
        return "<worksheet xmlns='%s'><sheetData>%s</sheetData></worksheet>".formatted(MAIN, rows);
    }

    /** One row, its cells as the sheet writes them. */
    public static SampleWorkbook row(String cells) {
        return new SampleWorkbook("<row r='1'>" + cells + "</row>");
    }

    /** A row of texts; empty ones are left out. */
    public static String texts(int row, Iterable<String> cells) {
        StringBuilder xml = new StringBuilder("<row r='" + row + "'>");
        int column = 0;
        for (String cell : cells) {
            if (!cell.isEmpty()) {
                xml.append(
                        "<c r='%c%d' t='inlineStr'><is><t>%s</t></is></c>".formatted('A' + column, row, escaped(cell)));
            }
            column++;
        }
        return xml.append("</row>").toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }

    /** With these sheets, and this before them. */
    public SampleWorkbook sheets(String sheets, String before) {
        return with(
                WORKBOOK,
                "<workbook xmlns='%s' xmlns:r='%s'>%s<sheets>%s</sheets></workbook>"
                        .formatted(MAIN, OFFICE, before, sheets));
    }

    /** With another part, or another text in it. */
    public SampleWorkbook with(String part, String text) {
        return with(part, text.getBytes(StandardCharsets.UTF_8));
    }

    /** The same of bytes. */
    public SampleWorkbook with(String part, byte[] bytes) {
        parts.put(part, bytes);
        return this;
    }

    public SampleWorkbook without(String part) {
        parts.remove(part);
        return this;
    }

    /** With another text in a part, wherever one stands. */
    public SampleWorkbook replacing(String part, String text, String replacement) {
        String before = new String(parts.getOrDefault(part, new byte[0]), StandardCharsets.UTF_8);
        if (!before.contains(text)) {
            throw new IllegalArgumentException(part + " has no " + text);
        }
        return with(part, before.replace(text, replacement));
    }

    /** In the strict variant. */
    public SampleWorkbook strict() {
        for (Map.Entry<String, byte[]> part : parts.entrySet()) {
            String text = new String(part.getValue(), StandardCharsets.UTF_8);
            part.setValue(text.replace(MAIN, "http://purl.oclc.org/ooxml/spreadsheetml/main")
                    .replace(OFFICE, "http://purl.oclc.org/ooxml/officeDocument/relationships")
                    .getBytes(StandardCharsets.UTF_8));
        }
        return this;
    }

    /** The whole file. */
    public byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
