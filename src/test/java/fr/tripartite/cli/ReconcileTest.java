package fr.tripartite.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.tripartite.inventory.SampleRow;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What is due for two packs of 2023 over two years: services 185.00 + 755.00 = 940.00 HT, accompagnement 150.00 + 375.00 =
 * 525.00 for each, and 1 025.00 HT for the equipment of the first.
 */
class ReconcileTest {

    private static final String ARRAS = SampleRow.SIRET;
    private static final String ABLAIN = "21620001400019";
    private static final String HEADER = "date;reference;emetteur;siret;montant\n";

    @TempDir
    Path directory;

    private Workshop workshop;

    @BeforeEach
    void bill_two_years() {
        workshop = new Workshop(directory)
                .inventory(SampleRow.file(
                        SampleRow.line("service=PACK_SOCLE", "population=1500"),
                        SampleRow.line("service=PACK_MATERIEL", "population=1500"),
                        SampleRow.line(
                                "siret=" + ABLAIN, "collectivite=Ablain", "service=PACK_SOCLE", "population=900")));
        assertThat(workshop.run("2023", "--date", "2023-12-31").exitCode()).isZero();
        assertThat(workshop.runConfirmed("2024", "--date", "2024-12-31").exitCode())
                .isZero();
    }

    private Call reconcile(String year, String payments) throws IOException {
        Path file = Files.writeString(directory.resolve("versements.csv"), HEADER + payments);
        return workshop.call("reconcile", year, "--received", file);
    }

    private List<String> published(String file) {
        String text =
                new String(workshop.files().get(file).getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
        return Arrays.stream(text.replace("\ufeff", "").split("\n")).skip(1).toList();
    }

    @Test
    void what_is_due_up_to_and_including_the_year_is_set_against_what_was_received() throws IOException {
        Call call = reconcile("2024", "15/01/2025;V1;LFN;" + ARRAS + ";1 965,00 €\n2025-01-16;V2;cdg;;1050\n");

        assertThat(call.exitCode()).as(call.err()).isZero();
        assertThat(published("rapprochement-subvention.csv"))
                .containsExactly(
                        "LFN;" + ABLAIN + ";Ablain;940,00;0,00;-940,00;MANQUANT",
                        "LFN;" + ARRAS + ";Arras;1965,00;1965,00;0,00;SOLDE",
                        "LFN;TOTAL;;2905,00;1965,00;-940,00;PARTIEL",
                        "CDG;" + ABLAIN + ";Ablain;525,00;0,00;-525,00;GLOBAL",
                        "CDG;" + ARRAS + ";Arras;525,00;0,00;-525,00;GLOBAL",
                        "CDG;GLOBAL;;1050,00;1050,00;0,00;SOLDE",
                        "CDG;TOTAL;;1050,00;1050,00;0,00;SOLDE");
        assertThat(call.out()).contains("2 new payments, 0 given before, 0 rejected");
    }

    /** Year 1 alone: 185.00 each, and 1 025.00 of equipment. */
    @Test
    void a_year_counts_what_is_due_until_its_end() throws IOException {
        assertThat(reconcile("2023", "").exitCode()).isZero();

        assertThat(published("rapprochement-subvention.csv"))
                .contains(
                        "LFN;" + ARRAS + ";Arras;1210,00;0,00;-1210,00;MANQUANT",
                        "CDG;TOTAL;;300,00;0,00;-300,00;MANQUANT");
    }

    @Test
    void a_payment_given_before_is_recognised_by_its_reference_when_files_overlap() throws IOException {
        String first = "15/01/2025;V1;LFN;" + ARRAS + ";1000\n15/01/2025;V1;LFN;" + ABLAIN + ";940\n";
        reconcile("2024", first);

        Call second = reconcile("2024", first + "15/02/2025;V2;LFN;" + ARRAS + ";965\n");

        assertThat(second.exitCode()).isZero();
        assertThat(second.out()).contains("1 new payments, 2 given before, 0 rejected");
        assertThat(published("rapprochement-subvention.csv")).contains("LFN;TOTAL;;2905,00;2905,00;0,00;SOLDE");
        Map<String, String> files = workshop.files();
        Map<String, String> ledger = workshop.ledger();
        assertThat(reconcile("2024", first).exitCode()).isZero();
        assertThat(workshop.files()).isEqualTo(files);
        assertThat(workshop.ledger()).isEqualTo(ledger);
    }

    @Test
    void bad_rows_are_listed_and_not_dropped() throws IOException {
        Call call = reconcile("2024", """
                32/01/2025;V1;LFN;;10
                15/01/2025;;LFN;;10
                15/01/2025;V3;XXX;;10
                15/01/2025;V4;LFN;123;10
                15/01/2025;V5;LFN;;1,234
                15/01/2025;V6;LFN;;10;7
                15/01/2025;V7;LFN;;10
                15/01/2025;V7;LFN;;11
                """);

        assertThat(call.exitCode()).isEqualTo(3);
        assertThat(published("rejets-versements.csv"))
                .extracting(line -> line.replaceFirst("^(\\d+);(\\w*);.*", "$1 $2"))
                .containsExactly("2 date", "3 reference", "4 emetteur", "5 siret", "6 montant", "7 ", "9 reference");
        assertThat(published("rapprochement-subvention.csv")).contains("LFN;GLOBAL;;2905,00;10,00;-2895,00;PARTIEL");
    }

    @Test
    void payments_are_kept_as_safely_as_invoices() throws IOException {
        reconcile("2024", "15/01/2025;V1;LFN;" + ARRAS + ";-5,00\n");

        assertThat(workshop.call("verify", "2024").exitCode()).isZero();
        assertThat(workshop.run("2024").exitCode()).isZero();
        assertThat(published("rapprochement-subvention.csv"))
                .contains("LFN;" + ARRAS + ";Arras;1965,00;-5,00;-1970,00;MANQUANT");
        assertThat(workshop.inventory(Workshop.GOOD).run("2025").exitCode()).isZero();
    }

    @Test
    void without_a_file_it_tells_where_things_stand_and_keeps_nothing() throws IOException {
        reconcile("2024", "15/01/2025;V1;LFN;" + ARRAS + ";1 965,00\n");
        Map<String, String> files = workshop.files();
        Map<String, String> ledger = workshop.ledger();

        Call call = workshop.call("reconcile", "2024");

        assertThat(call.exitCode()).as(call.err()).isZero();
        assertThat(call.out())
                .contains("2024 reconciled\n")
                .containsPattern("LFN +2,905\\.00 € +1,965\\.00 € +-940\\.00 €  PARTIEL");
        assertThat(workshop.files()).isEqualTo(files);
        assertThat(workshop.ledger()).isEqualTo(ledger);
        assertThat(workshop.call("reconcile", "2025").exitCode()).isEqualTo(2);
    }

    @Test
    void a_reference_is_compared_as_a_person_reads_it() throws IOException {
        reconcile("2024", "15/01/2025;Été 2024;LFN;" + ARRAS + ";10\n");

        Call again = reconcile("2024", "15/01/2025;\u200bE\u0301te\u0301\u00a0 2024 ;LFN;" + ARRAS + ";10\n");

        assertThat(again.out()).contains("0 new payments, 1 given before, 0 rejected");
    }

    @Test
    void a_reference_that_a_spreadsheet_made_a_number_of_is_rejected() throws IOException {
        Call call = reconcile("2024", "15/01/2025;2,0240E+11;LFN;;10\n15/01/2025;2,0240E+11;LFN;;10\n");

        assertThat(call.exitCode()).isEqualTo(3);
        assertThat(published("rejets-versements.csv")).hasSize(2).allSatisfy(line -> assertThat(line)
                .contains(";reference;2,0240E+11;le tableur a transformé"));
    }

    @Test
    void a_payment_is_taken_back_once_and_can_be_given_anew() throws IOException {
        String header = "date;reference;emetteur;siret;montant;annule\n";
        String wrong = "15/01/2025;V1;LFN;" + ARRAS + ";1000;\n";
        String back = "20/01/2025;V1;LFN;" + ARRAS + ";1000;OUI\n";
        String right = "15/01/2025;V1;LFN;" + ARRAS + ";1965;non\n";

        Call call = receive(header + wrong + back + right);

        assertThat(call.exitCode()).as(call.err()).isZero();
        assertThat(published("rapprochement-subvention.csv"))
                .contains("LFN;" + ARRAS + ";Arras;1965,00;1965,00;0,00;SOLDE");
        Map<String, String> ledger = workshop.ledger();
        assertThat(receive(header + wrong + back + right).out()).contains("0 new payments, 3 given before, 0 rejected");
        assertThat(workshop.ledger()).isEqualTo(ledger);
        assertThat(workshop.call("verify", "2024").exitCode()).isZero();
    }

    @Test
    void what_cannot_be_taken_back_is_rejected_and_counts_for_nothing() throws IOException {
        Call call = receive("date;reference;emetteur;siret;montant;annule\n"
                + "15/01/2025;V1;LFN;" + ARRAS + ";1000;\n"
                + "20/01/2025;V1;LFN;" + ARRAS + ";999;oui\n"
                + "20/01/2025;V1;LFN;" + ABLAIN + ";1000;oui\n"
                + "20/01/2025;V1;LFN;" + ARRAS + ";1000;peut-être\n");

        assertThat(call.exitCode()).isEqualTo(3);
        assertThat(published("rejets-versements.csv"))
                .extracting(line -> line.replaceFirst("^(\\d+);(\\w*);.*", "$1 $2"))
                .containsExactly("3 montant", "4 reference", "5 annule");
        assertThat(published("rapprochement-subvention.csv"))
                .contains("LFN;" + ARRAS + ";Arras;1965,00;1000,00;-965,00;PARTIEL");
    }

    private Call receive(String text) throws IOException {
        Path file = Files.writeString(directory.resolve("versements.csv"), text);
        return workshop.call("reconcile", "2024", "--received", file);
    }

    @Test
    void a_file_without_its_columns_is_refused_and_nothing_kept() throws IOException {
        Map<String, String> ledger = workshop.ledger();
        Path file = Files.writeString(directory.resolve("versements.csv"), "date;montant\n");

        Call call = workshop.call("reconcile", "2024", "--received", file);

        assertThat(call.exitCode()).isEqualTo(2);
        assertThat(call.complaints()).hasSize(1).first().asString().contains("reference, emetteur, siret");
        assertThat(workshop.call("reconcile", "2024", "--received", directory.resolve("none"))
                        .exitCode())
                .isEqualTo(2);
        assertThat(workshop.ledger()).isEqualTo(ledger);
    }
}
