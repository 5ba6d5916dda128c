package fr.tripartite.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;

/**
 * An exact amount of euros, held in cents.
 *
 * <p>Every operation is exact or throws {@link ArithmeticException} on overflow (beyond 92 million billion euros); only
 * {@link #times(long, long)} rounds, half up on the absolute value: rule {@code amounts.half-up}.
 *
 * @param cents the amount in cents, negative on an avoir
 */
public record Money(long cents) implements Comparable<Money> {

    /** No euro at all. */
    public static final Money ZERO = new Money(0);

    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,12}(\\.\\d{1,2})?");

    /**
     * Reads a decimal with a point, at most twelve digits before it and at most two after it.
     *
     * @param text such as {@code 16.10} or {@code -5}
     * @throws IllegalArgumentException where the text is anything else, a third decimal included
     */
    public static Money parse(String text) {
        if (!DECIMAL.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "'" + text + "' is not an amount in euros with a point and at most two decimals");
        }
        return new Money(new BigDecimal(text).movePointRight(2).longValueExact());
    }

    /** The sum of both. */
    public Money plus(Money other) {
        return new Money(Math.addExact(cents, other.cents));
    }

    /** This less the other. */
    public Money minus(Money other) {
        return new Money(Math.subtractExact(cents, other.cents));
    }

    /** This, {@code count} times. */
    public Money times(long count) {
        return new Money(Math.multiplyExact(cents, count));
    }

    /** The opposite amount. */
    public Money negate() {
        return new Money(Math.negateExact(cents));
    }

    /**
     * This amount × {@code numerator} ÷ {@code denominator}, rounded once to the cent, half up on the absolute value.
     *
     * @param denominator above zero
     */
    public Money times(long numerator, long denominator) {
        BigDecimal product = BigDecimal.valueOf(cents).multiply(BigDecimal.valueOf(numerator));
        return new Money(product.divide(BigDecimal.valueOf(denominator), 0, RoundingMode.HALF_UP)
                .longValueExact());
    }

    /** Whether not one cent is left. */
    public boolean isZero() {
        return cents == 0;
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(cents, other.cents);
    }

    /** The amount with two decimals after {@code separator}, no thousands separator: {@code -1234,50}. */
    public String format(char separator) {
        long magnitude = Math.abs(cents);
        long rest = magnitude % 100;
        return (cents < 0 ? "-" : "") + magnitude / 100 + separator + (rest < 10 ? "0" : "") + rest;
    }

    /** The amount with a point and two decimals: {@code 16.10}. */
    @Override
    public String toString() {
        return format('.');
    }
}
