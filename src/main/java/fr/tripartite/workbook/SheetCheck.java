package fr.tripartite.workbook;

import java.util.HashSet;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Looks through a sheet before it is read, for what the library that reads it does not notice: places where no cell can be, texts
 * that are not there, formulas without a value; and for days written as text, which it does not know.
 */
final class SheetCheck {

    private static final String DATA = "sheetData";

    static final int MOST_COLUMNS = 16_384;
    static final int MOST_ROWS = 1_048_576;
    /** For each cell the library looks through all of them. */
    private static final int MOST_ARRAYS = 20_000;

    private static final int MOST_UNCOMPUTED = 100_000;
    private static final int LONGEST_NUMBER = 400;
    private static final Set<String> KINDS = Set.of("n", "s", "str", "inlineStr", "b", "e", "d");

    /** A cell that has a formula and no value of it: a place in the sheet, both from 0. */
    record Place(int row, int column) {}

    private final XMLStreamReader xml;
    private final Set<Place> uncomputed = new HashSet<>();
    private boolean hasDays;
    private int lastText = -1;
    private int arrays;
    private boolean isNumbered;
    private int row = -1;
    private int column;

    private SheetCheck(XMLStreamReader xml) {
        this.xml = xml;
    }

    /**
     * What was found.
     *
     * @param uncomputed cells whose formula has no value
     * @param hasDays whether days are written as text
     * @param lastText number of the last shared text that is used, or −1
     */
    record Findings(Set<Place> uncomputed, boolean hasDays, int lastText) {

        static final Findings NONE = new Findings(Set.of(), false, -1);
    }

    /**
     * Looks through a sheet.
     *
     * @param xml behind the start of the sheet
     * @throws Refusal where it cannot be trusted
     */
    static Findings of(XMLStreamReader xml) throws XMLStreamException, Refusal {
        SheetCheck check = new SheetCheck(xml);
        boolean isData = false;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                isData |= xml.getLocalName().equals(DATA);
                if (isData && xml.getLocalName().equals("row")) {
                    check.row();
                } else if (isData && xml.getLocalName().equals("c")) {
                    check.cell();
                }
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && xml.getLocalName().equals(DATA)) {
                isData = false;
            }
        }
        return new Findings(check.uncomputed, check.hasDays, check.lastText);
    }

    private void row() throws Refusal {
        String number = xml.getAttributeValue(null, "r");
        if (row < 0) {
            isNumbered = number != null;
        } else if (isNumbered != (number != null)) {
            throw new Refusal(WorkbookWord.ROWS_UNNUMBERED);
        }
        int next = number == null ? row + 1 : number(number, MOST_ROWS) - 1;
        if (next <= row) {
            throw new Refusal(WorkbookWord.ROWS_DISORDERED, next + 1);
        }
        row = next;
        column = -1;
        if (row >= MOST_ROWS) {
            throw new Refusal(WorkbookWord.TOO_MANY_ROWS);
        }
    }

    private void cell() throws XMLStreamException, Refusal {
        column = column(xml.getAttributeValue(null, "r"));
        String kind = xml.getAttributeValue(null, "t");
        if (kind != null && !KINDS.contains(kind)) {
            throw new Refusal(WorkbookWord.CELL_KIND, row + 1);
        }
        hasDays |= "d".equals(kind);
        boolean hasFormula = false;
        String value = null;
        int length = 0;
        for (int depth = 1; depth > 0; ) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    switch (xml.getLocalName()) {
                        case "v" -> value = text();
                        case "rPh" -> throw new Refusal(WorkbookWord.PRONUNCIATION, row + 1);
                        case "f" -> {
                            hasFormula = true;
                            countArray();
                            depth++;
                        }
                        default -> depth++;
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    length += xml.getTextLength();
                    if (length > PartStream.LONGEST_RUN) {
                        throw new Refusal(WorkbookWord.LONG_TEXT, row + 1);
                    }
                }
                default -> {}
            }
        }
        checkValue(kind == null ? "n" : kind, value);
        if (hasFormula && (value == null || (value.isEmpty() && !"str".equals(kind)))) {
            addUncomputed();
        }
    }

    private void countArray() throws Refusal {
        if ("array".equals(xml.getAttributeValue(null, "t")) && ++arrays > MOST_ARRAYS) {
            throw new Refusal(WorkbookWord.ARRAYS, MOST_ARRAYS);
        }
    }

    private void checkValue(String kind, @Nullable String value) throws Refusal {
        if (value == null || value.isEmpty()) {
            return;
        }
        if (kind.equals("s")) {
            lastText = Math.max(lastText, number(value, Integer.MAX_VALUE));
        } else if (kind.equals("n") && value.length() > LONGEST_NUMBER) {
            throw new Refusal(WorkbookWord.DIGITS, row + 1);
        }
    }

    private void addUncomputed() throws Refusal {
        if (uncomputed.size() == MOST_UNCOMPUTED) {
            throw new Refusal(WorkbookWord.UNCOMPUTED);
        }
        uncomputed.add(new Place(row, column));
    }

    /** The text up to the end of the element; elements inside are none of it. */
    private String text() throws XMLStreamException, Refusal {
        StringBuilder text = new StringBuilder();
        for (int event = xml.next(); event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                throw new Refusal(WorkbookWord.NO_TEXT, row + 1);
            }
            if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                text.append(xml.getText());
            }
            if (text.length() > PartStream.LONGEST_RUN) {
                throw new Refusal(WorkbookWord.LONG_VALUE, row + 1);
            }
        }
        return text.toString();
    }

    /** Where a cell says that it stands, or else behind the one before. */
    private int column(@Nullable String reference) throws Refusal {
        int next = 0;
        if (reference == null) {
            next = column + 2;
        } else {
            int letters = 0;
            while (letters < reference.length() && next <= MOST_COLUMNS && isLetter(reference.charAt(letters))) {
                next = next * 26 + (Character.toUpperCase(reference.charAt(letters)) - 'A' + 1);
                letters++;
            }
            if (letters == 0 || next > MOST_COLUMNS || number(reference.substring(letters), MOST_ROWS) != row + 1) {
                throw new Refusal(WorkbookWord.MISPLACED, row + 1, shortened(reference));
            }
        }
        if (next - 1 <= column || next > MOST_COLUMNS) {
            throw new Refusal(WorkbookWord.CELLS_DISORDERED, row + 1);
        }
        return next - 1;
    }

    private static boolean isLetter(char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    }

    private int number(String digits, int most) throws Refusal {
        try {
            int number = Integer.parseInt(digits.strip());
            if (number >= 0 && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // told below
        }
        throw new Refusal(WorkbookWord.NO_NUMBER, shortened(digits), row + 1);
    }

    private static String shortened(String text) {
        return text.length() > 20 ? text.substring(0, 20) + "…" : text;
    }
}
