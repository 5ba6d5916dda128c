package fr.tripartite.bench;

import fr.tripartite.money.Money;

/**
 * What an issuer bills in a year.
 *
 * @param issuer code of the issuer
 * @param invoices number of invoices
 * @param lines number of their lines
 * @param ht total excluding VAT
 * @param vat total VAT
 * @param ttc total including VAT
 */
record IssuerTotals(String issuer, long invoices, long lines, Money ht, Money vat, Money ttc) {

    @Override
    public String toString() {
        return issuer + ": " + invoices + " invoices, " + lines + " lines, " + ht + " HT, " + vat + " VAT, " + ttc
                + " TTC";
    }
}
