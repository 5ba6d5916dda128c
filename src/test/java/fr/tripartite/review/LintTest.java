package fr.tripartite.review;

import static org.assertj.core.api.Assertions.assertThat;

import fr.tripartite.config.ConfigurationCopy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shipped tariffs broken on purpose, one way at a time: what the lint says of it. Amounts are worked out by hand. */
class LintTest {

    private static final String PACK = "tariffs/2023-02-09-pack.yml";
    private static final String GRID_2023 = "tariffs/2023-02-09-services.yml";
    private static final String GRID_2024 = "tariffs/2024-03-26-services.yml";
    private static final String UNTIL_2026 = "until-2026: \"2023-2026\"";
    private static final String FROM_2027 = "until-2026: \"2027+\"";
    private static final String VOTED_DAY = "voted-day: \"2024-03-26\"";
    private static final String ANTIVIRUS = "amount: { price: \"17.00\" }";

    @TempDir
    private Path directory;

    private ConfigurationCopy copy;

    @BeforeEach
    void copyTheShippedConfiguration() throws IOException {
        copy = ConfigurationCopy.into(directory);
    }

    private List<Finding> lint() {
        return Lint.of(directory);
    }

    private List<String> sentences(Finding.Severity severity) {
        return lint().stream()
                .filter(finding -> finding.severity() == severity)
                .map(finding -> finding.where().french().replace(directory + "/", "") + " : "
                        + finding.sentence().french())
                .toList();
    }

    private List<String> errors() {
        return sentences(Finding.Severity.ERREUR);
    }

    private String at(String file, String anchor) {
        return file + ", ligne " + copy.lineOf(file, anchor) + " : ";
    }

    /** The remarks are told, and explained, in the documentation. */
    @Test
    void the_shipped_tariffs_have_no_error_and_the_remarks_that_are_documented() throws IOException {
        String remarks = lint().stream()
                .map(finding -> finding.severity() + " : " + finding.where().french() + " : "
                        + finding.sentence().french() + ".")
                .collect(Collectors.joining("\n", "```\n", "\n```"));

        assertThat(errors()).isEmpty();
        assertThat(Files.readString(Path.of("docs/tariffs.md"))).contains(remarks);
    }

    @Test
    void a_gap_between_bands() throws IOException {
        copy.replace(GRID_2024, "units: \"3-5\", price: \"50.00\"", "units: \"4-5\", price: \"50.00\"");

        assertThat(errors())
                .containsExactly(at(GRID_2024, "- { units: \"1-2\", price: \"25.00\"")
                        + "tranches : trou, 3 n'est couvert par rien ; faire commencer « 4-5 » à 3");
    }

    @Test
    void an_overlap_of_bands() throws IOException {
        copy.replace(GRID_2024, "units: \"3-5\", price: \"50.00\"", "units: \"2-5\", price: \"50.00\"");

        assertThat(errors())
                .containsExactly(at(GRID_2024, "- { units: \"1-2\", price: \"25.00\"")
                        + "tranches : recouvrement ; faire commencer « 2-5 » à 3");
    }

    @Test
    void every_fault_of_a_list_of_bands() throws IOException {
        copy.replace(GRID_2024, "units: \"3-5\", price: \"100.00\"", "units: \"3+\", price: \"100.00\"")
                .replace(GRID_2024, "units: \"21+\", quote:", "units: \"21-30\", quote:");

        assertThat(errors())
                .containsExactly(at(GRID_2024, "- { units: \"1-2\", price: \"50.00\"")
                        + "tranches : 6 à 10 recouvre ce qui précède, qui n'a pas de fin ; fermer ce qui précède"
                        + " ; tranches : 11 à 20 recouvre ce qui précède, qui n'a pas de fin ; fermer ce qui précède"
                        + " ; tranches : 21 à 30 recouvre ce qui précède, qui n'a pas de fin ; fermer ce qui précède");
    }

    @Test
    void bands_that_end() throws IOException {
        copy.replace(GRID_2024, "units: \"101+\"", "units: \"101-200\"");

        assertThat(errors())
                .containsExactly(at(GRID_2024, "- { units: \"1-100\"")
                        + "tranches : trou, rien à partir de 201 ; ouvrir la dernière avec « + » ou ajouter la suite");
    }

    @Test
    void a_gap_between_subscription_years() throws IOException {
        copy.replace(PACK, "years: \"2\", price: \"375.00\"", "years: \"3\", price: \"375.00\"");

        assertThat(errors())
                .containsExactly(at(PACK, "- { years: \"1\", price: \"375.00\"")
                        + "années de souscription : trou, 2 n'est couvert par rien ; faire commencer « 3 » à 2"
                        + " ; années de souscription : recouvrement ; faire commencer « 3+ » à 4");
    }

    /** Three charges rest on the ranking: its fault is told once. */
    @Test
    void bodies_between_two_categories() throws IOException {
        copy.replace(GRID_2023, "COMMUNE: \"2001-5000\"", "COMMUNE: \"2001-4000\"");

        assertThat(errors())
                .containsExactly(at(GRID_2023, "# R5: « moins de 1000 habitants »")
                                .replace(
                                        Integer.toString(copy.lineOf(GRID_2023, "# R5: « moins de 1000 habitants »")),
                                        Integer.toString(copy.lineOf(GRID_2023, "- category: A")))
                        + "catégories, commune : trou, 4001 à 5000 n'est couvert par rien ; faire commencer « 5001-10000 » à"
                        + " 4001");
    }

    @Test
    void bodies_that_no_category_fits() throws IOException {
        copy.replace(GRID_2023, "    quotes: { AUTRE:", "    # quotes: { AUTRE:");

        assertThat(errors())
                .singleElement()
                .asString()
                .startsWith(GRID_2023)
                .endsWith(
                        "organismes de type AUTRE : aucune catégorie ne leur convient, ou deux règles à la fois ; leur"
                                + " donner une mesure (« measures ») ou un devis (« quotes »)");
    }

    @Test
    void a_category_without_a_price() throws IOException {
        copy.replace(GRID_2023, "          I: { price: \"8510.00\" }\n", "");

        assertThat(errors())
                .singleElement()
                .asString()
                .endsWith(
                        "catégorie I sans prix : les organismes de cette catégorie n'en auraient aucun ; ajouter un prix,"
                                + " ou « quote »");
    }

    @Test
    void a_price_without_basis_and_a_price_without_source() throws IOException {
        copy.replace(
                        GRID_2023,
                        "    basis: HT\n    period: yearly\n    label: \"Nom de domaine\"",
                        "    period: yearly\n    label: \"Nom de domaine\"")
                .replace(GRID_2023, "    row: \"Messagerie compte 5 Go\"\n", "");

        assertThat(errors())
                .containsExactly(
                        at(GRID_2023, "amount: { price: \"16.10\" }")
                                + "prix sans source : donner la table, la ligne et la colonne de la délibération (« table »,"
                                + " « row », « column »)",
                        at(GRID_2023, "issuer: LFN\n    services: [NOM_DOMAINE]")
                                + "prix sans base : écrire « basis: HT » ou « basis: TTC », ce que la délibération fixe");
    }

    @Test
    void faults_of_several_files_at_once_and_what_is_wrong_with_the_rest() throws IOException {
        copy.replace(PACK, "years: \"2\", price: \"375.00\"", "years: \"3\", price: \"375.00\"")
                .replace(GRID_2023, "price: \"16.10\"", "prix: \"16.10\"")
                .replace(
                        GRID_2023,
                        "price: \"11.50\" }\n\n  - issuer: LFN\n    services: [PAGE_INTERNET]\n    nature: MISE",
                        "price: \"11.505\" }\n\n  - issuer: LFN\n    services: [PAGE_INTERNET]\n    nature: MISE")
                .replace(GRID_2024, "D: { price: \"256.00\" }", "D: { price: \"100.00\" }");

        assertThat(errors())
                .hasSize(4)
                .satisfiesExactly(
                        first -> assertThat(first).startsWith(PACK),
                        second -> assertThat(second)
                                .isEqualTo(at(GRID_2023, "{ prix: \"16.10\" }").replace(" : ", "")
                                        + " : ne peut pas être lu, à corriger : clé inconnue « prix »"),
                        third -> assertThat(third).contains("« 11.505 » n'est pas un montant en euros"),
                        fourth -> assertThat(fourth).contains("100,00 € TTC, moins que 128,00 €"));
    }

    @Test
    void a_file_that_is_no_yaml_hides_nothing_of_the_others() throws IOException {
        copy.write(PACK, "grid: [PACK\n").replace(GRID_2024, "units: \"101+\"", "units: \"101-200\"");

        assertThat(errors())
                .satisfiesExactly(
                        first -> assertThat(first).startsWith(PACK).contains("ce n'est pas du YAML valable"),
                        second -> assertThat(second).startsWith(GRID_2024).contains("rien à partir de 201"));
    }

    /** « 6 à 10 postes » at 80 €, below « 3 à 5 postes » at 100 €. */
    @Test
    void a_band_cheaper_than_the_one_below() throws IOException {
        copy.replace(GRID_2024, "units: \"6-10\", price: \"200.00\"", "units: \"6-10\", price: \"80.00\"");

        assertThat(errors())
                .containsExactly("grille SERVICES-2024, Antivirus, mise en service sur intervention, 6 à 10 unités :"
                        + " 5 unités coûtent 100,00 € TTC en tout, mais 6 à 10 unités coûtent moins (6 unités : 80,00 €) ;"
                        + " vérifier les prix et les bornes des tranches");
    }

    @Test
    void a_category_cheaper_than_the_one_below() throws IOException {
        copy.replace(GRID_2024, "D: { price: \"256.00\" }", "D: { price: \"100.00\" }");

        assertThat(errors())
                .containsExactly("grille SERVICES-2024, Démarches simplifiées, catégorie D : 100,00 € TTC, moins que"
                        + " 128,00 € pour « catégorie C » ; vérifier les deux prix dans la délibération");
    }

    /** 10 × 17 = 170; 11 × 10 = 110; 16 × 10 = 160; 17 × 10 = 170. */
    @Test
    void quantities_at_which_a_bigger_order_costs_less() throws IOException {
        copy.replace(
                GRID_2024,
                ANTIVIRUS,
                "amount: { by-units: [{ units: \"1-10\", price: \"17.00\" }, { units: \"11+\", price: \"10.00\" }] }");

        assertThat(errors())
                .containsExactly(
                        "grille SERVICES-2024, Antivirus, 11 unités et plus : 10 unités coûtent 170,00 € TTC en"
                                + " tout, mais 11 à 16 unités coûtent moins (11 unités : 110,00 €) ; vérifier les prix et les"
                                + " bornes des tranches");
        assertThat(sentences(Finding.Severity.REMARQUE))
                .contains(
                        "grille SERVICES-2024, Antivirus, 11 unités et plus : prix unitaire dégressif : 10,00 € TTC au"
                                + " lieu de 17,00 € dans la tranche précédente, pour toutes les unités");
    }

    /** 1 × 17 = 17; 2 × 8.40 = 16.80; 3 × 8.40 = 25.20. */
    @Test
    void a_single_quantity_at_which_a_bigger_order_costs_less() throws IOException {
        copy.replace(
                GRID_2024,
                ANTIVIRUS,
                "amount: { by-units: [{ units: \"1\", price: \"17.00\" }, { units: \"2+\", price: \"8.40\" }] }");

        assertThat(errors())
                .singleElement()
                .asString()
                .contains("1 unité coûte 17,00 € TTC en tout, mais 2 unités coûtent moins (2 unités : 16,80 €)");
    }

    /** Two bands in a row are below; 5 at 40 = 200, 6–10 at 10 = 60…100, 11–20 at 12 = 132…192 (16) and 204 (17). */
    @Test
    void quantities_over_several_bands() throws IOException {
        copy.replace(
                GRID_2024,
                ANTIVIRUS,
                "amount: { by-units: [{ units: \"1-5\", price: \"40.00\" }, { units: \"6-10\", price: \"10.00\" },"
                        + " { units: \"11+\", price: \"12.00\" }] }");

        assertThat(errors())
                .singleElement()
                .asString()
                .contains(
                        "5 unités coûtent 200,00 € TTC en tout, mais 6 à 16 unités coûtent moins (6 unités : 60,00 €)");
    }

    @Test
    void a_free_band_costs_less_whatever_the_quantity() throws IOException {
        copy.replace(
                GRID_2024,
                ANTIVIRUS,
                "amount: { by-units: [{ units: \"1-5\", price: \"40.00\" }, { units: \"6+\", price: \"0.00\" }] }");

        assertThat(errors())
                .singleElement()
                .asString()
                .contains("mais 6 unités et plus coûtent moins (6 unités : 0,00 €)");
    }

    /** 20 mailboxes: 150. 21 to 40: 50 + 50 = 100. 41 to 60: 50 + 100 = 150. */
    @Test
    void blocks_that_begin_below_the_band_before() throws IOException {
        copy.replace(GRID_2024, "blocks-beyond: \"150.00\"", "blocks-beyond: \"50.00\"");

        assertThat(errors())
                .containsExactly(
                        "grille SERVICES-2024, Messagerie, accompagnement, 21 unités et plus : 20 unités coûtent"
                                + " 150,00 € TTC en tout, mais 21 à 40 unités coûtent moins (21 unités : 100,00 €) ; vérifier les"
                                + " prix et les bornes des tranches");
    }

    /** The other choice of R4: 50 € for each block of 20 of the whole, so that 21 to 40 mailboxes cost 100 €, 20 cost 150 €. */
    @Test
    void a_reading_that_lets_a_bigger_order_cost_less() throws IOException {
        copy.replace("readings.yml", "chosen: blocks-beyond", "chosen: blocks-of-whole");

        assertThat(errors()).hasSize(2).allSatisfy(error -> assertThat(error)
                .contains("20 unités coûtent 150,00 € TTC en tout, mais 21 à 40 unités coûtent moins"
                        + " (21 unités : 100,00 €)"));
    }

    /** 400 − 50 per block begun beyond 20: 21 to 40 cost 350, 41 cost 300. */
    @Test
    void blocks_that_fall() throws IOException {
        copy.replace(GRID_2024, "blocks-beyond: \"150.00\"", "blocks-beyond: \"400.00\"")
                .replace(GRID_2024, "per-block: \"50.00\"", "per-block: \"-50.00\"");

        assertThat(errors())
                .containsExactly(
                        "grille SERVICES-2024, Messagerie, accompagnement, 21 unités et plus : chaque tranche de 20"
                                + " unités fait baisser le prix : 41 unités coûtent 300,00 € TTC, 40 en coûtent 350,00 € ;"
                                + " corriger le prix de la tranche");
    }

    @Test
    void two_grids_that_cover_the_same_rows() throws IOException {
        copy.replace(GRID_2024, FROM_2027, "until-2026: \"2026+\"");

        assertThat(errors())
                .containsExactly(at(GRID_2023, "grid: SERVICES-2023").replace(" : ", " et ")
                        + at(GRID_2024, "grid: SERVICES-2024")
                        + "les grilles SERVICES-2023 et SERVICES-2024 couvrent les mêmes lignes (souscription jusqu'au"
                        + " 25/03/2024, année facturée 2026) : séparer leurs dates ou leurs années facturées");
    }

    @Test
    void two_windows_of_a_grid_that_overlap() throws IOException {
        copy.replace(GRID_2024, "    billed: \"2024+\"\n", "    billed: \"2024+\"\n  - billed: \"2030\"\n");

        assertThat(errors())
                .contains(at(GRID_2024, "grid: SERVICES-2024")
                        + "grille SERVICES-2024 : les fenêtres « souscription à partir du 26/03/2024, années facturées 2024"
                        + " et suivantes » et « année facturée 2030 » se recouvrent : les séparer");
    }

    @Test
    void days_between_two_grids() throws IOException {
        copy.replace(GRID_2024, VOTED_DAY, "voted-day: \"2024-03-28\"");

        assertThat(errors())
                .containsExactly(
                        "services de la grille SERVICES-2024, souscription du 26/03/2024 au 27/03/2024 : aucune"
                                + " grille pour ces dates, alors qu'il y en a une avant et une après ; fermer le trou entre les"
                                + " fenêtres");
    }

    @Test
    void a_billed_year_between_two_grids() throws IOException {
        copy.replace(GRID_2023, UNTIL_2026, "until-2026: \"2023-2025\"");

        assertThat(errors())
                .containsExactly(
                        "services de la grille SERVICES-2023, souscription jusqu'au 25/03/2024 : aucune grille pour"
                                + " l'année facturée 2026, alors qu'il y en a une avant et une après ; prolonger l'une ou avancer"
                                + " l'autre");
    }

    @Test
    void years_that_no_grid_covers_at_all() throws IOException {
        copy.replace(PACK, "billed: \"2023+\"", "billed: \"2023-2024\"")
                .replace(GRID_2023, UNTIL_2026, "until-2026: \"2023-2024\"")
                .replace(GRID_2024, "billed: \"2024+\"", "billed: \"2027+\"");

        assertThat(errors())
                .containsExactly(
                        "toutes les grilles : aucune grille ne couvre les années facturées 2025 à 2026, entre deux"
                                + " grilles : ces années ne pourraient pas être facturées ; prolonger une fenêtre ou ajouter la"
                                + " délibération");
        assertThat(sentences(Finding.Severity.REMARQUE))
                .contains(
                        "services de la grille PACK-2023, mise en service à partir du 01/01/2023 : aucune grille après"
                                + " l'année facturée 2024 : un devis est nécessaire");
    }

    /** 11.50 × 1.20 = 13.80. */
    @Test
    void a_price_that_follows_the_one_before_is_no_remark() throws IOException {
        copy.replace(GRID_2024, "price: \"15.00\"", "price: \"13.80\"");

        assertThat(sentences(Finding.Severity.REMARQUE))
                .noneMatch(remark -> remark.contains("NOM_DOMAINE"))
                .anyMatch(remark -> remark.contains("21,85 € HT × 1,20 = 26,22 € TTC, puis 27,00 € TTC (+0,78 €)"));
    }

    /** 15.00 ÷ 1.055 = 14.218…; 11.50 ≠ 14.22. */
    @Test
    void a_price_including_vat_before_one_that_excludes_it() throws IOException {
        copy.replace("issuers.yml", "rate: \"20\"\n", "rate: \"5.5\"\n")
                .write(GRID_2024, copy.text(GRID_2024).replace("2024-03-26", "2031-03-26"))
                .write("tariffs/2022.yml", copy.text(GRID_2024).replace("2031-03-26", "2024-03-26"))
                .write(GRID_2024, "");
        Files.delete(copy.file(GRID_2024));

        assertThat(sentences(Finding.Severity.REMARQUE))
                .contains(
                        "grilles SERVICES-2024 et SERVICES-2023 : LFN, Nom de domaine (NOM_DOMAINE) : 15,00 € TTC ÷ 1,055 ="
                                + " 14,22 € HT, puis 11,50 € HT (-2,72 €)");
    }

    @Test
    void a_reading_that_changes_nothing_and_names_that_nobody_knows() throws IOException {
        copy.replace(
                        GRID_2023,
                        "R3, yearly: yearly, once: once",
                        "R3, yearly: yearly, once: once".replace("R3", "R7, quote: yearly, priced"))
                .write(
                        GRID_2023,
                        copy.text(GRID_2023)
                                .replace(
                                        "R7, quote: yearly, priced, yearly: yearly, once: once",
                                        "R7, quote: yearly, priced: once"));
        copy.replace(PACK, "dates-of: PACK_SOCLE", "dates-of: PACK");

        assertThat(errors())
                .satisfiesExactlyInAnyOrder(
                        error -> assertThat(error).startsWith("readings.yml").contains("la lecture R3 offre un choix"),
                        error -> assertThat(error).contains("grille PACK-2023 : service inconnu PACK ; le corriger"));
    }
}
