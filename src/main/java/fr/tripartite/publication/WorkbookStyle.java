package fr.tripartite.publication;

import java.util.List;
import java.util.Locale;

/** How a cell of a workbook looks; its place among the constants is its number in the file. */
enum WorkbookStyle {
    /** As the reader has it. */
    PLAIN("0", "0", "0", ""),
    /** Head of a column. */
    HEADER("49", "1", "2", "<alignment vertical=\"center\" wrapText=\"1\"/>"),
    /** Text: digits stay digits. */
    TEXT("49", "0", "0", "<alignment vertical=\"top\"/>"),
    /** A number that nobody counts by: a year, a rank, a line. */
    WHOLE("1", "0", "0", "<alignment vertical=\"top\"/>"),
    /** Whole units. */
    COUNT("3", "0", "0", "<alignment vertical=\"top\"/>"),
    /** Euros. */
    AMOUNT("164", "0", "0", "<alignment vertical=\"top\"/>"),
    /** A day. */
    DAY("165", "0", "0", "<alignment vertical=\"top\"/>"),
    /** Percent. */
    RATE("166", "0", "0", "<alignment vertical=\"top\"/>"),
    /** What a total is of. */
    TOTAL_LABEL("49", "1", "3", ""),
    /** A total of units. */
    TOTAL_COUNT("3", "1", "3", ""),
    /** A total of euros. */
    TOTAL_AMOUNT("164", "1", "3", "");

    private final String format;
    private final String font;
    private final String fill;
    private final String alignment;

    WorkbookStyle(String format, String font, String fill, String alignment) {
        this.format = format;
        this.font = font;
        this.fill = fill;
        this.alignment = alignment;
    }

    String index() {
        return Integer.toString(List.of(values()).indexOf(this));
    }

    /** The part of a workbook that tells of them. */
    static String sheet() {
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n")
                .append("<styleSheet xmlns=\"" + WorkbookFile.MAIN + "\"><numFmts count=\"3\">")
                .append("<numFmt numFmtId=\"164\" formatCode=\"#,##0.00\\ &quot;€&quot;\"/>")
                .append("<numFmt numFmtId=\"165\" formatCode=\"dd/mm/yyyy\"/>")
                .append("<numFmt numFmtId=\"166\" formatCode=\"General\\ &quot;%&quot;\"/></numFmts>")
                .append("<fonts count=\"2\"><font><sz val=\"10\"/><name val=\"Calibri\"/></font>")
                .append("<font><b/><sz val=\"10\"/><name val=\"Calibri\"/></font></fonts>")
                .append("<fills count=\"4\"><fill><patternFill patternType=\"none\"/></fill>")
                .append("<fill><patternFill patternType=\"gray125\"/></fill>")
                .append(fill("DCE6F1"))
                .append(fill("EDEDED"))
                .append(
                        "</fills><borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>")
                .append("<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/>")
                .append("</cellStyleXfs><cellXfs count=\"")
                .append(values().length)
                .append("\">");
        for (WorkbookStyle style : values()) {
            xml.append(String.format(
                    Locale.ROOT,
                    "<xf numFmtId=\"%s\" fontId=\"%s\" fillId=\"%s\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\""
                            + " applyFont=\"1\" applyFill=\"1\" applyAlignment=\"1\">%s</xf>",
                    style.format,
                    style.font,
                    style.fill,
                    style.alignment));
        }
        return xml.append("</cellXfs><cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/>")
                .append("</cellStyles></styleSheet>")
                .toString();
    }

    private static String fill(String colour) {
        return "<fill><patternFill patternType=\"solid\"><fgColor rgb=\"FF" + colour
                + "\"/><bgColor indexed=\"64\"/></patternFill></fill>";
    }
}
