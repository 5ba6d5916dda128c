package fr.tripartite.subsidy;

import static fr.tripartite.subsidy.RegisterReport.Presence.ACTIVE;
import static fr.tripartite.subsidy.RegisterReport.Presence.INACTIVE;
import static fr.tripartite.subsidy.RegisterReport.Presence.REJECTED;
import static fr.tripartite.subsidy.RegisterReport.Status.ATTRIBUEE;
import static fr.tripartite.subsidy.RegisterReport.Status.LISTE_ATTENTE;
import static fr.tripartite.subsidy.RegisterReport.Status.SORTIE;
import static fr.tripartite.subsidy.SubsidyFixtures.byStart;
import static fr.tripartite.subsidy.SubsidyFixtures.bySubscription;
import static fr.tripartite.subsidy.SubsidyFixtures.candidate;
import static fr.tripartite.subsidy.SubsidyFixtures.granted;
import static org.assertj.core.api.Assertions.assertThat;

import fr.tripartite.subsidy.RegisterReport.Presence;
import fr.tripartite.tariff.Grid;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RegisterReportTest {

    private static final String TIED_WITH_THE_LAST = "ex aequo avec la dernière place, départagé par le SIRET";

    private static final Candidate A = candidate("A", "2023-01-10");
    private static final Candidate B = candidate("B", "2023-01-20");
    private static final Candidate C = candidate("C", "2023-01-30");

    /** A line as finance reads it. */
    private record Told(int rank, Candidate body, int year, RegisterReport.Status status, String remark) {}

    private static List<Told> told(List<RegisterReport.Line> lines) {
        return lines.stream()
                .map(line -> new Told(line.rank(), line.body(), line.year(), line.status(), line.remark()))
                .toList();
    }

    /** The report of a year whose candidates are all active. */
    private static List<Told> report(Register register, Grid.Subsidy subsidy, int year, Candidate... candidates) {
        Map<String, Presence> presence = new HashMap<>();
        for (Candidate candidate : candidates) {
            presence.put(candidate.siret(), ACTIVE);
        }
        return told(RegisterReport.of(register, List.of(candidates), presence, subsidy, year));
    }

    private static String displaced(int rank, String siret) {
        return "candidature antérieure arrivée après l'attribution : aurait déplacé le rang " + rank + " (" + siret
                + ")";
    }

    @Test
    void places_come_first_and_those_who_came_after_stand_below_the_line() {
        Register register = granted(bySubscription(2), 2023, A, B, C);
        assertThat(report(register, bySubscription(2), 2023, A, B, C))
                .containsExactly(
                        new Told(1, A, 2023, ATTRIBUEE, ""),
                        new Told(2, B, 2023, ATTRIBUEE, ""),
                        new Told(3, C, 0, LISTE_ATTENTE, ""));
    }

    @Test
    void a_register_that_is_not_full_has_nobody_waiting() {
        Register register = granted(bySubscription(400), 2023, A, B);
        assertThat(report(register, bySubscription(400), 2023, A, B))
                .containsExactly(new Told(1, A, 2023, ATTRIBUEE, ""), new Told(2, B, 2023, ATTRIBUEE, ""));
    }

    @Test
    void without_candidates_there_is_nothing_to_report() {
        assertThat(report(Register.empty(), bySubscription(400), 2023)).isEmpty();
    }

    @Test
    void before_any_grant_all_candidates_wait_from_rank_one() {
        assertThat(report(Register.empty(), bySubscription(400), 2023, B, A))
                .containsExactly(new Told(1, A, 0, LISTE_ATTENTE, ""), new Told(2, B, 0, LISTE_ATTENTE, ""));
    }

    @Test
    void who_left_is_reported_with_the_reason_and_the_place_it_keeps() {
        Candidate d = candidate("D", "2023-02-10");
        Register register = granted(bySubscription(4), 2023, A, B, C, d);
        List<Told> lines = told(RegisterReport.of(
                register, List.of(d), Map.of("A", INACTIVE, "C", REJECTED, "D", ACTIVE), bySubscription(4), 2025));
        assertThat(lines)
                .containsExactly(
                        new Told(1, A, 2023, SORTIE, "sans service actif en 2025"),
                        new Told(2, B, 2023, SORTIE, "absente de l'inventaire 2025"),
                        new Told(
                                3,
                                C,
                                2023,
                                SORTIE,
                                "ligne rejetée dans l'inventaire 2025 : à corriger, la place est gardée"),
                        new Told(4, d, 2023, ATTRIBUEE, ""));
    }

    @Test
    void places_granted_in_a_later_year_are_reported_with_that_year() {
        Register in2023 = granted(bySubscription(2), 2023, B);
        Register in2024 = in2023.extended(List.of(B, A), bySubscription(2), 2024);
        assertThat(report(in2024, bySubscription(2), 2024, A, B))
                .containsExactly(new Told(1, B, 2023, ATTRIBUEE, ""), new Told(2, A, 2024, ATTRIBUEE, ""));
    }

    /** In date order the three places would be A (10/01), X (15/01) and B (20/01): X alone displaces, and only C. */
    @Test
    void a_late_comer_is_reported_with_the_place_it_would_have_taken() {
        Register register = granted(bySubscription(3), 2023, A, B, C);
        Candidate x = candidate("X", "2023-01-15");
        Candidate y = candidate("Y", "2023-01-25");
        Candidate z = candidate("Z", "2023-02-05");
        assertThat(report(register, bySubscription(3), 2024, z, A, B, C, y, x))
                .containsExactly(
                        new Told(1, A, 2023, ATTRIBUEE, ""),
                        new Told(2, B, 2023, ATTRIBUEE, ""),
                        new Told(3, C, 2023, ATTRIBUEE, ""),
                        new Told(4, x, 0, LISTE_ATTENTE, displaced(3, "C")),
                        new Told(5, y, 0, LISTE_ATTENTE, ""),
                        new Told(6, z, 0, LISTE_ATTENTE, ""));
    }

    /** In date order the three places would be X (05/01), Y (06/01) and A (10/01). */
    @Test
    void several_late_comers_displace_the_last_places_one_after_the_other() {
        Register register = granted(bySubscription(3), 2023, A, B, C);
        Candidate x = candidate("X", "2023-01-05");
        Candidate y = candidate("Y", "2023-01-06");
        assertThat(report(register, bySubscription(3), 2024, A, B, C, x, y))
                .extracting(Told::remark)
                .containsExactly("", "", "", displaced(3, "C"), displaced(2, "B"));
    }

    @Test
    void no_more_bodies_are_displaced_than_hold_a_place() {
        Register register = granted(bySubscription(1), 2023, C);
        assertThat(report(register, bySubscription(1), 2024, A, B, C))
                .extracting(Told::remark)
                .containsExactly("", displaced(1, "C"), "");
    }

    /** Rank 2 went in 2024 to an earlier date than rank 1: the displaced one is the latest, whatever its rank. */
    @Test
    void the_latest_body_is_displaced_and_not_the_highest_rank() {
        Register register = granted(bySubscription(2), 2023, C).extended(List.of(A), bySubscription(2), 2024);
        assertThat(report(register, bySubscription(2), 2025, A, B, C))
                .containsExactly(
                        new Told(1, C, 2023, ATTRIBUEE, ""),
                        new Told(2, A, 2024, ATTRIBUEE, ""),
                        new Told(3, B, 0, LISTE_ATTENTE, displaced(1, "C")));
    }

    @Test
    void a_tie_across_the_last_place_is_reported_on_both_sides() {
        Candidate sameDay = candidate("D", "2023-01-20");
        Register register = granted(bySubscription(2), 2023, A, B, C, sameDay);
        String onThePlace = "ex aequo à la date du 20/01/2023, départagé par le SIRET";
        assertThat(report(register, bySubscription(2), 2023, A, B, C, sameDay))
                .containsExactly(
                        new Told(1, A, 2023, ATTRIBUEE, ""),
                        new Told(2, B, 2023, ATTRIBUEE, onThePlace),
                        new Told(3, sameDay, 0, LISTE_ATTENTE, TIED_WITH_THE_LAST),
                        new Told(4, C, 0, LISTE_ATTENTE, ""));
    }

    @Test
    void every_place_of_the_tied_day_is_reported() {
        Candidate c = candidate("C", "2023-01-20");
        Candidate d = candidate("D", "2023-01-20");
        Candidate e = candidate("E", "2023-01-20");
        Register register = granted(bySubscription(3), 2023, A, B, c, d, e);
        String onThePlace = "ex aequo à la date du 20/01/2023, départagé par le SIRET";
        assertThat(report(register, bySubscription(3), 2023, A, B, c, d, e))
                .extracting(Told::remark)
                .containsExactly("", onThePlace, onThePlace, TIED_WITH_THE_LAST, TIED_WITH_THE_LAST);
    }

    @Test
    void a_tie_among_places_or_among_those_waiting_is_no_tie_across_the_last_place() {
        Candidate b = candidate("B", "2023-01-10");
        Candidate d = candidate("D", "2023-01-30");
        Register register = granted(bySubscription(2), 2023, A, b, C, d);
        assertThat(report(register, bySubscription(2), 2023, A, b, C, d))
                .extracting(Told::remark)
                .containsOnly("");
    }

    @Test
    void a_tie_is_measured_by_the_date_that_ranks() {
        Candidate first = candidate("A", "2023-01-10", "2023-03-01");
        Candidate second = candidate("B", "2023-01-20", "2023-03-01");
        Register register = granted(byStart(1), 2023, first, second);
        assertThat(report(register, byStart(1), 2023, first, second))
                .extracting(Told::remark)
                .containsExactly("ex aequo à la date du 01/03/2023, départagé par le SIRET", TIED_WITH_THE_LAST);
        assertThat(report(granted(bySubscription(1), 2023, first, second), bySubscription(1), 2023, first, second))
                .extracting(Told::remark)
                .containsExactly("", "");
    }

    @Test
    void a_body_that_left_and_was_tied_is_reported_with_both() {
        Candidate sameDay = candidate("B", "2023-01-10");
        Register register = granted(bySubscription(1), 2023, A, sameDay);
        assertThat(report(register, bySubscription(1), 2024, sameDay))
                .containsExactly(
                        new Told(
                                1,
                                A,
                                2023,
                                SORTIE,
                                "absente de l'inventaire 2024 ; ex aequo à la date du 10/01/2023, départagé par le SIRET"),
                        new Told(2, sameDay, 0, LISTE_ATTENTE, TIED_WITH_THE_LAST));
    }
}
