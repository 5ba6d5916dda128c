package fr.tripartite.subsidy;

import fr.tripartite.tariff.Grid;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

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

    /**
     * A contribution that a standing document of another year carries, or that was invoiced before the register was brought in.
     *
     * @param siret of the body
     * @param issuer code of the issuer, empty for all of them
     * @param started start under which it was invoiced
     */
    public record Contribution(String siret, String issuer, LocalDate started) {}

    private final List<Place> places;
    private final Map<String, Place> bySiret = new HashMap<>();
    private final Map<UnitsOf, Integer> reducedUnits = new HashMap<>();

    /** What units at a reduced price are counted by. */
    private record UnitsOf(String siret, String service) {}

    private final Map<String, List<Contribution>> contributions;

    /** A register with these places, in any order, and these units of earlier years; no contribution stands. */
    public Register(Collection<Place> places, Collection<ReducedUnits> units) {
        this(places, units, List.of());
    }

    /** The same with the contributions that stand in other years. */
    public Register(Collection<Place> places, Collection<ReducedUnits> units, Collection<Contribution> contributions) {
        this.contributions = contributions.stream().collect(Collectors.groupingBy(Contribution::siret));
        this.places =
                places.stream().sorted(Comparator.comparingInt(Place::rank)).toList();
        this.places.forEach(place -> bySiret.put(place.holder().siret(), place));
        units.forEach(
                used -> reducedUnits.merge(new UnitsOf(used.siret(), used.service()), used.units(), Integer::sum));
    }

    /** A register where nothing was granted or billed. */
    public static Register empty() {
        return new Register(List.of(), List.of());
    }

    /** Whether the body holds a place. */
    public boolean holds(String siret) {
        return bySiret.containsKey(siret);
    }

    /** The bodies about which another register says something else: what they owe may not be the same under both. */
    public Set<String> differences(Register other) {
        Set<String> bodies = new HashSet<>();
        for (Register each : List.of(this, other)) {
            bodies.addAll(each.bySiret.keySet());
            bodies.addAll(each.contributions.keySet());
            each.reducedUnits.keySet().forEach(used -> bodies.add(used.siret()));
        }
        bodies.removeIf(siret -> said(siret).equals(other.said(siret)));
        return bodies;
    }

    /** All that is known of a body. */
    private Said said(String siret) {
        Map<UnitsOf, Integer> units = new HashMap<>();
        reducedUnits.forEach((key, number) -> {
            if (key.siret().equals(siret)) {
                units.put(key, number);
            }
        });
        return new Said(place(siret), units, Set.copyOf(contributions.getOrDefault(siret, List.of())));
    }

    private record Said(Optional<Place> place, Map<UnitsOf, Integer> units, Set<Contribution> contributions) {}

    /** The place of a body. */
    public Optional<Place> place(String siret) {
        return Optional.ofNullable(bySiret.get(siret));
    }

    /** Units of the service that the body was billed at the reduced price in earlier years: rule {@code due.equipment}. */
    public int reducedUnits(String siret, String service) {
        return reducedUnits.getOrDefault(new UnitsOf(siret, service), 0);
    }

    /** Whether an issuer has invoiced the contribution of a body in another year: rule {@code due.contribution}. */
    public boolean hasContributed(String siret, String issuer) {
        return contributions.getOrDefault(siret, List.of()).stream()
                .anyMatch(paid -> paid.issuer().isEmpty() || paid.issuer().equals(issuer));
    }

    /** The earliest start under which a contribution of a body was invoiced: rule {@code due.moved-start}. */
    public Optional<LocalDate> contributionStart(String siret) {
        return contributions.getOrDefault(siret, List.of()).stream()
                .map(Contribution::started)
                .min(Comparator.naturalOrder());
    }

    /** All contributions that stand in other years. */
    private List<Contribution> contributions() {
        return contributions.values().stream().flatMap(List::stream).toList();
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
        Register extended = new Register(all, List.of(), contributions());
        extended.reducedUnits.putAll(reducedUnits);
        return extended;
    }

    /** The same after a year was billed: these units, too, are used, and these contributions stand. */
    public Register after(Collection<ReducedUnits> units, Collection<Contribution> invoiced) {
        List<Contribution> all = new ArrayList<>(contributions());
        all.addAll(invoiced);
        Register used = new Register(places, units, all);
        reducedUnits.forEach((key, number) -> used.reducedUnits.merge(key, number, Integer::sum));
        return used;
    }

    /** The same as if there had never been more than so many places: the first ranks keep theirs. */
    public Register limitedTo(int number) {
        Register limited = new Register(
                places.stream().filter(place -> place.rank() <= number).toList(), List.of(), contributions());
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
