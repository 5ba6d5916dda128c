package fr.tripartite.comparison;

import fr.tripartite.invoicing.Amounts;
import fr.tripartite.tariff.Nature;

/**
 * What an issuer bills of one thing over a year, less what avoirs have cancelled.
 *
 * @param bodies how many bodies pay for it
 * @param quantity whole units
 */
public record ServiceTotal(Key key, int bodies, long quantity, Amounts amounts) implements Amounts.Holder {

    /** What is billed: codes of the issuer and the service, and what the lines say, in French. */
    public record Key(String issuer, String service, Nature nature, String label) {}
}
