package fr.tripartite.invoicing;

import fr.tripartite.tariff.Issuer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The number of a devis: a sequence per issuer and year of its date, from 1, without a gap.
 *
 * @param issuer code of the issuer
 * @param year of its date
 * @param sequence from 1
 * @param text as printed, at most twenty characters: {@code D-LFN-2026-000001}
 */
public record QuoteNumber(String issuer, int year, int sequence, String text) {

    private static final Pattern TEXT = Pattern.compile("D-[A-Z0-9]{1,6}-\\d{4}-\\d{6}");

    /** A number that counts. */
    public static QuoteNumber of(Issuer issuer, int year, int sequence) {
        return new QuoteNumber(
                issuer.code(),
                year,
                sequence,
                String.format(Locale.ROOT, "D-%s-%04d-%06d", issuer.prefix(), year, sequence));
    }

    /** The number of a devis that is only looked at: {@code D-APERCU-LFN-000001}. */
    public static QuoteNumber preview(Issuer issuer, int year, int sequence) {
        return new QuoteNumber(
                issuer.code(),
                year,
                sequence,
                String.format(Locale.ROOT, "D-APERCU-%s-%04d", issuer.prefix(), sequence));
    }

    /** Whether a text is written as numbers of devis are. */
    public static boolean isNumber(String text) {
        return TEXT.matcher(text).matches();
    }

    /** The same as the number of a document, for whoever shows its lines. */
    public DocumentNumber asDocument() {
        return new DocumentNumber(issuer, year, sequence, text);
    }
}
