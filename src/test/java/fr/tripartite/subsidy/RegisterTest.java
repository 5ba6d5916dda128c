package fr.tripartite.subsidy;

import static fr.tripartite.subsidy.SubsidyFixtures.byStart;
import static fr.tripartite.subsidy.SubsidyFixtures.bySubscription;
import static fr.tripartite.subsidy.SubsidyFixtures.candidate;
import static fr.tripartite.subsidy.SubsidyFixtures.granted;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RegisterTest {

    private static List<String> holders(Register register) {
        return register.places().stream().map(place -> place.holder().siret()).toList();
    }

    private static Candidate numbered(int number) {
        return candidate(String.format(Locale.ROOT, "%014d", number), "2023-01-10");
    }

    @Test
    void an_empty_register_knows_nobody() {
        Register register = Register.empty();
        assertThat(register.places()).isEmpty();
        assertThat(register.holds("A")).isFalse();
        assertThat(register.place("A")).isEmpty();
        assertThat(register.reducedUnits("A", "EQUIPMENT")).isZero();
    }

    @Test
    void places_go_by_subscription_date_then_siret() {
        Register register = granted(
                bySubscription(4),
                2023,
                candidate("D", "2023-02-01", "2023-03-01"),
                candidate("B", "2023-01-15", "2023-12-31"),
                candidate("A", "2023-02-01", "2023-06-01"),
                candidate("C", "2023-01-15", "2023-02-01"));
        assertThat(holders(register)).containsExactly("B", "C", "A", "D");
        assertThat(register.places()).extracting(Place::rank).containsExactly(1, 2, 3, 4);
        assertThat(register.places()).extracting(Place::year).containsOnly(2023);
    }

    @Test
    void places_can_go_by_start_date_then_siret() {
        Register register = granted(
                byStart(4),
                2023,
                candidate("D", "2023-02-01", "2023-03-01"),
                candidate("B", "2023-01-15", "2023-12-31"),
                candidate("A", "2023-02-01", "2023-03-01"),
                candidate("C", "2023-01-15", "2023-02-01"));
        assertThat(holders(register)).containsExactly("C", "A", "D", "B");
    }

    @Test
    void the_body_after_the_last_place_has_none() {
        Register register = granted(
                bySubscription(2),
                2023,
                candidate("A", "2023-01-03"),
                candidate("B", "2023-01-02"),
                candidate("C", "2023-01-01"));
        assertThat(holders(register)).containsExactly("C", "B");
        assertThat(register.holds("A")).isFalse();
        assertThat(register.place("B")).map(Place::rank).contains(2);
    }

    @Test
    void between_equals_the_siret_decides_the_last_place() {
        Register register = granted(
                bySubscription(2),
                2023,
                candidate("C", "2023-01-02"),
                candidate("B", "2023-01-02"),
                candidate("A", "2023-01-01"));
        assertThat(holders(register)).containsExactly("A", "B");
    }

    @Test
    void nobody_loses_a_place_to_a_late_comer_with_an_earlier_date() {
        Register in2023 = granted(bySubscription(2), 2023, candidate("A", "2023-05-01"), candidate("B", "2023-06-01"));
        Register in2024 = in2023.extended(List.of(candidate("C", "2023-01-01")), bySubscription(2), 2024);
        assertThat(in2024.places()).isEqualTo(in2023.places());
        assertThat(in2024.holds("C")).isFalse();
    }

    @Test
    void a_body_missing_from_a_later_inventory_keeps_its_place() {
        Register in2023 = granted(bySubscription(3), 2023, candidate("A", "2023-05-01"), candidate("B", "2023-06-01"));
        Register in2024 = in2023.extended(List.of(candidate("B", "2023-06-01")), bySubscription(3), 2024);
        assertThat(in2024.places()).isEqualTo(in2023.places());
    }

    @Test
    void free_places_go_in_later_years_to_bodies_not_yet_on_the_register() {
        Register in2023 = granted(bySubscription(4), 2023, candidate("B", "2023-05-01"), candidate("A", "2023-06-01"));
        Register in2024 = in2023.extended(
                List.of(
                        candidate("E", "2023-04-01"),
                        candidate("D", "2023-02-01"),
                        candidate("C", "2023-03-01"),
                        candidate("A", "2023-06-01")),
                bySubscription(4),
                2024);
        assertThat(holders(in2024)).containsExactly("B", "A", "D", "C");
        assertThat(in2024.places()).extracting(Place::rank).containsExactly(1, 2, 3, 4);
        assertThat(in2024.places()).extracting(Place::year).containsExactly(2023, 2023, 2024, 2024);
        assertThat(in2024.holds("E")).isFalse();
    }

    @Test
    void a_body_whose_dates_are_moved_keeps_the_place_and_the_dates_it_was_granted_with() {
        Candidate asGranted = candidate("A", "2023-05-01", "2023-06-01");
        Register in2023 = granted(bySubscription(3), 2023, asGranted);
        Register in2024 = in2023.extended(List.of(candidate("A", "2023-01-01", "2023-12-31")), bySubscription(3), 2024);
        assertThat(in2024.places()).containsExactly(new Place(1, asGranted, 2023));
    }

    @Test
    void there_are_never_more_places_than_the_deliberation_says() {
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 1; i <= 402; i++) {
            candidates.add(numbered(i));
        }
        Collections.shuffle(candidates, new Random(2023));
        Register register = Register.empty().extended(candidates, bySubscription(400), 2023);
        assertThat(register.places()).hasSize(400);
        assertThat(holders(register)).isSorted().last().isEqualTo("00000000000400");
        assertThat(register.extended(List.of(numbered(999)), bySubscription(400), 2024)
                        .places())
                .isEqualTo(register.places());
    }

    @Test
    void places_granted_stay_even_if_there_were_fewer_later() {
        Register register =
                granted(bySubscription(2), 2023, candidate("A", "2023-01-01"), candidate("B", "2023-01-02"));
        assertThat(register.extended(List.of(candidate("C", "2022-01-01")), bySubscription(1), 2024)
                        .places())
                .isEqualTo(register.places());
    }

    @Test
    void a_stored_register_is_read_in_any_order_and_its_ranks_go_on() {
        Place first = new Place(1, candidate("Z", "2023-01-01"), 2023);
        Place fifth = new Place(5, candidate("Y", "2023-01-02"), 2023);
        Register register = new Register(List.of(fifth, first), List.of(), List.of());
        assertThat(register.places()).containsExactly(first, fifth);
        assertThat(register.extended(List.of(candidate("A", "2023-01-01")), bySubscription(3), 2025)
                        .place("A"))
                .contains(new Place(6, candidate("A", "2023-01-01"), 2025));
    }

    @Test
    void reduced_units_of_earlier_years_add_up_and_outlive_the_grants_of_a_year() {
        Register register = new Register(
                List.of(),
                List.of(
                        new Register.ReducedUnits("A", "EQUIPMENT", 1),
                        new Register.ReducedUnits("A", "EQUIPMENT", 2),
                        new Register.ReducedUnits("A", "OTHER", 4)),
                List.of());
        Register extended = register.extended(List.of(candidate("B", "2023-01-01")), bySubscription(1), 2024);
        for (Register each : List.of(register, extended)) {
            assertThat(each.reducedUnits("A", "EQUIPMENT")).isEqualTo(3);
            assertThat(each.reducedUnits("A", "OTHER")).isEqualTo(4);
            assertThat(each.reducedUnits("B", "EQUIPMENT")).isZero();
        }
        assertThat(register.holds("B")).isFalse();
        assertThat(extended.holds("B")).isTrue();
    }
}
