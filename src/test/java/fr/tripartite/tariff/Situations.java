package fr.tripartite.tariff;

import java.util.Map;

/** What chooses a leaf, said in one breath: {@code of(7).year(2).holder()}. */
record Situations(
        int subscriptionYear,
        boolean holdsPlace,
        long quantity,
        BodyType bodyType,
        Map<Measure, Long> measures,
        boolean hasContributed)
        implements Amount.Situation {

    /** A commune of unknown size without a place, in its first year. */
    static Situations of(long quantity) {
        return new Situations(1, false, quantity, BodyType.COMMUNE, Map.of(), false);
    }

    Situations year(int number) {
        return new Situations(number, holdsPlace, quantity, bodyType, measures, hasContributed);
    }

    Situations holder() {
        return new Situations(subscriptionYear, true, quantity, bodyType, measures, hasContributed);
    }

    Situations contributed() {
        return new Situations(subscriptionYear, holdsPlace, quantity, bodyType, measures, true);
    }

    Situations body(BodyType type, Measure measure, long value) {
        return new Situations(subscriptionYear, holdsPlace, quantity, type, Map.of(measure, value), hasContributed);
    }

    Situations type(BodyType type) {
        return new Situations(subscriptionYear, holdsPlace, quantity, type, measures, hasContributed);
    }

    @Override
    public long measure(Measure measure) {
        return measures.getOrDefault(measure, -1L);
    }
}
