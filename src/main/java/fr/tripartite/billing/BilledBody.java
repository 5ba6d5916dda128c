package fr.tripartite.billing;

import fr.tripartite.invoicing.Document;
import fr.tripartite.pricing.Statement;
import fr.tripartite.tariff.Issuer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be issued about a body, and what became of its rows.
 *
 * @param siret of the body
 * @param name of the body
 * @param changes what the issuers do about it, in their order; none where what stands is what is owed
 * @param outcomes what became of its rows
 * @param subsidy what the subsidy covers
 */
public record BilledBody(
        String siret, String name, List<Change> changes, List<Statement.Outcome> outcomes, List<SubsidyRow> subsidy) {

    /**
     * What an issuer does about a body: an avoir for what stands, an invoice for what is owed, or both.
     *
     * @param cancelled the invoice that the avoir cancels, null for no avoir
     * @param bill what is invoiced, null for no invoice
     */
    public record Change(Issuer issuer, @Nullable Document cancelled, Statement.@Nullable Bill bill) {

        /** How many documents it takes. */
        int documents() {
            return (cancelled == null ? 0 : 1) + (bill == null ? 0 : 1);
        }
    }
}
