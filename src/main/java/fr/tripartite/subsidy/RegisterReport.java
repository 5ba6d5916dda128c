package fr.tripartite.subsidy;

import fr.tripartite.tariff.Grid;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The register as finance reads it after a run: the places, who left, and below the line who came after. */
public final class RegisterReport {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    /** Status of a line. */
    public enum Status {
        /** A place, held. */
        ATTRIBUEE,
        /** A candidate without a place. */
        LISTE_ATTENTE,
        /** A place whose body has left. */
        SORTIE
    }

    /**
     * A line of the report.
     *
     * @param rank of the place, going on below the line
     * @param body whom it is about
     * @param year billed year of the grant, 0 where there is none
     * @param remark French, may be empty
     */
    public record Line(int rank, Candidate body, int year, Status status, String remark) {}

    /** How a body of the register stands in the inventory of the year. */
    public enum Presence {
        /** Its service is active. */
        ACTIVE,
        /** Its row was rejected, so that nobody knows. */
        REJECTED,
        /** Its service has ended or has not begun. */
        INACTIVE
    }

    private RegisterReport() {}

    /**
     * The lines of the report.
     *
     * @param register after the grants of this run
     * @param candidates of this run's inventory
     * @param presence of the bodies that have a row of the subsidised service
     * @param year billed year
     */
    public static List<Line> of(
            Register register,
            Collection<Candidate> candidates,
            Map<String, Presence> presence,
            Grid.Subsidy subsidy,
            int year) {
        List<Line> lines = new ArrayList<>();
        List<Candidate> waiting = register.waiting(candidates, subsidy);
        for (Place place : register.places()) {
            Presence found = presence.get(place.holder().siret());
            String tie = tie(place, waiting, subsidy, register);
            if (found == Presence.ACTIVE) {
                lines.add(line(place, Status.ATTRIBUEE, tie));
            } else {
                String why = found == null
                        ? "absente de l'inventaire " + year
                        : found == Presence.REJECTED
                                ? "ligne rejetée dans l'inventaire " + year + " : à corriger, la place est gardée"
                                : "sans service actif en " + year;
                lines.add(line(place, Status.SORTIE, tie.isEmpty() ? why : why + " ; " + tie));
            }
        }
        int rank = register.places().isEmpty()
                ? 0
                : register.places().get(register.places().size() - 1).rank();
        int passed = 0;
        for (Candidate candidate : waiting) {
            Optional<Place> displaced = displaced(register, candidate, subsidy, passed);
            if (displaced.isPresent()) {
                passed++;
            }
            lines.add(new Line(
                    ++rank,
                    candidate,
                    0,
                    Status.LISTE_ATTENTE,
                    displaced
                            .map(place -> "candidature antérieure arrivée après l'attribution : aurait déplacé le rang "
                                    + place.rank() + " (" + place.holder().siret() + ")")
                            .orElse(
                                    tiedWithLast(candidate, register, subsidy)
                                            ? "ex aequo avec la dernière place, départagé par le SIRET"
                                            : "")));
        }
        return lines;
    }

    private static Line line(Place place, Status status, String remark) {
        return new Line(place.rank(), place.holder(), place.year(), status, remark);
    }

    /** The last places in the order of candidates are those that late-comers with earlier dates would have taken. */
    private static Optional<Place> displaced(
            Register register, Candidate lateComer, Grid.Subsidy subsidy, int alreadyDisplaced) {
        List<Place> byMerit = register.places().stream()
                .sorted((a, b) -> Candidate.comparator(subsidy.order()).compare(b.holder(), a.holder()))
                .toList();
        if (alreadyDisplaced >= byMerit.size()) {
            return Optional.empty();
        }
        Place last = byMerit.get(alreadyDisplaced);
        boolean earlier = Candidate.comparator(subsidy.order()).compare(lateComer, last.holder()) < 0;
        return earlier ? Optional.of(last) : Optional.empty();
    }

    private static String tie(Place place, List<Candidate> waiting, Grid.Subsidy subsidy, Register register) {
        LocalDate date = place.holder().rankedBy(subsidy.order());
        boolean tied = tiedWithLast(place.holder(), register, subsidy)
                && waiting.stream()
                        .anyMatch(other -> other.rankedBy(subsidy.order()).equals(date));
        return tied ? "ex aequo à la date du " + DAY.format(date) + ", départagé par le SIRET" : "";
    }

    private static boolean tiedWithLast(Candidate candidate, Register register, Grid.Subsidy subsidy) {
        List<Place> places = register.places();
        return places.size() >= subsidy.places()
                && places.get(places.size() - 1)
                        .holder()
                        .rankedBy(subsidy.order())
                        .equals(candidate.rankedBy(subsidy.order()));
    }
}
