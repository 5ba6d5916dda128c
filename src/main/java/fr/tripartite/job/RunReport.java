package fr.tripartite.job;

import fr.tripartite.billing.Alert;
import fr.tripartite.billing.YearTotals;
import fr.tripartite.comparison.YearComparison;
import fr.tripartite.invoicing.Document;
import fr.tripartite.money.Money;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What there is to say once the files are there.
 *
 * @param totals what they add up to
 * @param issued what this run has issued, or would, by issuer; empty where the year stays as it was billed
 * @param changes what the issuers bill against the year before, in whole percent, by issuer
 * @param yearBefore the latest billed year before, 0 for none
 * @param alerts those that stand
 * @param comparison the year against that one, if there is one and not too much of it
 * @param owing other billed years that now owe something else
 */
public record RunReport(
        YearTotals totals,
        Map<String, Issued> issued,
        Map<String, Integer> changes,
        int yearBefore,
        List<Alert> alerts,
        Optional<YearComparison> comparison,
        List<Owing> owing) {

    /** How many documents of each type a run has issued for one issuer, and the net TTC of all of them. */
    public record Issued(int invoices, int complements, int avoirs, Money net) {

        static final Issued NOTHING = new Issued(0, 0, 0, Money.ZERO);

        Issued with(Document document) {
            Document.Type type = document.type();
            return new Issued(
                    invoices + (type == Document.Type.FACTURE ? 1 : 0),
                    complements + (type == Document.Type.COMPLEMENT ? 1 : 0),
                    avoirs + (type == Document.Type.AVOIR ? 1 : 0),
                    net.plus(document.ttc()));
        }
    }

    /**
     * A billed year whose documents are not what so many bodies owe any more; 0 where only its figures since the start are
     * others.
     */
    public record Owing(int year, int bodies) {}

    RunReport with(List<Owing> found) {
        return new RunReport(totals, issued, changes, yearBefore, alerts, comparison, found);
    }

    /** Whether the year may not be booked before somebody has confirmed what stands. */
    public boolean isRefused() {
        return alerts.stream().anyMatch(alert -> !alert.isConfirmed());
    }
}
