package fr.tripartite.tariff;

/**
 * Where a price stands in its deliberation.
 *
 * @param table title of the table
 * @param row words that head the row
 * @param column words that head the column
 */
public record Provenance(String table, String row, String column) {

    /** Checks that every part is given: a price without a source is not a price. */
    public Provenance {
        if (table.isBlank() || row.isBlank() || column.isBlank()) {
            throw new IllegalArgumentException("a price needs its table, row and column in the deliberation");
        }
    }

    /** The same cell, with the row's words completed by {@code words}. */
    public Provenance inRow(String words) {
        return new Provenance(table, row + " : " + words, column);
    }

    @Override
    public String toString() {
        return "tableau « " + table + " », ligne « " + row + " », colonne « " + column + " »";
    }
}
