package fr.tripartite.workbook;

import fr.tripartite.io.Markup;
import fr.tripartite.money.Money;
import fr.tripartite.money.Rate;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** A sheet as it stands in a workbook: typed cells, a header that stays, a filter, A4 across. */
final class SheetXml {

    /** What counts days from 1 March 1900 on. */
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

    private static final int LONGEST_TEXT = 32_767;
    private static final int NARROWEST = 9;
    private static final int WIDEST = 60;
    private static final int LETTERS = 26;
    /** A bold figure is wider than its characters, and the borders of a cell want room. */
    private static final int ROOM = 2;
    /** Characters of an amount for which one space more is shown, or fewer. */
    private static final int GROUP = 4;
    /** A space and its sign. */
    private static final int CURRENCY = 2;

    private static final Pattern WHOLE = Pattern.compile("\\d{1,15}");
    /** What a reader would take for a character that is written by its number. */
    private static final Pattern ESCAPED = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    /** What XML cannot hold, and the carriage return, which a reader of XML would take for a line feed. */
    private static final Pattern CONTROL = Pattern.compile("[\\x{0}-\\x{8}\\x{B}-\\x{1F}]");

    private static final int ROWS_AT_ONCE = 500;

    private final Sheet sheet;
    private final Markup xml = new Markup("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n");

    SheetXml(Sheet sheet) {
        this.sheet = sheet;
    }

    /** Writes the part of the workbook, some rows at a time: a sheet is many times the rows it tells of. */
    void write(OutputStream out) throws IOException {
        xml.open("worksheet", "xmlns", WorkbookFile.MAIN);
        xml.open("sheetPr").empty("pageSetUpPr", "fitToPage", "1").close("sheetPr");
        xml.open("sheetViews").open("sheetView", "workbookViewId", "0");
        xml.empty("pane", "ySplit", "1", "topLeftCell", "A2", "activePane", "bottomLeft", "state", "frozen");
        xml.close("sheetView").close("sheetViews");
        columns();
        xml.open("sheetData");
        header();
        for (int i = 0; i < sheet.rows().size(); i++) {
            row(i + 2, sheet.rows().get(i));
            if (i % ROWS_AT_ONCE == 0) {
                xml.drain(out);
            }
        }
        for (int i = 0; i < sheet.totals().size(); i++) {
            total(sheet.lastRow() + 1 + i, sheet.totals().get(i));
        }
        xml.close("sheetData");
        xml.empty("autoFilter", "ref", range(sheet));
        xml.empty(
                "pageMargins",
                "left",
                "0.4",
                "right",
                "0.4",
                "top",
                "0.6",
                "bottom",
                "0.6",
                "header",
                "0.3",
                "footer",
                "0.3");
        xml.empty("pageSetup", "paperSize", "9", "orientation", "landscape", "fitToWidth", "1", "fitToHeight", "0");
        xml.open("headerFooter").element("oddFooter", "&L&A&RPage &P / &N").close("headerFooter");
        // digits of a SIRET are a text, and no mistake that a spreadsheet has to mark cell by cell
        xml.open("ignoredErrors");
        xml.empty("ignoredError", "sqref", range(sheet), "numberStoredAsText", "1");
        xml.close("ignoredErrors");
        xml.close("worksheet").drain(out);
    }

    /** The cells that the filter is about, such as {@code A1:F20}. */
    static String range(Sheet sheet) {
        return "A1:" + name(sheet.columns().size() - 1) + sheet.lastRow();
    }

    /** The name of a column, from 0: A … Z, AA … */
    static String name(int column) {
        String last = String.valueOf((char) ('A' + column % LETTERS));
        return column < LETTERS ? last : name(column / LETTERS - 1) + last;
    }

    private void columns() {
        xml.open("cols");
        for (int i = 0; i < sheet.columns().size(); i++) {
            int column = i;
            int widest = Math.max(NARROWEST, sheet.columns().get(i).heading().length() + 1 + ROOM);
            for (List<?> row : sheet.rows()) {
                widest = Math.max(widest, width(row.get(i)));
            }
            if (sheet.columns().get(i).isAddedUp()) {
                widest = Math.max(
                        widest,
                        sheet.totals().stream()
                                .mapToInt(total -> width(sheet.sum(column, total)) + ROOM)
                                .max()
                                .orElse(0));
            }
            String number = Integer.toString(i + 1);
            String width = Integer.toString(Math.min(WIDEST, widest));
            xml.empty("col", "min", number, "max", number, "width", width, "customWidth", "1");
        }
        xml.close("cols");
    }

    /** How many characters wide a cell is shown, or a little more; a text of several lines as its widest. */
    private static int width(Object cell) {
        String text = text(cell);
        if (cell instanceof Money) {
            return text.length() + text.length() / GROUP + CURRENCY + ROOM;
        }
        return text.indexOf('\n') < 0
                ? text.length() + ROOM
                : text.lines().mapToInt(String::length).max().orElse(0) + ROOM;
    }

    private void header() {
        xml.open("row", "r", "1");
        for (int i = 0; i < sheet.columns().size(); i++) {
            text(name(i) + 1, WorkbookStyle.HEADER, sheet.columns().get(i).heading());
        }
        xml.close("row");
    }

    private void row(int number, List<?> cells) {
        xml.open("row", "r", Integer.toString(number));
        for (int i = 0; i < cells.size(); i++) {
            cell(name(i) + number, cells.get(i), sheet.columns().get(i).kind());
        }
        xml.close("row");
    }

    private void cell(String place, Object cell, Sheet.Kind kind) {
        if (cell instanceof Money amount) {
            number(place, WorkbookStyle.AMOUNT, amount.toString());
        } else if (cell instanceof LocalDate day) {
            number(place, WorkbookStyle.DAY, Long.toString(ChronoUnit.DAYS.between(DAY_ZERO, day)));
        } else if (cell instanceof Rate rate) {
            number(place, WorkbookStyle.RATE, rate.toString().replace(',', '.'));
        } else if (kind == Sheet.Kind.PLAIN) {
            plain(place, cell);
        } else if (cell instanceof Number || WHOLE.matcher(text(cell)).matches()) {
            number(place, WorkbookStyle.COUNT, text(cell));
        } else {
            text(place, WorkbookStyle.TEXT, text(cell));
        }
    }

    private void plain(String place, Object cell) {
        if (cell instanceof Number) {
            number(place, WorkbookStyle.WHOLE, text(cell));
        } else {
            text(place, WorkbookStyle.TEXT, text(cell));
        }
    }

    private static String text(Object cell) {
        return cell instanceof Enum<?> constant ? constant.name() : cell.toString();
    }

    private void number(String place, WorkbookStyle style, String value) {
        xml.open("c", "r", place, "s", style.index()).element("v", value).close("c");
    }

    private void text(String place, WorkbookStyle style, String text) {
        if (text.isEmpty()) {
            xml.empty("c", "r", place, "s", style.index());
            return;
        }
        xml.open("c", "r", place, "s", style.index(), "t", "inlineStr").open("is");
        xml.element("t", encoded(text), "xml:space", "preserve");
        xml.close("is").close("c");
    }

    /** A character that XML cannot hold is written by its number, as the format has it. */
    private static String encoded(String text) {
        String cut = text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
        String escaped = cut.contains("_x") ? ESCAPED.matcher(cut).replaceAll("_x005F_") : cut;
        if (escaped.chars().noneMatch(c -> c < ' ')) {
            return escaped;
        }
        return CONTROL.matcher(escaped)
                .replaceAll(found -> String.format(
                        Locale.ROOT, "_x%04X_", (int) found.group().charAt(0)));
    }

    private void total(int number, Sheet.Total total) {
        xml.open("row", "r", Integer.toString(number));
        text("A" + number, WorkbookStyle.TOTAL_LABEL, total.label());
        for (int i = 1; i < sheet.columns().size(); i++) {
            if (sheet.columns().get(i).isAddedUp()) {
                sum(number, i, total);
            }
        }
        xml.close("row");
    }

    /** The formula, and beside it what it comes to: not every reader calculates. */
    private void sum(int number, int column, Sheet.Total total) {
        String cells = "%s$2:%s$" + sheet.lastRow();
        String summed = cells.replace("%s", name(column));
        String formula = total.only().isEmpty()
                ? "SUM(" + summed + ")"
                : "SUMIF(" + cells.replace("%s", "$A") + ",\"" + total.only() + "\"," + summed + ")";
        Object sum = sheet.sum(column, total);
        WorkbookStyle style = sum instanceof Money ? WorkbookStyle.TOTAL_AMOUNT : WorkbookStyle.TOTAL_COUNT;
        xml.open("c", "r", name(column) + number, "s", style.index());
        xml.element("f", formula).element("v", sum.toString()).close("c");
    }
}
