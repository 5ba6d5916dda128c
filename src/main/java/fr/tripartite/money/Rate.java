package fr.tripartite.money;

import java.math.BigDecimal;

/**
 * A VAT rate, and the only arithmetic of VAT: each amount is rounded once, half up, to the cent.
 *
 * @param hundredths of a percent: 2000 is 20 %, 0 is outside the scope of VAT; 0 to 10 000
 */
public record Rate(int hundredths) {

    /** Outside the scope of VAT: HT = TTC. */
    public static final Rate NONE = new Rate(0);

    private static final int WHOLE = 10_000;

    public Rate {
        if (hundredths < 0 || hundredths > WHOLE) {
            throw new IllegalArgumentException("a VAT rate lies between 0 and 100 %");
        }
    }

    /** Whether no VAT is due at all. */
    public boolean isZero() {
        return hundredths == 0;
    }

    /** The VAT of an amount excluding it. */
    public Money vatOf(Money ht) {
        return ht.times(hundredths, WHOLE);
    }

    /** What an amount including VAT is without it. */
    public Money excluded(Money ttc) {
        return ttc.times(WHOLE, WHOLE + hundredths);
    }

    /** In percent, with no needless zero: {@code 20}, {@code 5.5}. */
    public BigDecimal percent() {
        BigDecimal percent = BigDecimal.valueOf(hundredths, 2).stripTrailingZeros();
        return percent.scale() < 0 ? percent.setScale(0) : percent;
    }

    /** What an amount without VAT is multiplied by to have it with VAT: {@code 1.20}, at least two decimals. */
    public BigDecimal factor() {
        BigDecimal factor = BigDecimal.valueOf(WHOLE + hundredths, 4).stripTrailingZeros();
        return factor.scale() < 2 ? factor.setScale(2) : factor;
    }

    /** In percent with a decimal comma: {@code 20}, {@code 5,5}. */
    @Override
    public String toString() {
        return percent().toPlainString().replace('.', ',');
    }
}
