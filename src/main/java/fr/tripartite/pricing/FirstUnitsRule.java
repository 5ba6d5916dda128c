package fr.tripartite.pricing;

import fr.tripartite.inventory.Row;
import fr.tripartite.tariff.Amount;
import fr.tripartite.tariff.Charge;
import fr.tripartite.tariff.Grid;

/**
 * How many of a body's first units, which have a price of their own, are used up: over all years, in the order of the starts.
 * Rule {@code due.equipment}.
 */
final class FirstUnitsRule {

    private final BodyAssessment body;

    FirstUnitsRule(BodyAssessment body) {
        this.body = body;
    }

    /** The units that rows before this one, or earlier years, have used up: at most as many as there are. */
    int usedBefore(Grid grid, Charge charge, AssessedRow row, Amount.FirstUnits units) {
        long earlierYears = 0;
        long thisYear = 0;
        for (AssessedRow other : body.rowsOf(row.service())) {
            Row candidate = other.row();
            boolean before = candidate.started().isBefore(row.row().started());
            if (before && body.isAccepted(other) && isDueReduced(grid, charge, other)) {
                if (candidate.started().getYear() == body.year()) {
                    thisYear += candidate.quantity();
                } else {
                    earlierYears += candidate.quantity();
                }
            }
        }
        int billed = body.register().reducedUnits(body.body().siret(), row.service());
        long known = Math.max(Math.min(earlierYears, units.count()), billed);
        return (int) Math.min(units.count(), known + thisYear);
    }

    private boolean isDueReduced(Grid grid, Charge charge, AssessedRow row) {
        int begun = row.row().started().getYear();
        BodySituation then = body.situation(grid, row, begun);
        return then.subscriptionYear() >= 1
                && body.grids().grid(row, begun).filter(grid::equals).isPresent()
                && charge.amount().resolve(then) instanceof Amount.FirstUnits;
    }
}
