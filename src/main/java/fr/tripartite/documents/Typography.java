package fr.tripartite.documents;

import fr.tripartite.money.Money;
import fr.tripartite.money.UnitPrice;
import fr.tripartite.words.Words;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.regex.Pattern;

/** How numbers stand on a French page: no-break spaces, a comma. */
final class Typography {

    private static final String EURO = "\u00a0€";
    /** As wide as a digit, so that the commas of a column stand below each other. */
    private static final String FIGURE_SPACE = "\u2007";

    private static final Pattern SIGN_BEFORE = Pattern.compile("(\u00ab|n\u00b0) ");
    private static final Pattern SIGN_BEHIND = Pattern.compile(" ([\u00bb:;!?%\u20ac])");
    private static final int CENTS = 2;

    private Typography() {}

    /** {@code 1 089,28 €}. */
    static String euros(Money amount) {
        return Words.FRENCH_ON_SCREEN.euros(amount);
    }

    /** {@code 1 089,28}. */
    static String amount(Money amount) {
        String euros = euros(amount);
        return euros.substring(0, euros.length() - EURO.length());
    }

    /** A whole number: {@code 1 000 000}. */
    static String whole(long number) {
        String amount = amount(new Money(100).times(number));
        return amount.substring(0, amount.length() - CENTS - 1);
    }

    /**
     * A price with the decimals it has.
     *
     * @param decimals most decimals of the column, at least those of the price
     */
    static String price(UnitPrice price, int decimals) {
        BigDecimal shown = price.price();
        String text = shown.toPlainString();
        String whole = text.substring(0, text.length() - shown.scale() - 1);
        return whole(Long.parseLong(whole))
                + "," + text.substring(text.length() - shown.scale())
                + FIGURE_SPACE.repeat(Math.max(0, decimals - shown.scale()));
    }

    /** {@code 31/12/2024}. */
    static String day(LocalDate date) {
        return Words.FRENCH.day(date);
    }

    /** A text whose signs stay with the word they belong to. */
    static String unbroken(String text) {
        return SIGN_BEHIND
                .matcher(SIGN_BEFORE.matcher(text).replaceAll("$1\u00a0"))
                .replaceAll("\u00a0$1");
    }

    /** A SIRET as people read it: {@code 200 038 586 00018}. */
    static String siret(String siret) {
        return siret.replaceFirst("(\\d{3})(\\d{3})(\\d{3})(\\d{5})", "$1\u00a0$2\u00a0$3\u00a0$4");
    }

    /** A SIREN as people read it: {@code 200 038 586}. */
    static String siren(String siret) {
        return siret.replaceFirst("(\\d{3})(\\d{3})(\\d{3})(\\d{5})", "$1\u00a0$2\u00a0$3");
    }
}
