package fr.tripartite.subsidy;

import fr.tripartite.tariff.Grid;
import fr.tripartite.words.Joint;
import fr.tripartite.words.Message;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The register as finance reads it after a run: the places, who left, and below the line who came after. */
public final class RegisterReport {

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
     * @param year billed year of the grant, 0 where there is none
     */
    public record Line(int rank, Candidate body, int year, Status status, List<Message> remarks) {

        /** The remarks as one text, in French; may be empty. */
        public String remark() {
            return Joint.CLAUSES.of(remarks).french();
        }
    }

    /**
     * How a body of the register stands in the inventory of the year.
     *
     * @param service whether its service is active
     * @param ended last day of the service where it has one
     */
    public record Presence(Service service, @Nullable LocalDate ended) {

        /** Its service is active. */
        public static final Presence ACTIVE = new Presence(Service.ACTIVE, null);
        /** Its row was rejected, so that nobody knows. */
        public static final Presence REJECTED = new Presence(Service.REJECTED, null);
        /** Its service has not begun. */
        public static final Presence INACTIVE = new Presence(Service.INACTIVE, null);

        /** Its service has ended before the year. */
        public static Presence ended(LocalDate day) {
            return new Presence(Service.INACTIVE, day);
        }

        /** Whether a service is active. */
        public enum Service {
            ACTIVE,
            REJECTED,
            INACTIVE
        }
    }

    private final Grid.Subsidy subsidy;
    private final List<Candidate> waiting;
    private final List<Place> lastByMerit;
    private final Set<LocalDate> tiedDates;

    private RegisterReport(Register register, Collection<Candidate> candidates, Grid.Subsidy subsidy) {
        this.subsidy = subsidy;
        this.waiting = register.waiting(candidates, subsidy);
        Comparator<Place> merit = Comparator.comparing(Place::holder, Candidate.comparator(subsidy.order()));
        this.lastByMerit = register.places().stream().sorted(merit.reversed()).toList();
        this.tiedDates = waiting.stream()
                .filter(this::losesByItsSiret)
                .map(candidate -> candidate.rankedBy(subsidy.order()))
                .collect(Collectors.toSet());
    }

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
        RegisterReport report = new RegisterReport(register, candidates, subsidy);
        List<Line> lines = new ArrayList<>();
        for (Place place : register.places()) {
            lines.add(report.placeLine(place, presence.get(place.holder().siret()), year));
        }
        report.addWaiting(lines);
        return lines;
    }

    private Line placeLine(Place place, @Nullable Presence presence, int year) {
        List<Message> remarks = new ArrayList<>();
        boolean active = presence != null && presence.service() == Presence.Service.ACTIVE;
        if (!active) {
            remarks.add(whyGone(presence, year));
        }
        LocalDate day = place.holder().rankedBy(subsidy.order());
        if (tiedDates.contains(day)) {
            remarks.add(Message.of(RegisterRemark.TIED, day));
        }
        Status status = active ? Status.ATTRIBUEE : Status.SORTIE;
        return new Line(place.rank(), place.holder(), place.year(), status, remarks);
    }

    private static Message whyGone(@Nullable Presence presence, int year) {
        if (presence == null) {
            return Message.of(RegisterRemark.ABSENT, year);
        }
        if (presence.service() == Presence.Service.REJECTED) {
            return Message.of(RegisterRemark.REJECTED, year);
        }
        LocalDate ended = presence.ended();
        return ended == null
                ? Message.of(RegisterRemark.INACTIVE, year)
                : Message.of(RegisterRemark.ENDED, year, ended);
    }

    private void addWaiting(List<Line> lines) {
        int rank = lines.isEmpty() ? 0 : lines.get(lines.size() - 1).rank();
        int displaced = 0;
        for (Candidate candidate : waiting) {
            List<Message> remarks = tiedDates.contains(candidate.rankedBy(subsidy.order()))
                    ? List.of(Message.of(RegisterRemark.TIED_WITH_LAST))
                    : List.of();
            if (wouldDisplace(candidate, displaced)) {
                Place place = lastByMerit.get(displaced++);
                remarks = List.of(Message.of(
                        RegisterRemark.LATE, place.rank(), place.holder().siret()));
            }
            lines.add(new Line(++rank, candidate, 0, Status.LISTE_ATTENTE, remarks));
        }
    }

    /** Late-comers with earlier dates would have taken the places of those who come last: rule {@code register.late-comers}. */
    private boolean wouldDisplace(Candidate lateComer, int alreadyDisplaced) {
        return alreadyDisplaced < lastByMerit.size()
                && Candidate.comparator(subsidy.order())
                                .compare(
                                        lateComer,
                                        lastByMerit.get(alreadyDisplaced).holder())
                        < 0;
    }

    /** A candidate of the same date as the last place in the order, that comes after it by its SIRET alone. */
    private boolean losesByItsSiret(Candidate candidate) {
        return !lastByMerit.isEmpty()
                && !wouldDisplace(candidate, 0)
                && lastByMerit.get(0).holder().rankedBy(subsidy.order()).equals(candidate.rankedBy(subsidy.order()));
    }
}
