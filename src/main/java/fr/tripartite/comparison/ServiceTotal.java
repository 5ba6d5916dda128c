package fr.tripartite.comparison;

import fr.tripartite.invoicing.Amounts;
import fr.tripartite.tariff.Nature;

/**
 * What an issuer bills of one thing over a year, less what avoirs have cancelled.
 *
 * @param key what it is
 * @param bodies how many bodies pay for it
 * @param quantity whole units
 * @param amounts of all bodies
 */
public record ServiceTotal(Key key, int bodies, long quantity, Amounts amounts) implements Amounts.Holder {

    /**
     * What is billed.
     *
     * @param issuer code of the issuer
     * @param service code of the service
     * @param nature what the lines are
     * @param label what the lines say, in French
     */
    public record Key(String issuer, String service, Nature nature, String label) {}
}
