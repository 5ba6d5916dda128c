package fr.tripartite.sender;

import fr.tripartite.tariff.Issuer;
import java.util.List;

/**
 * An issuer as its documents name it. Every text is as the settings hold it; whether all that a document needs is there was
 * checked by whoever read it.
 *
 * @param issuer name, SIRET, prefix and VAT
 * @param specimen whether the settings are an example: every page says so, and nothing is kept
 * @param address where it resides
 * @param electronicAddress under which it is reached by electronic invoices, beginning with its SIREN
 * @param bank where it is paid
 * @param titre what makes the document a titre exécutoire
 * @param logo image beside the templates, empty for none
 * @param quoteMonths how many months a devis holds
 * @param duplex whether what is printed begins each document on a sheet of its own, two pages a sheet
 */
public record Sender(
        Issuer issuer,
        boolean specimen,
        Address address,
        String electronicAddress,
        Contact contact,
        Bank bank,
        VatTerms vat,
        Mentions mentions,
        Titre titre,
        String logo,
        int quoteMonths,
        boolean duplex) {

    private static final int SIREN_DIGITS = 9;

    /**
     * A French address.
     *
     * @param lines before the town, one to three
     * @param postcode five digits
     */
    public record Address(List<String> lines, String postcode, String city) {
        /** Keeps a copy. */
        public Address {
            lines = List.copyOf(lines);
        }
    }

    /** Whom to ask; all three parts are there or none. */
    public record Contact(String name, String phone, String email) {

        /** Whether nobody is named. */
        public boolean isEmpty() {
            return name.isEmpty();
        }
    }

    /**
     * What is said about VAT beyond its rate.
     *
     * @param onDebits whether the issuer has chosen to pay VAT on debits
     * @param exemptionCode why no VAT is due, as a code of the VATEX list
     */
    public record VatTerms(boolean onDebits, String exemptionCode) {}

    /**
     * What makes an invoice a titre exécutoire.
     *
     * @param isPrinted whether the document is the titre; otherwise it is the invoice beside it
     * @param lastName of whoever issues it; so are first name and role
     */
    public record Titre(boolean isPrinted, String lastName, String firstName, String role) {}

    /** The nine digits of the legal unit. */
    public String siren() {
        return issuer.siret().substring(0, SIREN_DIGITS);
    }

    /** Code of the issuer. */
    public String code() {
        return issuer.code();
    }
}
