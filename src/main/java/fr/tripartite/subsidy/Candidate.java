package fr.tripartite.subsidy;

import fr.tripartite.tariff.Grid;
import java.time.LocalDate;
import java.util.Comparator;

/**
 * A body whose accepted row makes it a candidate for a place.
 *
 * @param siret fourteen digits
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

    /** Who comes first: the date, then the SIRET. Rule {@code register.order}. */
    public static Comparator<Candidate> comparator(Grid.Subsidy.Order order) {
        return Comparator.comparing((Candidate candidate) -> candidate.rankedBy(order))
                .thenComparing(Candidate::siret);
    }
}
