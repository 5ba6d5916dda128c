package fr.tripartite.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.tripartite.inventory.SampleRow;
import fr.tripartite.publication.Snapshot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A correction issues the least that makes what stands what is owed: nothing, a complement, or avoirs and a new invoice. */
class ComplementsTest {

    private static final String REPAIRED = "rejets du 12 mars repris";

    /** 11,50 € HT, 13,80 € TTC. */
    private static final String DOMAIN = row("service=NOM_DOMAINE");

    /** 11,50 € HT, 13,80 € TTC. */
    private static final String PAGE = row("service=PAGE_INTERNET", "dont_nouveaux=0");

    /** 16,10 € HT, 19,32 € TTC of LFN; 25,00 € of the CDG. */
    private static final String MAILBOX = row("service=MESSAGERIE_5GO", "dont_nouveaux=0");

    @TempDir
    Path directory;

    private Workshop workshop;

    @BeforeEach
    void open() {
        workshop = new Workshop(directory);
    }

    private static String row(String... cells) {
        return of(1, cells);
    }

    private static String of(int body, String... cells) {
        return SampleRow.line(Stream.concat(
                        Stream.of("siret=" + SampleRow.siret(body), "collectivite=Commune " + body, "population=900"),
                        Stream.of(cells))
                .toArray(String[]::new));
    }

    private ComplementsTest rows(String... rows) {
        workshop.inventory(SampleRow.file(rows));
        return this;
    }

    private void done(Call call, int exitCode) {
        assertThat(call.exitCode()).as(call.err()).isEqualTo(exitCode);
    }

    private void bill(String year) {
        done(workshop.run(year, "--date", year + "-12-31"), 0);
    }

    private void correct(String year, String date, Object... more) {
        List<Object> options = new ArrayList<>(List.of("--correct", "--date", date));
        options.addAll(List.of(more));
        done(workshop.run(year, options.toArray()), 0);
    }

    private List<String> documents() {
        return PublishedRows.of(
                workshop.output().resolve("factures.csv"),
                "type",
                "numero_facture",
                "montant_ht",
                "montant_tva",
                "montant_ttc",
                "numero_origine",
                "date_origine");
    }

    private List<String> issued() {
        return PublishedRows.of(
                workshop.output().resolve("pieces-nouvelles.csv"),
                "type",
                "numero_facture",
                "montant_ttc",
                "motif",
                "raison");
    }

    @Test
    void a_first_invoice_says_so() {
        rows(DOMAIN).bill("2023");

        assertThat(issued()).containsExactly("FACTURE LFN-2023-000001 13,80 première facturation ");
    }

    @Test
    void a_repaired_reject_is_a_complement() {
        rows(DOMAIN, row("service=PAGE_INTERNET", "quantite=O", "dont_nouveaux=0"));
        done(workshop.run("2023", "--date", "2023-12-31"), 3);

        rows(DOMAIN, PAGE).correct("2023", "2024-03-12", "--reason", REPAIRED);

        assertThat(documents())
                .containsExactly(
                        "FACTURE LFN-2023-000001 11,50 2,30 13,80  ",
                        "COMPLEMENT LFN-2023-000002 11,50 2,30 13,80 LFN-2023-000001 31/12/2023");
        assertThat(issued()).containsExactly("COMPLEMENT LFN-2023-000002 13,80 ajout " + REPAIRED);
    }

    @Test
    void an_added_row_is_a_complement_of_the_issuer_who_has_billed_and_an_invoice_of_the_other() {
        rows(DOMAIN).bill("2023");

        rows(DOMAIN, MAILBOX).correct("2023", "2024-03-12");

        assertThat(documents())
                .containsExactly(
                        "FACTURE LFN-2023-000001 11,50 2,30 13,80  ",
                        "COMPLEMENT LFN-2023-000002 16,10 3,22 19,32 LFN-2023-000001 31/12/2023",
                        "FACTURE CDG-2023-000001 25,00 0,00 25,00  ");
        assertThat(issued())
                .containsExactly(
                        "COMPLEMENT LFN-2023-000002 19,32 ajout ",
                        "FACTURE CDG-2023-000001 25,00 première facturation ");
    }

    /** R7: a domain name of the 2023 catalogue beside a pack needs a quote. */
    @Test
    void an_accepted_quote_is_a_complement() {
        String pack = row("service=PACK_SOCLE");
        rows(pack, DOMAIN).bill("2023");
        assertThat(documents())
                .containsExactly(
                        "FACTURE LFN-2023-000001 570,00 114,00 684,00  ",
                        "FACTURE CDG-2023-000001 225,00 0,00 225,00  ");

        rows(pack, row("service=NOM_DOMAINE", "devis_lfn_ht=11,00")).correct("2023", "2024-03-12");

        assertThat(documents())
                .contains("COMPLEMENT LFN-2023-000002 11,00 2,20 13,20 LFN-2023-000001 31/12/2023")
                .hasSize(3);
        assertThat(PublishedRows.of(
                        workshop.output().resolve("lignes-LFN.csv"),
                        "numero_facture",
                        "ligne",
                        "nature",
                        "prix_unitaire",
                        "montant_ttc"))
                .containsExactly("LFN-2023-000001 1 ABONNEMENT 570,00 684,00", "LFN-2023-000002 1 DEVIS 11,00 13,20");
    }

    @Test
    void two_complements_complete_the_invoice_and_a_change_cancels_all_three_in_their_order() {
        rows(DOMAIN).bill("2023");
        rows(DOMAIN, PAGE).correct("2023", "2024-01-31");
        rows(DOMAIN, PAGE, MAILBOX).correct("2023", "2024-02-29");

        assertThat(documents())
                .containsExactly(
                        "FACTURE LFN-2023-000001 11,50 2,30 13,80  ",
                        "COMPLEMENT LFN-2023-000002 11,50 2,30 13,80 LFN-2023-000001 31/12/2023",
                        "COMPLEMENT LFN-2023-000003 16,10 3,22 19,32 LFN-2023-000001 31/12/2023",
                        "FACTURE CDG-2023-000001 25,00 0,00 25,00  ");

        rows(row("service=NOM_DOMAINE", "quantite=2"), PAGE, MAILBOX).correct("2023", "2024-03-31");

        assertThat(documents())
                .hasSize(8)
                .contains(
                        "AVOIR LFN-2023-000004 -11,50 -2,30 -13,80 LFN-2023-000001 31/12/2023",
                        "AVOIR LFN-2023-000005 -11,50 -2,30 -13,80 LFN-2023-000002 31/01/2024",
                        "AVOIR LFN-2023-000006 -16,10 -3,22 -19,32 LFN-2023-000003 29/02/2024",
                        "FACTURE LFN-2023-000007 50,60 10,12 60,72  ");
        assertThat(issued())
                .containsExactly(
                        "AVOIR LFN-2023-000004 -13,80 changement ",
                        "AVOIR LFN-2023-000005 -13,80 changement ",
                        "AVOIR LFN-2023-000006 -19,32 changement ",
                        "FACTURE LFN-2023-000007 60,72 changement ");
    }

    @Test
    void a_complement_after_a_change_completes_the_new_invoice() {
        rows(DOMAIN).bill("2023");
        rows(row("service=NOM_DOMAINE", "quantite=2")).correct("2023", "2024-01-31");

        rows(row("service=NOM_DOMAINE", "quantite=2"), PAGE).correct("2023", "2024-02-29");

        assertThat(documents())
                .last()
                .isEqualTo("COMPLEMENT LFN-2023-000004 11,50 2,30 13,80 LFN-2023-000003 31/01/2024");
    }

    @Test
    void a_row_that_is_taken_back_cancels_its_complement_and_what_it_completed() {
        rows(DOMAIN).bill("2023");
        rows(DOMAIN, PAGE).correct("2023", "2024-01-31");

        rows(DOMAIN).correct("2023", "2024-02-29");

        assertThat(issued())
                .containsExactly(
                        "AVOIR LFN-2023-000003 -13,80 changement ",
                        "AVOIR LFN-2023-000004 -13,80 changement ",
                        "FACTURE LFN-2023-000005 13,80 changement ");
    }

    @Test
    void a_second_row_like_the_first_is_a_complement_and_not_nothing() {
        rows(row("service=CLE_1AN_CDG")).bill("2023");

        rows(row("service=CLE_1AN_CDG"), row("service=CLE_1AN_CDG", "date_debut=02/04/2023"))
                .correct("2023", "2024-01-31");

        assertThat(documents())
                .containsExactly(
                        "FACTURE LFN-2023-000001 64,00 12,80 76,80  ",
                        "COMPLEMENT LFN-2023-000002 64,00 12,80 76,80 LFN-2023-000001 31/12/2023");
    }

    @Test
    void another_reference_for_the_invoice_cancels_it() {
        rows(DOMAIN).bill("2023");

        rows(row("service=NOM_DOMAINE", "engagement=EJ-1"), row("service=PAGE_INTERNET", "dont_nouveaux=0"))
                .correct("2023", "2024-01-31");

        assertThat(issued())
                .containsExactly(
                        "AVOIR LFN-2023-000002 -13,80 changement ", "FACTURE LFN-2023-000003 27,60 changement ");
    }

    @Test
    void a_departed_body_gets_the_avoirs_of_all_that_stands() {
        rows(of(2), DOMAIN).bill("2023");
        rows(of(2), DOMAIN, MAILBOX).correct("2023", "2024-01-31");

        rows(of(2)).correct("2023", "2024-02-29", "--reason", "fusion de communes");

        assertThat(issued())
                .containsExactly(
                        "AVOIR LFN-2023-000004 -13,80 parti fusion de communes",
                        "AVOIR LFN-2023-000005 -19,32 parti fusion de communes",
                        "AVOIR CDG-2023-000002 -25,00 parti fusion de communes");
    }

    @Test
    void a_body_whose_only_row_is_rejected_has_not_left() {
        rows(DOMAIN).bill("2023");

        rows(row("quantite=0"));
        done(workshop.run("2023", "--correct", "--date", "2024-01-31"), 3);

        assertThat(issued()).containsExactly("AVOIR LFN-2023-000002 -13,80 changement ");
    }

    @Test
    void a_body_that_comes_back_gets_a_first_invoice_again() {
        rows(of(2), DOMAIN).bill("2023");
        rows(of(2)).correct("2023", "2024-01-31");

        rows(of(2), DOMAIN).correct("2023", "2024-02-29");

        assertThat(issued()).containsExactly("FACTURE LFN-2023-000004 13,80 première facturation ");
    }

    /**
     * 21,28 € HT bear 4,256 € of VAT and 385,88 € bear 77,176 €: 4,26 € and 77,18 € on two documents, 81,43 € on one. The CDG's
     * 50,00 € beside 75,00 € have no VAT to round.
     */
    @Test
    void a_line_that_no_complement_can_bill_to_the_cent_cancels_what_stands() {
        String procedures = row("service=DEMARCHES_SIMPLIFIEES");
        rows(procedures).bill("2023");
        assertThat(documents())
                .containsExactly(
                        "FACTURE LFN-2023-000001 21,28 4,26 25,54  ", "FACTURE CDG-2023-000001 75,00 0,00 75,00  ");

        rows(procedures, row("service=SAUVEGARDE", "dont_nouveaux=0")).correct("2023", "2024-01-31");

        assertThat(documents())
                .containsExactly(
                        "FACTURE LFN-2023-000001 21,28 4,26 25,54  ",
                        "AVOIR LFN-2023-000002 -21,28 -4,26 -25,54 LFN-2023-000001 31/12/2023",
                        "FACTURE LFN-2023-000003 407,16 81,43 488,59  ",
                        "FACTURE CDG-2023-000001 75,00 0,00 75,00  ",
                        "COMPLEMENT CDG-2023-000002 50,00 0,00 50,00 CDG-2023-000001 31/12/2023");
        assertThat(issued())
                .containsExactly(
                        "AVOIR LFN-2023-000002 -25,54 arrondi ",
                        "FACTURE LFN-2023-000003 488,59 arrondi ",
                        "COMPLEMENT CDG-2023-000002 50,00 ajout ");
    }

    private static String of2024(String service) {
        return row("service=" + service, "dont_nouveaux=0", "date_souscription=10/04/2024", "date_debut=02/05/2024");
    }

    /** 14,00 € and 20,00 € TTC are 11,67 € and 16,67 € HT, 34,00 € are 28,33 €: the TTC alone would do. */
    @Test
    void a_cent_between_ht_and_vat_is_a_cent() {
        rows(of2024("PAGE_INTERNET")).bill("2024");

        rows(of2024("PAGE_INTERNET"), of2024("MESSAGERIE_5GO")).correct("2024", "2025-01-31");

        assertThat(documents())
                .containsExactly(
                        "FACTURE LFN-2024-000001 11,67 2,33 14,00  ",
                        "AVOIR LFN-2024-000002 -11,67 -2,33 -14,00 LFN-2024-000001 31/12/2024",
                        "FACTURE LFN-2024-000003 28,33 5,67 34,00  ",
                        "FACTURE CDG-2024-000001 25,00 0,00 25,00  ");
    }

    /** 15,00 € and 20,00 € TTC are 12,50 € and 16,67 € HT, 35,00 € are 29,17 €. */
    @Test
    void lines_fixed_with_vat_are_completed_where_no_cent_moves() {
        rows(of2024("NOM_DOMAINE")).bill("2024");

        rows(of2024("NOM_DOMAINE"), of2024("MESSAGERIE_5GO")).correct("2024", "2025-01-31");

        assertThat(documents())
                .containsExactly(
                        "FACTURE LFN-2024-000001 12,50 2,50 15,00  ",
                        "COMPLEMENT LFN-2024-000002 16,67 3,33 20,00 LFN-2024-000001 31/12/2024",
                        "FACTURE CDG-2024-000001 25,00 0,00 25,00  ");
    }

    /** 11,67 €, 16,67 € and 12,50 € HT of three documents are 40,84 €, of one 40,83 €: what stands is one already. */
    @Test
    void a_cent_that_what_stands_has_moved_already_is_looked_at_together() {
        rows(of2024("PAGE_INTERNET"), of2024("MESSAGERIE_5GO")).bill("2024");

        rows(of2024("PAGE_INTERNET"), of2024("MESSAGERIE_5GO"), of2024("NOM_DOMAINE"))
                .correct("2024", "2025-01-31");

        assertThat(documents())
                .contains(
                        "FACTURE LFN-2024-000001 28,33 5,67 34,00  ",
                        "COMPLEMENT LFN-2024-000002 12,50 2,50 15,00 LFN-2024-000001 31/12/2024")
                .hasSize(3);
    }

    /** 20,00 € TTC of the 2024 grid are 16,67 € and 3,33 €; with 570,00 € HT: 586,67 €, VAT 117,33 €. */
    @Test
    void the_contribution_of_a_pack_may_be_a_complement_and_is_owed_once_all_the_same() {
        String mailbox = row(
                "service=MESSAGERIE_5GO", "dont_nouveaux=0", "date_souscription=10/04/2024", "date_debut=02/05/2024");
        String pack = row("service=PACK_SOCLE");
        rows(mailbox).bill("2024");

        rows(mailbox, pack).correct("2024", "2025-01-31");

        assertThat(documents())
                .containsExactly(
                        "FACTURE LFN-2024-000001 16,67 3,33 20,00  ",
                        "COMPLEMENT LFN-2024-000002 570,00 114,00 684,00 LFN-2024-000001 31/12/2024",
                        "FACTURE CDG-2024-000001 25,00 0,00 25,00  ",
                        "COMPLEMENT CDG-2024-000002 225,00 0,00 225,00 CDG-2024-000001 31/12/2024");

        rows(pack);
        done(workshop.run("2023", "--date", "2025-02-28", "--confirm", "annees=1"), 0);
        assertThat(documents()).isEmpty();
        rows(pack, row("engagement="));
        done(workshop.run("2025", "--date", "2025-12-31"), 0);
        assertThat(documents())
                .containsExactly(
                        "FACTURE LFN-2025-000001 755,00 151,00 906,00  ",
                        "FACTURE CDG-2025-000001 150,00 0,00 150,00  ");
    }

    @Test
    void the_same_data_again_issue_nothing() {
        rows(DOMAIN).bill("2023");
        rows(DOMAIN, MAILBOX).correct("2023", "2024-01-31", "--reason", REPAIRED);
        Map<String, String> files = workshop.files();
        Map<String, String> ledger = workshop.ledger();

        Call again = workshop.run("2023", "--correct", "--date", "2024-02-29", "--reason", "encore");

        done(again, 0);
        assertThat(again.out()).contains("this run issued nothing");
        assertThat(workshop.files()).isEqualTo(files);
        assertThat(workshop.ledger()).isEqualTo(ledger);
    }

    /** Net TTC by body and issuer. */
    private Map<String, BigDecimal> net() {
        Map<String, BigDecimal> net = new TreeMap<>();
        for (String row :
                PublishedRows.of(workshop.output().resolve("factures.csv"), "siret", "emetteur", "montant_ttc")) {
            int last = row.lastIndexOf(' ');
            net.merge(
                    row.substring(0, last),
                    new BigDecimal(row.substring(last + 1).replace(',', '.')),
                    BigDecimal::add);
        }
        net.values().removeIf(amount -> amount.signum() == 0);
        return net;
    }

    @Test
    void corrections_after_corrections_are_to_the_cent_a_fresh_run(@TempDir Path other) {
        String[][] steps = {
            {of(2), of(3, "service=DEMARCHES_SIMPLIFIEES"), DOMAIN},
            {of(2), of(3, "service=DEMARCHES_SIMPLIFIEES"), DOMAIN, MAILBOX},
            {of(3, "service=DEMARCHES_SIMPLIFIEES"), of(3, "service=SAUVEGARDE"), DOMAIN, MAILBOX, PAGE},
            {of(2, "quantite=7"), of(3, "service=SAUVEGARDE"), MAILBOX, of(4, "service=PACK_SOCLE")},
            {of(2), of(3, "service=DEMARCHES_SIMPLIFIEES"), DOMAIN}
        };
        rows(steps[0]).bill("2023");
        for (int i = 1; i < steps.length; i++) {
            rows(steps[i]).correct("2023", "2024-0" + i + "-15");
            Map<String, BigDecimal> net = net();

            Workshop corrected = workshop;
            workshop = new Workshop(subdirectory(other, i));
            rows(steps[i]).bill("2023");
            assertThat(net).as("step " + i).isEqualTo(net()).isNotEmpty();
            workshop = corrected;
        }
    }

    private static Path subdirectory(Path directory, int number) {
        try {
            return Files.createDirectory(directory.resolve("fresh-" + number));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final String[] COLUMNS = {
        "siret", "collectivite", "emetteur", "avant_ttc", "apres_ttc", "net_ttc", "pieces", "motif"
    };

    /** Body 1 gets a complement and a first invoice, body 2 leaves, body 3 has a cent to round, body 4 stays as it is. */
    @Test
    void a_check_of_a_correction_tells_what_the_run_then_does_and_touches_nothing() {
        String procedures = of(3, "service=DEMARCHES_SIMPLIFIEES");
        rows(DOMAIN, of(2), procedures, of(4)).bill("2023");
        rows(DOMAIN, MAILBOX, procedures, of(3, "service=SAUVEGARDE", "dont_nouveaux=0"), of(4));
        Map<String, String> ledger = workshop.ledger();
        Map<String, String> published = workshop.files();

        Call check = workshop.call("check", "2023", "--correct", "--date", "2024-01-31");

        done(check, 0);
        assertThat(PublishedRows.of(workshop.output().resolve("correction.csv"), COLUMNS))
                .containsExactly(
                        SampleRow.siret(1) + " Commune 1 LFN 13,80 33,12 19,32 APERCU-LFN-000001 ajout",
                        SampleRow.siret(1) + " Commune 1 CDG 0,00 25,00 25,00 APERCU-CDG-000001 première facturation",
                        SampleRow.siret(2) + " Commune 2 LFN 13,80 0,00 -13,80 APERCU-LFN-000002 parti",
                        SampleRow.siret(3)
                                + " Commune 3 LFN 25,54 488,59 463,05 APERCU-LFN-000003 + APERCU-LFN-000004 arrondi",
                        SampleRow.siret(3) + " Commune 3 CDG 75,00 125,00 50,00 APERCU-CDG-000002 ajout");
        assertThat(documents())
                .contains(
                        "FACTURE LFN-2023-000001 11,50 2,30 13,80  ",
                        "COMPLEMENT APERCU-LFN-000001 16,10 3,22 19,32 LFN-2023-000001 31/12/2023",
                        "AVOIR APERCU-LFN-000002 -11,50 -2,30 -13,80 LFN-2023-000002 31/12/2023");
        Map<String, BigDecimal> expected = net();
        List<String> previewed = issued();
        assertThat(workshop.ledger()).isEqualTo(ledger);
        assertThat(Snapshot.of(directory.resolve("output/2023"))).isEqualTo(published);

        correct("2023", "2024-01-31");

        assertThat(net()).isEqualTo(expected);
        assertThat(issued().stream().map(row -> row.replaceAll("(LFN|CDG)-2023-\\d+", "")))
                .containsExactlyElementsOf(previewed.stream()
                        .map(row -> row.replaceAll("APERCU-(LFN|CDG)-\\d+", ""))
                        .toList());
        assertThat(workshop.files()).doesNotContainKey("correction.csv");
    }

    @Test
    void a_check_of_a_correction_without_a_difference_has_no_rows() {
        rows(DOMAIN).bill("2023");

        Call check = workshop.call("check", "2023", "--correct");

        done(check, 0);
        assertThat(workshop.files().get("correction.csv").lines()).hasSize(1);
        assertThat(PublishedRows.of(workshop.output().resolve("correction.csv"), COLUMNS))
                .isEmpty();
    }

    @Test
    void a_year_that_is_not_billed_has_nothing_to_correct() {
        rows(DOMAIN);

        for (String verb : List.of("check", "run")) {
            Call call = workshop.call(verb, "2023", "--correct");

            done(call, 2);
            assertThat(call.complaints()).singleElement().asString().contains("2023 is not billed", "run 2023");
            assertThat(workshop.data()).doesNotExist();
            assertThat(workshop.output()).doesNotExist();
        }
    }
}
