package fr.tripartite.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.tripartite.inventory.SampleRow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TariffsTest {

    private static final Path GOLDEN = Path.of("src/test/resources/golden/tariffs.md");

    @TempDir
    Path directory;

    private Workshop workshop;

    @BeforeEach
    void open() {
        workshop = new Workshop(directory);
    }

    /** The golden file is what the program printed, read beside both deliberations. */
    @Test
    void the_grids_in_force_are_printed_in_the_order_and_words_of_the_deliberations() throws IOException {
        Call call = Call.french("tariffs");

        assertThat(call.exitCode()).isZero();
        assertThat(call.out()).isEqualTo(Files.readString(GOLDEN));
        assertThat(call.err()).isEmpty();
    }

    @Test
    void the_lint_of_the_shipped_tariffs_ends_well() {
        Call call = Call.french("tariffs", "--lint");

        assertThat(call.exitCode()).isZero();
        assertThat(call.out())
                .contains("REMARQUE : ")
                .doesNotContain("ERREUR : ")
                .contains("0 erreur(s), ");
    }

    @Test
    void the_lint_ends_with_3_where_there_is_an_error_and_names_file_and_line() {
        Path config = workshop.configuration("units: \"101+\", quote", "units: \"111+\", quote");

        Call call = Call.french("tariffs", "--lint", "--config", config);

        assertThat(call.exitCode()).isEqualTo(3);
        assertThat(call.out())
                .contains("ERREUR : " + config.resolve("tariffs/2024-03-26-services.yml") + ", ligne ")
                .contains("tranches : trou, 101 à 110 n'est couvert par rien ; faire commencer « 111+ » à 101.")
                .contains("1 erreur(s), ");
        assertThat(call.err()).isEmpty();
        assertThat(Call.french("tariffs", "--config", config).exitCode()).isEqualTo(2);
    }

    @Test
    void a_directory_that_holds_no_configuration_is_wrong_usage() {
        Path nowhere = directory.resolve("nowhere");

        assertThat(Call.french("tariffs", "--config", nowhere).exitCode()).isEqualTo(2);
        Call call = Call.of("tariffs", "--lint", "--config", nowhere);
        assertThat(call.exitCode()).isEqualTo(2);
        assertThat(call.complaints()).singleElement().asString().contains("readings.yml does not exist");
    }

    @Test
    void issuers_that_cannot_be_read_stop_the_lint() {
        Path config = workshop.configuration("code: LFN\n", "kode: LFN\n");

        assertThat(Call.french("tariffs", "--lint", "--config", config).exitCode())
                .isEqualTo(2);
    }

    @Test
    void two_grids_are_compared_price_by_price() {
        Call call = Call.french("tariffs", "--diff", "SERVICES-2023", "SERVICES-2024");

        assertThat(call.exitCode()).isZero();
        assertThat(call.out().lines())
                .hasSize(40)
                .contains(
                        "fermée avec : PACK_SOCLE → aucun service",
                        "modifié : MESSAGERIE_5GO, LFN, ABONNEMENT : 16,10 € HT → 20,00 € TTC",
                        "modifié : DEMARCHES_SIMPLIFIEES, CDG, ACCOMPAGNEMENT, catégorie G : 200,00 € TTC → devis",
                        "supprimé : SAUVEGARDE_GO_SUP, LFN, ABONNEMENT : 9,00 € HT, chaque année",
                        "ajouté : ANTIVIRUS, LFN, ABONNEMENT : 17,00 € TTC, chaque année")
                .noneMatch(line -> line.contains("MESSAGERIE") && line.contains("ACCOMPAGNEMENT"));
    }

    @Test
    void two_directories_are_compared_readings_windows_and_prices() throws IOException {
        Path config = workshop.configuration("price: \"15.00\"", "price: \"16.00\"");
        Path readings = config.resolve("readings.yml");
        Files.writeString(
                readings,
                Files.readString(readings)
                        .replace("chosen: yearly", "chosen: once")
                        .replace("chosen: until-2026", "chosen: 2024-grid-from-2025")
                        .replace("chosen: start-date", "chosen: subscription-date"));
        Path pack = config.resolve("tariffs/2023-02-09-pack.yml");
        Files.writeString(pack, Files.readString(pack).replace("places: 400", "places: 300"));

        Call call = Call.french("tariffs", "--diff", Path.of("config").toAbsolutePath(), config);

        assertThat(call.exitCode()).isZero();
        assertThat(call.out().lines())
                .containsExactly(
                        "lecture R3 : yearly → once",
                        "lecture R6 : until-2026 → 2024-grid-from-2025",
                        "grille PACK-2023 : subvention : 400 places, service PACK_SOCLE, mise en service du 01/01/2023 au"
                                + " 31/12/2023, dans l'ordre de la date de souscription puis du SIRET, 2 années de"
                                + " souscription couvertes → 300 places, service PACK_SOCLE, mise en service du 01/01/2023"
                                + " au 31/12/2023, dans l'ordre de la date de souscription puis du SIRET, 2 années de"
                                + " souscription couvertes",
                        "grille SERVICES-2023 : fenêtres : souscription jusqu'au 25/03/2024, années facturées 2023 à 2026 →"
                                + " souscription jusqu'au 25/03/2024, années facturées 2023 à 2024",
                        "grille SERVICES-2023 : modifié : SAUVEGARDE_GO_SUP, LFN, ABONNEMENT : chaque année → une fois",
                        "grille SERVICES-2024 : fenêtres : souscription à partir du 26/03/2024, années facturées 2024 et"
                                + " suivantes ; souscription jusqu'au 25/03/2024, années facturées 2027 et suivantes →"
                                + " souscription à partir du 26/03/2024, années facturées 2024 et suivantes ; souscription"
                                + " jusqu'au 25/03/2024, années facturées 2025 et suivantes",
                        "grille SERVICES-2024 : modifié : NOM_DOMAINE, LFN, ABONNEMENT : 15,00 € TTC → 16,00 € TTC");
    }

    @Test
    void a_grid_that_comes_and_one_that_goes_are_told() throws IOException {
        Path config = workshop.configuration("grid: PACK-2023", "grid: PACK-2030");

        Call call = Call.french("tariffs", "--diff", Path.of("config").toAbsolutePath(), config);

        assertThat(call.out().lines())
                .containsExactly(
                        "grille PACK-2023 : supprimée (Délibération du 9 février 2023)",
                        "grille PACK-2030 : nouvelle (Délibération du 9 février 2023)",
                        "grille PACK-2030 : s'applique : mise en service à partir du 01/01/2023, années facturées 2023 et"
                                + " suivantes");
    }

    @Test
    void the_same_tariffs_do_not_differ() {
        Path config = Path.of("config").toAbsolutePath();

        assertThat(Call.french("tariffs", "--diff", config, config).out()).isEqualTo("aucune différence\n");
    }

    @Test
    void what_cannot_be_compared_is_wrong_usage() {
        Call call = Call.of("tariffs", "--diff", "SERVICES-2023", directory);

        assertThat(call.exitCode()).isEqualTo(2);
        assertThat(call.complaints())
                .containsExactly("tripartite: '" + directory
                        + "' is no grid in force (PACK-2023, SERVICES-2023, SERVICES-2024); name two of them, or two"
                        + " configuration directories");
        assertThat(Call.french("tariffs", "--lint", "--diff", "SERVICES-2023", "SERVICES-2024")
                        .exitCode())
                .isEqualTo(2);
    }

    /**
     * A pack of 2023: LFN 570.00, CDG 225.00. Halves of R1: 285.00 and 112.50, so 285.00 and 112.50 less.
     */
    @Test
    void the_euros_that_each_other_choice_moves_are_told_and_the_ledger_is_left_alone() {
        workshop.inventory(SampleRow.file(SampleRow.line("service=PACK_SOCLE", "population=1500")));

        Call call = Call.french(
                "tariffs", "--euros", "2023", "--inventory", workshop.inventory(), "--data", workshop.data());

        assertThat(call.exitCode()).as(call.err()).isZero();
        assertThat(call.out())
                .contains("Année 2023, inventaire.csv", "aucune au registre, attribuées sur cet inventaire.")
                .containsPattern("\\| R1 +\\| one-amount +\\| halves +\\| -285,00 € +\\| -112,50 € +\\|")
                .containsPattern("\\| R1 +\\| one-amount +\\| each-year +\\| 0,00 € +\\| 0,00 € +\\|");
        assertThat(workshop.data()).doesNotExist();
    }

    /** Second year of a pack that holds a place of the ledger: nothing is due; each-year of R1: 570.00 and 225.00. */
    @Test
    void the_euros_rest_on_the_places_that_the_ledger_keeps() {
        workshop.inventory(SampleRow.file(SampleRow.line("service=PACK_SOCLE", "population=1500")));
        assertThat(workshop.run("2023").exitCode()).isZero();
        Map<String, String> ledger = workshop.ledger();

        Call call = Call.french(
                "tariffs", "--euros", "2024", "--inventory", workshop.inventory(), "--data", workshop.data());

        assertThat(call.exitCode()).as(call.err()).isZero();
        assertThat(call.out())
                .contains("1 au registre, complétées sur cet inventaire.")
                .containsPattern("\\| R1 +\\| one-amount +\\| each-year +\\| \\+570,00 € +\\| \\+225,00 € +\\|");
        assertThat(workshop.ledger()).isEqualTo(ledger);
    }

    @Test
    void the_euros_of_a_year_that_is_no_year_or_has_no_tariff_or_inventory_are_wrong_usage() {
        assertThat(Call.french("tariffs", "--euros", "MMXX").exitCode()).isEqualTo(2);
        assertThat(Call.of("tariffs", "--euros", "2022").complaints())
                .singleElement()
                .asString()
                .contains("no tariff covers the year 2022");
        assertThat(Call.french("tariffs", "--euros", "2024", "--inventory", directory.resolve("nothing.csv"))
                        .exitCode())
                .isEqualTo(2);
    }
}
