package fr.tripartite.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.tripartite.conformity.PdfValidator;
import fr.tripartite.inventory.SampleRow;
import fr.tripartite.publication.Snapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.FileSystemUtils;

/** What a body would owe before it signs: amounts worked out by hand over three years, numbers, files. */
class DevisTest {

    private static final String[] AMOUNTS = {
        "numero_devis", "annee", "montant_ht", "montant_tva", "montant_ttc", "a_estimer"
    };

    @TempDir
    Path directory;

    private Path rows;
    private Path data;
    private Path output;

    @BeforeEach
    void paths() {
        rows = directory.resolve("rows.csv");
        data = directory.resolve("data");
        output = directory.resolve("devis");
    }

    private void rows(String... lines) throws IOException {
        Files.writeString(rows, SampleRow.file(lines));
    }

    private Call devis(String date, Object... more) {
        List<Object> words = new ArrayList<>(List.of("devis", rows, "--date", date, "--data", data));
        words.addAll(List.of(more));
        if (!words.contains("--output")) {
            words.addAll(List.of("--output", output));
        }
        return Call.of(words.toArray());
    }

    private List<String> quoted(String date, Object... more) {
        Call call = devis(date, more);
        assertThat(call.exitCode()).as(call.err()).isZero();
        return PublishedRows.of(output.resolve("devis.csv"), AMOUNTS);
    }

    private String text(String file) throws IOException {
        try (PDDocument document = Loader.loadPDF(output.resolve(file).toFile())) {
            return Normalizer.normalize(new PDFTextStripper().getText(document), Normalizer.Form.NFKC)
                    .replaceAll("\\s+", " ");
        }
    }

    /** A place is free, and granted by a run alone: both prices, those without a place in the list. */
    @Test
    void a_candidate_for_a_place_that_is_free_is_quoted_both_prices() throws IOException {
        rows(SampleRow.line(
                "service=PACK_SOCLE", "population=800", "date_souscription=10/01/2023", "date_debut=01/03/2023"));

        assertThat(quoted("2023-03-01"))
                .containsExactly(
                        "D-LFN-2023-000001 2023 755,00 151,00 906,00 0",
                        "D-LFN-2023-000001 2024 755,00 151,00 906,00 0",
                        "D-LFN-2023-000001 2025 755,00 151,00 906,00 0",
                        "D-CDG-2023-000001 2023 375,00 0,00 375,00 0",
                        "D-CDG-2023-000001 2024 375,00 0,00 375,00 0",
                        "D-CDG-2023-000001 2025 150,00 0,00 150,00 0");
        assertThat(text("D-LFN-2023-000001.pdf"))
                .contains(
                        "Si une place de la subvention est attribuée",
                        "la facturation annuelle",
                        "Total 2023 : 570,00 € HT, TVA 114,00 €, 684,00 € TTC",
                        "Total 2025 : 755,00 € HT, TVA 151,00 €, 906,00 € TTC");
        assertThat(text("D-CDG-2023-000001.pdf")).contains("Total 2023 : 225,00 € HT");
    }

    @Test
    void a_body_with_a_place_is_quoted_the_subsidised_price() throws IOException {
        Workshop workshop = new Workshop(directory);
        rows(SampleRow.line(
                "service=PACK_SOCLE", "population=800", "date_souscription=10/01/2023", "date_debut=01/03/2023"));
        workshop.inventory(Files.readString(rows));
        assertThat(workshop.run("2023").exitCode()).isZero();

        assertThat(quoted("2023-03-01"))
                .containsExactly(
                        "D-LFN-2023-000001 2023 570,00 114,00 684,00 0",
                        "D-LFN-2023-000001 2024 0,00 0,00 0,00 0",
                        "D-LFN-2023-000001 2025 755,00 151,00 906,00 0",
                        "D-CDG-2023-000001 2023 225,00 0,00 225,00 0",
                        "D-CDG-2023-000001 2024 0,00 0,00 0,00 0",
                        "D-CDG-2023-000001 2025 150,00 0,00 150,00 0");
        assertThat(text("D-LFN-2023-000001.pdf"))
                .contains("la collectivité a une place", "Rien n'est dû cette année-là.")
                .doesNotContain("Si une place");
    }

    /** 570.00 + 200.00 + 1 225.00 in the first year; the accompagnement 225.00. */
    @Test
    void a_body_with_a_place_is_quoted_its_first_unit_of_equipment_at_the_reduced_price() throws IOException {
        Workshop workshop = new Workshop(directory);
        String pack = SampleRow.line("service=PACK_SOCLE", "population=800", "date_debut=01/03/2023");
        workshop.inventory(SampleRow.file(pack));
        assertThat(workshop.run("2023").exitCode()).isZero();
        rows(pack, SampleRow.line("service=PACK_MATERIEL", "population=800", "quantite=2", "date_debut=01/03/2023"));

        assertThat(quoted("2023-03-01"))
                .containsExactly(
                        "D-LFN-2023-000001 2023 1995,00 399,00 2394,00 0",
                        "D-LFN-2023-000001 2024 0,00 0,00 0,00 0",
                        "D-LFN-2023-000001 2025 755,00 151,00 906,00 0",
                        "D-CDG-2023-000001 2023 225,00 0,00 225,00 0",
                        "D-CDG-2023-000001 2024 0,00 0,00 0,00 0",
                        "D-CDG-2023-000001 2025 150,00 0,00 150,00 0");
    }

    /** The 401st, here the second where there is one place: the standard price, and no hope of another. */
    @Test
    void a_candidate_for_whom_no_place_is_left_is_quoted_the_standard_price() throws IOException {
        Workshop workshop = new Workshop(directory);
        Path config = workshop.configuration("places: 400", "places: 1");
        workshop.inventory(SampleRow.file(SampleRow.line("service=PACK_SOCLE", "population=800")));
        assertThat(workshop.run("2023", "--config", config).exitCode()).isZero();
        rows(SampleRow.line("siret=21620001400019", "service=PACK_SOCLE", "population=800"));

        assertThat(quoted("2023-05-01", "--config", config))
                .containsExactly(
                        "D-LFN-2023-000001 2023 755,00 151,00 906,00 0",
                        "D-LFN-2023-000001 2024 755,00 151,00 906,00 0",
                        "D-LFN-2023-000001 2025 755,00 151,00 906,00 0",
                        "D-CDG-2023-000001 2023 375,00 0,00 375,00 0",
                        "D-CDG-2023-000001 2024 375,00 0,00 375,00 0",
                        "D-CDG-2023-000001 2025 150,00 0,00 150,00 0");
        assertThat(text("D-LFN-2023-000001.pdf")).doesNotContain("une place");
    }

    /** 3 × 20.00 including VAT = 50.00 + 10.00, in a later year and ever after. */
    @Test
    void mailboxes_under_the_grid_of_2024() throws IOException {
        rows(SampleRow.line(
                "service=MESSAGERIE_5GO", "quantite=3", "date_souscription=02/04/2024", "date_debut=02/04/2024"));

        assertThat(quoted("2025-01-15"))
                .containsExactly(
                        "D-LFN-2025-000001 2025 50,00 10,00 60,00 0",
                        "D-LFN-2025-000001 2026 50,00 10,00 60,00 0",
                        "D-LFN-2025-000001 2027 50,00 10,00 60,00 0",
                        "D-CDG-2025-000001 2025 50,00 0,00 50,00 0",
                        "D-CDG-2025-000001 2026 50,00 0,00 50,00 0",
                        "D-CDG-2025-000001 2027 50,00 0,00 50,00 0");
    }

    @Test
    void a_pack_that_starts_next_year_is_quoted_from_then_on() throws IOException {
        rows(SampleRow.line(
                "service=PACK_SOCLE", "population=800", "date_souscription=20/12/2023", "date_debut=02/01/2024"));

        assertThat(quoted("2023-12-20"))
                .containsExactly(
                        "D-LFN-2023-000001 2024 755,00 151,00 906,00 0",
                        "D-LFN-2023-000001 2025 755,00 151,00 906,00 0",
                        "D-LFN-2023-000001 2026 755,00 151,00 906,00 0",
                        "D-CDG-2023-000001 2024 375,00 0,00 375,00 0",
                        "D-CDG-2023-000001 2025 375,00 0,00 375,00 0",
                        "D-CDG-2023-000001 2026 150,00 0,00 150,00 0");
        assertThat(text("D-LFN-2023-000001.pdf")).doesNotContain("une place");
    }

    /** 755.00 + 2 × 1 225.00 = 3 205.00 once, as long as there is no place. */
    @Test
    void equipment_is_owed_once() throws IOException {
        rows(
                SampleRow.line("service=PACK_SOCLE", "population=800", "date_debut=01/03/2024"),
                SampleRow.line("service=PACK_MATERIEL", "population=800", "quantite=2", "date_debut=01/03/2024"));

        assertThat(quoted("2024-03-01", "--years", 2))
                .startsWith(
                        "D-LFN-2024-000001 2024 3205,00 641,00 3846,00 0",
                        "D-LFN-2024-000001 2025 755,00 151,00 906,00 0")
                .hasSize(4);
        assertThat(text("D-LFN-2024-000001.pdf")).contains("Option matériel du pack (dû une seule fois)");
    }

    /** 48.30 + 30.00 + 43.70 + 20.00 = 142.00; later 92.00; five mailboxes: 50.00. */
    @Test
    void mailboxes_under_the_grid_of_2023() throws IOException {
        rows(
                SampleRow.line("service=MESSAGERIE_5GO", "quantite=3"),
                SampleRow.line("service=MESSAGERIE_ILLIMITEE", "quantite=2"));

        assertThat(quoted("2023-04-01"))
                .containsExactly(
                        "D-LFN-2023-000001 2023 142,00 28,40 170,40 0",
                        "D-LFN-2023-000001 2024 92,00 18,40 110,40 0",
                        "D-LFN-2023-000001 2025 92,00 18,40 110,40 0",
                        "D-CDG-2023-000001 2023 50,00 0,00 50,00 0",
                        "D-CDG-2023-000001 2024 50,00 0,00 50,00 0",
                        "D-CDG-2023-000001 2025 50,00 0,00 50,00 0");
    }

    /** 15 + 14 + 20 = 49.00 including VAT: 40.83 + 8.17, not line by line. */
    @Test
    void prices_that_include_vat_are_rounded_once() throws IOException {
        rows(
                SampleRow.line("service=NOM_DOMAINE", "date_souscription=02/04/2024", "date_debut=02/04/2024"),
                SampleRow.line("service=PAGE_INTERNET", "date_souscription=02/04/2024", "date_debut=02/04/2024"),
                SampleRow.line("service=MESSAGERIE_5GO", "date_souscription=02/04/2024", "date_debut=02/04/2024"));

        assertThat(quoted("2025-01-15", "--years", 1))
                .containsExactly(
                        "D-LFN-2025-000001 2025 40,83 8,17 49,00 0", "D-CDG-2025-000001 2025 25,00 0,00 25,00 0");
    }

    @Test
    void a_certificate_is_owed_once_and_the_cdg_quotes_nothing_where_it_is_owed_nothing() throws IOException {
        rows(SampleRow.line(
                "service=CLE_3ANS_CDG", "quantite=2", "date_souscription=15/06/2024", "date_debut=15/06/2024"));

        assertThat(quoted("2024-06-15"))
                .containsExactly(
                        "D-LFN-2024-000001 2024 150,00 30,00 180,00 0",
                        "D-LFN-2024-000001 2025 0,00 0,00 0,00 0",
                        "D-LFN-2024-000001 2026 0,00 0,00 0,00 0");
    }

    /** Three workstations: the band of 100.00, in the year in which somebody came. */
    @Test
    void an_intervention_is_owed_once() throws IOException {
        rows(SampleRow.line(
                "service=ANTIVIRUS_INTERVENTION",
                "quantite=3",
                "date_souscription=02/04/2024",
                "date_debut=02/04/2024"));

        assertThat(quoted("2024-04-02", "--years", 2))
                .containsExactly(
                        "D-CDG-2024-000001 2024 100,00 0,00 100,00 0", "D-CDG-2024-000001 2025 0,00 0,00 0,00 0");
        assertThat(text("D-CDG-2024-000001.pdf")).contains("(dû une seule fois)");
    }

    /** 385.88 + 92.00 + 90.00; later 475.88, VAT 95.176. */
    @Test
    void a_backup_with_extra_room() throws IOException {
        rows(SampleRow.line("service=SAUVEGARDE"), SampleRow.line("service=SAUVEGARDE_GO_SUP", "quantite=10"));

        assertThat(quoted("2023-04-01", "--years", 2))
                .containsExactly(
                        "D-LFN-2023-000001 2023 567,88 113,58 681,46 0",
                        "D-LFN-2023-000001 2024 475,88 95,18 571,06 0",
                        "D-CDG-2023-000001 2023 125,00 0,00 125,00 0",
                        "D-CDG-2023-000001 2024 50,00 0,00 50,00 0");
    }

    /** Démarches simplifiées, grid of 2024: yearly; the CDG once + yearly, from category G on a quote for the latter. */
    @ParameterizedTest(name = "category {0}, {1} inhabitants")
    @CsvSource({
        "A,    1000,    21.67,    4.33,    26.00,  75.00,  25.00, 0",
        "B,    2000,    42.50,    8.50,    51.00, 100.00,  50.00, 0",
        "C,    5000,   106.67,   21.33,   128.00, 300.00, 100.00, 0",
        "D,   10000,   213.33,   42.67,   256.00, 300.00, 100.00, 0",
        "E,   20000,   532.50,  106.50,   639.00, 400.00, 200.00, 0",
        "F,   30000,  1064.17,  212.83,  1277.00, 600.00, 400.00, 0",
        "G,   50000,  2127.50,  425.50,  2553.00, 200.00,   0.00, 1",
        "H,  100000,  4255.00,  851.00,  5106.00, 200.00,   0.00, 1",
        "I,  100001,  8510.00, 1702.00, 10212.00, 200.00,   0.00, 1"
    })
    void a_body_of_every_category(
            String category,
            String population,
            String ht,
            String vat,
            String ttc,
            String first,
            String later,
            int blank)
            throws IOException {
        rows(SampleRow.line(
                "service=DEMARCHES_SIMPLIFIEES",
                "population=" + population,
                "date_souscription=02/04/2024",
                "date_debut=02/04/2024"));

        String yearly = (ht + " " + vat + " " + ttc).replace('.', ',');
        assertThat(quoted("2024-04-02"))
                .containsExactlyElementsOf(Stream.concat(
                                Stream.of("2024", "2025", "2026")
                                        .map(year -> "D-LFN-2024-000001 " + year + " " + yearly + " 0"),
                                Stream.of("2024 " + first, "2025 " + later, "2026 " + later)
                                        .map(year -> year.replace('.', ',').split(" ", -1))
                                        .map(year -> "D-CDG-2024-000001 " + year[0] + " " + year[1] + " 0,00 " + year[1]
                                                + " " + blank))
                        .toList());
        if (blank == 1) {
            assertThat(text("D-CDG-2024-000001.pdf")).contains("Sur devis : Démarches simplifiées", "montant : ____");
        }
    }

    @Test
    void an_agreed_amount_is_quoted_and_a_structure_without_one_gets_a_blank() throws IOException {
        rows(
                SampleRow.line(
                        "type=AUTRE",
                        "population=",
                        "service=DEMARCHES_SIMPLIFIEES",
                        "devis_lfn_ht=120,50",
                        "devis_cdg_ttc=80"),
                SampleRow.line("siret=21620001400019", "type=AUTRE", "population=", "service=DEMARCHES_SIMPLIFIEES"));

        assertThat(quoted("2023-04-01", "--years", 1))
                .containsExactlyInAnyOrder(
                        "D-LFN-2023-000001 2023 0,00 0,00 0,00 1",
                        "D-CDG-2023-000001 2023 0,00 0,00 0,00 1",
                        "D-LFN-2023-000002 2023 120,50 24,10 144,60 0",
                        "D-CDG-2023-000002 2023 80,00 0,00 80,00 0");
    }

    @Test
    void the_same_rows_on_the_same_day_are_the_same_devis_and_others_go_on_with_the_numbers() throws IOException {
        rows(SampleRow.line());
        quoted("2023-04-01");
        var before = Snapshot.of(output);

        assertThat(devis("2023-04-01").out()).contains("written again");
        assertThat(Snapshot.of(output)).isEqualTo(before);

        // as a call leaves it that ended between the ledger and the directory
        FileSystemUtils.deleteRecursively(output);
        assertThat(devis("2023-04-01").exitCode()).isZero();
        assertThat(Snapshot.of(output)).isEqualTo(before);

        rows(SampleRow.line("quantite=2"));
        Call beside = devis("2023-04-01");
        assertThat(beside.exitCode()).isEqualTo(4);
        assertThat(beside.err()).contains("--output");
        assertThat(Snapshot.of(output)).isEqualTo(before);

        output = directory.resolve("other");
        assertThat(quoted("2023-04-02", "--years", 1)).containsExactly("D-LFN-2023-000002 2023 23,00 4,60 27,60 0");
        output = directory.resolve("third");
        assertThat(quoted("2024-01-02", "--years", 1)).containsExactly("D-LFN-2024-000001 2024 23,00 4,60 27,60 0");
    }

    /** The first year: 755.00 + 151.00 to LFN, 375.00 to the CDG; the third: 150.00 to the CDG. */
    @Test
    void the_annex_sets_both_issuers_side_by_side_year_by_year() throws IOException {
        rows(SampleRow.line("service=PACK_SOCLE", "population=800", "date_debut=02/01/2024"));
        quoted("2024-01-02");

        assertThat(text("annexe.pdf"))
                .containsSubsequence(
                        "1re année (2024)",
                        "Montants TTC, en euros LFN CDG",
                        "services",
                        "906,00",
                        "accompagnement",
                        "375,00",
                        "Total HT 755,00 € 375,00 €",
                        "TVA 151,00 € 0,00 €",
                        "Total TTC 906,00 € 375,00 €",
                        "2e année (2025)",
                        "Total TTC 906,00 € 375,00 €",
                        "3e année (2026)",
                        "Total TTC 906,00 € 150,00 €");
    }

    @Test
    void rows_that_are_wrong_are_told_and_the_others_can_be_pasted() throws IOException {
        rows(SampleRow.line("engagement=EJ-1"), SampleRow.line("service=PAGE_INTERNET", "quantite=0"));

        assertThat(devis("2023-04-01").exitCode()).isEqualTo(3);
        assertThat(PublishedRows.of(output.resolve("rejets.csv"), "ligne", "colonne", "valeur"))
                .containsExactly("3 quantite 0");
        String pasted = Files.readString(output.resolve("lignes-inventaire.csv"));
        assertThat(pasted.substring(1)).isEqualTo(SampleRow.file(SampleRow.line("engagement=EJ-1")));
    }

    @Test
    void a_column_that_means_nothing_is_told() throws IOException {
        Files.writeString(rows, "remarque;" + SampleRow.header() + ";\nà voir;" + SampleRow.line() + ";\n");
        Path tiers = Files.writeString(directory.resolve("tiers.csv"), "siret;adresse1;code_postal;ville\n");

        Call call = devis("2023-04-01", "--tiers", tiers);

        assertThat(call.exitCode()).as(call.err()).isZero();
        assertThat(call.complaints())
                .containsExactly(
                        "warning: rows.csv: column 'remarque' is unknown and not read",
                        "warning: rows.csv: a column without a name is not read");
    }

    /** The postcode has four digits: the devis has no address, and whoever asked for it reads why. */
    @Test
    void a_row_of_the_tiers_that_is_wrong_is_told_and_counts_for_nothing() throws IOException {
        rows(SampleRow.line());
        Path tiers = Files.writeString(
                directory.resolve("tiers.csv"),
                "siret;adresse1;code_postal;ville;couleur\n" + SampleRow.SIRET
                        + ";6 place des Héros;6200;Arras;bleu\n");

        Call call = devis("2023-04-01", "--tiers", tiers);

        assertThat(call.exitCode()).as(call.err()).isZero();
        assertThat(call.complaints())
                .hasSize(2)
                .anySatisfy(said -> assertThat(said)
                        .startsWith("warning: " + tiers + ", line 2, code_postal: ")
                        .endsWith("; the row does not count"))
                .contains("warning: tiers.csv: column 'couleur' is unknown and not read");
        assertThat(text("D-LFN-2023-000001.pdf")).doesNotContain("place des Héros");
    }

    @Test
    void tiers_that_somebody_names_are_there() throws IOException {
        rows(SampleRow.line());

        Call refused = devis("2023-04-01", "--tiers", directory.resolve("tier.csv"));

        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.complaints())
                .containsExactly("tripartite: " + directory.resolve("tier.csv")
                        + " is not a file: name it with --tiers, or make it after the example that is shipped");
        assertThat(output).doesNotExist();
        assertThat(data).doesNotExist();
    }

    @Test
    void a_preview_numbers_nothing_and_keeps_nothing() throws IOException {
        rows(SampleRow.line());

        assertThat(quoted("2023-04-01", "--preview", "--years", 1))
                .containsExactly("D-APERCU-LFN-0001 2023 11,50 2,30 13,80 0");
        assertThat(data).doesNotExist();
        assertThat(text("D-APERCU-LFN-0001.pdf")).contains("PROJET").doesNotContain("SPÉCIMEN");
    }

    @Test
    void every_amount_of_a_devis_is_explained() throws IOException {
        rows(
                SampleRow.line("service=MESSAGERIE_5GO", "quantite=3"),
                SampleRow.line("type=COMMUNE", "service=ANTIVIRUS", "quantite=2"));
        quoted("2023-04-01");

        Call explained = Call.of("explain", "d-lfn-2023-000001", "--data", data);
        assertThat(explained.exitCode()).as(explained.err()).isZero();
        assertThat(explained.out())
                .contains(
                        "Devis D-LFN-2023-000001",
                        "Year 2023",
                        "Year 2025",
                        "3 × 16.10 € = 48.30 € HT",
                        "To be quoted");
        assertThat(Call.of("explain", "D-LFN-2023-000002", "--data", data).exitCode())
                .isEqualTo(2);
        assertThat(Call.of("history", "--data", data).out()).contains("devis made", "rows.csv");
    }

    @Test
    void devis_and_annex_are_archivable_and_accessible_whatever_the_name() throws IOException {
        rows(
                SampleRow.line("service=PACK_SOCLE", "collectivite=\"Œuvre <b>&amp; \uD83D\uDE00 d’Arras\u200F =1+1\""),
                SampleRow.line(
                        "siret=21620001400019",
                        "collectivite=" + "Trèslong".repeat(37),
                        "service=MESSAGERIE_5GO",
                        "quantite=21"));
        quoted("2023-04-01");

        try (Stream<Path> files = Files.list(output)) {
            assertThat(files.filter(file -> file.toString().endsWith(".pdf")).toList())
                    .hasSize(5)
                    .allSatisfy(file -> assertThat(PdfValidator.failures(Files.readAllBytes(file)))
                            .as(String.format(Locale.ROOT, "%s", file.getFileName()))
                            .isEmpty());
        }
        assertThat(text("annexe.pdf"))
                .contains("Annexe financière de la convention", "LFN", "CDG", "2023", "2025", "Total TTC");
        assertThat(text("D-LFN-2023-000001.pdf"))
                .contains("valable jusqu'au 01/07/2023", "Bon pour accord", "Lectures des délibérations", "SPÉCIMEN");
    }

    @Test
    void what_cannot_be_quoted_is_said_in_a_sentence_and_nothing_is_written() throws IOException {
        rows(SampleRow.line());

        assertThat(Call.of("devis", directory.resolve("none.csv"), "--data", data)
                        .exitCode())
                .isEqualTo(2);
        assertThat(Call.of("devis", "--data", data).exitCode()).isEqualTo(2);
        assertThat(devis("2022-04-01").exitCode()).isEqualTo(2);
        assertThat(devis("2023-04-01", "--years", 0).exitCode()).isEqualTo(2);
        assertThat(output).doesNotExist();
        assertThat(data).doesNotExist();
    }
}
