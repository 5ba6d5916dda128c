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

    /** Units at a reduced price, one or more, that a body was billed in earlier years. */
    public record ReducedUnits(String siret, String service, int units) {}

    /**
     * A contribution that a standing document of another year carries, or that was invoiced before the register was brought in.
     *
     * @param issuer code of the issuer, empty for all of them
     * @param started start under which it was invoiced
     */
    public record Contribution(String siret, String issuer, LocalDate started) {}

    private final List<Place> places;
    private final List<ReducedUnits> units;
    private final List<Contribution> contributions;
    private final Map<String, Place> bySiret = new HashMap<>();
    /** By SIRET, then by service. */
    private final Map<String, Map<String, Integer>> reducedUnits;

    private final Map<String, List<Contribution>> contributionsOf;

    /**
     * A register.
     *
     * @param places in any order
     * @param units of earlier years
     * @param contributions that stand in other years
     */
    public Register(Collection<Place> places, Collection<ReducedUnits> units, Collection<Contribution> contributions) {
        this.places =
                places.stream().sorted(Comparator.comparingInt(Place::rank)).toList();
        this.units = List.copyOf(units);
        this.contributions = List.copyOf(contributions);
        this.places.forEach(place -> bySiret.put(place.holder().siret(), place));
        reducedUnits = units.stream()
                .collect(Collectors.groupingBy(
                        ReducedUnits::siret,
                        Collectors.groupingBy(ReducedUnits::service, Collectors.summingInt(ReducedUnits::units))));
        contributionsOf = contributions.stream().collect(Collectors.groupingBy(Contribution::siret));
    }

    /** A register where nothing was granted or billed. */
    public static Register empty() {
        return new Register(List.of(), List.of(), List.of());
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
            bodies.addAll(each.contributionsOf.keySet());
            bodies.addAll(each.reducedUnits.keySet());
        }
        bodies.removeIf(siret -> said(siret).equals(other.said(siret)));
        return bodies;
    }

    private Said said(String siret) {
        return new Said(place(siret), reducedUnits.getOrDefault(siret, Map.of()), Set.copyOf(contributionsOf(siret)));
    }

    /** All that is known of a body. */
    private record Said(Optional<Place> place, Map<String, Integer> units, Set<Contribution> contributions) {}

    /** The place of a body. */
    public Optional<Place> place(String siret) {
        return Optional.ofNullable(bySiret.get(siret));
    }

    /** Units of the service that the body was billed at the reduced price in earlier years: rule {@code due.equipment}. */
    public int reducedUnits(String siret, String service) {
        return reducedUnits.getOrDefault(siret, Map.of()).getOrDefault(service, 0);
    }

    private List<Contribution> contributionsOf(String siret) {
        return contributionsOf.getOrDefault(siret, List.of());
    }

    /** Whether an issuer has invoiced the contribution of a body in another year: rule {@code due.contribution}. */
    public boolean hasContributed(String siret, String issuer) {
        return contributionsOf(siret).stream()
                .anyMatch(paid -> paid.issuer().isEmpty() || paid.issuer().equals(issuer));
    }

    /** The earliest start under which a contribution of a body was invoiced: rule {@code due.moved-start}. */
    public Optional<LocalDate> contributionStart(String siret) {
        return contributionsOf(siret).stream().map(Contribution::started).min(Comparator.naturalOrder());
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
        return new Register(all, units, contributions);
    }

    /** The same after a year was billed: these units, too, are used, and these contributions stand. */
    public Register after(Collection<ReducedUnits> used, Collection<Contribution> invoiced) {
        List<ReducedUnits> allUnits = new ArrayList<>(units);
        allUnits.addAll(used);
        List<Contribution> all = new ArrayList<>(contributions);
        all.addAll(invoiced);
        return new Register(places, allUnits, all);
    }

    /** The same as if there had never been more than so many places: the first ranks keep theirs. */
    public Register limitedTo(int number) {
        return new Register(
                places.stream().filter(place -> place.rank() <= number).toList(), units, contributions);
    }

    /** The candidates without a place, in the order of the subsidy. */
    List<Candidate> waiting(Collection<Candidate> candidates, Grid.Subsidy subsidy) {
        return candidates.stream()
                .filter(candidate -> !holds(candidate.siret()))
                .sorted(Candidate.comparator(subsidy.order()))
                .toList();
    }
}
