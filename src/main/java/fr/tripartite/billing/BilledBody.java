package fr.tripartite.billing;

import fr.tripartite.pricing.Statement;
import fr.tripartite.warning.Warning;
import java.util.List;

/**
 * What is to be issued about a body, and what became of its rows.
 *
 * @param changes what the issuers do about it, in their order; none where what stands is what is owed
 */
public record BilledBody(
        String siret,
        String name,
        List<Change> changes,
        List<Statement.Outcome> outcomes,
        List<SubsidyRow> subsidy,
        List<Warning> warnings) {}
