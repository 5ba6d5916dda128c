package fr.tripartite.workbook;

/** How a cell of a workbook looks; the looks stand in {@code styles.xml}. */
enum WorkbookStyle {
    /** As the reader has it. */
    PLAIN(0),
    /** Head of a column. */
    HEADER(1),
    /** Text: digits stay digits. */
    TEXT(2),
    /** A number that nobody counts by: a year, a rank, a line. */
    WHOLE(3),
    /** Whole units. */
    COUNT(4),
    /** Euros. */
    AMOUNT(5),
    /** A day. */
    DAY(6),
    /** Percent. */
    RATE(7),
    /** What a total is of. */
    TOTAL_LABEL(8),
    /** A total of units. */
    TOTAL_COUNT(9),
    /** A total of euros. */
    TOTAL_AMOUNT(10);

    private final String index;

    WorkbookStyle(int index) {
        this.index = Integer.toString(index);
    }

    /** Its place in {@code styles.xml}, from 0. */
    String index() {
        return index;
    }
}
