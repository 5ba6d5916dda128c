package fr.tripartite.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.tripartite.inventory.SampleRow;
import fr.tripartite.publication.Snapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** However often years were corrected, every document ever issued is explained, and the ledger and its files are sound. */
class LongStoriesTest {

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

    private static String equipment(int body, String start) {
        return of(body, "service=PACK_MATERIEL", "date_debut=" + start);
    }

    private LongStoriesTest rows(String... rows) {
        workshop.inventory(SampleRow.file(rows));
        return this;
    }

    private LongStoriesTest bill(String year, Object... more) {
        Call call = workshop.runConfirmed(year, more);
        assertThat(call.exitCode()).as(call.err()).isIn(0, 3);
        return this;
    }

    private void assertSound(String... years) {
        for (String year : years) {
            Path output = directory.resolve("output/" + year);
            for (String number : PublishedRows.of(output.resolve("factures.csv"), "numero_facture")) {
                Call explained = Call.of("explain", number, "--data", workshop.data());
                assertThat(explained.exitCode())
                        .as(number + ": " + explained.err())
                        .isZero();
            }
            for (String siret : PublishedRows.of(output.resolve("factures.csv"), "siret").stream()
                    .distinct()
                    .toList()) {
                Call explained = Call.of("explain", "--siret", siret, year, "--data", workshop.data());
                assertThat(explained.exitCode())
                        .as(siret + " in " + year + ": " + explained.err())
                        .isZero();
            }
            Call verified = Call.of("verify", year, "--data", workshop.data(), "--output", output);
            assertThat(verified.exitCode()).as(verified.out() + verified.err()).isZero();
            Map<String, String> files = Snapshot.of(output);
            Call exported = Call.of("export", year, "--data", workshop.data(), "--output", output);
            assertThat(exported.exitCode()).as(exported.err()).isIn(0, 3);
            assertThat(Snapshot.of(output)).isEqualTo(files);
        }
    }

    private Call again(String year) {
        return Call.of(
                "verify", year, "--again", "--data", workshop.data(), "--output", directory.resolve("output/" + year));
    }

    @Test
    void a_contribution_that_wandered_over_three_years() {
        rows(pack(1, "01/03/2023")).bill("2023");
        rows(pack(1, "15/02/2024")).bill("2024").bill("2025");
        bill("2023", "--correct").bill("2024", "--correct").bill("2025", "--correct");
        rows(pack(1, "01/03/2023")).bill("2024", "--correct").bill("2023", "--correct");

        assertSound("2023", "2024", "2025");
    }

    @Test
    void a_contribution_that_came_as_a_complement_and_was_cancelled() {
        String mailbox = of(
                1,
                "service=MESSAGERIE_5GO",
                "dont_nouveaux=0",
                "date_souscription=10/04/2024",
                "date_debut=02/05/2024");
        rows(mailbox).bill("2024");
        rows(mailbox, pack(1, "01/03/2023")).bill("2024", "--correct");
        rows(pack(1, "01/03/2023")).bill("2023");
        rows(mailbox).bill("2024", "--correct");
        rows(pack(1, "01/03/2023")).bill("2023", "--correct");

        assertSound("2023", "2024");
        assertThat(again("2023").exitCode()).isZero();
        assertThat(again("2024").exitCode()).isZero();
    }

    @Test
    void a_reduced_unit_that_another_year_took_away() {
        rows(pack(1, "01/03/2023")).bill("2023");
        rows(pack(1, "01/03/2023"), equipment(1, "01/06/2024")).bill("2024");
        rows(pack(1, "01/03/2023"), equipment(1, "01/06/2023")).bill("2023", "--correct");
        rows(pack(1, "01/03/2023"), equipment(1, "01/06/2024")).bill("2024", "--correct");
        rows(pack(1, "01/03/2023")).bill("2023", "--correct");

        assertSound("2023", "2024");
    }

    @Test
    void bodies_that_left_came_back_and_were_rejected() {
        rows(of(1), pack(2, "01/03/2023"), of(3)).bill("2023");
        rows(of(1, "quantite=0"), of(3), of(3, "service=SAUVEGARDE")).bill("2023", "--correct");
        rows(of(1), pack(2, "01/03/2023"), of(3)).bill("2023", "--correct");
        rows(of(1), of(2, "service=PACK_SOCLE", "quantite=2"), of(3, "quantite=0"))
                .bill("2023", "--correct", "--reason", "=1+1");

        Call first = Call.french("explain", "--siret", SampleRow.siret(3), "2023", "--data", workshop.data());
        assertThat(first.out()).contains("rejetée", "AVOIR LFN-2023-");
        for (String number : PublishedRows.of(workshop.output().resolve("factures.csv"), "numero_facture")) {
            Call explained = Call.of("explain", number, "--data", workshop.data());
            assertThat(explained.exitCode()).as(number + ": " + explained.err()).isZero();
        }
        assertThat(PublishedRows.of(workshop.output().resolve("pieces-nouvelles.csv"), "raison"))
                .isNotEmpty()
                .containsOnly("'=1+1");
        assertThat(again("2023").exitCode()).isZero();
    }

    @Test
    void rows_that_changed_their_places_in_the_file() {
        rows(of(1), of(2)).bill("2023");
        rows(of(2), of(1), of(1, "service=CLE_3ANS_CDG", "date_debut=15/06/2023"), of(2, "service=PAGE_INTERNET"))
                .bill("2023", "--correct");
        rows(of(1, "service=CLE_3ANS_CDG", "date_debut=15/06/2023"), of(2, "service=PAGE_INTERNET"), of(1), of(2))
                .bill("2023", "--correct");

        assertSound("2023");

        rows(of(1, "service=CLE_3ANS_CDG", "date_debut=10/01/2024")).bill("2024");
        assertThat(PublishedRows.of(workshop.output().resolve("avertissements.csv"), "code"))
                .containsExactly("DEJA_FACTURE");
    }

    @Test
    void money_received_between_the_runs() throws IOException {
        Path payments = Files.writeString(
                directory.resolve("versements.csv"), "date;reference;emetteur;siret;montant\n15/01/2024;V1;LFN;;10\n");
        rows(pack(1, "01/03/2023"), of(2)).bill("2023");
        Call received = Call.of(
                "reconcile",
                "2023",
                "--received",
                payments,
                "--data",
                workshop.data(),
                "--output",
                directory.resolve("output/2023"));
        assertThat(received.exitCode()).as(received.err()).isZero();

        Call twin = workshop.run("2024");
        assertThat(twin.isUnconfirmed()).isTrue();
        assertThat(twin.lineToType()).contains("inventaire=2023");
        rows(pack(1, "15/02/2024"), of(2, "service=PAGE_INTERNET")).bill("2024");
        rows(pack(1, "01/03/2023"), of(2), of(2, "service=PAGE_INTERNET")).bill("2023", "--correct");

        assertSound("2023", "2024");
    }

    @Test
    void the_inventory_of_another_year_is_asked_about_in_a_correction_too() {
        rows(of(1)).bill("2023");
        rows(of(1), of(2)).bill("2024");

        Call call = rows(of(1)).workshop.run("2024", "--correct");

        assertThat(call.isUnconfirmed()).isTrue();
        assertThat(call.lineToType()).contains("--correct", "inventaire=2023").doesNotContain("partis=1");
        assertThat(Call.of(call.lineToType()).exitCode()).isZero();
        assertSound("2023", "2024");
    }
}
