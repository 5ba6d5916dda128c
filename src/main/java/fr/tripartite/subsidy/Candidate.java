package fr.tripartite.subsidy;

import fr.tripartite.tariff.Grid;
import java.time.LocalDate;
import java.util.Comparator;

/**
 * A body whose accepted row makes it a candidate for a place.
 *
 * @param siret fourteen digits
 * @param name of the body
 * @param subscribed signature of the convention
 * @param started put into service
 */
public record Candidate(String siret, String name, LocalDate subscribed, LocalDate started) {

    /** The date that ranks candidates. */
    LocalDate rankedBy(Grid.Subsidy.Order order) {
        return switch (order) {
            case SUBSCRIPTION_DATE -> subscribed;
            case START_DATE -> started;
        };
    }

    /** Who comes first: the date, then the SIRET. */
    static Comparator<Candidate> comparator(Grid.Subsidy.Order order) {
        return (first, second) -> {
            int byDate = first.rankedBy(order).compareTo(second.rankedBy(order));
            return byDate != 0 ? byDate : first.siret().compareTo(second.siret());
        };
    }
}
