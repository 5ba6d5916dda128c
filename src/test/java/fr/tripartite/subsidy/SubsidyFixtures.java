package fr.tripartite.subsidy;

import fr.tripartite.tariff.DateRange;
import fr.tripartite.tariff.Grid;
import java.time.LocalDate;
import java.util.List;

/** Candidates named by a letter, which is their SIRET too: A comes before B. */
final class SubsidyFixtures {

    private SubsidyFixtures() {}

    static Candidate candidate(String letter, String subscribed) {
        return candidate(letter, subscribed, "2023-12-01");
    }

    static Candidate candidate(String letter, String subscribed, String started) {
        return new Candidate(letter, "Commune " + letter, LocalDate.parse(subscribed), LocalDate.parse(started));
    }

    static Grid.Subsidy bySubscription(int places) {
        return new Grid.Subsidy(places, "PACK", DateRange.ALWAYS, Grid.Subsidy.Order.SUBSCRIPTION_DATE, 2);
    }

    static Grid.Subsidy byStart(int places) {
        return new Grid.Subsidy(places, "PACK", DateRange.ALWAYS, Grid.Subsidy.Order.START_DATE, 2);
    }

    /** A register built from nothing. */
    static Register granted(Grid.Subsidy subsidy, int year, Candidate... candidates) {
        return Register.empty().extended(List.of(candidates), subsidy, year);
    }
}
