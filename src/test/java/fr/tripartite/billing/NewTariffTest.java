package fr.tripartite.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.tripartite.config.ConfigurationCopy;
import fr.tripartite.config.ConfigurationReader;
import fr.tripartite.config.Configured;
import fr.tripartite.failure.Failure;
import fr.tripartite.intake.InventoryFile;
import fr.tripartite.inventory.Body;
import fr.tripartite.inventory.Inventory;
import fr.tripartite.inventory.InventoryFormat;
import fr.tripartite.inventory.RejectedRow;
import fr.tripartite.invoicing.Invoice;
import fr.tripartite.pricing.Pricer;
import fr.tripartite.pricing.State;
import fr.tripartite.pricing.Statement;
import fr.tripartite.subsidy.Register;
import fr.tripartite.tariff.Tariffs;
import fr.tripartite.words.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A new deliberation, and the tariff of another public body altogether, are files: no code knows of them. */
class NewTariffTest {

    private static final Path RESOURCES = Path.of("src", "test", "resources");

    @TempDir
    private Path directory;

    private static Tariffs tariffs(Path configuration, Map<String, String> choices) {
        return ConfigurationReader.read(configuration, choices).tariffs();
    }

    private static YearBilling billing(int year, Path inventory, Tariffs tariffs) {
        YearBilling.requireCovered(year, tariffs);
        return new YearBilling(
                year,
                Configured.with(tariffs),
                InventoryFile.read(inventory, new InventoryFormat(year, tariffs, Map.of())),
                Register.empty());
    }

    /** What became of every row, by its line. */
    private static Map<Integer, State> states(YearBilling billing) {
        Map<Integer, State> states = new TreeMap<>();
        for (Body body : billing.bodies()) {
            billing.price(body)
                    .outcomes()
                    .forEach(outcome -> states.put(outcome.row().line(), outcome.state()));
        }
        return states;
    }

    /** The invoices of a body, each with its lines below it. */
    private static List<String> invoices(YearBilling billing, String siret) {
        Body body = billing.bodies().stream()
                .filter(each -> each.siret().equals(siret))
                .findFirst()
                .orElseThrow();
        List<String> texts = new ArrayList<>();
        for (Statement.Bill bill : billing.price(body).bills()) {
            Invoice invoice = bill.invoice();
            texts.add(bill.issuer().code() + ": " + invoice.ht() + " + " + invoice.vat() + " = " + invoice.ttc());
            for (Invoice.Line line : invoice.lines()) {
                texts.add(String.join(
                        " ",
                        line.billable().item().grid(),
                        line.billable().service(),
                        line.billable().nature().name(),
                        line.billable().quantity() + " × " + line.billable().unitPrice(),
                        line.billable().basis().name()));
            }
        }
        return texts;
    }

    @Nested
    class A_deliberation_for_2027 {

        private static final String GRID_2024 = "tariffs/2024-03-26-services.yml";
        private static final String OLD_SUBSCRIBER = "90000000000019";
        private static final String NEW_SUBSCRIBER = "90000000000027";
        private static final String INVENTORY = """
                siret;collectivite;type;population;agents;service;quantite;dont_nouveaux;date_souscription;date_debut;date_fin;devis_lfn_ht;devis_cdg_ttc
                90000000000019;Ancienne;COMMUNE;800;;MESSAGERIE_5GO;3;;10/02/2023;01/03/2023;;;
                90000000000019;Ancienne;COMMUNE;800;;NOM_DOMAINE;1;;02/09/2024;01/10/2024;;;
                90000000000027;Nouvelle;COMMUNE;800;;MESSAGERIE_5GO;7;;05/01/2027;01/02/2027;;;
                90000000000027;Nouvelle;COMMUNE;800;;NOM_DOMAINE;2;;05/01/2027;01/02/2027;;;
                90000000000027;Nouvelle;COMMUNE;800;;COFFRE_FORT;12;;05/01/2027;01/02/2027;;;
                90000000000027;Nouvelle;COMMUNE;800;;DEMARCHES_SIMPLIFIEES;1;;05/01/2027;01/02/2027;;;
                90000000000035;Prévoyante;COMMUNE;800;;COFFRE_FORT;60;;01/06/2026;01/07/2026;;;
                """;

        private Tariffs tariffs;
        private Path inventory;

        /** A new file, the billed years of the grid it follows, and a line of the catalogue. */
        @BeforeEach
        void addTheDeliberation() throws IOException {
            ConfigurationCopy copy = ConfigurationCopy.into(Files.createDirectory(directory.resolve("config")));
            Files.copy(
                    RESOURCES.resolve("tariffs-2027/2027-01-01-services.yml"),
                    copy.file("tariffs/2027-01-01-services.yml"));
            copy.replace(
                    GRID_2024,
                    "following-month: \"2024-04-01\" } }\n    billed: \"2024+\"",
                    "following-month: \"2024-04-01\" }, until: \"2026-12-31\" }\n    billed: \"2024-2027\"");
            copy.replace(
                    GRID_2024,
                    "until-2026: \"2027+\", 2024-grid-from-2025: \"2025+\"",
                    "until-2026: \"2027\", 2024-grid-from-2025: \"2025-2027\"");
            copy.replace(
                    "services.yml",
                    "- { code: NOM_DOMAINE,",
                    "- { code: COFFRE_FORT, label: \"Coffre-fort numérique\", quoted-by: CDG }\n- { code: NOM_DOMAINE,");
            tariffs = tariffs(copy.directory(), Map.of());
            inventory = Files.writeString(directory.resolve("inventaire.csv"), INVENTORY);
        }

        /**
         * LFN: 3 × 16.10 = 48.30 HT of 2023, 15.00 TTC of 2024 = 12.50 HT; 60.80 HT, VAT 12.16. CDG: 3 mailboxes, 50.00.
         */
        @Test
        void in_2026_rows_keep_the_grids_of_2023_and_2024() {
            YearBilling billing = billing(2026, inventory, tariffs);
            assertThat(invoices(billing, OLD_SUBSCRIBER))
                    .containsExactly(
                            "LFN: 60.80 + 12.16 = 72.96",
                            "SERVICES-2023 MESSAGERIE_5GO ABONNEMENT 3 × 16.10 HT",
                            "SERVICES-2024 NOM_DOMAINE ABONNEMENT 1 × 15.00 TTC",
                            "CDG: 50.00 + 0.00 = 50.00",
                            "SERVICES-2023 MESSAGERIE ACCOMPAGNEMENT 1 × 50.00 TTC");
            assertThat(states(billing))
                    .isEqualTo(Map.of(
                            2, State.FACTURE,
                            3, State.FACTURE,
                            4, State.SANS_OBJET,
                            5, State.SANS_OBJET,
                            6, State.SANS_OBJET,
                            7, State.SANS_OBJET,
                            8, State.A_DEVISER));
        }

        /** LFN: 3 × 20.00 + 15.00 = 75.00 TTC = 62.50 + 12.50. CDG: 3 accounts, 50.00. */
        @Test
        void in_2027_an_older_subscription_is_on_the_grid_of_2024() {
            assertThat(invoices(billing(2027, inventory, tariffs), OLD_SUBSCRIBER))
                    .containsExactly(
                            "LFN: 62.50 + 12.50 = 75.00",
                            "SERVICES-2024 MESSAGERIE_5GO ABONNEMENT 3 × 20.00 TTC",
                            "SERVICES-2024 NOM_DOMAINE ABONNEMENT 1 × 15.00 TTC",
                            "CDG: 50.00 + 0.00 = 50.00",
                            "SERVICES-2024 MESSAGERIE ACCOMPAGNEMENT 1 × 50.00 TTC");
        }

        /**
         * LFN: 7 × 24.00 = 168.00 TTC = 140.00 HT; 2 × 13.50 = 27.00 HT; 12 × 40.00 = 480.00 HT; together 647.00 HT, VAT
         * 129.40. CDG: 7 accounts, 30.00 + one block of 12.00 = 42.00; 12 coffers, 150.00; together 192.00.
         */
        @Test
        void in_2027_a_new_subscription_is_on_the_new_grid_with_the_new_service() {
            YearBilling billing = billing(2027, inventory, tariffs);
            assertThat(invoices(billing, NEW_SUBSCRIBER))
                    .containsExactly(
                            "LFN: 647.00 + 129.40 = 776.40",
                            "SERVICES-2027 MESSAGERIE_5GO ABONNEMENT 7 × 24.00 TTC",
                            "SERVICES-2027 NOM_DOMAINE ABONNEMENT 2 × 13.50 HT",
                            "SERVICES-2027 COFFRE_FORT MISE_EN_SERVICE 12 × 40.00 HT",
                            "CDG: 192.00 + 0.00 = 192.00",
                            "SERVICES-2027 MESSAGERIE ACCOMPAGNEMENT 1 × 42.00 TTC",
                            "SERVICES-2027 COFFRE_FORT ABONNEMENT 1 × 150.00 TTC");
            assertThat(states(billing))
                    .isEqualTo(Map.of(
                            2, State.FACTURE,
                            3, State.FACTURE,
                            4, State.FACTURE,
                            5, State.FACTURE,
                            6, State.FACTURE,
                            7, State.A_DEVISER, // the new deliberation does not speak of it
                            8, State.A_DEVISER)); // subscribed before the deliberation
        }

        /**
         * Ancienne, LFN: 3 × 24.00 = 72.00 TTC = 60.00 HT; 13.50 HT; together 73.50, VAT 14.70. CDG: 3 accounts, 30.00.
         * Nouvelle, LFN: 140.00 + 27.00 = 167.00 HT, VAT 33.40; nothing is put into service. CDG: 42.00 + 150.00.
         */
        @Test
        void in_2028_everybody_is_on_the_new_grid() {
            YearBilling billing = billing(2028, inventory, tariffs);
            assertThat(invoices(billing, OLD_SUBSCRIBER))
                    .containsExactly(
                            "LFN: 73.50 + 14.70 = 88.20",
                            "SERVICES-2027 MESSAGERIE_5GO ABONNEMENT 3 × 24.00 TTC",
                            "SERVICES-2027 NOM_DOMAINE ABONNEMENT 1 × 13.50 HT",
                            "CDG: 30.00 + 0.00 = 30.00",
                            "SERVICES-2027 MESSAGERIE ACCOMPAGNEMENT 1 × 30.00 TTC");
            assertThat(invoices(billing, NEW_SUBSCRIBER))
                    .contains("LFN: 167.00 + 33.40 = 200.40", "CDG: 192.00 + 0.00 = 192.00");
            assertThat(states(billing)).containsEntry(8, State.A_DEVISER); // 60 coffers: « sur devis »
        }

        @Test
        void a_line_says_where_its_price_stands_in_the_new_deliberation() {
            Statement statement = new Pricer(2027, tariffs, Register.empty())
                    .price(InventoryFile.read(inventory, new InventoryFormat(2027, tariffs, Map.of()))
                            .bodies()
                            .get(1));
            assertThat(statement
                            .bills()
                            .get(1)
                            .invoice()
                            .lines()
                            .get(0)
                            .billable()
                            .item()
                            .reference())
                    .startsWith("Délibération 2026/50 du 8 décembre 2026, tableau « Tarifs 2027 », ")
                    .contains("Messagerie", "12 € de plus par tranche de 5 comptes", "Accompagnement TTC");
        }

        @Test
        void the_shipped_inventory_of_2026_owes_what_it_owed_before() {
            Path shipped = Path.of("input", "inventaire-2026.csv");
            Tariffs before = tariffs(Path.of("config"), Map.of());
            YearBilling old = billing(2026, shipped, before);
            YearBilling young = billing(2026, shipped, tariffs);
            assertThat(young.bodies()).hasSameSizeAs(old.bodies()).isNotEmpty();
            for (int i = 0; i < old.bodies().size(); i++) {
                assertThat(young.price(young.bodies().get(i)))
                        .isEqualTo(old.price(old.bodies().get(i)));
            }
            assertThat(young.registerReport()).isEqualTo(old.registerReport());
        }
    }

    @Nested
    class Another_public_body {

        private static final Path CONFIGURATION = RESOURCES.resolve("config-autre-collectivite");
        private static final Path INVENTORY = CONFIGURATION.resolve("inventaire-2025.csv");

        /** 500 inhabitants, first year: 120.00 TTC = 100.00 + 20.00; 150.00 HT at 5.5 %: 8.25. */
        @Test
        void pays_by_its_inhabitants_in_the_first_year() {
            YearBilling billing = billing(2025, INVENTORY, tariffs(CONFIGURATION, Map.of()));
            assertThat(invoices(billing, "90000000000019"))
                    .containsExactly(
                            "ATD: 100.00 + 20.00 = 120.00",
                            "AGENCE-2025 ASSISTANCE ABONNEMENT 1 × 120.00 TTC",
                            "DPO: 150.00 + 8.25 = 158.25",
                            "AGENCE-2025 RGPD ABONNEMENT 1 × 150.00 HT");
        }

        /** The same body a year later: 90.00 TTC = 75.00 + 15.00; 50.00 HT at 5.5 %: 2.75. */
        @Test
        void pays_another_price_in_the_following_years() {
            YearBilling billing = billing(2026, INVENTORY, tariffs(CONFIGURATION, Map.of()));
            assertThat(invoices(billing, "90000000000019"))
                    .containsExactly(
                            "ATD: 75.00 + 15.00 = 90.00",
                            "AGENCE-2025 ASSISTANCE ABONNEMENT 1 × 90.00 TTC",
                            "DPO: 50.00 + 2.75 = 52.75",
                            "AGENCE-2025 RGPD ABONNEMENT 1 × 50.00 HT");
        }

        /**
         * 501 inhabitants, second year: 180.00 TTC = 150.00 + 30.00. SIE: 12 × 10.00 + 2 × 25.00 = 170.00 HT; a training
         * at 180.00 TTC = 150.00 HT; together 320.00 HT, VAT 64.00.
         */
        @Test
        void pays_a_third_issuer_by_unit_and_on_both_bases() {
            YearBilling billing = billing(2025, INVENTORY, tariffs(CONFIGURATION, Map.of()));
            assertThat(invoices(billing, "90000000000027"))
                    .containsExactly(
                            "ATD: 150.00 + 30.00 = 180.00",
                            "AGENCE-2025 ASSISTANCE ABONNEMENT 1 × 180.00 TTC",
                            "SIE: 320.00 + 64.00 = 384.00",
                            "AGENCE-2025 POSTE ABONNEMENT 12 × 10.00 HT",
                            "AGENCE-2025 POSTE MISE_EN_SERVICE 2 × 25.00 HT",
                            "AGENCE-2025 FORMATION MISE_EN_SERVICE 1 × 180.00 TTC");
        }

        /** 2 000 inhabitants: B at 240.00 TTC, or C at 480.00 where the reading of its own says so. */
        @Test
        void has_readings_of_its_own() {
            assertThat(invoices(billing(2025, INVENTORY, tariffs(CONFIGURATION, Map.of())), "90000000000050"))
                    .contains("ATD: 200.00 + 40.00 = 240.00");
            assertThat(invoices(
                            billing(2025, INVENTORY, tariffs(CONFIGURATION, Map.of("L1", "large"))), "90000000000050"))
                    .contains("ATD: 400.00 + 80.00 = 480.00");
        }

        @Test
        void has_quote_columns_prerequisites_and_included_services_of_its_own() {
            Tariffs tariffs = tariffs(CONFIGURATION, Map.of());
            Inventory inventory = InventoryFile.read(INVENTORY, new InventoryFormat(2025, tariffs, Map.of()));
            assertThat(inventory.header().unknown()).isEmpty();
            assertThat(inventory.rejected())
                    .extracting(RejectedRow::line)
                    .containsExactly(14); // PACK_SOCLE means nothing here
            YearBilling billing = billing(2025, INVENTORY, tariffs);
            // 1 500.00 TTC in devis_atd_ttc = 1 250.00 + 250.00
            assertThat(invoices(billing, "90000000000035"))
                    .containsExactly("ATD: 1250.00 + 250.00 = 1500.00", "AGENCE-2025 ASSISTANCE DEVIS 1 × 1500.00 TTC");
            assertThat(states(billing))
                    .containsEntry(4, State.SANS_OBJET) // TELEPHONE comes with ASSISTANCE
                    .containsEntry(8, State.FACTURE) // the quote of ATD
                    .containsEntry(9, State.A_DEVISER) // awaits the quote of DPO
                    .containsEntry(10, State.A_DEVISER) // another structure
                    .containsEntry(13, State.REJETE); // FORMATION without ASSISTANCE
        }

        /**
         * Villeneuve: 240.00 TTC = 200.00 + 40.00; 10 × 12.00 + 10 × 25.00 = 370.00 HT, VAT 74.00. The other amounts
         * stand above.
         */
        @Test
        void has_its_year_published_without_any_subsidy() throws IOException {
            YearBilling billing = billing(2025, INVENTORY, tariffs(CONFIGURATION, Map.of()));
            Path output = directory.resolve("2025");
            new Preview(billing, billing.summary(), LocalDate.of(2025, 12, 1)).publish(output);
            assertThat(Files.readString(output.resolve("factures.csv")).replace("\uFEFF", ""))
                    .isEqualToNormalizingNewlines("""
                            numero_facture;type;emetteur;siret;collectivite;date_facture;montant_ht;montant_tva;montant_ttc;nombre_lignes;numero_origine;date_origine;engagement;code_service;mention
                            APERCU-ATD-000001;FACTURE;ATD;90000000000019;Petitbourg;01/12/2025;100,00;20,00;120,00;1;;;;;
                            APERCU-ATD-000002;FACTURE;ATD;90000000000027;Bourg;01/12/2025;150,00;30,00;180,00;1;;;;;
                            APERCU-ATD-000003;FACTURE;ATD;90000000000035;Communauté du Plateau;01/12/2025;1250,00;250,00;1500,00;1;;;;;
                            APERCU-ATD-000004;FACTURE;ATD;90000000000050;Villeneuve;01/12/2025;200,00;40,00;240,00;1;;;;;
                            APERCU-SI-000001;FACTURE;SIE;90000000000027;Bourg;01/12/2025;320,00;64,00;384,00;3;;;;;
                            APERCU-SI-000002;FACTURE;SIE;90000000000050;Villeneuve;01/12/2025;370,00;74,00;444,00;2;;;;;
                            APERCU-DPO-000001;FACTURE;DPO;90000000000019;Petitbourg;01/12/2025;150,00;8,25;158,25;1;;;;;Taux réduit
                            """);
            for (String name : List.of("lignes-ATD.csv", "lignes-SIE.csv", "lignes-DPO.csv")) {
                assertThat(output.resolve(name)).isNotEmptyFile();
            }
            assertThat(Files.readString(output.resolve("suivi-inventaire.csv")))
                    .contains(";motif;montant_atd_ttc;montant_sie_ttc;montant_dpo_ttc\n");
            for (String name : List.of("registre-subvention.csv", "subvention.csv")) {
                assertThat(Files.readAllLines(output.resolve(name))).hasSize(1);
            }
        }

        @Test
        void is_billed_for_no_year_before_its_first_deliberation() {
            Tariffs tariffs = tariffs(CONFIGURATION, Map.of());
            Failure failure = catchThrowableOfType(Failure.class, () -> YearBilling.requireCovered(2024, tariffs));
            assertThat(failure.kind()).isEqualTo(Failure.Kind.INVALID);
            assertThat(failure.sentence(Words.ENGLISH)).startsWith("no tariff covers the year 2024; ");
            assertThatCode(() -> YearBilling.requireCovered(2025, tariffs)).doesNotThrowAnyException();
        }
    }
}
