package fr.tripartite.subsidy;

import fr.tripartite.money.Money;
import fr.tripartite.tariff.Nature;

/**
 * What the subsidy covers of one charge of one body in one year, in the basis of the charge.
 *
 * @param issuer code of the issuer
 * @param normal what a body without a place would owe
 * @param contribution what the body owes
 */
public record Coverage(String issuer, Nature nature, Money normal, Money contribution) {

    /** The difference, borne by the subsidy: rule {@code subsidy.covered}. */
    public Money covered() {
        return normal.minus(contribution);
    }
}
