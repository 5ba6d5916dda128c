package fr.tripartite.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.tripartite.inventory.SampleRow;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** « The 400 first (register) », on the shipped tariffs, through the program. */
class RegisterOfTheFirstTest {

    private static final String PLACES = "registre-subvention.csv";

    @TempDir
    Path directory;

    private Workshop workshop;

    @BeforeEach
    void open() {
        workshop = new Workshop(directory);
    }

    private static String pack(int rank, String... changes) {
        String[] all = new String[changes.length + 4];
        all[0] = "siret=" + SampleRow.siret(rank);
        all[1] = "collectivite=Commune " + rank;
        all[2] = "service=PACK_SOCLE";
        all[3] = "population=900";
        System.arraycopy(changes, 0, all, 4, changes.length);
        return SampleRow.line(all);
    }

    /** So many packs, all signed on 15/03/2023: the SIRET decides. */
    private static String packs(int number, String... more) {
        return SampleRow.file(IntStream.rangeClosed(1, number)
                        .mapToObj(RegisterOfTheFirstTest::pack)
                        .toArray(String[]::new))
                + String.join("\n", more)
                + (more.length == 0 ? "" : "\n");
    }

    private List<String> rows(String file) {
        String text =
                new String(workshop.files().get(file).getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
        return Arrays.stream(text.split("\n")).skip(1).toList();
    }

    private long with(String status) {
        return rows(PLACES).stream()
                .filter(row -> row.contains(";" + status + ";"))
                .count();
    }

    /** 570.00 × places + 755.00 × the others. */
    @ParameterizedTest
    @CsvSource({"399, 399, 0, '227,430.00 €'", "400, 400, 0, '228,000.00 €'", "401, 400, 1, '228,755.00 €'"})
    void there_are_four_hundred_places(int candidates, int places, int waiting, String ht) {
        Call call = workshop.inventory(packs(candidates)).run("2023");

        assertThat(call.exitCode()).isZero();
        assertThat(with("ATTRIBUEE")).isEqualTo(places);
        assertThat(with("LISTE_ATTENTE")).isEqualTo(waiting);
        assertThat(call.out())
                .contains("subsidy: " + places + " of 400 places granted")
                .contains(ht);
    }

    @Test
    void a_tie_across_the_last_place_is_decided_by_the_siret_and_told() {
        workshop.inventory(packs(401)).run("2023");

        assertThat(rows(PLACES).get(399))
                .startsWith("400;" + SampleRow.siret(400) + ";")
                .contains("ex aequo");
        assertThat(rows(PLACES).get(400))
                .startsWith("401;" + SampleRow.siret(401) + ";")
                .contains("ex aequo");
    }

    @ParameterizedTest
    @CsvSource({"31/12/2023, 1", "01/01/2024, 0"})
    void the_last_day_of_2023_is_in_and_the_next_is_out(String day, int places) {
        workshop.inventory(SampleRow.file(pack(1, "date_debut=" + day))).runConfirmed("2024");

        assertThat(with("ATTRIBUEE")).isEqualTo(places);
    }

    @Test
    void a_late_comer_dated_before_everyone_displaces_nobody_and_is_told() {
        workshop.inventory(packs(400)).run("2023");
        workshop.inventory(packs(400, pack(500, "date_souscription=01/01/2023")))
                .run("2024");

        assertThat(with("ATTRIBUEE")).isEqualTo(400);
        assertThat(rows(PLACES).get(400))
                .startsWith("401;" + SampleRow.siret(500) + ";")
                .contains("LISTE_ATTENTE", "aurait déplacé le rang 400");
    }

    @Test
    void the_last_place_of_a_body_that_leaves_is_kept_and_the_day_told() {
        workshop.inventory(packs(401)).run("2023");
        String left = packs(401).replace(pack(400), pack(400, "date_fin=30/06/2023"));
        workshop.inventory(left).run("2024");

        assertThat(rows(PLACES).get(399)).contains(";SORTIE;").contains("terminé le 30/06/2023");
        assertThat(rows(PLACES).get(400)).contains(SampleRow.siret(401), ";LISTE_ATTENTE;");
        assertThat(rows("subvention.csv")).noneMatch(row -> row.startsWith("400;") || row.startsWith("401;"));
    }

    @Test
    void a_rejected_candidate_repaired_by_a_correction_gets_a_free_place_and_nobody_loses_one() {
        workshop.inventory(packs(3).replace(pack(2), pack(2, "quantite=2"))).run("2023", "--date", "2023-12-31");
        List<String> before = rows(PLACES);
        assertThat(before).hasSize(2);

        Call corrected = workshop.inventory(packs(3)).run("2023", "--correct", "--date", "2024-01-31");

        assertThat(corrected.exitCode()).isZero();
        assertThat(rows(PLACES)).hasSize(3).containsAll(before);
        assertThat(rows(PLACES).get(2))
                .startsWith("3;" + SampleRow.siret(2) + ";")
                .contains(";ATTRIBUEE;");
        assertThat(rows("factures.csv"))
                .noneMatch(row -> row.contains(";AVOIR;"))
                .hasSize(6);
    }

    /** Year 1: 185 + 150, year 2: 755 + 375, year 3: nothing; 940 + 525 in all. */
    @Test
    void the_third_year_is_covered_by_nothing_and_the_running_totals_stay() {
        for (String year : List.of("2023", "2024", "2025")) {
            workshop.inventory(packs(1)).runConfirmed(year);
        }

        assertThat(rows("subvention.csv")).isEmpty();
        assertThat(workshop.files().get("controle.json").replaceAll("\\s+", ""))
                .contains("\"LFN\":\"0.00\",\"CDG\":\"0.00\",\"cumul\":{\"LFN\":\"940.00\",\"CDG\":\"525.00\"}");
    }

    /** One amount: 185 + 755; halves: (755 − 285) × 2; each year: (755 − 570) × 2. */
    @ParameterizedTest
    @CsvSource({"one-amount, 940.00, 525.00", "halves, 940.00, 525.00", "each-year, 370.00, 300.00"})
    void each_reading_of_the_two_years_has_its_total(String reading, String lfn, String cdg) {
        Path configuration = workshop.configuration("chosen: one-amount", "chosen: " + reading);
        for (String year : List.of("2023", "2024")) {
            workshop.inventory(packs(1)).runConfirmed(year, "--config", configuration);
        }

        assertThat(workshop.files().get("controle.json").replaceAll("\\s+", ""))
                .contains("\"cumul\":{\"LFN\":\"" + lfn + "\",\"CDG\":\"" + cdg + "\"}");
    }

    @Test
    void the_books_can_be_seen_with_another_number_of_places() {
        workshop.inventory(packs(3)).run("2023");

        Call two = workshop.call("check", "2023", "--places", "2");
        assertThat(two.out()).contains("subsidy: 2 of 2 places granted");
        assertThat(rows(PLACES).get(2)).contains(SampleRow.siret(3), ";LISTE_ATTENTE;");

        Call many = workshop.call("check", "2023", "--places", "500");
        assertThat(many.out()).contains("subsidy: 3 of 500 places granted");
        assertThat(workshop.call("check", "2023", "--places", "0").exitCode()).isEqualTo(2);
        assertThat(workshop.call("check", "2023", "--places", "x").exitCode()).isEqualTo(2);
    }

    private Path register(String rows) throws IOException {
        return Files.writeString(
                directory.resolve("registre.csv"),
                "rang;siret;collectivite;date_souscription;date_debut;annee_attribution;statut;remarque\n" + rows);
    }

    private static String place(int rank, int body) {
        return rank + ";" + SampleRow.siret(body) + ";Commune " + body + ";01/02/2023;01/03/2023;2023;ATTRIBUEE;\n";
    }

    @Test
    void a_register_kept_elsewhere_is_brought_in_once() throws IOException {
        Path register = register(place(1, 7) + place(2, 2) + "3;" + SampleRow.siret(9)
                + ";Commune 9;01/02/2023;01/03/2023;;LISTE_ATTENTE;\n");
        workshop.inventory(packs(2));

        Call call = workshop.run("2024", "--register", register, "--date", "2024-12-31");

        assertThat(call.exitCode()).as(call.err()).isZero();
        assertThat(rows(PLACES)).hasSize(3);
        assertThat(rows(PLACES).get(0)).startsWith("1;" + SampleRow.siret(7)).contains(";2023;SORTIE;");
        assertThat(rows(PLACES).get(1)).startsWith("2;" + SampleRow.siret(2)).contains(";2023;ATTRIBUEE;");
        assertThat(rows(PLACES).get(2)).startsWith("3;" + SampleRow.siret(1)).contains(";2024;ATTRIBUEE;");
        assertThat(workshop.files().get("manifest.json")).contains("registre/registre.csv");
        assertThat(workshop.call("verify", "2024").exitCode()).isZero();

        var files = workshop.files();
        assertThat(workshop.run("2024", "--register", register).exitCode()).isZero();
        assertThat(workshop.run("2024").exitCode()).isZero();
        assertThat(workshop.files()).isEqualTo(files);

        Call other = workshop.run("2025", "--register", register(place(1, 8)));
        assertThat(other.exitCode()).isEqualTo(4);
        assertThat(other.complaints()).hasSize(1).first().asString().contains("brought in once");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1;123;A;01/02/2023;01/03/2023;2023;ATTRIBUEE; | line 2: siret '123'",
                "2;29900000010010;A;01/02/2023;01/03/2023;2023;ATTRIBUEE; | line 2: ",
                "x;29900000010010;A;01/02/2023;01/03/2023;2023;OUI; | line 2: statut 'OUI'"
            })
    void a_register_with_a_wrong_row_is_not_taken_at_all(String row, String sentence) throws IOException {
        Call call = workshop.inventory(packs(1)).run("2023", "--register", register(row + "\n"));

        assertThat(call.exitCode()).isEqualTo(2);
        assertThat(call.complaints()).hasSize(1).first().asString().contains(sentence, "nothing was taken");
        assertThat(workshop.data()).doesNotExist();
    }

    @Test
    void a_body_holds_one_place() throws IOException {
        Call call = workshop.inventory(packs(1)).run("2023", "--register", register(place(1, 7) + place(2, 7)));

        assertThat(call.exitCode()).isEqualTo(2);
        assertThat(call.complaints()).first().asString().contains("line 3", "holds two places");
    }
}
