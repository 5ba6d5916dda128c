package fr.tripartite.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.tripartite.inventory.SampleRow;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A complement is explained as a document of its own, an avoir by why and what replaced it, a departed body by its documents. */
class ExplainCorrectionsTest {

    @TempDir
    static Path directory;

    private static Workshop workshop;

    private static String of(int body, String... cells) {
        return SampleRow.line(Stream.concat(
                        Stream.of("siret=" + SampleRow.siret(body), "collectivite=Commune " + body, "population=900"),
                        Stream.of(cells))
                .toArray(String[]::new));
    }

    private static void correct(String date, String reason, String... rows) {
        Call call =
                workshop.inventory(SampleRow.file(rows)).run("2023", "--correct", "--date", date, "--reason", reason);
        assertThat(call.exitCode()).as(call.err()).isZero();
    }

    /**
     * LFN: 1 to 3 are the first invoices; 4 and 5 complement that of body 1; 6 to 8 cancel all of it, 9 replaces it; 10 cancels
     * that of body 2, who has left; 11 cancels 9, 12 replaces it.
     */
    @BeforeAll
    static void bill_and_correct() {
        workshop = new Workshop(directory).inventory(SampleRow.file(of(1), of(2, "quantite=3"), of(3)));
        assertThat(workshop.run("2023", "--date", "2023-12-31").exitCode()).isZero();
        String backup = of(1, "service=SAUVEGARDE", "dont_nouveaux=0");
        String page = of(1, "service=PAGE_INTERNET", "dont_nouveaux=0");
        correct("2024-01-31", "rejets repris", of(1), backup, of(2, "quantite=3"), of(3));
        correct("2024-02-29", "", of(1), backup, page, of(2, "quantite=3"), of(3));
        correct("2024-03-31", "deux noms", of(1, "quantite=2"), backup, page, of(3));
        correct("2024-04-30", "trois noms", of(1, "quantite=3"), backup, page, of(3));
    }

    private static Call explain(Object... words) {
        Call call = Call.french(Stream.concat(
                        Stream.concat(Stream.of("explain"), Stream.of(words)), Stream.of("--data", workshop.data()))
                .toArray());
        assertThat(call.exitCode()).as(call.err()).isZero();
        return call;
    }

    /** 385,88 € bear 77,176 € of VAT; with the 13,80 € of the invoice 476,86 € are asked for. */
    @Test
    void a_complement_has_its_lines_a_vat_of_its_own_and_the_invoice_it_completes() {
        String text = explain("LFN-2023-000004").out();

        assertThat(text)
                .startsWith("Complément LFN-2023-000004, qui s'ajoute à la facture LFN-2023-000001, 31/01/2024\n")
                .contains(
                        "arrondi(385,88 € × 20 %) = 77,18 €",
                        "463,06 €",
                        "la facture LFN-2023-000001, qui tient toujours ; avec ses compléments, 476,86 € TTC en tout",
                        "Ligne 1 : ",
                        "1 × 385,88 € = 385,88 € HT")
                .doesNotContain("Ligne 2 : ", "Nom de domaine", "Page internet");
    }

    /** 476,86 € and 13,80 €. */
    @Test
    void a_second_complement_stands_beside_the_first() {
        assertThat(explain("LFN-2023-000005").out())
                .startsWith("Complément LFN-2023-000005, qui s'ajoute à la facture LFN-2023-000001, 29/02/2024\n")
                .contains("avec ses compléments, 490,66 € TTC en tout", "1 × 11,50 € = 11,50 € HT", "Page internet")
                .doesNotContain("Ligne 2 : ", "385,88");
    }

    @Test
    void the_invoice_that_was_completed_is_explained_as_it_was_sent() {
        assertThat(explain("LFN-2023-000001").out())
                .startsWith("Facture LFN-2023-000001, 31/12/2023\n")
                .contains("1 × 11,50 € = 11,50 € HT", "13,80 €")
                .doesNotContain("Ligne 2 : ", "385,88");
    }

    @ParameterizedTest(name = "{0} cancels {1}")
    @CsvSource({
        "6, 1, 31/03/2024, '-11,50', '-2,30', '-13,80'",
        "7, 4, 31/03/2024, '-385,88', '-77,18', '-463,06'",
        "8, 5, 31/03/2024, '-11,50', '-2,30', '-13,80'"
    })
    void each_avoir_says_why_and_what_came_in_its_place(
            int avoir, int cancelled, String date, String ht, String vat, String ttc) {
        String text = explain("LFN-2023-00000" + avoir).out();

        assertThat(text)
                .startsWith("Avoir LFN-2023-00000" + avoir + ", qui annule ")
                .contains("LFN-2023-00000" + cancelled + ", " + date + "\n")
                .contains(ht + " € HT, " + vat + " € TVA, " + ttc + " € TTC")
                .containsPattern("Pourquoi : changement ; raison donnée : deux noms\n")
                .containsPattern("Remplacé par : LFN-2023-000009\n");
    }

    @Test
    void an_avoir_of_an_invoice_that_replaced_another_is_replaced_by_its_own() {
        assertThat(explain("LFN-2023-000011").out())
                .startsWith("Avoir LFN-2023-000011, qui annule LFN-2023-000009, 30/04/2024\n")
                .contains("raison donnée : trois noms\n", "Remplacé par : LFN-2023-000012\n");
    }

    @Test
    void the_avoir_of_a_body_that_has_left_is_replaced_by_nothing() {
        assertThat(explain("LFN-2023-000010").out())
                .startsWith("Avoir LFN-2023-000010, qui annule LFN-2023-000002, 31/03/2024\n")
                .contains("Pourquoi : parti ; raison donnée : deux noms\n", "-34,50 € HT, -6,90 € TVA, -41,40 € TTC")
                .doesNotContain("Remplacé par");
    }

    @Test
    void a_body_that_has_left_is_explained_by_its_documents() {
        String text = explain("--siret", SampleRow.siret(2), "2023").out();

        assertThat(text)
                .contains(
                        "Commune 2 (SIRET " + SampleRow.siret(2) + ")",
                        "FACTURE LFN-2023-000002 du 31/12/2023, 41,40 € TTC",
                        "AVOIR LFN-2023-000010 du 31/03/2024, -41,40 € TTC, à propos de LFN-2023-000002",
                        "n'a plus aucune ligne dans inventaire.csv")
                .doesNotContain("Ligne 1 : ");
    }

    /** 3 × 11,50 € + 385,88 € + 11,50 € = 431,88 € HT, VAT 86,376 €. */
    @Test
    void a_body_that_was_corrected_is_explained_as_it_stands_with_all_its_documents() {
        assertThat(explain("--siret", SampleRow.siret(1), "2023").out())
                .contains(
                        "FACTURE LFN-2023-000001 du 31/12/2023, 13,80 € TTC",
                        "COMPLEMENT LFN-2023-000004 du 31/01/2024, 463,06 € TTC, à propos de LFN-2023-000001",
                        "AVOIR LFN-2023-000007 du 31/03/2024, -463,06 € TTC, à propos de LFN-2023-000004",
                        "FACTURE LFN-2023-000012 du 30/04/2024, 518,26 € TTC",
                        "3 × 11,50 € = 34,50 € HT");
    }

    @Test
    void a_body_that_nothing_happened_to_has_no_history() {
        assertThat(explain("--siret", SampleRow.siret(3), "2023").out())
                .contains("LFN-2023-000003", "1 × 11,50 € = 11,50 € HT")
                .doesNotContain("Pièces de l'année", "COMPLEMENT", "AVOIR");
    }

    @Test
    void a_line_of_a_complement_is_named_by_its_place_in_the_complement() {
        assertThat(explain("LFN-2023-000005", "--line", "1").out()).contains("Page internet");

        Call none = Call.of("explain", "LFN-2023-000005", "--line", "2", "--data", workshop.data());
        assertThat(none.exitCode()).isEqualTo(2);
        assertThat(none.complaints()).singleElement().asString().contains("no line 2");
    }

    @Test
    void a_complement_and_an_avoir_are_explained_to_programs_too() {
        assertThat(explain("LFN-2023-000004", "--format", "json").out())
                .contains(
                        "\"titre\" : \"Complément LFN-2023-000004, qui s'ajoute à la facture LFN-2023-000001, 31/01/2024\"");
        assertThat(explain("LFN-2023-000010", "--format", "md").out())
                .startsWith("# Avoir LFN-2023-000010, qui annule LFN-2023-000002, 31/03/2024\n");
    }
}
