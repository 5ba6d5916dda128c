package fr.tripartite.money;

import java.math.BigDecimal;
import java.math.BigInteger;
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
        return new Money(
                new BigDecimal(text).movePointRight(2).toBigIntegerExact().longValueExact());
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
        long low = cents * numerator;
        if (low != Long.MIN_VALUE && Math.multiplyHigh(cents, numerator) == low >> 63) {
            return new Money(roundHalfUp(low, denominator));
        }
        BigInteger product = BigInteger.valueOf(cents).multiply(BigInteger.valueOf(numerator));
        BigInteger divisor = BigInteger.valueOf(denominator);
        BigInteger[] parts = product.abs().divideAndRemainder(divisor);
        BigInteger rounded = parts[1].shiftLeft(1).compareTo(divisor) >= 0 ? parts[0].add(BigInteger.ONE) : parts[0];
        return new Money((product.signum() < 0 ? rounded.negate() : rounded).longValueExact());
    }

    private static long roundHalfUp(long product, long denominator) {
        long magnitude = Math.abs(product);
        long quotient = magnitude / denominator;
        long rest = magnitude % denominator;
        long rounded = rest >= denominator - rest ? quotient + 1 : quotient;
        return product < 0 ? -rounded : rounded;
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
