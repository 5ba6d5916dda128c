package fr.tripartite.tariff;

import fr.tripartite.money.Money;
import fr.tripartite.words.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a charge costs: a tree whose leaves are prices, quotes or nothing, and whose branches are the kinds of rule a
 * deliberation uses to choose between them.
 */
public sealed interface Amount {

    /** The years, category, place and quantity that choose a leaf. Pricing answers; the tree only asks. */
    interface Situation {
        /** Subscription year, 1 in the calendar year of the start. */
        int subscriptionYear();

        /** Whether the body holds one of the subsidised places. */
        boolean holdsPlace();

        /** Number of units that bands are matched against. */
        long quantity();

        /** Type of the body. */
        BodyType bodyType();

        /** Inhabitants, staff …, negative where the inventory does not say. */
        long measure(Measure measure);

        /** Whether a standing document of another year carries the contribution of the body to the issuer of the charge. */
        boolean hasContributed();
    }

    /**
     * The leaf that applies in this situation.
     *
     * @param steps the branches that were taken are added to it
     */
    Leaf resolve(Situation situation, List<Step> steps);

    /** The leaf that applies in this situation. */
    default Leaf resolve(Situation situation) {
        return resolve(situation, new ArrayList<>(2));
    }

    /** What it chooses between. */
    default List<Amount> branches() {
        return List.of();
    }

    /** Whether it, or something that it chooses between, is of a kind. */
    default boolean has(Class<? extends Amount> kind) {
        return kind.isInstance(this) || branches().stream().anyMatch(branch -> branch.has(kind));
    }

    /** The rankings that choose somewhere in this amount. */
    default Stream<Ranking> rankings() {
        return branches().stream().flatMap(Amount::rankings);
    }

    /** The end of a choice. */
    sealed interface Leaf extends Amount permits Price, Quote, Nothing, FirstUnits {
        @Override
        default Leaf resolve(Situation situation, List<Step> steps) {
            return this;
        }
    }

    /** A voted price per unit, in the basis of the charge, zero or more. */
    record Price(Money unitPrice, Provenance provenance) implements Leaf {
        public Price {
            if (unitPrice.cents() < 0) {
                throw new Defect(TariffFault.PRICE_NEGATIVE, unitPrice);
            }
        }
    }

    /** No voted price: the issuer makes a quote. The reason is in French, for the finance officer. */
    record Quote(String reason, List<String> readings) implements Leaf {}

    /** Nothing is due. The reason is in French, for the finance officer. */
    record Nothing(String reason, List<String> readings) implements Leaf {}

    /**
     * The first units of a body, over all years, have a price of their own; the following ones another: rule
     * {@code pack.equipment-first-unit}.
     *
     * @param count how many units, at least one
     */
    record FirstUnits(int count, Price reduced, Price further) implements Leaf {
        public FirstUnits {
            if (count < 1) {
                throw new Defect(TariffFault.FIRST_UNITS, count);
            }
        }
    }

    /**
     * A base and so much for each block of units begun.
     *
     * @param base due whatever the number of blocks
     * @param perBlock due for each block begun
     * @param size units in a block, 1 or more
     * @param countedFrom units that make no block
     */
    record Blocks(Money base, Money perBlock, long size, long countedFrom, Provenance provenance) implements Amount {
        public Blocks {
            if (size < 1 || countedFrom < 0) {
                throw new Defect(TariffFault.BLOCK_EMPTY);
            }
        }

        @Override
        public Leaf resolve(Situation situation, List<Step> steps) {
            steps.add(new Step.Blocks(this, situation.quantity(), blocks(situation.quantity())));
            return new Price(price(situation.quantity()), provenance);
        }

        private long blocks(long quantity) {
            long beyond = Math.max(0, quantity - countedFrom);
            return (beyond + size - 1) / size;
        }

        /** What so many units cost. */
        public Money price(long quantity) {
            return base.plus(perBlock.times(blocks(quantity)));
        }
    }

    /**
     * By subscription year: rule {@code due.subscription-year}.
     *
     * @param phases from year 1 on, without gap or overlap, the last without end
     */
    record ByYear(List<Phase> phases) implements Amount {
        /** Some subscription years. */
        public record Phase(Range years, Amount amount) {}

        public ByYear {
            phases = List.copyOf(phases);
            Range.requireContiguous(
                    phases.stream().map(Phase::years).toList(), 1, Message.of(TariffWord.SUBSCRIPTION_YEARS));
        }

        @Override
        public Leaf resolve(Situation situation, List<Step> steps) {
            Phase phase = Range.find(phases, Phase::years, situation.subscriptionYear());
            steps.add(new Step.Year(situation.subscriptionYear(), phase.years()));
            return phase.amount().resolve(situation, steps);
        }

        @Override
        public List<Amount> branches() {
            return phases.stream().map(Phase::amount).toList();
        }
    }

    /**
     * By place: holders of one of the first N places, and everybody else. Rule {@code pack.subsidised}.
     *
     * @param holder for bodies on the register
     * @param other for all others, the normal price that the subsidy is measured against
     */
    record ByPlace(Amount holder, Amount other) implements Amount {
        @Override
        public Leaf resolve(Situation situation, List<Step> steps) {
            steps.add(new Step.Holder(situation.holdsPlace()));
            return (situation.holdsPlace() ? holder : other).resolve(situation, steps);
        }

        @Override
        public List<Amount> branches() {
            return List.of(holder, other);
        }
    }

    /**
     * Due in one of several subscription years, whichever is billed while no document of another year carries it: rule
     * {@code due.contribution}.
     *
     * @param price due once
     * @param covered why nothing is due in the other years
     */
    record Once(Price price, Nothing covered) implements Amount {
        @Override
        public Leaf resolve(Situation situation, List<Step> steps) {
            steps.add(new Step.Contribution(situation.hasContributed()));
            return situation.hasContributed() ? covered : price;
        }
    }

    /** By category of the body, each with its amount: rule {@code demarches-2023.ranking}. */
    record ByCategory(Ranking ranking, Map<String, Amount> amounts) implements Amount {
        /** Checks that each category has an amount and that nothing else has one. */
        public ByCategory {
            amounts = Map.copyOf(amounts);
            for (Ranking.Category category : ranking.categories()) {
                if (!amounts.containsKey(category.name())) {
                    throw new Defect(TariffFault.CATEGORY_WITHOUT_PRICE, category.name());
                }
            }
            if (amounts.size() > ranking.categories().size()) {
                throw new Defect(TariffFault.CATEGORY_UNKNOWN);
            }
        }

        @Override
        public Leaf resolve(Situation situation, List<Step> steps) {
            String quote = ranking.quoteFor(situation.bodyType());
            if (quote != null) {
                steps.add(new Step.Unranked(situation.bodyType()));
                return new Quote(quote, ranking.readings());
            }
            Ranking.Category category = ranking.categoryOf(situation, steps);
            Amount amount = amounts.get(category.name());
            if (amount == null) {
                throw new IllegalStateException("no amount for category " + category.name());
            }
            return amount.resolve(situation, steps);
        }

        @Override
        public List<Amount> branches() {
            return List.copyOf(amounts.values());
        }

        @Override
        public Stream<Ranking> rankings() {
            return Stream.concat(Stream.of(ranking), Amount.super.rankings());
        }
    }

    /**
     * By number of units.
     *
     * @param bands from 1 on, without gap or overlap, the last without end
     */
    record ByQuantity(List<Band> bands) implements Amount {
        /** Some numbers of units. */
        public record Band(Range units, Amount amount) {}

        public ByQuantity {
            bands = List.copyOf(bands);
            Range.requireContiguous(bands.stream().map(Band::units).toList(), 1, Message.of(TariffWord.BANDS));
        }

        @Override
        public Leaf resolve(Situation situation, List<Step> steps) {
            Band band = Range.find(bands, Band::units, situation.quantity());
            steps.add(new Step.Band(situation.quantity(), band.units()));
            return band.amount().resolve(situation, steps);
        }

        @Override
        public List<Amount> branches() {
            return bands.stream().map(Band::amount).toList();
        }
    }
}
