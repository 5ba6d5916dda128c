package fr.tripartite.review;

import fr.tripartite.tariff.Amount;
import fr.tripartite.tariff.BodyType;
import fr.tripartite.tariff.Charge;
import fr.tripartite.tariff.Grid;
import fr.tripartite.tariff.Ranking;
import java.util.ArrayList;
import java.util.List;

/** Flattens grids into the rows a person reads, in the order of their files. */
public final class PriceTable {

    private final Grid grid;
    private final Charge charge;
    private final List<PriceRow> rows = new ArrayList<>();

    private PriceTable(Grid grid, Charge charge) {
        this.grid = grid;
        this.charge = charge;
    }

    /** The rows of a grid. */
    public static List<PriceRow> of(Grid grid) {
        return grid.charges().stream()
                .flatMap(charge -> of(grid, charge).stream())
                .toList();
    }

    static List<PriceRow> of(Grid grid, Charge charge) {
        PriceTable table = new PriceTable(grid, charge);
        table.add(charge.amount(), List.of());
        return List.copyOf(table.rows);
    }

    private void add(Amount amount, List<Condition> conditions) {
        if (amount instanceof Amount.ByYear byYear) {
            byYear.phases().forEach(phase -> add(phase.amount(), with(conditions, Condition.years(phase.years()))));
        } else if (amount instanceof Amount.ByPlace byPlace) {
            add(byPlace.holder(), with(conditions, Condition.place(true)));
            add(byPlace.other(), with(conditions, Condition.place(false)));
        } else if (amount instanceof Amount.ByCategory byCategory) {
            addCategories(byCategory, conditions);
        } else if (amount instanceof Amount.ByQuantity byQuantity) {
            byQuantity.bands().forEach(band -> add(band.amount(), with(conditions, Condition.units(band.units()))));
        } else if (amount instanceof Amount.Once once) {
            add(once.price(), with(conditions, Condition.once()));
        } else if (amount instanceof Amount.FirstUnits first) {
            add(first.reduced(), with(conditions, Condition.first(first.count())));
            add(first.further(), with(conditions, Condition.further()));
        } else {
            rows.add(new PriceRow(grid, charge, conditions, amount));
        }
    }

    private void addCategories(Amount.ByCategory byCategory, List<Condition> conditions) {
        Ranking ranking = byCategory.ranking();
        for (Ranking.Category category : ranking.categories()) {
            Amount amount = byCategory.amounts().get(category.name());
            if (amount != null) {
                add(amount, with(conditions, Condition.category(ranking, category)));
            }
        }
        for (BodyType type : BodyType.values()) {
            String reason = ranking.quoteFor(type);
            if (reason != null) {
                add(new Amount.Quote(reason, ranking.readings()), with(conditions, Condition.unranked(type)));
            }
        }
    }

    private static List<Condition> with(List<Condition> conditions, Condition last) {
        List<Condition> all = new ArrayList<>(conditions);
        all.add(last);
        return all;
    }
}
