package fr.tripartite.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.tripartite.inventory.SampleRow;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rule {@code warnings.list}: what is billed and deserves a look stands in a file, and what does not deserve it does not. */
class WarningsTest {

    @TempDir
    Path directory;

    private Workshop workshop;

    @BeforeEach
    void open() {
        workshop = new Workshop(directory);
    }

    private void bill(String year, String... rows) {
        Call call = workshop.inventory(SampleRow.file(rows)).runConfirmed(year);
        assertThat(call.exitCode()).as(call.err()).isZero();
    }

    private List<String> warnings() {
        List<String> warnings = PublishedRows.of(
                workshop.output().resolve("avertissements.csv"), "ligne", "siret", "collectivite", "code");
        assertThat(workshop.files().get("controle.json")).contains("\"avertissements\" : " + warnings.size() + ",");
        return warnings;
    }

    private List<String> messages() {
        return PublishedRows.of(workshop.output().resolve("avertissements.csv"), "message");
    }

    private static String warning(int line, String code) {
        return line + " " + SampleRow.SIRET + " Arras " + code;
    }

    private static String pack(String start, String... more) {
        String[] cells = new String[more.length + 3];
        cells[0] = "service=PACK_SOCLE";
        cells[1] = "population=900";
        cells[2] = "date_debut=" + start;
        System.arraycopy(more, 0, cells, 3, more.length);
        return SampleRow.line(cells);
    }

    /** Both are of the SIREN 299000000; a third of another one is told of nothing. */
    @Test
    void two_establishments_of_one_siren_are_told_at_the_later_siret() {
        bill(
                "2023",
                SampleRow.line("siret=" + SampleRow.siret(2)),
                SampleRow.line("siret=" + SampleRow.siret(1)),
                SampleRow.line("siret=" + SampleRow.siret(10)));

        assertThat(warnings()).containsExactly("2 " + SampleRow.siret(2) + " Arras DEUX_SIRET");
        assertThat(messages()).singleElement().asString().contains("299000000", SampleRow.siret(1));
    }

    @Test
    void another_name_or_reference_of_a_body_is_told_once_beside_what_is_printed() {
        bill(
                "2023",
                SampleRow.line("engagement=E1", "code_service=S1"),
                SampleRow.line("service=PAGE_INTERNET", "collectivite=Aras", "engagement=E2"),
                SampleRow.line("service=SAUVEGARDE", "collectivite=Aras", "engagement=E2", "code_service=S1"));

        assertThat(warnings())
                .containsExactly(
                        "3 " + SampleRow.SIRET + " Aras DEUX_NOMS",
                        "3 " + SampleRow.SIRET + " Aras PLUSIEURS_REFERENCES");
        assertThat(messages().get(0)).contains("Aras", "Arras");
        assertThat(messages().get(1)).contains("E2", "E1");
    }

    @Test
    void a_start_moved_over_the_new_year_is_told_where_it_was_invoiced() {
        bill("2023", pack("01/03/2023"));
        assertThat(warnings()).isEmpty();

        bill("2024", pack("15/02/2024"));

        assertThat(warnings()).containsExactly(warning(2, "DEBUT_DEPLACE"));
        assertThat(messages()).singleElement().asString().contains("01/03/2023", "15/02/2024");
    }

    @Test
    void a_start_that_stays_is_not_told() {
        bill("2023", pack("01/03/2023"));

        bill("2024", pack("01/03/2023"), SampleRow.line("siret=" + SampleRow.siret(1), "collectivite=Autre"));

        assertThat(warnings()).isEmpty();
    }

    @Test
    void a_certificate_whose_start_is_moved_is_billed_twice_and_told() {
        bill("2023", SampleRow.line("service=CLE_3ANS_CDG", "date_debut=15/06/2023"));

        bill("2024", SampleRow.line("service=CLE_3ANS_CDG", "date_debut=10/01/2024"));

        assertThat(warnings()).containsExactly(warning(2, "DEJA_FACTURE"));
        assertThat(messages()).singleElement().asString().contains("2023", "15/06/2023");
    }

    @Test
    void a_second_certificate_beside_the_first_is_not_told() {
        bill("2023", SampleRow.line("service=CLE_3ANS_CDG", "date_debut=15/06/2023"));

        bill(
                "2024",
                SampleRow.line("service=CLE_3ANS_CDG", "date_debut=15/06/2023"),
                SampleRow.line("service=CLE_3ANS_CDG", "date_debut=10/01/2024"));

        assertThat(warnings()).isEmpty();
    }

    @Test
    void the_certificate_of_another_body_or_another_kind_is_not_told() {
        bill("2023", SampleRow.line("service=CLE_3ANS_CDG", "date_debut=15/06/2023"));

        bill(
                "2024",
                SampleRow.line("service=CLE_2ANS_CDG", "date_debut=10/01/2024"),
                SampleRow.line(
                        "siret=" + SampleRow.siret(1),
                        "collectivite=Autre",
                        "service=CLE_3ANS_CDG",
                        "date_debut=10/01/2024"));

        assertThat(warnings()).isEmpty();
    }

    @Test
    void a_certificate_that_an_avoir_has_cancelled_is_not_told() {
        bill("2023", SampleRow.line("service=CLE_3ANS_CDG", "date_debut=15/06/2023"));
        Call corrected = workshop.inventory(SampleRow.header() + "\n").run("2023", "--correct");
        assertThat(corrected.exitCode()).as(corrected.err()).isZero();

        bill("2024", SampleRow.line("service=CLE_3ANS_CDG", "date_debut=10/01/2024"));

        assertThat(warnings()).isEmpty();
    }

    @Test
    void a_commissioning_whose_start_is_moved_is_told_in_the_earlier_year_too() {
        bill("2024", SampleRow.line("service=PAGE_INTERNET", "date_debut=10/01/2024"));

        bill("2023", SampleRow.line("service=PAGE_INTERNET", "date_debut=15/06/2023"));

        assertThat(warnings()).containsExactly(warning(2, "DEJA_FACTURE"));
        assertThat(messages()).singleElement().asString().contains("2024", "10/01/2024");
    }

    @Test
    void equipment_whose_start_is_moved_is_told_as_any_other_thing_owed_once() {
        String pack = pack("01/03/2023");
        bill("2023", pack, SampleRow.line("service=PACK_MATERIEL", "population=900", "date_debut=01/06/2023"));

        bill("2024", pack, SampleRow.line("service=PACK_MATERIEL", "population=900", "date_debut=01/06/2024"));

        assertThat(warnings()).containsExactly(warning(3, "DEJA_FACTURE"));
    }

    @Test
    void an_intervention_whose_start_is_moved_is_told_though_it_is_an_accompagnement() {
        String signed = "date_souscription=10/04/2024";
        bill("2024", SampleRow.line("service=ANTIVIRUS_INTERVENTION", signed, "date_debut=02/05/2024"));

        bill("2025", SampleRow.line("service=ANTIVIRUS_INTERVENTION", signed, "date_debut=15/01/2025"));

        assertThat(warnings()).containsExactly(warning(2, "DEJA_FACTURE"));
    }

    @Test
    void what_a_complement_billed_was_billed_too() {
        bill("2023", SampleRow.line());
        Call corrected = workshop.inventory(SampleRow.file(
                        SampleRow.line("service=CLE_3ANS_CDG", "date_debut=15/06/2023"), SampleRow.line()))
                .run("2023", "--correct");
        assertThat(corrected.exitCode()).as(corrected.err()).isZero();

        bill("2024", SampleRow.line(), SampleRow.line("service=CLE_3ANS_CDG", "date_debut=10/01/2024"));

        assertThat(warnings()).containsExactly(warning(3, "DEJA_FACTURE"));
    }

    @Test
    void a_rejected_row_is_not_told_twice() {
        bill("2023", SampleRow.line("service=PAGE_INTERNET", "quantite=2"));

        Call call = workshop.inventory(SampleRow.file(
                        SampleRow.line("service=PAGE_INTERNET", "quantite=2", "dont_nouveaux=3"), SampleRow.line()))
                .run("2024");

        assertThat(call.exitCode()).as(call.err()).isEqualTo(3);
        assertThat(warnings()).isEmpty();
    }

    @Test
    void a_moved_start_without_anything_owed_once_is_not_told() {
        bill("2023", SampleRow.line("date_debut=15/06/2023"));

        bill("2024", SampleRow.line("date_debut=10/01/2024"));

        assertThat(warnings()).isEmpty();
    }

    @ParameterizedTest(name = "2 pages, then {0} of which {1} new")
    @CsvSource({"2, 1, true", "2, 2, true", "1, 1, true", "3, 1, false", "3, 3, false", "2, 0, false", "2, '', false"})
    void commissioning_without_growth_is_told(int quantity, String added, boolean told) {
        bill("2023", SampleRow.line("service=PAGE_INTERNET", "quantite=2"));

        bill("2024", SampleRow.line("service=PAGE_INTERNET", "quantite=" + quantity, "dont_nouveaux=" + added));

        if (told) {
            assertThat(warnings()).containsExactly(warning(2, "MISE_EN_SERVICE_REPETEE"));
            assertThat(messages()).singleElement().asString().contains("(" + quantity + ")", "2023", "(2)");
        } else {
            assertThat(warnings()).isEmpty();
        }
    }

    @Test
    void growth_is_since_the_latest_billed_year_before() {
        bill("2023", SampleRow.line("service=PAGE_INTERNET", "quantite=2"));
        bill("2025", SampleRow.line("service=PAGE_INTERNET", "quantite=5"));

        bill("2024", SampleRow.line("service=PAGE_INTERNET", "quantite=3", "dont_nouveaux=1"));
        assertThat(warnings()).isEmpty();

        bill("2026", SampleRow.line("service=PAGE_INTERNET", "quantite=5", "dont_nouveaux=1"));
        assertThat(warnings()).containsExactly(warning(2, "MISE_EN_SERVICE_REPETEE"));
    }

    @Test
    void a_correction_compares_with_the_year_before_and_not_with_itself() {
        bill("2023", SampleRow.line("service=PAGE_INTERNET", "quantite=2"));

        Call corrected = workshop.inventory(
                        SampleRow.file(SampleRow.line("service=PAGE_INTERNET", "quantite=2"), SampleRow.line()))
                .run("2023", "--correct");

        assertThat(corrected.exitCode()).as(corrected.err()).isZero();
        assertThat(warnings()).isEmpty();
    }

    @ParameterizedTest(name = "{0} of {1}")
    @CsvSource({"COMMUNE, 1999, false", "COMMUNE, 2000, true", "ETABLISSEMENT, 900, true", "AUTRE, 900, true"})
    void a_pack_outside_the_bodies_it_was_made_for_is_told(String type, String population, boolean told) {
        bill("2023", pack("01/03/2023", "type=" + type, "population=" + population));

        if (told) {
            assertThat(warnings()).containsExactly(warning(2, "HORS_DESTINATAIRES"));
        } else {
            assertThat(warnings()).isEmpty();
        }
    }

    @Test
    void several_are_told_in_the_order_of_the_rows_and_counted_on_the_screen() {
        bill(
                "2023",
                SampleRow.line("service=PACK_SOCLE", "population=2000", "date_debut=01/03/2023"),
                SampleRow.line("siret=" + SampleRow.siret(1), "collectivite=Autre", "service=PAGE_INTERNET"));

        Call call = workshop.inventory(SampleRow.file(
                        SampleRow.line(
                                "siret=" + SampleRow.siret(1),
                                "collectivite=Autre",
                                "service=PAGE_INTERNET",
                                "dont_nouveaux=1"),
                        SampleRow.line("service=PACK_SOCLE", "population=2000", "date_debut=15/02/2024")))
                .run("2024");

        assertThat(call.exitCode()).as(call.err()).isZero();
        assertThat(warnings())
                .containsExactly(
                        "2 " + SampleRow.siret(1) + " Autre MISE_EN_SERVICE_REPETEE",
                        warning(3, "HORS_DESTINATAIRES"),
                        warning(3, "DEBUT_DEPLACE"));
        assertThat(call.out()).contains("look at avertissements.csv: 3 warnings");
    }
}
