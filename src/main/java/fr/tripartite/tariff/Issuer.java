package fr.tripartite.tariff;

import fr.tripartite.money.Rate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Who sends an invoice.
 *
 * @param code short name in files
 * @param name legal name
 * @param address lines of the postal address
 * @param siret its own SIRET
 * @param prefix what its invoice numbers begin with, at most six letters and digits
 * @param quoteBasis what an agreed quote of this issuer fixes
 * @param vat its VAT
 */
public record Issuer(
        String code, String name, List<String> address, String siret, String prefix, Basis quoteBasis, Vat vat) {

    private static final Pattern PREFIX = Pattern.compile("[A-Z0-9]{1,6}");

    /**
     * VAT of an issuer.
     *
     * @param rate zero outside the scope of VAT
     * @param number VAT number, empty where there is none
     * @param mention French legal mention for the invoice
     * @param readings ids of the readings it rests on
     */
    public record Vat(Rate rate, String number, String mention, List<String> readings) {
        public Vat {
            readings = List.copyOf(readings);
        }
    }

    /** Checks the prefix: numbers have at most 20 characters, A-Z, 0-9 and the hyphen. */
    public Issuer {
        address = List.copyOf(address);
        if (!PREFIX.matcher(prefix).matches() || !PREFIX.matcher(code).matches()) {
            throw new Defect(TariffFault.ISSUER_CODE);
        }
    }

    /** Inventory column that holds an agreed quote of this issuer. */
    public String quoteColumn() {
        return ("devis_" + code + "_" + quoteBasis).toLowerCase(Locale.ROOT);
    }

    /** Tracking column that holds what this issuer billed. */
    public String amountColumn() {
        return "montant_" + code.toLowerCase(Locale.ROOT) + "_ttc";
    }
}
