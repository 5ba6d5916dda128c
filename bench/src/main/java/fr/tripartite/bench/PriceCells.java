package fr.tripartite.bench;

import fr.tripartite.tariff.Amount;
import fr.tripartite.tariff.BodyType;
import fr.tripartite.tariff.Measure;
import fr.tripartite.tariff.Provenance;
import fr.tripartite.tariff.Range;
import fr.tripartite.tariff.Ranking;
import java.util.ArrayList;
import java.util.List;

/** Flattens the tree of an amount into the cells of a table. */
final class PriceCells {

    private final List<PriceCell> cells = new ArrayList<>();

    private PriceCells() {}

    /** The cells of an amount. */
    static List<PriceCell> of(Amount amount) {
        PriceCells flat = new PriceCells();
        flat.add(amount, PriceCell.ANY);
        return flat.cells;
    }

    private void add(Amount amount, PriceCell so) {
        if (amount instanceof Amount.Price price) {
            cells.add(priced(so, price));
        } else if (amount instanceof Amount.Quote quote) {
            cells.add(so.unpriced(PriceCell.Kind.QUOTE, quote.reason()));
        } else if (amount instanceof Amount.Nothing nothing) {
            cells.add(so.unpriced(PriceCell.Kind.NOTHING, nothing.reason()));
        } else if (amount instanceof Amount.FirstUnits first) {
            cells.add(priced(so, first.reduced()).units(first.count(), 0));
            cells.add(priced(so, first.further()).units(PriceCell.Span.END, first.count()));
        } else if (amount instanceof Amount.Blocks blocks) {
            cells.add(so.blocks(
                    blocks.base().cents(),
                    blocks.perBlock().cents(),
                    blocks.size(),
                    blocks.countedFrom(),
                    place(blocks.provenance())));
        } else if (amount instanceof Amount.ByYear years) {
            for (Amount.ByYear.Phase phase : years.phases()) {
                add(phase.amount(), so.in(span(phase.years(), 1)));
            }
        } else if (amount instanceof Amount.ByPlace places) {
            add(places.holder(), so.held(true));
            add(places.other(), so.held(false));
        } else if (amount instanceof Amount.ByQuantity bands) {
            for (Amount.ByQuantity.Band band : bands.bands()) {
                add(band.amount(), so.counting(span(band.units(), 1)));
            }
        } else if (amount instanceof Amount.Once once) {
            // no other year is billed
            cells.add(priced(so, once.price()));
        } else if (amount instanceof Amount.ByCategory categories) {
            addCategories(categories, so);
        } else {
            throw new IllegalStateException("an amount that the peer does not know: " + amount);
        }
    }

    private static PriceCell priced(PriceCell so, Amount.Price price) {
        return so.priced(price.unitPrice().cents(), place(price.provenance()));
    }

    /** Where a price stands, behind the deliberation that {@link PeerItems} names. */
    private static String place(Provenance provenance) {
        return provenance.in("").french().replaceFirst("^, ", "");
    }

    private void addCategories(Amount.ByCategory amount, PriceCell so) {
        Ranking ranking = amount.ranking();
        for (BodyType type : BodyType.values()) {
            Measure measure = ranking.measures().get(type);
            if (measure == null) {
                String why = ranking.quoteFor(type);
                cells.add(so.of(type).unpriced(PriceCell.Kind.QUOTE, why == null ? "" : why));
                continue;
            }
            for (Ranking.Category category : ranking.categories()) {
                Range range = category.ranges().get(type);
                Amount priced = amount.amounts().get(category.name());
                if (range != null && priced != null) {
                    add(priced, so.ranked(type, measure, span(range, 0)));
                }
            }
        }
    }

    /** The first range of several takes what lies before it too. */
    private static PriceCell.Span span(Range range, long first) {
        Long until = range.until();
        return new PriceCell.Span(
                range.from() <= first ? -PriceCell.Span.END : range.from(), until == null ? PriceCell.Span.END : until);
    }
}
