package fr.tripartite.billing;

import fr.tripartite.inventory.Body;
import fr.tripartite.publication.StagedYear;
import fr.tripartite.publication.YearLook;
import fr.tripartite.warning.Warning;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A year that is looked at, without a ledger and without the job.
 *
 * @param billing what is looked at
 * @param summary what its files are said to be made from
 * @param date of the documents
 */
public record Preview(YearBilling billing, YearSummary summary, LocalDate date) {

    /** A year, dated its last day. */
    public static Preview of(YearBilling billing) {
        return new Preview(billing, billing.summary(), LocalDate.of(billing.year(), 12, 31));
    }

    /** The same year, said to be made from so many more rows than it tracks. */
    public Preview withRowsMissing(int missing) {
        YearSummary wrong = new YearSummary(
                summary.year(),
                summary.version(),
                summary.inputs(),
                summary.rowCount() + missing,
                summary.inventoryColumns(),
                summary.issuers(),
                summary.services(),
                summary.places(),
                summary.cap());
        return new Preview(billing, wrong, date);
    }

    /** Publishes the files; returns what they add up to. */
    public YearTotals publish(Path target) {
        try (StagedYear staged = StagedYear.begin(new YearLook(summary, Optional.empty(), true), target, "")) {
            Numbers numbers = Numbers.preview(billing.year());
            List<SubsidyRow> subsidy = new ArrayList<>();
            List<Warning> warnings = new ArrayList<>();
            staged.add(List.of(), billing.rejectedRows());
            for (Body body : billing.bodies()) {
                BilledBody billed = billing.bill(new BodyToBill(body, Map.of()));
                staged.add(
                        billing.documents(billed, numbers, date),
                        billed.outcomes().stream()
                                .map(outcome -> TrackedRow.priced(billed.siret(), outcome))
                                .toList());
                subsidy.addAll(billed.subsidy());
                warnings.addAll(billed.warnings());
            }
            subsidy.sort(Comparator.comparingInt(row -> row.place().rank()));
            YearEnd end = new YearEnd(billing.registerReport(), subsidy, Map.of(), warnings);
            YearTotals totals = staged.balance(end);
            staged.finish(end, totals, List.of());
            staged.addManifest(Optional.empty());
            staged.publish();
            return totals;
        }
    }
}
