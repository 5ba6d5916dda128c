package fr.tripartite.subsidy;

import fr.tripartite.tariff.Grid;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The places granted so far, kept for ever (rule {@code register.kept}), and the units at a reduced price already billed. */
public final class Register {

    /**
     * Units at a reduced price that a body was billed in earlier years.
     *
     * @param siret of the body
     * @param service code of the service
     * @param units 1 or more
     */
    public record ReducedUnits(String siret, String service, int units) {}

    private final List<Place> places;
    private final Map<String, Place> bySiret = new HashMap<>();
    private final Map<UnitsOf, Integer> reducedUnits = new HashMap<>();

    /** What units at a reduced price are counted by. */
    private record UnitsOf(String siret, String service) {}

    /** A register with these places, in any order, and these units of earlier years. */
    public Register(Collection<Place> places, Collection<ReducedUnits> units) {
        this.places =
                places.stream().sorted(Comparator.comparingInt(Place::rank)).toList();
        this.places.forEach(place -> bySiret.put(place.holder().siret(), place));
        units.forEach(used -> reducedUnits.merge(new UnitsOf(used.siret(), used.service()), used.units(), Integer::sum));
    }

    /** A register where nothing was granted or billed. */
    public static Register empty() {
        return new Register(List.of(), List.of());
    }

    /** Whether the body holds a place. */
    public boolean holds(String siret) {
        return bySiret.containsKey(siret);
    }

    /** The place of a body. */
    public Optional<Place> place(String siret) {
        return Optional.ofNullable(bySiret.get(siret));
    }

    /** Units of the service that the body was billed at the reduced price in earlier years: rule {@code due.equipment}. */
    public int reducedUnits(String siret, String service) {
        return reducedUnits.getOrDefault(new UnitsOf(siret, service), 0);
    }

    /** The places in the order of their ranks. */
    public List<Place> places() {
        return places;
    }

    /**
     * The register with the free places given to candidates that have none, in the order of the subsidy; nobody loses
     * a place, and there are never more than it has: rule {@code register.places}, rule {@code register.later-years}.
     *
     * @param year billed year of this run
     */
    public Register extended(Collection<Candidate> candidates, Grid.Subsidy subsidy, int year) {
        List<Place> all = new ArrayList<>(places);
        int rank = all.isEmpty() ? 0 : all.get(all.size() - 1).rank();
        for (Candidate candidate : waiting(candidates, subsidy)) {
            if (all.size() >= subsidy.places()) {
                break;
            }
            all.add(new Place(++rank, candidate, year));
        }
        Register extended = new Register(all, List.of());
        extended.reducedUnits.putAll(reducedUnits);
        return extended;
    }

    /** The same after these units, too, were billed at the reduced price. */
    public Register withReducedUnits(Collection<ReducedUnits> units) {
        Register used = new Register(places, units);
        reducedUnits.forEach((key, number) -> used.reducedUnits.merge(key, number, Integer::sum));
        return used;
    }

    /** The same as if there had never been more than so many places: the first ranks keep theirs. */
    public Register limitedTo(int number) {
        Register limited = new Register(
                places.stream().filter(place -> place.rank() <= number).toList(), List.of());
        limited.reducedUnits.putAll(reducedUnits);
        return limited;
    }

    /** The candidates without a place, in the order of the subsidy. */
    List<Candidate> waiting(Collection<Candidate> candidates, Grid.Subsidy subsidy) {
        return candidates.stream()
                .filter(candidate -> !holds(candidate.siret()))
                .sorted(Candidate.comparator(subsidy.order()))
                .toList();
    }
}
