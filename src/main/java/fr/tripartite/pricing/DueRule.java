package fr.tripartite.pricing;

import fr.tripartite.inventory.Row;
import fr.tripartite.tariff.Amount;
import fr.tripartite.tariff.Charge;
import fr.tripartite.tariff.Grid;
import fr.tripartite.tariff.Period;
import fr.tripartite.tariff.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a row owes this year: whether anything at all (rule {@code due.active}), under which charges, for how many units. */
final class DueRule {

    private final BodyAssessment body;

    DueRule(BodyAssessment body) {
        this.body = body;
    }

    /** Whether the row can owe something this year: active, and begun this year where it is owed once only: rule {@code due.once}. */
    boolean canOwe(AssessedRow row) {
        return row.row().isActive(body.year()) && (isBegun(row.row()) || !isOnceOnly(row));
    }

    private boolean isBegun(Row row) {
        return row.started().getYear() == body.year();
    }

    private boolean isOnceOnly(AssessedRow row) {
        if (row.row().service().once()) {
            return true;
        }
        Optional<Grid> grid = body.grids().grid(row, body.year());
        return grid.isPresent()
                && body.tariffs().charges(grid.get(), row.service()).stream()
                        .allMatch(charge -> charge.period() == Period.ONCE);
    }

    /** What a row that can owe something owes under its grid. */
    Dues of(AssessedRow row) {
        Dues known = row.dues();
        if (known != null) {
            return known;
        }
        Optional<Grid> grid = body.grids().grid(row, body.year());
        return row.remember(
                new Dues(grid, grid.map(found -> resolved(found, row)).orElse(List.of())));
    }

    private List<Dues.Due> resolved(Grid grid, AssessedRow row) {
        List<Dues.Due> list = new ArrayList<>();
        for (Charge charge : body.tariffs().charges(grid, row.service())) {
            long count = count(charge, row.row());
            if (count > 0 && !charge.counting().isPooled()) {
                List<Step> steps = new ArrayList<>(2);
                BodySituation situation = body.situation(grid, row, body.year())
                        .withContribution(
                                body.register().hasContributed(body.body().siret(), charge.issuer()));
                Amount.Leaf leaf = charge.amount().resolve(situation, steps);
                list.add(new Dues.Due(charge, count, leaf, steps));
            }
        }
        return list;
    }

    /** Rule {@code due.yearly}, rule {@code due.once}, rule {@code due.commissioning}. */
    private long count(Charge charge, Row row) {
        return switch (charge.period()) {
            case YEARLY -> row.quantity();
            case ONCE -> isBegun(row) ? row.quantity() : 0;
            case COMMISSIONING -> row.newUnits() != Row.UNKNOWN ? row.newUnits() : isBegun(row) ? row.quantity() : 0;
        };
    }
}
