package fr.tripartite.workbook;

import java.math.BigDecimal;
import java.math.MathContext;

/** A number of a spreadsheet as a person types it. */
final class NumberText {

    /** Whole numbers up to here are exact; beyond, what was typed is not known any more. */
    private static final double MOST_EXACT = 1L << 53;

    /** Spreadsheets show no more digits; further ones are noise of the arithmetic. */
    private static final MathContext DIGITS = new MathContext(15);

    private static final double SMALLEST_PLAIN = 1e-9;

    private NumberText() {}

    /**
     * A number in as few digits as tell it, with a comma, as French spreadsheets show it and take it back; such as {@code
     * 21620032900011}, {@code 75,5}. What is not exact any more, or tiny, is written with an exponent, {@code
     * 2,16200329000111E+19}, which no number of the inventory is.
     */
    static String of(double value) {
        if (value == Math.rint(value) && Math.abs(value) <= MOST_EXACT) {
            return Long.toString((long) value);
        }
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return "#NUM!";
        }
        BigDecimal shown = new BigDecimal(value, DIGITS).stripTrailingZeros();
        boolean isPlain = Math.abs(value) <= MOST_EXACT && Math.abs(value) >= SMALLEST_PLAIN;
        return (isPlain ? shown.toPlainString() : shown.toString()).replace('.', ',');
    }
}
