package fr.tripartite.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.tripartite.inventory.SampleRow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * One body for every kind of line, explained. The golden texts were read against the deliberations, line by line; after a
 * change of the words write them anew with {@code -Dtripartite.write=true} and read what differs.
 */
class ExplainTest {

    private static final Path GOLDEN = Path.of("src/test/resources/golden/explain");

    @TempDir
    static Path directory;

    private static Workshop workshop;

    private static String row(int body, String name, String... changes) {
        String[] all = new String[changes.length + 2];
        all[0] = "siret=" + SampleRow.siret(body);
        all[1] = "collectivite=" + name;
        System.arraycopy(changes, 0, all, 2, changes.length);
        return SampleRow.line(all);
    }

    private static String inventory() {
        String grid2024 = "date_souscription=10/04/2024";
        String begun2024 = "date_debut=02/05/2024";
        return SampleRow.file(
                // worked examples 1 and 4: a holder, two units of equipment in 2023, one more in 2024
                row(1, "Pack", "service=PACK_SOCLE", "population=900", "date_debut=01/03/2023"),
                row(1, "Pack", "service=PACK_MATERIEL", "population=900", "quantite=2", "date_debut=01/06/2023"),
                row(1, "Pack", "service=PACK_MATERIEL", "population=900", "date_debut=01/06/2024"),
                // a pack of 2024 without place, above 2 000 inhabitants; a quoted service of the 2023 catalogue (R7)
                row(2, "Standard", "service=PACK_SOCLE", "population=2500", grid2024, begun2024),
                row(2, "Standard", "service=NOM_DOMAINE", "population=2500", "devis_lfn_ht=11,00"),
                row(2, "Standard", "service=PAGE_INTERNET", "population=2500"),
                // worked example 5: mailboxes of both kinds under the 2023 grid
                row(3, "Messagerie", "service=MESSAGERIE_5GO", "quantite=3"),
                row(3, "Messagerie", "service=MESSAGERIE_ILLIMITEE", "quantite=2"),
                // a cent that the rounding of the invoice moves, and 41 mailboxes under the 2024 grid (R4)
                row(4, "Centimes", "service=NOM_DOMAINE", grid2024, begun2024),
                row(4, "Centimes", "service=PAGE_INTERNET", grid2024, begun2024, "dont_nouveaux=0"),
                row(4, "Centimes", "service=MESSAGERIE_5GO", "quantite=41", grid2024, begun2024, "dont_nouveaux=1"),
                // worked example 8: a category whose accompagnement awaits a quote
                row(5, "Démarches", "service=DEMARCHES_SIMPLIFIEES", "population=35000", grid2024, begun2024),
                // an établissement of 11 under the 2023 grid, and another structure with both quotes
                row(
                        6,
                        "Etablissement",
                        "type=ETABLISSEMENT",
                        "population=",
                        "agents=11",
                        "service=DEMARCHES_SIMPLIFIEES"),
                row(
                        7,
                        "Autre",
                        "type=AUTRE",
                        "population=",
                        "service=DEMARCHES_SIMPLIFIEES",
                        grid2024,
                        begun2024,
                        "devis_lfn_ht=1200",
                        "devis_cdg_ttc=300"),
                // worked example 10, the file sharing that comes with it, 101 Go that need a quote
                row(8, "Sauvegarde", "service=SAUVEGARDE"),
                row(8, "Sauvegarde", "service=SAUVEGARDE_GO_SUP", "quantite=10"),
                row(8, "Sauvegarde", "service=PARTAGE_FICHIERS"),
                row(8, "Sauvegarde", "service=SAUVEGARDE_GO_SUP", "quantite=101", grid2024, begun2024),
                // worked example 9, and the antivirus with an intervention
                row(
                        9,
                        "Clés",
                        "service=CLE_3ANS_CDG",
                        "quantite=2",
                        "date_souscription=15/06/2024",
                        "date_debut=15/06/2024"),
                row(9, "Clés", "service=ANTIVIRUS", "quantite=12", grid2024, begun2024),
                row(9, "Clés", "service=ANTIVIRUS_INTERVENTION", "quantite=12", grid2024, begun2024),
                row(9, "Clés", "service=CLE_1AN_SITE", "date_souscription=01/02/2024", "date_debut=01/02/2024"),
                // rows that are rejected by themselves and beside others; one that has ended
                row(10, "Rejets", "quantite=0"),
                row(10, "Rejets", "service=SAUVEGARDE_GO_SUP"),
                row(10, "Rejets", "service=NOM_DOMAINE", "date_fin=31/12/2023"));
    }

    @BeforeAll
    static void bill_two_years() {
        workshop = new Workshop(directory).inventory(inventory());
        assertThat(workshop.run("2023", "--date", "2023-12-31").exitCode()).isEqualTo(3);
        assertThat(workshop.runConfirmed("2024", "--date", "2024-12-31").exitCode())
                .isEqualTo(3);
    }

    private static Call explain(Object... words) {
        return Call.french(all(words));
    }

    /** The same in English. */
    private static Call asked(Object... words) {
        return Call.of(all(words));
    }

    private static Object[] all(Object... words) {
        Object[] all = new Object[words.length + 3];
        all[0] = "explain";
        System.arraycopy(words, 0, all, 1, words.length);
        all[words.length + 1] = "--data";
        all[words.length + 2] = workshop.data();
        return all;
    }

    @ParameterizedTest(name = "{0} in {1}")
    @CsvSource({
        "1, 2023",
        "1, 2024",
        "2, 2024",
        "3, 2023",
        "4, 2024",
        "5, 2024",
        "6, 2024",
        "7, 2024",
        "8, 2023",
        "8, 2024",
        "9, 2024",
        "10, 2024"
    })
    void one_line_of_every_kind(int body, String year) throws IOException {
        Call call = explain("--siret", SampleRow.siret(body), year);

        assertThat(call.exitCode()).as(call.err()).isZero();
        Path golden = GOLDEN.resolve(year + "-" + body + ".txt");
        if (Boolean.getBoolean("tripartite.write")) {
            Files.createDirectories(GOLDEN);
            Files.writeString(golden, call.out());
        }
        assertThat(call.out()).isEqualTo(Files.readString(golden));
    }

    @Test
    void a_number_is_explained_whole_or_by_the_line() {
        Call whole = explain("LFN-2023-000001");
        assertThat(whole.exitCode()).isZero();
        assertThat(whole.out())
                .startsWith("Facture LFN-2023-000001, 31/12/2023\n")
                .contains("Total HT : 1 995,00 € + 0,00 € = 1 995,00 €", "Ligne 1 : ", "Ligne 3 : ");

        Call line = explain("LFN-2023-000001", "--line", "3");
        assertThat(line.out())
                .contains("Ligne 3 : Option matériel", "1 × 1 225,00 € = 1 225,00 € HT")
                .doesNotContain("Ligne 1 : ");

        Call none = asked("LFN-2023-000001", "--line", "4");
        assertThat(none.exitCode()).isEqualTo(2);
        assertThat(none.complaints()).containsExactly("tripartite: the document has the lines 1 to 3, and no line 4");
    }

    @Test
    void programs_and_reports_read_it_too() {
        assertThat(explain("CDG-2023-000001", "--format", "json").out())
                .contains(
                        "\"titre\" : \"Facture CDG-2023-000001, 31/12/2023\"",
                        "\"calcul\" : \"1 × 225,00 € = 225,00 € TTC\"");
        assertThat(explain("CDG-2023-000001", "--format", "md").out())
                .startsWith("# Facture CDG-2023-000001, 31/12/2023\n\n- **Émetteur** : CDG")
                .contains("## Ligne 1 : ", "PACK\\_SOCLE");
    }

    @Test
    void a_number_may_be_typed_in_small_letters() {
        assertThat(explain("lfn-2023-000001").out())
                .isEqualTo(explain("LFN-2023-000001").out());
    }

    @ParameterizedTest
    @CsvSource({"--name, pack", "--name, PÀCK ", "--siret, 299 000 000 100 15"})
    void a_body_is_found_by_what_is_known_of_it(String option, String text) {
        assertThat(explain(option, text, "2023").out())
                .isEqualTo(explain("--siret", SampleRow.siret(1), "2023").out());
    }

    /** All bodies here are of the SIREN 299000000 but the tenth. */
    @Test
    void a_siren_is_as_good_as_a_siret_where_it_has_one_only() {
        assertThat(explain("--siret", "299000001", "2024").out())
                .isEqualTo(explain("--siret", SampleRow.siret(10), "2024").out());
        assertThat(asked("--siret", "299 000 000", "2024").complaints())
                .singleElement()
                .asString()
                .contains("several bodies: 29900000010015 Pack, 29900000020014 Standard", "name one with --siret");
        assertThat(asked("--siret", "123456789", "2024").complaints())
                .singleElement()
                .asString()
                .contains("no body of 2024 has the SIREN 123456789");
        assertThat(asked("--name", "personne", "2024").complaints())
                .singleElement()
                .asString()
                .contains("no body of 2024 has 'personne' in its name");
    }

    /** Worked examples 1 and 4: 570.00 + 200.00 + 1 225.00 HT, 399.00 of VAT; 225.00 of the CDG; 1 025 + 185 + 150 covered. */
    @Test
    void a_letter_says_in_words_what_is_asked_for_and_why() {
        Call call = explain("--name", "pack", "2023", "--format", "lettre");

        assertThat(call.exitCode()).as(call.err()).isZero();
        assertThat(call.out())
                .startsWith("""
                        Pack (SIRET 29900000010015)
                        Services numériques de l'année 2023

                        Facture LFN-2023-000001 du 31/12/2023 : 2394,00 € à payer
                        Émetteur : Syndicat mixte La Fibre Numérique 59-62
                        """)
                .contains("Total HT 1995,00 €, TVA 399,00 €, total TTC 2394,00 €")
                .contains("Facture CDG-2023-000001 du 31/12/2023 : 225,00 € à payer")
                .contains("contribution demandée une seule fois pour les deux premières années")
                .contains("Délibération du 9 février 2023, tableau « Souscription au pack avec mise en œuvre en 2023 »")
                .contains("La subvention prend en charge 1360,00 € cette année.")
                .doesNotContain("PACK_SOCLE", "R1,", "arrondi", "Grille");
    }

    @Test
    void a_letter_about_a_document_is_about_it_alone() {
        Call call = explain("lfn-2023-000001", "--format", "lettre");

        assertThat(call.out()).contains("Facture LFN-2023-000001").doesNotContain("CDG-2023", "subvention prend");
        assertThat(explain("LFN-2023-000001", "--line", "1", "--format", "lettre")
                        .exitCode())
                .isEqualTo(2);
    }

    @Test
    void a_letter_tells_what_awaits_a_quote_and_when_nothing_is_asked_for() {
        assertThat(explain("--siret", SampleRow.siret(5), "2024", "--format", "lettre")
                        .out())
                .contains("En attente d'un devis : Démarches simplifiées");
        assertThat(explain("--siret", SampleRow.siret(10), "2024", "--format", "lettre")
                        .out())
                .contains("Rien n'est demandé pour cette année.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "LFN-2023-999999 | there is no document LFN-2023-999999 in",
                "LFN-23 | is not the number of an invoice: take one from factures.csv",
                "LFN-2023-000001 2023 | a year goes with a number of check only",
                "--siret 123 2024 | is not a SIRET: fourteen digits",
                "--siret 123 --name x 2024 | --siret and --name exclude each other",
                "--name pack | name the year",
                "--name pack 2024 2025 | go with a year and nothing else",
                "--siret 21620041000019 2024 | the inventory of 2024 has no row of 21620041000019",
                "\"\" | name an invoice by its number in factures.csv, or a body with --siret SIRET YEAR"
            })
    void what_cannot_be_explained_is_said_in_a_sentence(String words, String sentence) {
        Call call = asked((Object[]) (words.isEmpty() ? new String[0] : words.split(" ", -1)));

        assertThat(call.exitCode()).isEqualTo(2);
        assertThat(call.complaints()).singleElement().asString().contains(sentence);
    }

    @Test
    void nothing_is_touched_and_what_was_billed_is_explained_whatever_lies_in_the_inventory_now(@TempDir Path other) {
        Workshop changed = new Workshop(other).inventory(Workshop.GOOD);
        assertThat(changed.run("2023", "--date", "2023-12-31").exitCode()).isZero();
        changed.inventory(SampleRow.file(SampleRow.line("service=PACK_SOCLE", "population=1400")));
        var before = changed.ledger();

        Call call = Call.french("explain", "LFN-2023-000002", "--data", changed.data());

        assertThat(call.out()).contains("ligne 2 : 21620041000019;Arras;COMMUNE;1500");
        assertThat(changed.ledger()).isEqualTo(before);
        assertThat(Call.french(
                                "explain",
                                "--siret",
                                SampleRow.SIRET,
                                "2023",
                                "--preview",
                                "--data",
                                changed.data(),
                                "--inventory",
                                changed.inventory())
                        .out())
                .contains("aperçu, rien n'est facturé", "Arras;COMMUNE;1400");
    }

    @Test
    void an_avoir_is_explained_by_the_invoice_it_cancels(@TempDir Path other) {
        Workshop corrected = new Workshop(other).inventory(Workshop.GOOD);
        assertThat(corrected.run("2023", "--date", "2023-12-31").exitCode()).isZero();
        corrected.inventory(Workshop.GOOD.replace(";3;", ";4;"));
        assertThat(corrected.run("2023", "--correct", "--date", "2024-01-31").exitCode())
                .isZero();

        Call call = Call.french("explain", "LFN-2023-000003", "--data", corrected.data());
        assertThat(call.out()).startsWith("Avoir LFN-2023-000003, qui annule LFN-2023-000001, 31/01/2024");
        assertThat(call.out())
                .contains("3 × 16,10 € = 48,30 € HT", "l'opposé exact de la facture, ligne par ligne : -78,30 € HT");
        assertThat(Call.french("explain", "LFN-2023-000004", "--data", corrected.data())
                        .out())
                .contains("4 × 16,10 € = 64,40 € HT");
    }

    @Test
    void a_check_is_explained_before_anything_is_billed(@TempDir Path other) {
        Workshop unbilled = new Workshop(other).inventory(Workshop.GOOD);
        List<Object> places = List.of("--data", unbilled.data(), "--inventory", unbilled.inventory());

        Call call = Call.french(
                "explain", "APERCU-LFN-000001", "2023", places.get(0), places.get(1), places.get(2), places.get(3));

        assertThat(call.exitCode()).as(call.err()).isZero();
        assertThat(call.out()).startsWith("Facture APERCU-LFN-000001, ").contains("3 × 16,10 € = 48,30 € HT");
        assertThat(Call.french(
                                "explain",
                                "--siret",
                                SampleRow.SIRET,
                                "2023",
                                places.get(0),
                                places.get(1),
                                places.get(2),
                                places.get(3))
                        .out())
                .contains("aperçu, rien n'est facturé", "Facture APERCU-LFN-000002, ", "1 × 570,00 € = 570,00 € HT");
        assertThat(Files.exists(unbilled.data())).isFalse();
    }
}
