package fr.tripartite.sender;

import java.math.BigInteger;
import java.util.regex.Pattern;

/**
 * Where an issuer is paid, and when.
 *
 * @param iban without spaces
 * @param holder of the account: the comptable
 * @param days after the date of a document, until it is to be paid
 * @param means code of UNTDID 4461, 30 for a transfer
 * @param terms the same as a sentence
 */
public record Bank(String iban, String bic, String holder, int days, String means, String terms) {

    private static final Pattern IBAN = Pattern.compile("[A-Z]{2}\\d{2}[A-Z0-9]{11,23}");
    private static final Pattern BIC = Pattern.compile("[A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?");
    private static final BigInteger KEY = BigInteger.valueOf(97);
    private static final int COUNTRY_AND_KEY = 4;
    private static final int GROUP = 4;

    /** Whether it is written as an IBAN of at most 27 characters, and its key is right. */
    public static boolean isIban(String text) {
        if (!IBAN.matcher(text).matches()) {
            return false;
        }
        StringBuilder digits = new StringBuilder();
        (text.substring(COUNTRY_AND_KEY) + text.substring(0, COUNTRY_AND_KEY))
                .chars()
                .forEach(c -> digits.append(Character.digit(c, Character.MAX_RADIX)));
        return new BigInteger(digits.toString()).mod(KEY).equals(BigInteger.ONE);
    }

    /** Whether it is written as a BIC, of eight or eleven characters. */
    public static boolean isBic(String text) {
        return BIC.matcher(text).matches();
    }

    /** The IBAN in groups of four, as people read it. */
    public String ibanInFours() {
        return iban.replaceAll("(.{" + GROUP + "})(?=.)", "$1 ");
    }
}
