package fr.tripartite.explanation;

import fr.tripartite.tariff.French;
import java.math.BigDecimal;
import java.time.LocalDate;

/** Days, rates and factors as they are written in French. */
final class Words {

    private Words() {}

    static String day(LocalDate day) {
        return French.day(day);
    }

    /** {@code 20 %}. */
    static String percent(int hundredths) {
        return decimal(BigDecimal.valueOf(hundredths, 2), 0) + " %";
    }

    /** {@code 1,20}: what excluding VAT is multiplied by. */
    static String factor(int hundredths) {
        return decimal(BigDecimal.valueOf(10_000L + hundredths, 4), 2);
    }

    private static String decimal(BigDecimal number, int decimals) {
        BigDecimal plain = number.stripTrailingZeros();
        return (plain.scale() < decimals ? plain.setScale(decimals) : plain)
                .toPlainString()
                .replace('.', ',');
    }
}
