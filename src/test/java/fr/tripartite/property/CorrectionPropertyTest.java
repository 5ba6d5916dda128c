package fr.tripartite.property;

import static fr.tripartite.property.PublishedYear.ISSUERS;
import static org.assertj.core.api.Assertions.assertThat;

import fr.tripartite.cli.Call;
import fr.tripartite.property.CorrectionStory.Plan;
import fr.tripartite.property.CorrectionStory.Round;
import fr.tripartite.property.PublishedYear.Row;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever happens to an inventory after it was billed, corrections bring every body to what it owes, and no further. */
class CorrectionPropertyTest {

    private static final List<Plan> PLANS = List.of(
            new Plan(1, List.of(2023), false, false),
            new Plan(2, List.of(2024), true, false),
            new Plan(3, List.of(2025), false, true),
            new Plan(4, List.of(2023), true, true),
            new Plan(5, List.of(2024, 2025), false, false),
            // not 2023 and 2024: which of them invoices the contribution hangs on which was billed first
            // (ContributionTest)
            new Plan(6, List.of(2024, 2025), true, false),
            new Plan(7, List.of(2024, 2025), true, true),
            new Plan(8, List.of(2026), false, false));
    private static final List<String> AMOUNTS = List.of("montant_ht", "montant_tva", "montant_ttc");
    private static final List<String> LINE =
            List.of("service", "nature", "quantite", "prix_unitaire", "base", "taux_tva");
    private static final List<String> PLACE =
            List.of("rang", "siret", "date_souscription", "date_debut", "annee_attribution");
    private static final BigDecimal NOTHING = new BigDecimal("0.00");

    @TempDir
    static Path directory;

    private static final List<Round> ROUNDS = new ArrayList<>();

    @BeforeAll
    static void correct_random_inventories() throws IOException {
        for (Plan plan : PLANS) {
            ROUNDS.addAll(CorrectionStory.tell(directory.resolve("story-" + plan.seed()), plan));
        }
    }

    static Stream<Round> rounds() {
        return ROUNDS.stream();
    }

    @ParameterizedTest
    @MethodSource("rounds")
    void every_body_comes_to_what_a_new_ledger_would_bill(Round round) {
        assertThat(positions(round.after())).isEqualTo(positions(round.fresh())).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("rounds")
    void every_body_comes_to_what_a_check_beside_the_same_ledger_says(Round round) {
        assertThat(round.calls().get("check").exitCode())
                .as(round.calls().get("check").err())
                .isEqualTo(round.calls().get("correction").exitCode());
        assertThat(positions(round.after())).isEqualTo(positions(round.checked()));
        assertThat(round.after().tracking()).isEqualTo(round.checked().tracking());
        assertThat(round.after().register()).isEqualTo(round.checked().register());
        assertThat(round.after().subsidies()).isEqualTo(round.checked().subsidies());
    }

    /** HT, VAT and TTC by issuer and body; who owes nothing is left out. */
    private static Map<String, List<BigDecimal>> positions(PublishedYear year) {
        Map<String, List<BigDecimal>> positions = new TreeMap<>();
        for (Row document : year.invoices()) {
            positions.merge(
                    document.text("emetteur") + " " + document.text("siret"),
                    AMOUNTS.stream().map(document::amount).toList(),
                    (first, second) -> IntStream.range(0, 3)
                            .mapToObj(i -> first.get(i).add(second.get(i)))
                            .toList());
        }
        positions.values().removeIf(amounts -> amounts.stream().allMatch(amount -> amount.signum() == 0));
        return positions;
    }

    @ParameterizedTest
    @MethodSource("rounds")
    void more_of_the_same_is_completed_what_differs_is_cancelled_whole_and_only_what_is_owed_now_is_billed(
            Round round) {
        for (String issuer : ISSUERS) {
            Map<String, List<Row>> before = standing(round.before(), issuer);
            Map<String, List<Row>> owed = standing(round.fresh(), issuer);
            Set<String> bodies = new TreeSet<>(before.keySet());
            bodies.addAll(owed.keySet());
            List<String> expected = new ArrayList<>();
            for (String siret : bodies) {
                expected.addAll(due(
                        siret,
                        bill(round.before(), issuer, before.getOrDefault(siret, List.of())),
                        bill(round.fresh(), issuer, owed.getOrDefault(siret, List.of())),
                        before.getOrDefault(siret, List.of())));
            }

            assertThat(issued(round, issuer))
                    .extracting(document -> document.text("type") + " " + document.text("siret") + " "
                            + document.text("numero_origine"))
                    .containsExactlyElementsOf(expected);
        }
    }

    /** What a correction has to issue about a body, by type, body and number of origin. */
    private static List<String> due(String siret, Bill before, Bill owed, List<Row> standing) {
        if (before.equals(owed)) {
            return List.of();
        }
        if (owed.completes(before)) {
            return List.of("COMPLEMENT " + siret + " " + standing.get(0).text("numero_facture"));
        }
        List<String> due = standing.stream()
                .map(document -> "AVOIR " + siret + " " + document.text("numero_facture"))
                .collect(Collectors.toCollection(ArrayList::new));
        if (!owed.lines().isEmpty()) {
            due.add("FACTURE " + siret + " ");
        }
        return due;
    }

    @ParameterizedTest
    @MethodSource("rounds")
    void every_invoice_that_stands_asks_with_its_complements_for_what_is_owed(Round round) {
        for (String issuer : ISSUERS) {
            Map<String, List<Row>> standing = standing(round.after(), issuer);
            Map<String, List<Row>> owed = standing(round.fresh(), issuer);

            assertThat(standing.keySet()).isEqualTo(owed.keySet());
            standing.forEach((siret, documents) -> assertThat(bill(round.after(), issuer, documents))
                    .isEqualTo(bill(round.fresh(), issuer, owed.get(siret))));
        }
    }

    /**
     * What a body is asked for, whatever the numbers, the dates and the places of its rows.
     *
     * @param recipient who is asked
     * @param lines what each line bills, sorted
     * @param amounts HT, VAT and TTC
     */
    private record Bill(String recipient, List<List<String>> lines, List<BigDecimal> amounts) {

        /** Whether an invoice of the lines that an earlier bill lacks makes it this one, to the cent. */
        boolean completes(Bill before) {
            List<List<String>> missing = new ArrayList<>(lines);
            boolean contained = before.lines.stream().allMatch(missing::remove);
            return contained
                    && !before.lines.isEmpty()
                    && !missing.isEmpty()
                    && recipient.equals(before.recipient)
                    && sums(List.of(before.amounts, invoiced(missing))).equals(amounts);
        }

        /** HT, VAT and TTC of an invoice of some lines: what was voted, rounded once. */
        private static List<BigDecimal> invoiced(List<List<String>> lines) {
            BigDecimal rate = new BigDecimal(lines.get(0).get(5)).movePointLeft(2);
            BigDecimal votedHt = voted(lines, "HT");
            BigDecimal votedTtc = voted(lines, "TTC");
            BigDecimal ht = votedHt.add(votedTtc.divide(BigDecimal.ONE.add(rate), 2, RoundingMode.HALF_UP));
            BigDecimal vat = votedHt.signum() == 0
                    ? votedTtc.subtract(ht)
                    : ht.multiply(rate).setScale(2, RoundingMode.HALF_UP);
            return List.of(ht, vat, ht.add(vat));
        }

        private static BigDecimal voted(List<List<String>> lines, String basis) {
            return lines.stream()
                    .filter(line -> line.get(4).equals(basis))
                    .map(line -> new BigDecimal(line.get(3).replace(',', '.')).multiply(new BigDecimal(line.get(2))))
                    .reduce(NOTHING, BigDecimal::add);
        }
    }

    private static Bill bill(PublishedYear year, String issuer, List<Row> documents) {
        return new Bill(
                documents.stream()
                        .map(document ->
                                cells(document, List.of("siret", "collectivite", "engagement", "code_service")))
                        .distinct()
                        .collect(Collectors.joining()),
                documents.stream()
                        .flatMap(document -> linesOf(year, issuer, document).stream())
                        .map(line -> LINE.stream().map(line::text).toList())
                        .sorted(Comparator.comparing(List::toString))
                        .toList(),
                sums(documents.stream()
                        .map(document -> AMOUNTS.stream().map(document::amount).toList())
                        .toList()));
    }

    private static List<BigDecimal> sums(List<List<BigDecimal>> amounts) {
        return IntStream.range(0, AMOUNTS.size())
                .mapToObj(i -> amounts.stream().map(each -> each.get(i)).reduce(NOTHING, BigDecimal::add))
                .toList();
    }

    private static String cells(Row row, List<String> columns) {
        return columns.stream().map(row::text).collect(Collectors.joining("|"));
    }

    private static List<Row> linesOf(PublishedYear year, String issuer, Row document) {
        return year.lines(issuer).stream()
                .filter(line -> line.is("numero_facture", document.text("numero_facture")))
                .toList();
    }

    /** The invoice that no avoir names and its complements, by body. */
    private static Map<String, List<Row>> standing(PublishedYear year, String issuer) {
        Set<String> cancelled = year.invoices(issuer).stream()
                .filter(document -> document.is("type", "AVOIR"))
                .map(document -> document.text("numero_origine"))
                .collect(Collectors.toSet());
        Map<String, List<Row>> standing = new TreeMap<>();
        for (Row document : year.invoices(issuer)) {
            if (!document.is("type", "AVOIR") && !cancelled.contains(document.text("numero_facture"))) {
                List<Row> ofBody = standing.computeIfAbsent(document.text("siret"), siret -> new ArrayList<>());
                assertThat(document.text("numero_origine"))
                        .as("one invoice stands, and what completes it")
                        .isEqualTo(ofBody.isEmpty() ? "" : ofBody.get(0).text("numero_facture"));
                assertThat(document.text("date_origine"))
                        .isEqualTo(ofBody.isEmpty() ? "" : ofBody.get(0).text("date_facture"));
                ofBody.add(document);
            }
        }
        return standing;
    }

    /** The documents that a correction added. */
    private static List<Row> issued(Round round, String issuer) {
        List<Row> after = round.after().invoices(issuer);
        return after.subList(round.before().invoices(issuer).size(), after.size());
    }

    @ParameterizedTest
    @MethodSource("rounds")
    void what_was_issued_before_stays_to_the_byte_and_new_documents_follow(Round round) {
        for (String issuer : ISSUERS) {
            List<Row> before = round.before().invoices(issuer);

            assertThat(round.after().invoices(issuer)).startsWith(before.toArray(Row[]::new));
            assertThat(round.after().text("lignes-" + issuer + ".csv"))
                    .startsWith(round.before().text("lignes-" + issuer + ".csv"));
            assertThat(issued(round, issuer)).allSatisfy(document -> assertThat(document.text("date_facture"))
                    .isEqualTo(round.date()));
        }
        assertThat(invoiceRecords(round.after())).containsAll(invoiceRecords(round.before()));
    }

    /** The records as they stand in the file. */
    private static List<String> invoiceRecords(PublishedYear year) {
        return List.of(year.text("factures.csv").split("\n(?=[A-Z]{3}-\\d{4}-)", -1)).stream()
                .map(String::stripTrailing)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("rounds")
    void the_numbers_of_an_issuer_go_on_without_gap_or_reuse(Round round) {
        for (String issuer : ISSUERS) {
            List<Row> documents = round.after().invoices(issuer);

            assertThat(documents)
                    .extracting(document -> document.text("numero_facture"))
                    .containsExactlyElementsOf(IntStream.rangeClosed(1, documents.size())
                            .mapToObj(sequence -> "%s-%d-%06d".formatted(issuer, round.year(), sequence))
                            .toList());
        }
    }

    @ParameterizedTest
    @MethodSource("rounds")
    void an_avoir_and_the_invoice_it_names_come_to_zero_line_by_line(Round round) {
        for (String issuer : ISSUERS) {
            Map<String, Row> invoices = new TreeMap<>();
            Set<String> cancelled = new HashSet<>();
            for (Row document : round.after().invoices(issuer)) {
                if (!document.is("type", "AVOIR")) {
                    invoices.put(document.text("numero_facture"), document);
                    continue;
                }
                assertThat(cancelled.add(document.text("numero_origine")))
                        .as("cancelled once")
                        .isTrue();
                Row invoice = invoices.get(document.text("numero_origine"));
                assertThat(invoice).as("an earlier invoice").isNotNull();
                assertThat(document.text("date_origine")).isEqualTo(invoice.text("date_facture"));
                assertOpposite(
                        invoice,
                        document,
                        Set.of("type", "numero_facture", "numero_origine", "date_origine", "date_facture"));
                List<Row> lines = linesOf(round.after(), issuer, document);
                List<Row> opposite = linesOf(round.after(), issuer, invoice);
                assertThat(lines).hasSameSizeAs(opposite).hasSize(document.whole("nombre_lignes"));
                for (int i = 0; i < lines.size(); i++) {
                    assertOpposite(opposite.get(i), lines.get(i), Set.of("numero_facture"));
                    assertThat(lines.get(i).whole("quantite"))
                            .isEqualTo(-opposite.get(i).whole("quantite"));
                }
            }
        }
    }

    private static void assertOpposite(Row invoiced, Row cancelled, Set<String> ownColumns) {
        for (String column : invoiced.cells().keySet()) {
            if (AMOUNTS.contains(column)) {
                assertThat(cancelled.amount(column).add(invoiced.amount(column)))
                        .isEqualTo(NOTHING);
            } else if (!ownColumns.contains(column) && !column.equals("quantite")) {
                assertThat(cancelled.text(column)).as(column).isEqualTo(invoiced.text(column));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("rounds")
    void lines_documents_and_tracking_add_up_to_the_net_that_the_control_file_tells(Round round) {
        PublishedYear after = round.after();
        for (String issuer : ISSUERS) {
            List<Row> documents = after.invoices(issuer);
            assertThat(after.control(issuer, "factures").intValueExact()).isEqualTo(documents.size());
            assertThat(after.control(issuer, "avoirs").longValueExact())
                    .isEqualTo(documents.stream()
                            .filter(document -> document.is("type", "AVOIR"))
                            .count());
            assertThat(after.control(issuer, "lignes").intValueExact())
                    .isEqualTo(after.lines(issuer).size());
            for (String column : AMOUNTS) {
                assertThat(sum(after.lines(issuer), column)).isEqualTo(sum(documents, column));
                assertThat(after.control(issuer, column.replace("montant_", "")))
                        .isEqualTo(sum(documents, column));
            }
            assertThat(sum(after.tracking(), issuer.equals("LFN") ? "montant_lfn_ttc" : "montant_cdg_ttc"))
                    .isEqualTo(sum(documents, "montant_ttc"));
        }
        assertThat(after.text("controle.json")).contains("\"equilibre\" : true");
    }

    private static BigDecimal sum(List<Row> rows, String column) {
        return rows.stream().map(row -> row.amount(column)).reduce(NOTHING, BigDecimal::add);
    }

    @ParameterizedTest
    @MethodSource("rounds")
    void the_tracking_is_that_of_the_latest_inventory(Round round) {
        assertThat(round.after().tracking())
                .extracting(row -> row.whole("ligne"))
                .containsExactlyElementsOf(
                        new TreeSet<>(round.sheet().rowsByLine().keySet()));
        assertThat(round.after().control("inventaire", "lignes").intValueExact())
                .isEqualTo(round.sheet().rowsByLine().size());
    }

    @ParameterizedTest
    @MethodSource("rounds")
    void a_place_once_granted_keeps_its_rank_its_body_its_dates_and_its_year(Round round) {
        assertThat(places(round.after())).containsAll(places(round.before()));
    }

    private static List<String> places(PublishedYear year) {
        return year.register().stream()
                .filter(row -> !row.is("statut", "LISTE_ATTENTE"))
                .map(row -> cells(row, PLACE))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("rounds")
    void a_correction_ends_with_3_where_rows_are_rejected_and_with_0_where_none_is(Round round) {
        boolean rejected = round.after().tracking().stream().anyMatch(row -> row.is("etat", "REJETE"));
        Call correction = round.calls().get("correction");

        assertThat(correction.exitCode()).as(correction.err()).isEqualTo(rejected ? 3 : 0);
        assertThat(correction.out()).contains(round.year() + " corrected: ");
    }

    @ParameterizedTest
    @MethodSource("rounds")
    void the_same_correction_again_changes_no_byte(Round round) {
        assertThat(round.calls().get("same correction").exitCode())
                .isEqualTo(round.calls().get("correction").exitCode());
        assertThat(round.again().texts()).isEqualTo(round.after().texts());
    }

    @ParameterizedTest
    @MethodSource("rounds")
    void a_corrected_year_verifies(Round round) {
        Call verify = round.calls().get("verify");

        assertThat(verify.exitCode()).as(verify.err()).isZero();
    }

    @ParameterizedTest
    @MethodSource("rounds")
    void without_correct_changed_data_are_refused_and_named(Round round) {
        Call refused = round.calls().get("plain run");
        String inventory = round.inventoryChanged() ? "the inventory " : "";
        String tariffs = round.tariffsChanged() ? "the configuration (" : "";

        assertThat(refused.exitCode()).isEqualTo(4);
        assertThat(refused.complaints().get(0))
                .startsWith("tripartite: the year " + round.year() + " is already billed, and " + inventory)
                .contains(tariffs, "changed since");
        if (round.inventoryChanged()) {
            assertThat(refused.complaints().get(1))
                    .matches("  inventory: (rows added: \\d+, removed: \\d+, changed: \\d+"
                            + "|no row was added, removed or changed, but \\d+ stand on other lines)");
            assertThat(rowsMore(refused.complaints().get(1))).isEqualTo(round.rowsMore());
        } else {
            assertThat(refused.complaints().get(0)).doesNotContain("inventory");
        }
        assertThat(round.untouched().texts()).isEqualTo(round.before().texts());
    }

    private static int rowsMore(String sentence) {
        List<Integer> counts = Stream.of(
                        sentence.replaceAll("\\D+", " ").strip().split(" ", -1))
                .map(Integer::valueOf)
                .toList();
        return counts.size() == 3 ? counts.get(0) - counts.get(1) : 0;
    }

    @ParameterizedTest
    @MethodSource("rounds")
    void rows_that_owe_nothing_bring_no_document_but_are_tracked(Round round) {
        if (!round.changes().isEmpty()) {
            return;
        }
        for (String file : List.of("factures.csv", "lignes-LFN.csv", "lignes-CDG.csv")) {
            assertThat(round.after().text(file)).isEqualTo(round.before().text(file));
        }
        assertThat(round.rowsMore()).isPositive();
        assertThat(round.after().tracking()).hasSize(round.before().tracking().size() + round.rowsMore());
        assertThat(round.after().tracking())
                .filteredOn(row -> row.is("collectivite", "Ancien nom"))
                .hasSize(round.rowsMore())
                .extracting(row -> row.text("etat"))
                .containsOnly("SANS_OBJET", "REJETE");
    }

    @ParameterizedTest
    @MethodSource("rounds")
    void a_later_year_stays_as_it_was_billed(Round round) {
        assertThat(round.laterAfter()).isEqualTo(round.laterBefore());
    }

    @Test
    void the_drawn_corrections_meet_every_kind_of_change_and_of_document() {
        Set<LivingInventory.Change> changes = EnumSet.noneOf(LivingInventory.Change.class);
        ROUNDS.forEach(round -> changes.addAll(round.changes()));
        assertThat(changes).containsExactlyInAnyOrder(LivingInventory.Change.values());
        assertThat(ROUNDS).anyMatch(Round::tariffsChanged).anyMatch(round -> !round.laterBefore()
                .isEmpty());
        assertThat(ROUNDS)
                .as("somebody is untouched, somebody leaves, comes, takes more, is billed anew")
                .anySatisfy(round -> {
                    Map<String, List<String>> types = new TreeMap<>();
                    issued(round, "LFN").forEach(document -> types.computeIfAbsent(
                                    document.text("siret"), siret -> new ArrayList<>())
                            .add(document.text("type")));
                    assertThat(types.values())
                            .contains(
                                    List.of("AVOIR"),
                                    List.of("FACTURE"),
                                    List.of("COMPLEMENT"),
                                    List.of("AVOIR", "FACTURE"));
                    assertThat(types)
                            .hasSizeLessThan(standing(round.after(), "LFN").size());
                });
        assertThat(ROUNDS)
                .as("a correction of a correction: an invoice that replaced another is replaced too")
                .anySatisfy(round -> assertThat(issued(round, "CDG"))
                        .filteredOn(document -> document.is("type", "AVOIR"))
                        .extracting(document -> document.text("numero_origine"))
                        .anySatisfy(origin -> assertThat(round.after().invoices("CDG"))
                                .filteredOn(document -> document.is("numero_facture", origin))
                                .extracting(document -> document.text("date_facture"))
                                .allSatisfy(date -> assertThat(date).contains("/06/"))));
        assertThat(ROUNDS).as("a place outlives the candidature of its body").anySatisfy(round -> assertThat(
                        round.after().register())
                .extracting(row -> row.text("statut"))
                .contains("SORTIE"));
    }

    @Test
    void a_year_that_was_never_billed_cannot_be_corrected_and_nothing_is_written() {
        Path ledger = directory.resolve("never");
        Path output = directory.resolve("never-published");

        Call call = Call.of("run", "2024", "--correct", "--data", ledger, "--output", output);

        assertThat(call.exitCode()).isEqualTo(2);
        assertThat(call.complaints())
                .last()
                .asString()
                .contains("the year 2024 is not billed, there is nothing to correct");
        assertThat(output).doesNotExist();
        assertThat(ledger).doesNotExist();
    }
}
