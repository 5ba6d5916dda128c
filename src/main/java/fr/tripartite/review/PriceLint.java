package fr.tripartite.review;

import fr.tripartite.money.Money;
import fr.tripartite.tariff.Amount;
import fr.tripartite.tariff.Charge;
import fr.tripartite.tariff.Grid;
import fr.tripartite.tariff.Range;
import fr.tripartite.words.Message;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Prices that fall where they should not: a category below the one before it, a bigger order that costs less. */
final class PriceLint {

    /** More units than a row can have: bands without end are looked at up to here. */
    private static final long MOST_UNITS = 1_000_000;

    private final Charge charge;
    private final List<PriceRow> rows;
    private final List<Finding> findings = new ArrayList<>();

    private PriceLint(Grid grid, Charge charge) {
        this.charge = charge;
        this.rows = PriceTable.of(grid, charge);
    }

    static List<Finding> of(Grid grid, Charge charge) {
        PriceLint lint = new PriceLint(grid, charge);
        lint.alike(Condition.Kind.CATEGORY).forEach(lint::categories);
        lint.alike(Condition.Kind.UNITS).forEach(lint::quantities);
        lint.rows.forEach(lint::blocks);
        return lint.findings;
    }

    /** The priced rows that differ in one condition only, in its order. */
    private Collection<List<PriceRow>> alike(Condition.Kind kind) {
        Map<List<Condition>, List<PriceRow>> groups = new LinkedHashMap<>();
        for (PriceRow row : rows) {
            List<Condition> others = row.conditions().stream()
                    .filter(condition -> condition.kind() != kind)
                    .toList();
            if (row.isPriced() && others.size() == row.conditions().size() - 1) {
                groups.computeIfAbsent(others, key -> new ArrayList<>()).add(row);
            }
        }
        return groups.values();
    }

    private void categories(List<PriceRow> group) {
        for (int i = 1; i < group.size(); i++) {
            PriceRow below = group.get(i - 1);
            PriceRow row = group.get(i);
            if (price(row, 1).compareTo(price(below, 1)) < 0) {
                findings.add(Finding.error(
                        row.place(),
                        Message.of(
                                ReviewWord.CATEGORY_CHEAPER, row.priceOnBasis(), below.price(), below.conditionKey())));
            }
        }
    }

    private void quantities(List<PriceRow> group) {
        for (int i = 0; i + 1 < group.size(); i++) {
            PriceRow row = group.get(i);
            Long last = units(row).until();
            if (last != null) {
                fall(row, last, group.subList(i + 1, group.size()));
                degressive(row, group.get(i + 1));
            }
        }
    }

    /** The orders just above {@code last} units that cost less than it does. */
    private void fall(PriceRow row, long last, List<PriceRow> bigger) {
        Money total = total(row, last);
        long first = 0;
        long end = 0;
        for (PriceRow next : bigger) {
            Range units = units(next);
            if (total(next, units.from()).compareTo(total) >= 0) {
                break;
            }
            first = first == 0 ? units.from() : first;
            end = lastBelow(next, total);
            Long until = units.until();
            if (until == null || end < until) {
                break;
            }
        }
        if (first > 0) {
            Money cheaper = total(bigger.get(0), first);
            Range which = new Range(first, end >= MOST_UNITS ? null : Long.valueOf(end));
            findings.add(Finding.error(
                    bigger.get(0).place(),
                    Message.of(
                            ReviewWord.ORDER_CHEAPER,
                            cost(new Range(last, last)),
                            total,
                            charge.basis(),
                            cost(which),
                            which.from(),
                            cheaper)));
        }
    }

    private static Message cost(Range units) {
        return Message.of(Long.valueOf(1).equals(units.until()) ? ReviewWord.COSTS : ReviewWord.COST, units.units());
    }

    /** Totals grow within a band, so the last quantity below an amount is found by halving. */
    private long lastBelow(PriceRow row, Money total) {
        Range units = units(row);
        Long until = units.until();
        long low = units.from();
        long high = until == null ? MOST_UNITS : until;
        while (low < high) {
            long middle = low + (high - low + 1) / 2;
            if (total(row, middle).compareTo(total) < 0) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    private void degressive(PriceRow row, PriceRow next) {
        if (charge.counting() == Charge.Counting.EACH_UNIT
                && row.outcome() instanceof Amount.Price price
                && next.outcome() instanceof Amount.Price cheaper
                && cheaper.unitPrice().compareTo(price.unitPrice()) < 0) {
            findings.add(Finding.remark(
                    next.place(),
                    Message.of(ReviewWord.DEGRESSIVE, cheaper.unitPrice(), charge.basis(), price.unitPrice())));
        }
    }

    private void blocks(PriceRow row) {
        if (row.outcome() instanceof Amount.Blocks blocks && blocks.perBlock().cents() < 0) {
            long from = blocks.countedFrom() + blocks.size();
            findings.add(Finding.error(
                    row.place(),
                    Message.of(
                            ReviewWord.BLOCKS_FALL,
                            blocks.size(),
                            from + 1,
                            total(row, from + 1),
                            charge.basis(),
                            from,
                            total(row, from))));
        }
    }

    private static Range units(PriceRow row) {
        return row.conditions().stream()
                .flatMap(condition -> Stream.ofNullable(condition.units()))
                .findFirst()
                .orElseThrow();
    }

    private Money total(PriceRow row, long quantity) {
        Money price = price(row, quantity);
        return charge.counting() == Charge.Counting.EACH_UNIT ? price.times(quantity) : price;
    }

    private static Money price(PriceRow row, long quantity) {
        if (row.outcome() instanceof Amount.Blocks blocks) {
            return blocks.price(quantity);
        }
        if (row.outcome() instanceof Amount.Price price) {
            return price.unitPrice();
        }
        throw new IllegalStateException("no price: " + row.place());
    }
}
