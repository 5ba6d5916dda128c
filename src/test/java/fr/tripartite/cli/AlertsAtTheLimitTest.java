package fr.tripartite.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.tripartite.inventory.SampleRow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An alert stands strictly over both of its limits: one less on either side and there is none. */
class AlertsAtTheLimitTest {

    private static final String HEADING = "# How many generations before";

    @TempDir
    static Path directory;

    /** 20 bodies with a domain name each, billed for 2023: a tenth of them is 2. */
    private static Workshop twenty;

    /** 120 of them: a tenth is 12. */
    private static Workshop many;

    /** One body with 100 backups: 46 305,60 € of LFN, 5 000,00 € of the CDG. */
    private static Workshop backups;

    @BeforeAll
    static void bill_2023() throws IOException {
        twenty = billed("twenty", names(0, 20));
        many = billed("many", names(0, 120));
        backups = billed("backups", backups(100));
    }

    private static Workshop billed(String name, String[] rows) throws IOException {
        Workshop workshop = new Workshop(Files.createDirectory(directory.resolve(name))).inventory(file(rows));
        Call call = workshop.run("2023");
        assertThat(call.exitCode()).as(call.err()).isZero();
        return workshop;
    }

    private static String file(String[]... rows) {
        return SampleRow.file(Stream.of(rows).flatMap(Stream::of).toArray(String[]::new));
    }

    private static String[] names(int from, int to, String... cells) {
        return IntStream.range(from, to)
                .mapToObj(body -> SampleRow.line(Stream.concat(
                                Stream.of("siret=" + SampleRow.siret(body), "collectivite=Commune " + body),
                                Stream.of(cells))
                        .toArray(String[]::new)))
                .toArray(String[]::new);
    }

    private static String[] backups(int quantity) {
        return names(0, 1, "service=SAUVEGARDE", "quantite=" + quantity, "dont_nouveaux=0");
    }

    private static String[] packsOf2023(int count) {
        return names(5_000, 5_000 + count, "service=PACK_SOCLE", "population=900");
    }

    private static void assertStands(Call call, String alert, int figure, boolean stands) {
        String line = "--confirm " + alert + "=" + figure;
        assertThat(call.exitCode()).as(call.err()).isIn(0, 3, 4);
        if (stands) {
            assertThat(call.exitCode()).isEqualTo(4);
            assertThat(call.out()).contains("alert " + alert + ": ", line);
        } else {
            assertThat(call.out()).doesNotContain("alert " + alert);
        }
    }

    @ParameterizedTest(name = "{0} of {1}")
    @CsvSource({"10, 20, false", "11, 20, true", "11, 220, false", "11, 219, true", "12, 239, true", "0, 0, false"})
    void rows_rejected(int rejected, int rows, boolean stands, @TempDir Path fresh) {
        Workshop workshop =
                new Workshop(fresh).inventory(file(names(0, rejected, "quantite=0"), names(rejected, rows)));

        assertStands(workshop.call("check", "2023"), "rejets", rejected, stands);
    }

    @ParameterizedTest(name = "{0} of 20")
    @CsvSource({"10, false", "11, true"})
    void documents_cancelled_by_number(int changed, boolean stands) {
        twenty.inventory(file(names(0, changed, "quantite=2"), names(changed, 20)));

        assertStands(twenty.call("check", "2023", "--correct"), "avoirs", changed, stands);
    }

    @ParameterizedTest(name = "{0} of 120")
    @CsvSource({"12, false", "13, true"})
    void documents_cancelled_by_part(int changed, boolean stands) {
        many.inventory(file(names(0, changed, "quantite=2"), names(changed, 120)));

        assertStands(many.call("check", "2023", "--correct"), "avoirs", changed, stands);
    }

    /** 6 bodies of 10 have an invoice and a complement each. */
    @Test
    void complements_are_documents_that_stand(@TempDir Path fresh) {
        Workshop workshop = new Workshop(fresh).inventory(file(names(0, 10)));
        assertThat(workshop.run("2023").exitCode()).isZero();
        workshop.inventory(file(names(0, 10), names(0, 10, "service=PAGE_INTERNET")));
        assertThat(workshop.run("2023", "--correct").exitCode()).isZero();

        workshop.inventory(file(names(0, 6, "quantite=2"), names(6, 10), names(0, 10, "service=PAGE_INTERNET")));

        Call call = workshop.call("check", "2023", "--correct");
        assertStands(call, "avoirs", 12, true);
        assertThat(call.out()).contains("12 of the 20 documents that stand");
    }

    @Test
    void complements_cancel_nothing() {
        twenty.inventory(file(names(0, 20), names(0, 20, "service=MESSAGERIE_5GO")));

        assertStands(twenty.call("check", "2023", "--correct"), "avoirs", 20, false);
    }

    @ParameterizedTest(name = "{0} of 20")
    @CsvSource({"3, false", "4, true"})
    void bodies_gone_by_number(int gone, boolean stands) {
        twenty.inventory(file(names(gone, 20)));

        assertStands(twenty.call("check", "2024"), "partis", gone, stands);
    }

    @ParameterizedTest(name = "{0} of 120")
    @CsvSource({"12, false", "13, true"})
    void bodies_gone_by_part(int gone, boolean stands) {
        many.inventory(file(names(gone, 120)));

        assertStands(many.call("check", "2024"), "partis", gone, stands);
    }

    /** Those of the run that stands. */
    @ParameterizedTest(name = "{0} of 20")
    @CsvSource({"3, false", "4, true"})
    void bodies_gone_in_a_correction(int gone, boolean stands) {
        twenty.inventory(file(names(gone, 20)));

        assertStands(twenty.call("check", "2023", "--correct"), "partis", gone, stands);
    }

    @Test
    void a_body_whose_row_is_rejected_is_still_there() {
        twenty.inventory(file(names(0, 10, "quantite=0"), names(10, 20)));

        assertStands(twenty.call("check", "2024"), "partis", 10, false);
    }

    @Test
    void a_body_that_owes_nothing_any_more_is_still_there() {
        twenty.inventory(file(names(0, 10, "date_fin=31/12/2023"), names(10, 20)));

        assertStands(twenty.call("check", "2024"), "partis", 10, false);
    }

    @Test
    void a_body_without_an_accepted_row_was_not_there(@TempDir Path fresh) {
        Workshop workshop = new Workshop(fresh).inventory(file(names(0, 5), names(5, 10, "quantite=0")));
        assertThat(workshop.run("2023").exitCode()).isEqualTo(3);

        workshop.inventory(file(names(3, 5)));

        assertStands(workshop.call("check", "2024"), "partis", 3, false);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"10, false", "11, true"})
    void places_granted_late(int packs, boolean stands) {
        twenty.inventory(file(names(0, 20), packsOf2023(packs)));

        assertStands(twenty.call("check", "2024"), "places", packs, stands);
    }

    @Test
    void places_of_the_billed_year_are_not_late(@TempDir Path fresh) {
        Workshop workshop = new Workshop(fresh).inventory(file(packsOf2023(12)));

        assertStands(workshop.call("check", "2023"), "places", 12, false);
    }

    @ParameterizedTest(name = "{0} beside a register of one place")
    @CsvSource({"10, false", "11, true"})
    void places_granted_late_beside_a_register(int packs, boolean stands, @TempDir Path fresh) throws IOException {
        Path register = Files.writeString(
                fresh.resolve("registre.csv"),
                "rang;siret;collectivite;date_souscription;date_debut;annee_attribution;statut;remarque\n1;"
                        + SampleRow.SIRET + ";Arras;10/01/2023;01/03/2023;2023;ATTRIBUEE;\n");
        Workshop workshop = new Workshop(fresh).inventory(file(packsOf2023(packs)));

        assertStands(workshop.call("check", "2024", "--register", register), "places", packs, stands);
    }

    @Test
    void the_very_inventory_saved_anew_is_the_very_inventory() {
        twenty.inventory(file(names(0, 20)).replace("\n", "\r\n"));

        assertStands(twenty.call("check", "2024"), "inventaire", 2023, true);
    }

    @Test
    void an_inventory_with_one_cell_more_is_another_one() {
        twenty.inventory(file(names(0, 19), names(19, 20, "engagement=EJ-1")));

        assertStands(twenty.call("check", "2024"), "inventaire", 2023, false);
    }

    @Test
    void its_own_year_does_not_count() {
        twenty.inventory(file(names(0, 20)));

        assertStands(twenty.call("check", "2023"), "inventaire", 2023, false);
        assertStands(twenty.call("check", "2023", "--correct"), "inventaire", 2023, false);
    }

    @Test
    void a_year_after_a_gap_and_a_correction_are_not_asked_about_later_years(@TempDir Path fresh) {
        Workshop workshop = new Workshop(fresh).inventory(file(names(0, 1)));
        assertThat(workshop.run("2023").exitCode()).isZero();
        workshop.inventory(file(names(0, 2)));
        assertThat(workshop.run("2025").exitCode()).isZero();
        workshop.inventory(file(names(0, 3)));
        assertStands(workshop.call("check", "2024"), "annees", 1, true);
        assertStands(workshop.call("check", "2026"), "annees", 0, false);
        assertStands(workshop.call("check", "2023", "--correct"), "annees", 1, false);
    }

    /** 25 % of the latest billed year before is not over 25 %. */
    @ParameterizedTest(name = "100, then {0} backups: {1} %")
    @CsvSource({"125, 25, false", "126, 26, true", "75, -25, false", "74, -26, true"})
    void amounts_changed(int quantity, int percent, boolean stands) {
        backups.inventory(file(backups(quantity)));
        Path config = backups.configuration(
                HEADING,
                "tripartite: { alerts: { montant-lfn: { percent: 25 }, montant-cdg: { percent: 25 } } }\n" + HEADING);

        Call call = backups.call("check", "2024", "--config", config);

        assertStands(call, "montant-lfn", percent, stands);
        assertStands(call, "montant-cdg", percent, stands);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 1000})
    void amounts_are_told_always_and_asked_about_only_where_a_limit_is_set(int quantity) {
        backups.inventory(file(backups(quantity)));

        Call call = backups.call("check", "2024");

        String change = quantity == 1 ? "-99 %" : "+900 %";
        assertThat(call.exitCode()).as(call.err()).isZero();
        assertThat(call.out())
                .contains("against 2023, LFN: " + change, "against 2023, CDG: " + change)
                .doesNotContain("alert ");
    }
}
