package fr.tripartite.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.tuple;

import fr.tripartite.money.Rate;
import fr.tripartite.tariff.Basis;
import fr.tripartite.tariff.BodyType;
import fr.tripartite.tariff.Charge;
import fr.tripartite.tariff.Grid;
import fr.tripartite.tariff.Issuer;
import fr.tripartite.tariff.Measure;
import fr.tripartite.tariff.Nature;
import fr.tripartite.tariff.Period;
import fr.tripartite.tariff.ServiceDefinition;
import fr.tripartite.tariff.Tariffs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The shipped configuration, as it stands and under every other choice of its readings. */
class ConfigurationReaderTest {

    private static final Path SHIPPED = Path.of("config");
    private static final Configuration CONFIGURATION = ConfigurationReader.read(SHIPPED, Map.of());

    private static Tariffs reading(String id, String choice) {
        return ConfigurationReader.read(SHIPPED, Map.of(id, choice)).tariffs();
    }

    private static Grid grid(Tariffs tariffs, String id) {
        return tariffs.grids().stream()
                .filter(grid -> grid.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<Charge> charges(Tariffs tariffs, String grid, String service, Nature nature) {
        return tariffs.charges(grid(tariffs, grid), service).stream()
                .filter(charge -> charge.nature() == nature)
                .toList();
    }

    @Test
    void the_sources_are_the_files_in_a_fixed_order_with_their_text() throws IOException {
        assertThat(CONFIGURATION.sources())
                .extracting(Configuration.Source::name)
                .containsExactly(
                        "readings.yml",
                        "issuers.yml",
                        "services.yml",
                        "tariffs/2023-02-09-pack.yml",
                        "tariffs/2023-02-09-services.yml",
                        "tariffs/2024-03-26-services.yml");
        for (Configuration.Source source : CONFIGURATION.sources()) {
            assertThat(source.text()).isEqualTo(Files.readString(SHIPPED.resolve(source.name())));
        }
    }

    /** « Amounts » of the rules: LFN 20 %; CDG outside the scope of VAT. */
    @Test
    void the_issuers_are_lfn_at_20_percent_and_the_cdg_outside_the_scope_of_vat() {
        assertThat(CONFIGURATION.tariffs().issuers())
                .extracting(Issuer::code, Issuer::prefix, Issuer::quoteColumn, issuer -> issuer.vat()
                        .rate())
                .containsExactly(
                        tuple("LFN", "LFN", "devis_lfn_ht", new Rate(2000)),
                        tuple("CDG", "CDG", "devis_cdg_ttc", Rate.NONE));
        assertThat(reading("R12", "vat-20-included").issuers())
                .extracting(issuer -> issuer.vat().rate())
                .containsExactly(new Rate(2000), new Rate(2000));
    }

    @Test
    void the_catalogue_holds_the_services_of_the_rules() {
        assertThat(CONFIGURATION.tariffs().services())
                .extracting(ServiceDefinition::code)
                .containsExactlyInAnyOrder(
                        "PACK_SOCLE",
                        "PACK_MATERIEL",
                        "MESSAGERIE_5GO",
                        "MESSAGERIE_ILLIMITEE",
                        "NOM_DOMAINE",
                        "PAGE_INTERNET",
                        "PARTAGE_FICHIERS",
                        "CLE_1AN_CDG",
                        "CLE_2ANS_CDG",
                        "CLE_3ANS_CDG",
                        "CLE_1AN_SITE",
                        "CLE_2ANS_SITE",
                        "CLE_3ANS_SITE",
                        "SAUVEGARDE",
                        "SAUVEGARDE_GO_SUP",
                        "ANTIVIRUS",
                        "ANTIVIRUS_INTERVENTION",
                        "DEMARCHES_SIMPLIFIEES");
        assertThat(CONFIGURATION.tariffs().services().stream()
                        .filter(ServiceDefinition::onePerBody)
                        .map(ServiceDefinition::code))
                .containsExactlyInAnyOrder("PACK_SOCLE", "DEMARCHES_SIMPLIFIEES");
        assertThat(CONFIGURATION.tariffs().services().stream()
                        .filter(service -> service.quotedBy().equals("CDG"))
                        .map(ServiceDefinition::code))
                .containsExactly("ANTIVIRUS_INTERVENTION");
        assertThat(CONFIGURATION
                        .tariffs()
                        .service("DEMARCHES_SIMPLIFIEES")
                        .orElseThrow()
                        .rankedBy())
                .isEqualTo(Map.of(BodyType.COMMUNE, Measure.POPULATION, BodyType.ETABLISSEMENT, Measure.AGENTS));
    }

    @Test
    void no_grid_covers_2022_and_every_later_year_has_one() {
        assertThat(IntStream.rangeClosed(2015, 2022)).noneMatch(CONFIGURATION.tariffs()::covers);
        assertThat(IntStream.rangeClosed(2023, 2040)).allMatch(CONFIGURATION.tariffs()::covers);
    }

    @Test
    void the_subsidy_has_400_places_for_packs_of_2023_and_covers_two_years() {
        Grid.Subsidy subsidy = CONFIGURATION.tariffs().subsidy().orElseThrow();
        assertThat(subsidy.places()).isEqualTo(400);
        assertThat(subsidy.service()).isEqualTo("PACK_SOCLE");
        assertThat(subsidy.years()).isEqualTo(2);
        assertThat(subsidy.started().from()).isEqualTo("2023-01-01");
        assertThat(subsidy.started().until()).isEqualTo("2023-12-31");
        assertThat(subsidy.order()).isEqualTo(Grid.Subsidy.Order.SUBSCRIPTION_DATE);
        assertThat(reading("R10", "excluded").subsidy().orElseThrow().started().until())
                .isEqualTo("2023-12-30");
        assertThat(reading("R11", "start-date").subsidy().orElseThrow().order())
                .isEqualTo(Grid.Subsidy.Order.START_DATE);
    }

    @Test
    void the_readings_are_those_of_the_rules_in_their_order() {
        assertThat(CONFIGURATION.readings().all())
                .extracting(Readings.Reading::id)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 25).mapToObj(i -> "R" + i).toList());
        for (Readings.Reading reading : CONFIGURATION.readings().all()) {
            assertThat(reading.choices().keySet()).as(reading.id()).first().isEqualTo(reading.chosen());
        }
    }

    /** What the rules offer beside the default. */
    @Test
    void a_choice_made_for_one_run_reaches_the_tariffs() {
        Tariffs shipped = CONFIGURATION.tariffs();
        assertThat(charges(shipped, "SERVICES-2023", "SAUVEGARDE_GO_SUP", Nature.ABONNEMENT))
                .extracting(Charge::period)
                .containsExactly(Period.YEARLY);
        assertThat(charges(reading("R3", "once"), "SERVICES-2023", "SAUVEGARDE_GO_SUP", Nature.ABONNEMENT))
                .extracting(Charge::period)
                .containsExactly(Period.ONCE);
        assertThat(grid(shipped, "SERVICES-2023").notWith()).contains("PACK_SOCLE");
        assertThat(grid(reading("R7", "priced"), "SERVICES-2023").notWith()).isEmpty();
        assertThat(charges(reading("R13", "lfn"), "SERVICES-2024", "DEMARCHES_SIMPLIFIEES", Nature.MISE_EN_SERVICE))
                .extracting(Charge::issuer)
                .containsExactly("LFN");
        assertThat(charges(reading("R15", "ht"), "PACK-2023", "PACK_SOCLE", Nature.ACCOMPAGNEMENT))
                .extracting(Charge::basis)
                .containsExactly(Basis.HT);
        assertThat(charges(reading("R16", "per-body"), "SERVICES-2024", "MESSAGERIE_5GO", Nature.ACCOMPAGNEMENT))
                .extracting(Charge::counting)
                .containsExactly(Charge.Counting.BODY_BAND);
        assertThat(grid(reading("R21", "rejected"), "PACK-2023")
                        .suitability()
                        .orElseThrow()
                        .refuse())
                .isTrue();
    }

    private record Choice(String id, String choice) {}

    static List<Choice> choices() {
        List<Choice> choices = new ArrayList<>();
        for (Readings.Reading reading : CONFIGURATION.readings().all()) {
            reading.choices().keySet().forEach(choice -> choices.add(new Choice(reading.id(), choice)));
        }
        return choices;
    }

    /** A branch that is not chosen is not read: each of them has to be chosen once to be known good. */
    @ParameterizedTest
    @MethodSource("choices")
    void the_configuration_is_valid_under_every_choice_of_every_reading(Choice choice) {
        assertThatCode(() -> reading(choice.id(), choice.choice())).doesNotThrowAnyException();
    }

    @Test
    void the_two_readings_that_move_windows_fit_together() {
        assertThatCode(() -> ConfigurationReader.read(
                        SHIPPED, Map.of("R6", "2024-grid-from-2025", "R22", "following-month")))
                .doesNotThrowAnyException();
    }

    @Test
    void line_ends_and_a_byte_order_mark_change_nothing(@TempDir Path directory) throws IOException {
        ConfigurationCopy copy = ConfigurationCopy.into(directory);
        for (Configuration.Source source : CONFIGURATION.sources()) {
            copy.write(source.name(), source.text().replace("\n", "\r\n"));
        }
        Configuration configuration = ConfigurationReader.read(directory, Map.of());
        assertThat(ConfigurationDifference.between(CONFIGURATION.sources(), configuration.sources()))
                .isEmpty();
        assertThat(configuration.tariffs().grids())
                .isEqualTo(CONFIGURATION.tariffs().grids());
        for (Configuration.Source source : CONFIGURATION.sources()) {
            copy.write(source.name(), "\uFEFF" + source.text());
        }
        assertThat(ConfigurationReader.read(directory, Map.of()).tariffs().grids())
                .isEqualTo(CONFIGURATION.tariffs().grids());
    }

    @Test
    void other_files_beside_the_grids_are_left_alone(@TempDir Path directory) throws IOException {
        ConfigurationCopy copy = ConfigurationCopy.into(directory).write("tariffs/NOTES.txt", "not a grid");
        assertThat(ConfigurationReader.read(copy.directory(), Map.of()).sources())
                .usingRecursiveComparison()
                .comparingOnlyFields("name", "text")
                .isEqualTo(CONFIGURATION.sources());
    }
}
