package fr.tripartite.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.tripartite.inventory.SampleRow;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The summary of a run names every other billed year that now owes something else, and no other. */
class OtherYearsTest {

    @TempDir
    Path directory;

    private Workshop workshop;

    @BeforeEach
    void open() {
        workshop = new Workshop(directory);
    }

    private static String of(int body, String... cells) {
        return SampleRow.line(Stream.concat(
                        Stream.of("siret=" + SampleRow.siret(body), "collectivite=Commune " + body, "population=900"),
                        Stream.of(cells))
                .toArray(String[]::new));
    }

    private static String pack(int body, String start) {
        return of(body, "service=PACK_SOCLE", "date_debut=" + start);
    }

    private OtherYearsTest rows(String... rows) {
        workshop.inventory(SampleRow.file(rows));
        return this;
    }

    private Call bill(String year, Object... more) {
        Call call = workshop.runConfirmed(year, more);
        assertThat(call.exitCode()).as(call.err()).isZero();
        return call;
    }

    private List<String> issued() {
        return PublishedRows.of(
                workshop.output().resolve("pieces-nouvelles.csv"), "type", "emetteur", "siret", "montant_ht", "motif");
    }

    /** The sentences about other years, without what is to be typed. */
    private static List<String> named(Call call) {
        return call.out()
                .lines()
                .filter(line -> line.matches("20\\d\\d (now owes|has other figures).*"))
                .map(line -> line.replaceAll(": look.*", ""))
                .toList();
    }

    private static String owes(int year, int bodies) {
        return year + " now owes something else to " + bodies + " bodies";
    }

    /** The contribution that 2023 has cancelled falls in 2024, as its own inventory has it. */
    @Test
    void a_start_moved_out_of_the_year_leaves_the_contribution_to_the_next() {
        rows(pack(1, "01/03/2023"), of(2)).bill("2023");
        rows(pack(1, "01/03/2023"), of(2), of(3)).bill("2024");

        Call corrected = rows(pack(1, "15/02/2024"), of(2)).bill("2023", "--correct");

        assertThat(named(corrected)).containsExactly(owes(2024, 1));
        assertThat(corrected.out()).contains("check 2024 --correct", "run 2024 --correct");

        Call next = rows(pack(1, "01/03/2023"), of(2), of(3)).bill("2024", "--correct");
        assertThat(issued())
                .containsExactly(
                        "FACTURE LFN " + SampleRow.siret(1) + " 570,00 première facturation",
                        "FACTURE CDG " + SampleRow.siret(1) + " 225,00 première facturation");
        assertThat(named(next)).isEmpty();
    }

    /** Under the moved start 2025 is year 3 no more, once 2023 has cancelled its invoice. */
    @Test
    void two_years_are_named_where_two_owe_something_else() {
        rows(pack(1, "01/03/2023")).bill("2023");
        rows(pack(1, "15/02/2024")).bill("2024");
        rows(pack(1, "15/02/2024"), of(2)).bill("2025");

        Call corrected = rows(pack(1, "15/02/2024"), of(3)).bill("2023", "--correct");

        assertThat(named(corrected)).containsExactly(owes(2024, 1), owes(2025, 1));
    }

    /** One place, then two: body 2 pays the contribution for 2023 and nothing for 2024. */
    @Test
    void a_place_of_the_register_changes_what_the_next_year_owes() {
        Path one = workshop.configuration("places: 400", "places: 1");
        rows(pack(1, "01/03/2023"), pack(2, "01/03/2023")).bill("2023", "--config", one);
        assertThat(issued())
                .contains("FACTURE LFN " + SampleRow.siret(2) + " 755,00 première facturation")
                .hasSize(4);
        rows(pack(1, "01/03/2023"), pack(2, "01/03/2023"), of(3)).bill("2024", "--config", one);

        Path two = workshop.configuration("places: 400", "places: 2");
        Call corrected = rows(pack(1, "01/03/2023"), pack(2, "01/03/2023")).bill("2023", "--correct", "--config", two);

        assertThat(issued())
                .containsExactly(
                        "AVOIR LFN " + SampleRow.siret(2) + " -755,00 changement",
                        "FACTURE LFN " + SampleRow.siret(2) + " 570,00 changement",
                        "AVOIR CDG " + SampleRow.siret(2) + " -375,00 changement",
                        "FACTURE CDG " + SampleRow.siret(2) + " 225,00 changement");
        assertThat(named(corrected)).containsExactly(owes(2024, 1));
    }

    /** R2: the unit at 200,00 € that comes to light in 2023 uses up that of 2024. */
    @Test
    void an_earlier_unit_of_equipment_takes_the_reduced_price_away_from_a_later_one() {
        rows(pack(1, "01/03/2023")).bill("2023");
        rows(pack(1, "01/03/2023"), of(1, "service=PACK_MATERIEL", "date_debut=01/06/2024"))
                .bill("2024");
        assertThat(issued()).containsExactly("FACTURE LFN " + SampleRow.siret(1) + " 200,00 première facturation");

        Call corrected = rows(pack(1, "01/03/2023"), of(1, "service=PACK_MATERIEL", "date_debut=01/06/2023"))
                .bill("2023", "--correct");

        assertThat(issued()).containsExactly("COMPLEMENT LFN " + SampleRow.siret(1) + " 200,00 ajout");
        assertThat(named(corrected)).containsExactly(owes(2024, 1));

        rows(pack(1, "01/03/2023"), of(1, "service=PACK_MATERIEL", "date_debut=01/06/2024"))
                .bill("2024", "--correct");
        assertThat(issued())
                .containsExactly(
                        "AVOIR LFN " + SampleRow.siret(1) + " -200,00 changement",
                        "FACTURE LFN " + SampleRow.siret(1) + " 1225,00 changement");
    }

    @Test
    void a_first_billing_names_a_later_year_whose_reduced_price_it_uses_up() {
        rows(pack(1, "01/03/2023"), of(1, "service=PACK_MATERIEL", "date_debut=01/06/2024"))
                .bill("2024");

        Call late = rows(pack(1, "01/03/2023"), of(1, "service=PACK_MATERIEL", "date_debut=01/06/2023"))
                .bill("2023");

        assertThat(issued()).containsExactly("FACTURE LFN " + SampleRow.siret(1) + " 200,00 première facturation");
        assertThat(named(late)).containsExactly(owes(2024, 1));
    }

    /** 2024 was billed first and has the contribution; once it is cancelled, 2023 owes it. */
    @Test
    void an_earlier_year_is_named_where_a_later_one_gives_the_contribution_back() {
        rows(pack(1, "01/03/2023"), of(2)).bill("2024");
        rows(pack(1, "01/03/2023"), of(3)).bill("2023");
        assertThat(issued()).containsExactly("FACTURE LFN " + SampleRow.siret(3) + " 11,50 première facturation");

        Call corrected = rows(of(2)).bill("2024", "--correct");

        assertThat(named(corrected)).containsExactly(owes(2023, 1));
        rows(pack(1, "01/03/2023"), of(3)).bill("2023", "--correct");
        assertThat(issued())
                .containsExactly(
                        "FACTURE LFN " + SampleRow.siret(1) + " 570,00 première facturation",
                        "FACTURE CDG " + SampleRow.siret(1) + " 225,00 première facturation");
    }

    @Test
    void an_earlier_year_that_is_billed_late_is_named_by_none_where_both_owe_what_they_owed() {
        rows(pack(1, "01/03/2023")).bill("2024");

        Call late = rows(pack(1, "01/03/2023"), of(2)).bill("2023");

        assertThat(named(late)).noneMatch(line -> line.contains("owes something else"));
    }

    @Test
    void a_correction_of_what_is_owed_by_the_year_alone_names_no_other() {
        rows(of(1), pack(2, "01/03/2023")).bill("2023");
        rows(of(1), pack(2, "01/03/2023"), of(3)).bill("2024");
        rows(of(1), pack(2, "01/03/2023"), of(4)).bill("2025");

        Call corrected = rows(of(1, "quantite=2"), pack(2, "01/03/2023"), of(5)).bill("2023", "--correct");

        assertThat(named(corrected)).isEmpty();
    }

    /** A place that is granted to a new body of 2023 covers 185,00 € of it in 2023, which the figures since the start tell. */
    @Test
    void a_year_whose_figures_since_the_start_alone_are_others_is_told_apart() {
        rows(pack(1, "01/03/2023")).bill("2023");
        rows(pack(1, "01/03/2023"), of(3)).bill("2024");

        Call corrected = rows(pack(1, "01/03/2023"), pack(2, "01/03/2023")).bill("2023", "--correct");

        assertThat(named(corrected)).containsExactly("2024 has other figures since the start now");
    }

    @Test
    void the_first_billing_of_a_year_names_no_other_that_owes_the_same() {
        rows(pack(1, "01/03/2023")).bill("2023");

        Call next = rows(pack(1, "15/02/2024")).bill("2024");

        assertThat(named(next)).isEmpty();
    }
}
