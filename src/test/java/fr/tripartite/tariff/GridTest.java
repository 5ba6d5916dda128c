package fr.tripartite.tariff;

import static fr.tripartite.tariff.TariffFixtures.aCharge;
import static fr.tripartite.tariff.TariffFixtures.aGrid;
import static fr.tripartite.tariff.TariffFixtures.charge;
import static fr.tripartite.tariff.TariffFixtures.window;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GridTest {

    @Test
    void a_grid_has_a_window_and_a_charge() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> aGrid("G", charge("A")).windows().build())
                .withMessage("grid G needs at least one window and one charge");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> aGrid("G").build())
                .withMessage("grid G needs at least one window and one charge");
    }

    @Test
    void the_same_thing_is_not_charged_twice() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> aGrid("G", charge("A", "B"), charge("B")).build())
                .withMessage("grid G charges twice for B, LFN, ABONNEMENT");
        assertThatCode(() -> aGrid(
                                "G",
                                charge("A"),
                                aCharge("A").nature(Nature.MISE_EN_SERVICE).build(),
                                aCharge("A").issuer("CDG").build())
                        .build())
                .doesNotThrowAnyException();
    }

    @Test
    void it_prices_the_services_it_charges_for() {
        Grid grid = aGrid("G", charge("A", "B")).build();
        assertThat(grid.prices("B")).isTrue();
        assertThat(grid.prices("C")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2024-03-26, 2024, true",
        "2024-03-25, 2024, false",
        "2024-12-31, 2026, true",
        "2025-01-01, 2026, false",
        "2024-06-01, 2023, false",
        "2024-06-01, 2027, false"
    })
    void a_window_holds_its_first_and_last_days_and_years(LocalDate subscribed, int year, boolean inside) {
        Grid.Window window = window("2024-03-26", "2024-12-31", "2024-2026");
        assertThat(window.contains(subscribed, LocalDate.parse("2020-01-01"), year))
                .isEqualTo(inside);
    }

    @Test
    void a_window_without_end_looks_at_the_start_of_the_service_too() {
        LocalDate first = LocalDate.parse("2023-01-01");
        Grid.Window window =
                new Grid.Window(DateRange.ALWAYS, new DateRange(first, LocalDate.MAX), Range.parse("2023+"));
        assertThat(window.contains(first, first, 2099)).isTrue();
        assertThat(window.contains(first, first.minusDays(1), 2099)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        // against subscriptions of 2024, billed 2024-2026
        "2024-01-01, 2024-12-31, 2024-2026, true",
        "2024-12-31, 2025-12-31, 2026, true",
        "2025-01-01, 2025-12-31, 2024-2026, false",
        "2024-01-01, 2024-12-31, 2027+, false",
        "2024-01-01, 2024-12-31, 2020-2023, false",
        "2024-01-01, 2024-12-31, 2026+, true",
        "2024-01-01, 2024-12-31, 2020-2024, true"
    })
    void two_windows_overlap_where_they_share_a_day_and_a_year(
            String from, String until, String billed, boolean overlap) {
        Grid.Window one = window("2024-01-01", "2024-12-31", "2024-2026");
        Grid.Window other = window(from, until, billed);
        assertThat(one.overlaps(other)).isEqualTo(overlap);
        assertThat(other.overlaps(one)).isEqualTo(overlap);
    }

    @Test
    void windows_apart_by_the_start_of_the_service_do_not_overlap() {
        LocalDate day = LocalDate.parse("2024-01-01");
        Grid.Window before =
                new Grid.Window(DateRange.ALWAYS, new DateRange(LocalDate.MIN, day.minusDays(1)), Range.parse("2023+"));
        Grid.Window after = new Grid.Window(DateRange.ALWAYS, new DateRange(day, LocalDate.MAX), Range.parse("2023+"));
        assertThat(before.overlaps(after)).isFalse();
        assertThat(before.overlaps(before)).isTrue();
    }

    @Test
    void two_grids_claim_the_same_rows_only_where_they_share_a_service_and_a_window() {
        Grid grid = aGrid("G", charge("A", "B"))
                .windows(window("2024-01-01", "2024-12-31", "2024-2026"))
                .build();
        assertThat(grid.overlaps(aGrid("H", charge("B", "C")).build())).isTrue();
        assertThat(grid.overlaps(aGrid("H", charge("C")).build())).isFalse();
        assertThat(grid.overlaps(aGrid("H", charge("B"))
                        .windows(
                                window("2025-01-01", "2025-12-31", "2025+"),
                                window("2024-01-01", "2024-12-31", "2027+"))
                        .build()))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"0, 2", "400, 0"})
    void a_subsidy_has_places_and_years(int places, int years) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Grid.Subsidy(places, "A", DateRange.ALWAYS, Grid.Subsidy.Order.START_DATE, years))
                .withMessage("places and years of a subsidy are 1 or more");
    }

    @Test
    void a_subsidy_may_be_looked_at_with_other_places() {
        Grid.Subsidy subsidy = new Grid.Subsidy(400, "A", DateRange.ALWAYS, Grid.Subsidy.Order.START_DATE, 2);
        assertThat(subsidy.withPlaces(3))
                .isEqualTo(new Grid.Subsidy(3, "A", DateRange.ALWAYS, Grid.Subsidy.Order.START_DATE, 2));
    }
}
