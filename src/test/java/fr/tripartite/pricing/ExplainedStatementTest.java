package fr.tripartite.pricing;

import static fr.tripartite.inventory.SampleRow.line;
import static fr.tripartite.pricing.PricedBody.CONTRIBUTED;
import static fr.tripartite.pricing.PricedBody.PACK;
import static org.assertj.core.api.Assertions.assertThat;

import fr.tripartite.inventory.Row;
import fr.tripartite.invoicing.Invoice;
import fr.tripartite.tariff.Charge;
import fr.tripartite.tariff.Grid;
import fr.tripartite.tariff.Nature;
import fr.tripartite.tariff.Step;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What is told of the way to an amount: grid, charge, branches, rows, and the readings all of it rests on. */
class ExplainedStatementTest {

    private static final String PACK_LABEL = "Pack « Socle numérique de base »";

    /** Of the grid of 2023, of that of 2024/14 and of the pack's: what their own file names. */
    private static final List<String> OF_2023 = List.of("R6", "R7", "R8", "R22");

    private static final List<String> OF_2024 = List.of("R6", "R8", "R22", "R23");
    private static final List<String> OF_THE_PACK = List.of("R8", "R10", "R11", "R20", "R21");

    private static List<String> both(List<String> some, List<String> others) {
        return Stream.concat(some.stream(), others.stream()).distinct().toList();
    }

    private static Row row(ExplainedStatement explained, int position) {
        return explained.rows().get(position).outcome().row();
    }

    private static GridChoice choice(ExplainedStatement explained, int position) {
        return explained.rows().get(position).choice().orElseThrow();
    }

    private static List<String> ids(Optional<Grid> grid) {
        return grid.stream().map(Grid::id).toList();
    }

    @Nested
    class A_line {

        /** First year of a backup under the grid of 2023: yearly and commissioning, of either issuer. */
        @Test
        void has_the_charge_that_makes_it_in_the_order_of_the_invoice() {
            ExplainedStatement explained =
                    PricedBody.in(2023, line("service=SAUVEGARDE")).explained();

            List<List<Nature>> natures = explained.bills().stream()
                    .map(reasons -> reasons.stream()
                            .map(reason -> reason.charge().map(Charge::nature).orElseThrow())
                            .toList())
                    .toList();
            assertThat(natures)
                    .containsExactly(
                            List.of(Nature.ABONNEMENT, Nature.MISE_EN_SERVICE),
                            List.of(Nature.MISE_EN_SERVICE, Nature.ACCOMPAGNEMENT));
            for (int i = 0; i < 2; i++) {
                assertThat(explained.bills().get(i))
                        .extracting(ExplainedStatement.Reason::line)
                        .isEqualTo(
                                explained.statement().bills().get(i).invoice().lines());
            }
        }

        @Test
        void of_a_band_has_all_its_rows_behind_it_and_the_band_as_its_step() {
            ExplainedStatement explained = PricedBody.in(
                            2023, line("service=MESSAGERIE_5GO", "quantite=2"), line("service=MESSAGERIE_ILLIMITEE"))
                    .explained();

            ExplainedStatement.Reason band = explained.bills().get(1).get(0);
            assertThat(band.rows()).containsExactly(row(explained, 0), row(explained, 1));
            assertThat(band.steps()).singleElement().isInstanceOfSatisfying(Step.Band.class, step -> assertThat(
                            step.units())
                    .isEqualTo(3));
            assertThat(band.why()).isEmpty();
        }

        @Test
        void at_a_voted_price_rests_on_the_readings_of_its_grid() {
            ExplainedStatement explained = PricedBody.in(2023, line()).explained();

            ExplainedStatement.Reason reason = explained.bills().get(0).get(0);
            assertThat(reason.readings()).containsExactlyInAnyOrderElementsOf(OF_2023);
            assertThat(ids(reason.choice().grid())).containsExactly("SERVICES-2023");
        }

        /** R12 decides the VAT of the CDG, R24 who bills the accompagnement of 2023, R4 and R16 the bands. */
        @Test
        void of_the_cdg_rests_on_the_reading_of_its_vat_and_on_those_of_its_charge_too() {
            ExplainedStatement explained =
                    PricedBody.in(2023, line("service=MESSAGERIE_5GO")).explained();

            assertThat(explained.bills().get(1).get(0).readings()).contains("R12", "R16", "R24");
            assertThat(explained.bills().get(0).get(0).readings()).doesNotContain("R12");
        }

        @Test
        void at_an_agreed_amount_has_no_charge_and_says_why_no_voted_price_fits() {
            ExplainedStatement explained = PricedBody.in(2023, line("service=ANTIVIRUS", "devis_lfn_ht=100,00"))
                    .explained();

            ExplainedStatement.Reason reason = explained.bills().get(0).get(0);
            assertThat(reason.charge()).isEmpty();
            assertThat(reason.steps()).isEmpty();
            assertThat(reason.rows()).containsExactly(row(explained, 0));
            assertThat(reason.why().orElseThrow().french())
                    .startsWith("aucune grille ne donne de prix à ce service pour l'année 2023");
        }

        /** R19: the grid of 2024/14 has no price for other structures either. R5 decides between its categories. */
        @Test
        void at_an_amount_that_the_grid_leaves_to_a_quote_rests_on_the_reading_that_says_so() {
            ExplainedStatement explained = PricedBody.in(
                            2024,
                            line(
                                    "service=DEMARCHES_SIMPLIFIEES",
                                    "type=AUTRE",
                                    "date_souscription=02/04/2024",
                                    "date_debut=01/05/2024",
                                    "devis_lfn_ht=100,00"))
                    .explained();

            assertThat(explained.bills().get(0).get(0).readings()).contains("R19");
        }

        @Test
        void of_another_document_can_have_the_same_reason() {
            ExplainedStatement explained =
                    PricedBody.in(2023, line(), line("service=PAGE_INTERNET")).explained();
            ExplainedStatement.Reason reason = explained.bills().get(0).get(0);
            Invoice.Line other =
                    explained.statement().bills().get(0).invoice().lines().get(1);

            assertThat(reason.of(other))
                    .isEqualTo(new ExplainedStatement.Reason(
                            other,
                            reason.charge(),
                            reason.rows(),
                            reason.choice(),
                            reason.steps(),
                            reason.why(),
                            reason.readings()));
        }
    }

    @Nested
    class A_row {

        @Test
        void has_an_outcome_in_the_order_of_the_file() {
            ExplainedStatement explained =
                    PricedBody.in(2023, line(), line("service=PAGE_INTERNET")).explained();

            assertThat(explained.rows())
                    .extracting(ExplainedStatement.ExplainedRow::outcome)
                    .isEqualTo(explained.statement().outcomes());
            assertThat(explained.rows())
                    .allSatisfy(row -> assertThat(row.readings()).containsExactlyInAnyOrderElementsOf(OF_2023));
        }

        /** A quote that nobody needs; a service that has ended. */
        @Test
        void that_is_rejected_or_can_owe_nothing_has_no_grid() {
            ExplainedStatement explained = PricedBody.in(
                            2024,
                            line("devis_cdg_ttc=60,00"),
                            line("service=PAGE_INTERNET", "date_fin=31/12/2023"),
                            line("service=SAUVEGARDE"))
                    .explained();

            assertThat(explained.rows())
                    .extracting(row -> row.choice().isPresent())
                    .containsExactly(false, false, true);
            assertThat(explained.rows().get(0).readings()).isEmpty();
            assertThat(explained.rows().get(1).readings()).isEmpty();
        }

        /** R1 and R25: one contribution for both years, invoiced in one of them. */
        @Test
        void that_a_contribution_covers_rests_on_the_readings_of_the_contribution() {
            ExplainedStatement explained =
                    PricedBody.in(2024, PACK).holdingAPlace(CONTRIBUTED).explained();

            assertThat(explained.rows().get(0).readings()).contains("R1", "R25").containsAll(OF_THE_PACK);
        }

        /** R19, as above. */
        @Test
        void that_awaits_a_quote_of_the_grid_rests_on_the_reading_that_says_so() {
            ExplainedStatement explained = PricedBody.in(
                            2024,
                            line(
                                    "service=DEMARCHES_SIMPLIFIEES",
                                    "type=AUTRE",
                                    "date_souscription=02/04/2024",
                                    "date_debut=01/05/2024"))
                    .explained();

            assertThat(explained.rows().get(0).readings()).contains("R19").containsAll(OF_2024);
        }
    }

    @Nested
    class The_choice_of_a_grid {

        @Test
        void tells_the_grid_its_window_and_whose_bodies_it_is_closed_to() {
            ExplainedStatement explained = PricedBody.in(2023, line()).explained();

            GridChoice choice = choice(explained, 0);
            assertThat(ids(choice.grid())).containsExactly("SERVICES-2023");
            assertThat(choice.closed()).isEmpty();
            assertThat(choice.window())
                    .isEqualTo(choice.grid().map(grid -> grid.windows().get(0)));
            assertThat(choice.dated()).contains(row(explained, 0));
            assertThat(choice.notWith()).contains(PACK_LABEL);
            assertThat(choice.readings()).containsExactlyInAnyOrderElementsOf(OF_2023);
        }

        /** An older subscription of 2027: the second window of the grid of 2024/14. */
        @Test
        void tells_the_window_that_the_row_falls_into() {
            GridChoice choice = choice(PricedBody.in(2027, line()).explained(), 0);

            assertThat(ids(choice.grid())).containsExactly("SERVICES-2024");
            assertThat(choice.window())
                    .isEqualTo(choice.grid().map(grid -> grid.windows().get(1)));
            assertThat(choice.notWith()).isEmpty();
        }

        /** Rule {@code grid.pack-body}: the pack that closes it has a grid, whose readings count too. */
        @Test
        void tells_the_grid_that_the_pack_of_the_body_closes() {
            ExplainedStatement explained =
                    PricedBody.in(2023, line("population=900"), PACK).explained();

            GridChoice choice = choice(explained, 0);
            assertThat(choice.grid()).isEmpty();
            assertThat(ids(choice.closed())).containsExactly("SERVICES-2023");
            assertThat(choice.window())
                    .isEqualTo(choice.closed().map(grid -> grid.windows().get(0)));
            assertThat(choice.dated()).contains(row(explained, 0));
            assertThat(choice.notWith()).contains(PACK_LABEL);
            assertThat(choice.readings()).containsExactlyInAnyOrderElementsOf(both(OF_2023, OF_THE_PACK));
        }

        @Test
        void does_not_rest_on_the_grid_of_a_pack_that_has_ended() {
            ExplainedStatement explained = PricedBody.in(
                            2024,
                            line("population=900"),
                            line("service=PACK_SOCLE", "population=900", "date_fin=31/12/2023"))
                    .explained();

            assertThat(ids(choice(explained, 0).grid())).containsExactly("SERVICES-2023");
            assertThat(choice(explained, 0).readings()).containsExactlyInAnyOrderElementsOf(OF_2023);
        }

        /** Rule {@code grid.pack}. */
        @Test
        void of_equipment_looks_at_the_dates_of_the_pack() {
            ExplainedStatement explained = PricedBody.in(
                            2023, line("service=PACK_MATERIEL", "population=900", "date_debut=01/06/2023"), PACK)
                    .explained();

            assertThat(ids(choice(explained, 0).grid())).containsExactly("PACK-2023");
            assertThat(choice(explained, 0).dated()).contains(row(explained, 1));
        }

        /** Extra Go of 2024 on a backup of 2023. */
        @Test
        void rests_on_the_grid_of_the_service_that_a_row_goes_with() {
            ExplainedStatement explained = PricedBody.in(
                            2024,
                            line("service=SAUVEGARDE"),
                            line("service=SAUVEGARDE_GO_SUP", "date_souscription=02/04/2024", "date_debut=01/05/2024"))
                    .explained();

            assertThat(choice(explained, 0).readings()).containsExactlyInAnyOrderElementsOf(OF_2023);
            assertThat(choice(explained, 1).readings()).containsExactlyInAnyOrderElementsOf(both(OF_2024, OF_2023));
        }

        /** Rule {@code grid.none}: the grid of 2024/14 alone has a price for it. */
        @Test
        void where_none_fits_rests_on_all_that_do_not() {
            GridChoice choice =
                    choice(PricedBody.in(2023, line("service=ANTIVIRUS")).explained(), 0);

            assertThat(choice.grid()).isEmpty();
            assertThat(choice.closed()).isEmpty();
            assertThat(choice.window()).isEmpty();
            assertThat(choice.dated()).isEmpty();
            assertThat(choice.notWith()).isEmpty();
            assertThat(choice.readings()).containsExactlyInAnyOrderElementsOf(OF_2024);
        }
    }
}
