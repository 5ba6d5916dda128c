package fr.tripartite.generator;

import java.util.Locale;

/** Makes SIRET numbers with a valid key. */
final class Siret {
    private Siret() {}

    /**
     * Makes a number up.
     *
     * @param prefix four digits that say what sort of body it is, such as 2562 for a syndicat of the Pas-de-Calais
     * @param rank 0 to 9 999
     * @return 14 digits, of which both the SIREN and the whole have a valid Luhn key
     */
    static String madeUp(String prefix, int rank) {
        String siren = withKey(prefix + String.format(Locale.ROOT, "%04d", rank));
        return withKey(siren + "0001");
    }

    private static String withKey(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            // The key will stand to the right, so the digit beside it is the first one to be doubled.
            int weighed = i % 2 == 0 ? 2 * digit : digit;
            sum += weighed > 9 ? weighed - 9 : weighed;
        }
        return digits + (10 - sum % 10) % 10;
    }
}
