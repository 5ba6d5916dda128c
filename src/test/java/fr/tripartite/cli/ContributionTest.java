package fr.tripartite.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.tripartite.inventory.SampleRow;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rule {@code due.contribution} and rule {@code due.moved-start}, year by year through the program: 570.00 and 225.00, once. */
class ContributionTest {

    @TempDir
    Path directory;

    private Workshop workshop;

    @BeforeEach
    void open() {
        workshop = new Workshop(directory);
    }

    /** The pack of one body, signed on 10/01/2023. */
    private ContributionTest pack(String start, String... more) {
        List<String> cells = new ArrayList<>(
                List.of("service=PACK_SOCLE", "population=900", "date_souscription=10/01/2023", "date_debut=" + start));
        cells.addAll(List.of(more));
        workshop.inventory(SampleRow.file(SampleRow.line(cells.toArray(String[]::new))));
        return this;
    }

    private void run(String year, String... options) {
        Call call = workshop.runConfirmed(year, (Object[]) options);
        assertThat(call.exitCode()).as(call.err()).isZero();
    }

    /** What all documents of a year bill, HT of LFN and TTC of the CDG, avoirs taken off. */
    private List<String> net() {
        String text = new String(
                workshop.files().get("controle.json").getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
        List<String> amounts = new ArrayList<>();
        for (String issuer : List.of("LFN", "CDG")) {
            String of = text.substring(text.indexOf("\"" + issuer + "\" : {"));
            String key = issuer.equals("LFN") ? "\"ht\" : \"" : "\"ttc\" : \"";
            int from = of.indexOf(key) + key.length();
            amounts.add(of.substring(from, of.indexOf('"', from)));
        }
        return amounts;
    }

    private void bills(String year, String lfn, String cdg, String... options) {
        run(year, options);
        assertThat(net()).as(year).containsExactly(lfn, cdg);
    }

    @Test
    void in_the_usual_order_it_falls_in_year_1() {
        pack("01/03/2023");

        bills("2023", "570.00", "225.00");
        bills("2024", "0.00", "0.00");
        bills("2025", "755.00", "150.00");
    }

    @Test
    void a_ledger_that_begins_with_year_2_does_not_lose_it() {
        pack("01/03/2023");

        bills("2024", "570.00", "225.00");
        bills("2025", "755.00", "150.00");
        bills("2023", "0.00", "0.00");
        bills("2024", "570.00", "225.00", "--correct");
    }

    @Test
    void a_start_moved_to_year_2_neither_brings_it_twice_nor_covers_a_third_year() {
        pack("01/03/2023");
        bills("2023", "570.00", "225.00");

        pack("15/02/2024");
        bills("2024", "0.00", "0.00");
        bills("2025", "755.00", "150.00");
        bills("2026", "755.00", "150.00");
    }

    @Test
    void once_a_correction_has_cancelled_it_the_new_start_counts() {
        pack("01/03/2023");
        bills("2023", "570.00", "225.00");
        pack("15/02/2024");
        bills("2024", "0.00", "0.00");
        bills("2025", "755.00", "150.00");

        bills("2023", "0.00", "0.00", "--correct");
        bills("2024", "570.00", "225.00", "--correct");
        bills("2025", "0.00", "0.00", "--correct");
        bills("2026", "755.00", "150.00");
    }

    @Test
    void the_later_year_corrected_first_waits_for_the_earlier_one() {
        pack("01/03/2023");
        bills("2023", "570.00", "225.00");
        pack("15/02/2024");
        bills("2024", "0.00", "0.00");

        bills("2024", "0.00", "0.00", "--correct");
        bills("2023", "0.00", "0.00", "--correct");
        bills("2024", "570.00", "225.00", "--correct");
    }

    @Test
    void a_body_that_left_and_came_back_owes_it_once() {
        pack("01/03/2023");
        bills("2023", "570.00", "225.00");
        workshop.inventory(SampleRow.header());
        bills("2024", "0.00", "0.00");
        pack("01/03/2023");
        bills("2024", "0.00", "0.00", "--correct");
        bills("2025", "755.00", "150.00");
    }

    @Test
    void what_was_invoiced_in_year_2_is_cancelled_with_its_year_and_falls_in_year_1() {
        pack("01/03/2023");
        bills("2024", "570.00", "225.00");

        workshop.inventory(SampleRow.header());
        bills("2024", "0.00", "0.00", "--correct");
        pack("01/03/2023");
        bills("2023", "570.00", "225.00");
        bills("2024", "0.00", "0.00", "--correct");
    }

    private Path register(int year) throws IOException {
        return Files.writeString(
                directory.resolve("registre.csv"),
                "rang;siret;collectivite;date_souscription;date_debut;annee_attribution;statut;remarque\n" + "1;"
                        + SampleRow.SIRET + ";Arras;10/01/2023;01/03/2023;" + year + ";ATTRIBUEE;\n");
    }

    @Test
    void a_place_brought_in_from_an_earlier_year_was_invoiced_elsewhere() throws IOException {
        pack("01/03/2023");

        bills("2024", "0.00", "0.00", "--register", register(2023).toString());
        bills("2025", "755.00", "150.00");
        bills("2023", "0.00", "0.00");
    }

    /** Its years count from the start in the file, should the inventory tell another. */
    @Test
    void a_place_brought_in_counts_from_the_start_of_its_file() throws IOException {
        pack("15/02/2024");

        bills("2024", "0.00", "0.00", "--register", register(2023).toString());
        bills("2025", "755.00", "150.00");
    }

    @Test
    void a_place_brought_in_of_the_same_year_is_invoiced_here() throws IOException {
        pack("01/03/2023");

        bills("2023", "570.00", "225.00", "--register", register(2023).toString());
        bills("2024", "0.00", "0.00");
    }
}
