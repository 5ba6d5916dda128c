package fr.tripartite.pricing;

import static fr.tripartite.inventory.SampleRow.line;
import static fr.tripartite.pricing.PricedBody.CONTRIBUTED;
import static fr.tripartite.pricing.PricedBody.PACK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.tripartite.inventory.Problem;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Why a row became what it did, as the finance officer reads it beside the row. */
class OutcomeReasonsTest {

    private static List<Problem> problems(int year, String... lines) {
        return PricedBody.in(year, lines).statement().outcomes().stream()
                .flatMap(outcome -> outcome.problems().stream())
                .toList();
    }

    private static List<String> reasons(int year, String... lines) {
        return PricedBody.in(year, lines).reasons();
    }

    /** Rule {@code due.active} and its neighbours. */
    @Nested
    class Where_nothing_is_due {

        @Test
        void a_service_that_has_not_begun_tells_when_it_will() {
            assertThat(reasons(2024, line("date_debut=01/02/2026", "date_fin=31/12/2027")))
                    .containsExactly("commence en 2026");
            assertThat(reasons(2024, line("date_debut=01/02/2025"))).containsExactly("commence en 2025");
        }

        @Test
        void a_service_that_has_ended_tells_when_it_did() {
            assertThat(reasons(2026, line("date_fin=30/06/2024"))).containsExactly("terminé en 2024");
        }

        @Test
        void what_is_owed_once_tells_in_which_year_it_was() {
            assertThat(reasons(2024, line("service=CLE_1AN_CDG"))).containsExactly("dû une seule fois, en 2023");
        }

        @Test
        void what_comes_with_another_service_names_it() {
            assertThat(reasons(2023, line("service=PARTAGE_FICHIERS"), line("service=SAUVEGARDE")))
                    .containsExactly("inclus dans SAUVEGARDE", "");
        }

        @Test
        void a_pack_that_its_contribution_covers_says_so() {
            PricedBody covered = PricedBody.in(2024, PACK).holdingAPlace(CONTRIBUTED);

            assertThat(covered.reasons())
                    .containsExactly("couvert par la contribution des deux premières années, facturée une autre année");
        }
    }

    /** Rule {@code quote.awaited}. */
    @Nested
    class Where_a_quote_is_awaited {

        @Test
        void a_grid_closed_to_pack_bodies_is_named_with_what_closes_it() {
            assertThat(reasons(2023, PACK, line("population=900")))
                    .containsExactly(
                            "",
                            "devis de LFN attendu : la grille « Services hors pack, grille 2023 » ne vaut pas pour une"
                                    + " collectivité qui a le Pack « Socle numérique de base »");
        }

        @Test
        void a_service_without_any_price_tells_the_year_and_the_days_that_no_grid_fits() {
            assertThat(reasons(2023, line("service=ANTIVIRUS")))
                    .containsExactly("devis de LFN attendu : aucune grille ne donne de prix à ce service pour l'année"
                            + " 2023 (souscription du 15/03/2023, début le 01/04/2023)");
        }

        @Test
        void another_structure_awaits_the_quote_of_either_issuer_for_the_reason_of_the_grid() {
            assertThat(reasons(2023, line("service=DEMARCHES_SIMPLIFIEES", "type=AUTRE")))
                    .containsExactly("devis de LFN attendu : Démarches simplifiées d'une autre structure : « un devis"
                            + " sera établi » ; devis de CDG attendu : Démarches simplifiées d'une autre structure :"
                            + " « un devis sera établi »");
        }
    }

    /** Rule {@code pack.for-whom}. */
    @Test
    void a_pack_of_a_larger_commune_is_billed_with_a_warning_and_its_equipment_with_none() {
        assertThat(reasons(
                        2023,
                        line("service=PACK_SOCLE", "population=2000"),
                        line("service=PACK_MATERIEL", "population=2000")))
                .containsExactly(
                        "avertissement : pack souscrit par une collectivité qui n'est pas une commune de moins"
                                + " de 2 000 habitants",
                        "");
    }

    /** Chapter « Errors », stages 2 and 3. */
    @Nested
    class Where_a_row_is_rejected {

        @Test
        void a_type_that_contradicts_tells_how_many_rows_say_what() {
            assertThat(reasons(
                            2023,
                            line("type=COMMUNE"),
                            line("type=COMMUNE", "service=PAGE_INTERNET"),
                            line("type=AUTRE", "service=SAUVEGARDE")))
                    .containsExactly(
                            "",
                            "",
                            "type contredit par une ligne précédente de la collectivité : COMMUNE (AUTRE dans 1 de ses"
                                    + " lignes, COMMUNE dans 2)");
        }

        @Test
        void a_population_that_contradicts_tells_how_many_rows_say_what() {
            assertThat(reasons(
                            2023,
                            line("population=900"),
                            line("population=", "service=CLE_1AN_CDG"),
                            line("population=", "service=CLE_2ANS_CDG"),
                            line("population=900", "service=PAGE_INTERNET"),
                            line("population=901", "service=SAUVEGARDE")))
                    .containsExactly(
                            "",
                            "",
                            "",
                            "",
                            "nombre d'habitants contredit par une ligne précédente de la collectivité : 900 (901 dans 1"
                                    + " de ses lignes, 900 dans 2)");
        }

        @Test
        void a_duplicate_names_the_line_that_it_repeats() {
            assertThat(reasons(2024, line(), line("date_debut=02/04/2023"), line("date_debut=02/04/2023")))
                    .containsExactly("", "", "doublon de la ligne 3 : même date de début pour NOM_DOMAINE");
        }

        @Test
        void a_second_pack_is_a_duplicate_whatever_its_start() {
            assertThat(problems(2023, PACK, line("service=PACK_SOCLE", "population=900", "date_debut=02/05/2023")))
                    .extracting(Problem::column, Problem::value, problem -> problem.reason()
                            .french())
                    .containsExactly(tuple(
                            "service", "PACK_SOCLE", "doublon de la ligne 2 : une collectivité n'a qu'un PACK_SOCLE"));
        }

        @Test
        void a_service_without_what_it_goes_with_names_both() {
            assertThat(reasons(2023, line("service=SAUVEGARDE_GO_SUP")))
                    .containsExactly("SAUVEGARDE_GO_SUP sans SAUVEGARDE actif et accepté");
        }

        @Test
        void a_size_that_nobody_tells_is_missing() {
            assertThat(reasons(2023, line("service=DEMARCHES_SIMPLIFIEES", "population=")))
                    .containsExactly("nombre d'habitants manquant pour DEMARCHES_SIMPLIFIEES");
        }

        @Test
        void an_amount_without_need_of_a_quote_is_told_with_its_issuer() {
            assertThat(problems(2023, line("devis_cdg_ttc=60,00")))
                    .extracting(Problem::column, Problem::value, problem -> problem.reason()
                            .french())
                    .containsExactly(tuple(
                            "devis_cdg_ttc",
                            "60,00",
                            "montant de devis sans objet : aucun devis de CDG n'est nécessaire (ou ne l'est plus)"));
        }
    }
}
