package fr.tripartite.tariff;

import static fr.tripartite.tariff.TariffFixtures.CDG;
import static fr.tripartite.tariff.TariffFixtures.LFN;
import static fr.tripartite.tariff.TariffFixtures.aCharge;
import static fr.tripartite.tariff.TariffFixtures.aGrid;
import static fr.tripartite.tariff.TariffFixtures.aService;
import static fr.tripartite.tariff.TariffFixtures.charge;
import static fr.tripartite.tariff.TariffFixtures.service;
import static fr.tripartite.tariff.TariffFixtures.window;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TariffsTest {

    private static final List<Issuer> ISSUERS = List.of(LFN, CDG);

    private static Tariffs tariffs(List<ServiceDefinition> services, Grid... grids) {
        return new Tariffs(ISSUERS, services, List.of(grids));
    }

    private static void refused(String complaint, List<ServiceDefinition> services, Grid... grids) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> tariffs(services, grids))
                .withMessage(complaint);
    }

    @Test
    void what_fits_together_is_found_by_service() {
        Charge yearly = charge("A");
        Charge support =
                aCharge("A", "B").issuer("CDG").nature(Nature.ACCOMPAGNEMENT).build();
        Grid grid = aGrid("G", yearly, support).build();
        Tariffs tariffs = tariffs(
                List.of(
                        service("A"),
                        service("B"),
                        aService("C").requires("A").included().build()),
                grid);
        assertThat(tariffs.issuers()).containsExactly(LFN, CDG);
        assertThat(tariffs.grids()).containsExactly(grid);
        assertThat(tariffs.services()).extracting(ServiceDefinition::code).containsExactly("A", "B", "C");
        assertThat(tariffs.service("B")).contains(service("B"));
        assertThat(tariffs.service("b")).isEmpty();
        assertThat(tariffs.gridsOf("A")).containsExactly(grid);
        assertThat(tariffs.gridsOf("C")).isEmpty();
        assertThat(tariffs.charges(grid, "A")).containsExactly(yearly, support);
        assertThat(tariffs.charges(grid, "B")).containsExactly(support);
        assertThat(tariffs.charges(grid, "C")).isEmpty();
        assertThat(tariffs.charges(aGrid("H", charge("A")).build(), "A")).isEmpty();
        assertThat(tariffs.subsidy()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2022, false", "2023, true", "2024, true", "2025, false", "2026, true", "2027, false", "2028, true"})
    void a_year_is_covered_where_some_window_is_open(int year, boolean covered) {
        Tariffs tariffs = tariffs(
                List.of(service("A"), service("B")),
                aGrid("G", charge("A"))
                        .windows(
                                window("2020-01-01", "2020-12-31", "2023-2024"),
                                window("2020-01-01", "2020-12-31", "2026"))
                        .build(),
                aGrid("H", charge("B"))
                        .windows(window("2020-01-01", "2020-12-31", "2028+"))
                        .build());
        assertThat(tariffs.covers(year)).isEqualTo(covered);
    }

    @ParameterizedTest
    @CsvSource({"2024-05-01, 2024, true", "2023-05-01, 2027, true", "2023-05-01, 2024, false"})
    void a_grid_applies_where_one_of_its_windows_fits(LocalDate subscribed, int year, boolean applies) {
        Grid grid = aGrid("G", charge("A"))
                .windows(window("2024-03-26", "2099-12-31", "2024+"), window("2000-01-01", "2024-03-25", "2027+"))
                .build();
        assertThat(grid.window(subscribed, subscribed, year) != null).isEqualTo(applies);
    }

    @Test
    void one_grid_may_have_a_subsidy_and_not_two() {
        Grid pack = aGrid("G", charge("A")).subsidy("A").build();
        Tariffs tariffs = tariffs(List.of(service("A")), pack);
        assertThat(tariffs.subsidy()).isEqualTo(pack.subsidy());
        refused(
                "grids G and H both have a subsidy; one is possible",
                List.of(service("A"), service("B")),
                pack,
                aGrid("H", charge("B")).subsidy("B").build());
    }

    @Test
    void a_charge_names_an_issuer_and_services_that_exist() {
        refused(
                "grid G: unknown issuer XYZ",
                List.of(service("A")),
                aGrid("G", aCharge("A").issuer("XYZ").build()).build());
        refused(
                "grid G: unknown service B",
                List.of(service("A")),
                aGrid("G", charge("A", "B")).build());
    }

    @Test
    void whatever_else_a_grid_speaks_of_exists_too() {
        List<ServiceDefinition> services = List.of(service("A"));
        refused(
                "grid G: unknown service B",
                services,
                aGrid("G", charge("A")).datesOf("B").build());
        refused(
                "grid G: unknown service B",
                services,
                aGrid("G", charge("A")).notWith("B").build());
        refused(
                "grid G: unknown service B",
                services,
                aGrid("G", charge("A")).madeFor("B").build());
        refused(
                "grid G: unknown service B",
                services,
                aGrid("G", charge("A")).subsidy("B").build());
    }

    @Test
    void a_service_requires_one_that_exists_and_is_quoted_by_an_issuer() {
        Grid grid = aGrid("G", charge("A")).build();
        refused(
                "service A: unknown service B",
                List.of(aService("A").requires("B").build()),
                grid);
        refused(
                "service A: unknown issuer XYZ",
                List.of(aService("A").quotedBy("XYZ").build()),
                grid);
    }

    @Test
    void a_service_has_a_price_or_is_included_in_another_and_not_both() {
        refused(
                "service B has no price in any grid and is included in no service",
                List.of(service("A"), service("B")),
                aGrid("G", charge("A")).build());
        refused(
                "service B is included in another and must have no price",
                List.of(service("A"), aService("B").requires("A").included().build()),
                aGrid("G", charge("A", "B")).build());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> aService("B").included().build())
                .withMessage("service B is included in no service");
    }

    @Test
    void two_grids_do_not_claim_the_same_row() {
        refused(
                "grids G and H claim the same rows: give them subscription dates or billed years apart"
                        + " (billed years 2023 and after)",
                List.of(service("A")),
                aGrid("G", charge("A")).build(),
                aGrid("H", charge("A")).build());
        assertThatCode(() -> tariffs(
                        List.of(service("A")),
                        aGrid("G", charge("A"))
                                .windows(window("2000-01-01", "2024-03-25", "2023+"))
                                .build(),
                        aGrid("H", charge("A"))
                                .windows(window("2024-03-26", "2099-12-31", "2024+"))
                                .build()))
                .doesNotThrowAnyException();
    }

    @Test
    void two_windows_of_a_grid_do_not_overlap() {
        refused(
                "two windows of grid G overlap: 'subscribed from 2000-01-01 to 2024-03-25, billed years 2023 to 2026'"
                        + " and 'subscribed from 2024-03-25 to 2024-12-31, billed years 2026 and after'",
                List.of(service("A")),
                aGrid("G", charge("A"))
                        .windows(
                                window("2000-01-01", "2024-03-25", "2023-2026"),
                                window("2024-03-25", "2024-12-31", "2026+"))
                        .build());
    }

    @Test
    void a_service_owed_once_is_charged_once() {
        refused(
                "grid G, service A: the catalogue says it is owed once, the grid charges it otherwise",
                List.of(aService("A").once().build()),
                aGrid("G", charge("A")).build());
        assertThatCode(() -> tariffs(
                        List.of(aService("A").once().build()),
                        aGrid("G", aCharge("A").period(Period.ONCE).build()).build()))
                .doesNotThrowAnyException();
    }

    @Test
    void a_ranking_asks_of_a_body_what_the_catalogue_says() {
        Map<BodyType, Measure> measures = Map.of(BodyType.COMMUNE, Measure.POPULATION);
        Ranking ranking = new Ranking(
                measures,
                Map.of(BodyType.ETABLISSEMENT, "devis", BodyType.AUTRE, "devis"),
                List.of(new Ranking.Category("X", Map.of(BodyType.COMMUNE, Range.parse("0+")))),
                List.of());
        Grid grid = aGrid(
                        "G",
                        aCharge("A")
                                .amount(new Amount.ByCategory(ranking, Map.of("X", TariffFixtures.PRICE)))
                                .build())
                .build();
        refused(
                "grid G, service A: the catalogue's 'ranked-by' differs from the measures of the grid's ranking",
                List.of(service("A")),
                grid);
        assertThatCode(() -> tariffs(List.of(aService("A").rankedBy(measures).build()), grid))
                .doesNotThrowAnyException();
    }

    @Test
    void services_do_not_require_one_another_in_a_circle() {
        refused(
                "service A depends on itself",
                List.of(
                        aService("A").requires("B").build(),
                        aService("B").requires("A").build()),
                aGrid("G", charge("A", "B")).build());
        refused(
                "service A depends on itself",
                List.of(aService("A").requires("A").build()),
                aGrid("G", charge("A")).build());
    }

    @Test
    void a_grid_is_not_closed_or_dated_by_what_it_prices_in_a_circle() {
        refused(
                "service A depends on itself",
                List.of(service("A")),
                aGrid("G", charge("A")).notWith("A").build());
        refused(
                "service A depends on itself",
                List.of(service("A"), service("B")),
                aGrid("G", charge("A")).datesOf("B").build(),
                aGrid("H", charge("B")).notWith("A").build());
    }

    @Test
    void a_grid_may_be_dated_by_a_service_of_its_own_and_two_may_depend_on_a_third() {
        assertThatCode(() -> tariffs(
                        List.of(
                                service("PACK"),
                                aService("A").requires("PACK").build(),
                                aService("B").requires("A").build()),
                        aGrid("G", charge("PACK", "A")).datesOf("PACK").build(),
                        aGrid("H", charge("B")).notWith("PACK").build()))
                .doesNotThrowAnyException();
    }
}
