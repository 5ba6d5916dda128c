package fr.tripartite.explanation;

import fr.tripartite.money.Money;
import fr.tripartite.tariff.BodyType;
import fr.tripartite.tariff.DateRange;
import fr.tripartite.tariff.Measure;
import fr.tripartite.tariff.Range;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** French words for numbers, days and their bounds. */
final class Words {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private Words() {}

    static String euros(Money amount) {
        return amount.format(',') + " €";
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** {@code de 3 à 5}, {@code à partir de 21}, {@code 7}. */
    static String range(Range range) {
        Long until = range.until();
        if (until == null) {
            return "à partir de " + range.from();
        }
        return until == range.from() ? Long.toString(until) : "de " + range.from() + " à " + until;
    }

    /** {@code du … au …}, empty for every day. */
    static String days(DateRange range) {
        boolean open = range.from().equals(LocalDate.MIN);
        if (range.until().equals(LocalDate.MAX)) {
            return open ? "" : "à partir du " + day(range.from());
        }
        return open ? "jusqu'au " + day(range.until()) : "du " + day(range.from()) + " au " + day(range.until());
    }

    static String measured(Measure measure, long value) {
        return measure.words() + " " + value;
    }

    static String type(BodyType type) {
        return switch (type) {
            case COMMUNE -> "commune";
            case ETABLISSEMENT -> "établissement";
            case AUTRE -> "autre structure";
        };
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
