package fr.tripartite.invoicing;

import fr.tripartite.tariff.Issuer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The number of a document or of a devis: a sequence of either per issuer and year, from 1, without a gap.
 *
 * @param issuer code of the issuer
 * @param year billed year; of a devis that of its date
 * @param sequence from 1
 * @param text as printed, at most twenty characters: {@code LFN-2024-000001}
 */
public record DocumentNumber(String issuer, int year, int sequence, String text) {

    private static final int LEAST_DIGITS = 6;
    private static final String PREVIEW = "APERCU-";
    private static final Pattern TEXT = Pattern.compile("[A-Z0-9]{1,6}-\\d{1,4}-\\d{6,9}");
    private static final Pattern PREVIEWED = Pattern.compile(PREVIEW + "[A-Z0-9]{1,6}-\\d{6,9}");
    private static final Pattern QUOTE = Pattern.compile("D-[A-Z0-9]{1,6}-\\d{4}-\\d{6}");

    /** A number that counts: prefix, year and at least six digits. */
    public static DocumentNumber of(Issuer issuer, int year, int sequence) {
        return new DocumentNumber(issuer.code(), year, sequence, issuer.prefix() + '-' + year + '-' + digits(sequence));
    }

    /** The number of a document that is only looked at: {@code APERCU-LFN-000001}. */
    public static DocumentNumber preview(Issuer issuer, int year, int sequence) {
        return new DocumentNumber(issuer.code(), year, sequence, PREVIEW + issuer.prefix() + '-' + digits(sequence));
    }

    /** The number of a devis that counts: {@code D-LFN-2026-000001}. */
    public static DocumentNumber quote(Issuer issuer, int year, int sequence) {
        String text = String.format(Locale.ROOT, "D-%s-%04d-%06d", issuer.prefix(), year, sequence);
        return new DocumentNumber(issuer.code(), year, sequence, text);
    }

    /** The number of a devis that is only looked at: {@code D-APERCU-LFN-0001}. */
    public static DocumentNumber quotePreview(Issuer issuer, int year, int sequence) {
        String text = String.format(Locale.ROOT, "D-%s%s-%04d", PREVIEW, issuer.prefix(), sequence);
        return new DocumentNumber(issuer.code(), year, sequence, text);
    }

    private static String digits(int sequence) {
        String digits = Integer.toString(sequence);
        return "0".repeat(Math.max(0, LEAST_DIGITS - digits.length())) + digits;
    }

    /** Whether a text is written as numbers that count are. */
    public static boolean isNumber(String text) {
        return TEXT.matcher(text).matches();
    }

    /** Whether a text is written as numbers of a preview are. */
    public static boolean isPreview(String text) {
        return PREVIEWED.matcher(text).matches();
    }

    /** Whether a text is written as numbers of devis are. */
    public static boolean isQuote(String text) {
        return QUOTE.matcher(text).matches();
    }

    @Override
    public String toString() {
        return text;
    }
}
