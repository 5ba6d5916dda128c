package fr.tripartite.publication;

import java.util.List;

/**
 * A table of a workbook: a header, rows, totals below them.
 *
 * @param name what its tab says, at most 31 characters
 * @param columns in their order
 * @param rows texts, numbers, amounts, days; as many cells as there are columns
 * @param totals sums of the columns that are added up
 */
record Sheet(String name, List<Column> columns, List<? extends List<?>> rows, List<Total> totals) {

    /**
     * A column.
     *
     * @param heading what its head says
     */
    record Column(String heading, Kind kind) {

        boolean isAddedUp() {
            return kind == Kind.SUM;
        }
    }

    /** What a column is for. */
    enum Kind {
        /** To be read. */
        PLAIN,
        /** Digits in it are a number, whoever wrote them. */
        COUNT,
        /** Its totals stand below it. */
        SUM
    }

    /**
     * A row of totals.
     *
     * @param label what it says in the first column
     * @param only what the first cell of a row reads that counts for it; empty where all rows count
     */
    record Total(String label, String only) {}
}
