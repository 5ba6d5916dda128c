package fr.tripartite.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.tripartite.inventory.SampleRow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The runs are told one by one: when, who, from which inventory, what was issued, net per issuer, why. */
class HistoryTest {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    /** 11,50 € HT, 13,80 € TTC. */
    private static final String DOMAIN = SampleRow.line();

    @TempDir
    Path directory;

    private Workshop workshop;

    @BeforeEach
    void open() {
        workshop = new Workshop(directory);
    }

    private void billed(Call call) {
        assertThat(call.exitCode()).as(call.err()).isZero();
    }

    private Call history(Object... year) {
        return Call.of(Stream.concat(
                        Stream.concat(Stream.of("history"), Stream.of(year)), Stream.of("--data", workshop.data()))
                .toArray());
    }

    /** The rows of the table below its header, each as its cells. */
    private List<List<String>> runs(Object... year) {
        Call call = history(year);
        assertThat(call.exitCode()).as(call.err()).isZero();
        assertThat(call.err()).isEmpty();
        List<List<String>> rows = call.out()
                .lines()
                .filter(line -> !line.startsWith("|-"))
                .map(line -> Stream.of(line.substring(1).split("(?<!\\\\)\\|"))
                        .map(String::strip)
                        .toList())
                .toList();
        assertThat(rows.get(0))
                .containsExactly("run", "when", "who", "year", "what", "from", "documents", "avoirs", "TTC net", "why");
        return rows.subList(1, rows.size());
    }

    private static List<String> without(List<String> cells, int from, int to) {
        return Stream.concat(cells.subList(0, from).stream(), cells.subList(to, cells.size()).stream())
                .toList();
    }

    /** 2023: 13,80 €, then two names instead of one and a mailbox; 2024: one name. */
    private void bill_two_years_and_correct_the_first() {
        workshop.inventory(SampleRow.file(DOMAIN));
        billed(workshop.run("2023"));
        workshop.inventory(SampleRow.file(DOMAIN, SampleRow.line("service=PAGE_INTERNET", "dont_nouveaux=0")));
        billed(workshop.run("2024", "--reason", "clôture | de l'année"));
        workshop.inventory(SampleRow.file(
                SampleRow.line("quantite=2"), SampleRow.line("service=MESSAGERIE_5GO", "dont_nouveaux=0")));
        billed(workshop.run("2023", "--correct", "--reason", "rejets du 12 mars repris"));
    }

    /** 2 × 11,50 € + 16,10 € = 39,10 € HT, 46,92 € TTC, less 13,80 €. */
    @Test
    void every_run_is_told_in_its_order() {
        bill_two_years_and_correct_the_first();

        assertThat(runs().stream().map(cells -> without(cells, 1, 3)))
                .containsExactly(
                        List.of("1", "2023", "billed", "inventaire.csv", "1", "0", "LFN 13.80 €", ""),
                        List.of(
                                "2",
                                "2024",
                                "billed",
                                "inventaire.csv",
                                "1",
                                "0",
                                "LFN 27.60 €",
                                "clôture \\| de l'année"),
                        List.of(
                                "3",
                                "2023",
                                "corrected",
                                "inventaire.csv",
                                "3",
                                "1",
                                "LFN 33.12 €, CDG 25.00 €",
                                "rejets du 12 mars repris"));
    }

    @Test
    void one_year_is_told_alone() {
        bill_two_years_and_correct_the_first();

        assertThat(runs("2023").stream().map(cells -> cells.get(0))).containsExactly("1", "3");
        assertThat(runs("2024").stream().map(cells -> cells.get(0))).containsExactly("2");
    }

    @Test
    void who_and_when_are_those_of_the_run_where_the_settings_are_at_home() {
        ZoneId paris = ZoneId.of("Europe/Paris");
        LocalDateTime before = LocalDateTime.now(paris).minusSeconds(1);
        workshop.inventory(SampleRow.file(DOMAIN));
        billed(workshop.run("2023"));

        List<String> run = runs().get(0);

        assertThat(LocalDateTime.parse(run.get(1), MOMENT)).isBetween(before, LocalDateTime.now(paris));
        assertThat(run.get(2)).isEqualTo(System.getProperty("user.name"));
    }

    @Test
    void a_run_that_issues_nothing_and_one_that_is_refused_leave_no_trace() {
        workshop.inventory(SampleRow.file(DOMAIN));
        billed(workshop.run("2023"));
        billed(workshop.run("2023", "--reason", "encore"));
        billed(workshop.run("2023", "--correct", "--reason", "encore"));
        assertThat(workshop.run("2024").exitCode()).isEqualTo(4);

        assertThat(runs()).hasSize(1);
    }

    @Test
    void money_received_is_a_run_of_its_own() throws IOException {
        workshop.inventory(SampleRow.file(DOMAIN));
        billed(workshop.run("2023"));
        Path payments = Files.writeString(
                directory.resolve("versements.csv"), "date;reference;emetteur;siret;montant\n15/01/2024;V1;LFN;;10\n");
        billed(Call.of(
                "reconcile",
                "2023",
                "--received",
                payments,
                "--data",
                workshop.data(),
                "--output",
                directory.resolve("elsewhere")));

        List<String> received = runs().get(1);
        assertThat(without(received, 5, 6).subList(3, 7)).containsExactly("2023", "money received", "0", "0");
        assertThat(received.get(5)).endsWith("versements.csv");
    }

    @Test
    void a_year_that_is_not_billed_has_no_runs() {
        workshop.inventory(SampleRow.file(DOMAIN));
        billed(workshop.run("2023"));

        assertThat(runs("2024")).isEmpty();
    }

    @Test
    void where_there_is_no_ledger_it_says_so_and_makes_none() {
        Call call = history();

        assertThat(call.exitCode()).isEqualTo(2);
        assertThat(call.complaints()).singleElement().asString().contains("there is no ledger");
        assertThat(workshop.data()).doesNotExist();
    }

    @Test
    void what_is_no_year_is_wrong_usage() {
        assertThat(history("last").exitCode()).isEqualTo(2);
        assertThat(history("2023", "2024").exitCode()).isEqualTo(2);
    }

    @Test
    void the_ledger_is_read_and_not_touched() {
        workshop.inventory(SampleRow.file(DOMAIN));
        billed(workshop.run("2023"));
        Map<String, String> ledger = workshop.ledger();

        history();

        assertThat(workshop.ledger()).isEqualTo(ledger);
    }
}
