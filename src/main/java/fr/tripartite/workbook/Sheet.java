package fr.tripartite.workbook;

import fr.tripartite.money.Money;
import java.util.List;

/**
 * A table of a workbook: a header, rows, totals below them.
 *
 * @param name what its tab says, at most 31 characters
 * @param columns in their order
 * @param rows texts, numbers, amounts, days; as many cells as there are columns
 * @param totals sums of the columns that are added up
 */
public record Sheet(String name, List<Column> columns, List<? extends List<?>> rows, List<Total> totals) {

    /** The last row that the filter and the formulas are about, counted from 1 with the header; there is always one. */
    int lastRow() {
        return Math.max(1, rows.size()) + 1;
    }

    /** What the cells of a column come to that a total counts: an amount or a number. */
    Object sum(int column, Total total) {
        List<?> cells = rows.stream()
                .filter(row -> total.only().isEmpty() || total.only().equals(row.get(0)))
                .map(row -> row.get(column))
                .toList();
        return columns.get(column).kind() == Kind.AMOUNT_SUM
                ? cells.stream().map(Money.class::cast).reduce(Money.ZERO, Money::plus)
                : cells.stream().mapToLong(cell -> ((Number) cell).longValue()).sum();
    }

    /** A column, and what its head says. */
    public record Column(String heading, Kind kind) {

        public boolean isAddedUp() {
            return kind == Kind.COUNT_SUM || kind == Kind.AMOUNT_SUM;
        }
    }

    /** What a column is for. */
    public enum Kind {
        /** To be read. */
        PLAIN,
        /** Digits in it are a number, whoever wrote them. */
        COUNT,
        /** Numbers, their totals below them. */
        COUNT_SUM,
        /** Amounts, their totals below them. */
        AMOUNT_SUM
    }

    /**
     * A row of totals.
     *
     * @param label what it says in the first column
     * @param only what the first cell of a row reads that counts for it; empty where all rows count
     */
    public record Total(String label, String only) {}
}
