package fr.tripartite.billing;

import fr.tripartite.invoicing.Amounts;
import fr.tripartite.money.Money;
import fr.tripartite.pricing.State;
import java.util.Map;

/**
 * What the files of a year add up to.
 *
 * @param states rows by state, every state named
 * @param issuers totals by issuer, in the order of the files
 * @param places places granted
 * @param cap places there are, 0 where no grid has a subsidy
 * @param warnings what deserves a look, one for each row and reason
 * @param cents invoices whose VAT differs by a cent from base × rate
 */
public record YearTotals(
        Map<State, Integer> states, Map<String, OfIssuer> issuers, int places, int cap, int warnings, int cents) {

    /**
     * Totals of an issuer.
     *
     * @param documents avoirs among them
     * @param amounts net of the avoirs
     * @param covered by the subsidy this year, in the basis of the issuer's charges
     * @param coveredSinceStart the same of this year and those billed before it
     */
    public record OfIssuer(
            int documents, int avoirs, int lines, Amounts amounts, Money covered, Money coveredSinceStart)
            implements Amounts.Holder {}

    /** Rows in whatever state. */
    public int rows() {
        return states.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Rows in a state. */
    public int rows(State state) {
        return states.getOrDefault(state, 0);
    }
}
