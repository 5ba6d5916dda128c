package fr.tripartite.cli;

import fr.tripartite.explanation.Explanation;
import fr.tripartite.invoicing.Document;
import fr.tripartite.invoicing.Standing;
import fr.tripartite.ledger.Ledger;
import fr.tripartite.ledger.Run;
import fr.tripartite.screen.Letter;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The bodies of a year, billed or as they would be.
 *
 * @param explained the year
 * @param standing what stands of a body, by issuer
 * @param issued all documents of the year about a body
 * @param recipients names of the bodies that have documents, by SIRET
 */
record BodiesOfYear(
        ExplainedYear explained,
        Function<String, Map<String, Standing>> standing,
        Function<String, List<Document>> issued,
        Map<String, String> recipients) {

    static BodiesOfYear billed(Ledger ledger, Run run) {
        return new BodiesOfYear(
                ExplainedYear.billed(ledger, run),
                siret -> ledger.standing(run.year(), siret),
                siret -> ledger.documents(run.year(), siret),
                ledger.recipients(run.year()));
    }

    static BodiesOfYear atHand(ExplainedYear explained, LocalDate today) {
        return new BodiesOfYear(explained, siret -> explained.previewed(siret, today), siret -> List.of(), Map.of());
    }

    /** Names by SIRET, those of the inventory before those of documents. */
    Map<String, String> names() {
        Map<String, String> names = new TreeMap<>(recipients);
        names.putAll(explained.names());
        return names;
    }

    Explanation explain(String siret) {
        return explained.body(siret, standing.apply(siret), issued.apply(siret));
    }

    /** A body that has left is told of its avoirs. */
    Letter letter(String siret) {
        return explained.letter(siret, standing.apply(siret), issued.apply(siret));
    }
}
