package fr.tripartite.money;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The price of one unit where an amount is what was fixed: with as few decimals as give the amount back.
 *
 * @param price of {@code base} units, two to six decimals
 * @param base 1, or the whole quantity where no price with six decimals gives the amount back
 */
public record UnitPrice(BigDecimal price, long base) {

    private static final int CENTS = 2;
    private static final int MOST_DECIMALS = 6;

    /**
     * The price of a unit.
     *
     * @param amount of all units, zero or more
     * @param quantity above zero
     */
    public static UnitPrice of(Money amount, long quantity) {
        BigDecimal total = BigDecimal.valueOf(amount.cents(), CENTS);
        BigDecimal units = BigDecimal.valueOf(quantity);
        for (int decimals = CENTS; decimals <= MOST_DECIMALS; decimals++) {
            BigDecimal price = total.divide(units, decimals, RoundingMode.HALF_UP);
            if (price.multiply(units).setScale(CENTS, RoundingMode.HALF_UP).compareTo(total) == 0) {
                return new UnitPrice(price, 1);
            }
        }
        return new UnitPrice(total, quantity);
    }
}
