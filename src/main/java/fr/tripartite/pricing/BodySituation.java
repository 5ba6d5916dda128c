package fr.tripartite.pricing;

import fr.tripartite.inventory.Row;
import fr.tripartite.tariff.Amount;
import fr.tripartite.tariff.BodyType;
import fr.tripartite.tariff.Measure;
import java.util.Map;

/** What chooses between the branches of an amount, for one row or for rows counted together. */
record BodySituation(
        int subscriptionYear,
        boolean holdsPlace,
        long quantity,
        BodyType bodyType,
        Map<Measure, Long> measures,
        boolean hasContributed)
        implements Amount.Situation {

    @Override
    public long measure(Measure measure) {
        return measures.getOrDefault(measure, (long) Row.UNKNOWN);
    }

    BodySituation withQuantity(long number) {
        return new BodySituation(subscriptionYear, holdsPlace, number, bodyType, measures, hasContributed);
    }

    BodySituation withContribution(boolean contributed) {
        return new BodySituation(subscriptionYear, holdsPlace, quantity, bodyType, measures, contributed);
    }

    BodySituation withoutPlace() {
        return new BodySituation(subscriptionYear, false, quantity, bodyType, measures, hasContributed);
    }
}
