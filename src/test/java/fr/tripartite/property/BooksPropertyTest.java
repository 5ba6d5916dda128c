package fr.tripartite.property;

import static fr.tripartite.property.PublishedYear.ISSUERS;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import fr.tripartite.subsidy.Register;
import fr.tripartite.tariff.Tariffs;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The published files of a year add up, whatever the inventory. */
class BooksPropertyTest {

    private static final int SCENARIOS = 10;
    private static final int BODIES = 80;
    private static final int DAMAGED_IN_100 = 15;
    private static final List<String> STATES = List.of("FACTURE", "PARTIEL", "A_DEVISER", "SANS_OBJET", "REJETE");
    private static final List<String> NATURES =
            List.of("ABONNEMENT", "MISE_EN_SERVICE", "CERTIFICAT", "MATERIEL", "ACCOMPAGNEMENT", "DEVIS");
    private static final BigDecimal CENT = new BigDecimal("0.01");

    @TempDir
    static Path directory;

    private static final List<Scenario> DRAWN = new ArrayList<>();

    /**
     * A random inventory, billed.
     *
     * @param rates VAT in percent, by issuer
     */
    record Scenario(int seed, int year, Map<String, Integer> rates, Sheet sheet, PublishedYear published) {
        @Override
        public String toString() {
            return "seed " + seed + ", year " + year + ", VAT " + rates;
        }
    }

    @BeforeAll
    static void bill_random_inventories() {
        for (int seed = 1; seed <= SCENARIOS; seed++) {
            Chance chance = new Chance(seed);
            int year = 2023 + seed % 5;
            boolean vat = seed % 2 == 0;
            Tariffs tariffs = vat ? Office.CDG_WITH_VAT : Office.SHIPPED;
            List<DrawnRow> rows =
                    Damage.spread(InventoryDrawing.of(year, BODIES, tariffs, chance), DAMAGED_IN_100, chance);
            Sheet sheet = Sheet.dressed(directory.resolve(seed + ".csv"), chance.shuffled(rows), chance);
            Office.Year billed = Office.bill(year, tariffs, sheet, Register.empty());
            DRAWN.add(new Scenario(seed, year, Map.of("LFN", 20, "CDG", vat ? 20 : 0), sheet, billed.published()));
        }
    }

    static Stream<Scenario> scenarios() {
        return DRAWN.stream();
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void every_row_has_one_state(Scenario scenario) {
        Map<Integer, String> states = new TreeMap<>();
        for (PublishedYear.Row row : scenario.published().tracking()) {
            assertThat(states.put(row.whole("ligne"), row.text("etat"))).isNull();
        }

        assertThat(states.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        scenario.sheet().rowsByLine().keySet());
        assertThat(states.values()).isSubsetOf(STATES);
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void a_row_wrong_by_itself_is_rejected(Scenario scenario) {
        assertThat(scenario.published().tracking())
                .filteredOn(row -> drawn(scenario, row).damage() == Damage.BY_ITSELF)
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.text("etat")).isEqualTo("REJETE"));
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void rejected_and_awaited_rows_stand_in_their_files_and_no_others(Scenario scenario) {
        assertThat(linesOf(scenario.published().rows("rejets.csv")))
                .containsExactlyElementsOf(linesOf(inState(scenario, Set.of("REJETE"))));
        assertThat(new HashSet<>(linesOf(scenario.published().rows("a-deviser.csv"))))
                .containsExactlyInAnyOrderElementsOf(linesOf(inState(scenario, Set.of("A_DEVISER", "PARTIEL"))));
        assertThat(scenario.published().rows("rejets.csv"))
                .allSatisfy(row -> assertThat(row.text("motif")).isNotBlank());
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void lines_invoices_and_tracking_add_up_to_the_same_cent_per_issuer(Scenario scenario) {
        for (String issuer : ISSUERS) {
            BigDecimal invoices = sum(scenario.published().invoices(issuer), "montant_ttc");

            assertThat(invoices).isPositive();
            assertThat(sum(scenario.published().lines(issuer), "montant_ttc")).isEqualTo(invoices);
            assertThat(sum(scenario.published().tracking(), amountColumn(issuer)))
                    .isEqualTo(invoices);
        }
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void only_a_billed_row_has_an_amount(Scenario scenario) {
        assertThat(inState(scenario, Set.of("A_DEVISER", "SANS_OBJET", "REJETE")))
                .allSatisfy(row -> {
                    assertThat(row.amount("montant_lfn_ttc")).isZero();
                    assertThat(row.amount("montant_cdg_ttc")).isZero();
                });
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void a_line_keeps_what_was_voted_and_is_ht_plus_vat(Scenario scenario) {
        for (String issuer : ISSUERS) {
            assertThat(scenario.published().lines(issuer)).isNotEmpty().allSatisfy(line -> {
                assertThat(line.amount("montant_ht").add(line.amount("montant_tva")))
                        .isEqualTo(line.amount("montant_ttc"));
                assertThat(line.amount(line.is("base", "HT") ? "montant_ht" : "montant_ttc"))
                        .isEqualTo(fixed(line));
                assertThat(line.amount("montant_ht")).isPositive();
                assertThat(line.amount("montant_tva")).isNotNegative();
                assertThat(line.whole("taux_tva")).isEqualTo(scenario.rates().get(issuer));
            });
        }
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void each_column_of_the_lines_adds_up_to_the_invoice(Scenario scenario) {
        for (String issuer : ISSUERS) {
            Map<String, List<PublishedYear.Row>> lines = linesByInvoice(scenario, issuer);

            assertThat(scenario.published().invoices(issuer))
                    .hasSameSizeAs(lines.keySet())
                    .allSatisfy(invoice -> {
                        List<PublishedYear.Row> own = lines.get(invoice.text("numero_facture"));
                        assertThat(own).hasSize(invoice.whole("nombre_lignes"));
                        for (String column : List.of("montant_ht", "montant_tva", "montant_ttc")) {
                            assertThat(sum(own, column)).isEqualTo(invoice.amount(column));
                        }
                        assertThat(own).extracting(line -> line.text("siret")).containsOnly(invoice.text("siret"));
                    });
        }
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void the_totals_of_an_invoice_follow_from_what_was_voted_by_rounding_once(Scenario scenario) {
        for (String issuer : ISSUERS) {
            Map<String, List<PublishedYear.Row>> lines = linesByInvoice(scenario, issuer);
            BigDecimal rate = BigDecimal.valueOf(scenario.rates().get(issuer), 2);
            for (PublishedYear.Row invoice : scenario.published().invoices(issuer)) {
                List<PublishedYear.Row> own = lines.get(invoice.text("numero_facture"));
                BigDecimal votedHt = sumFixed(own, "HT");
                BigDecimal votedTtc = sumFixed(own, "TTC");
                BigDecimal ht = votedHt.add(votedTtc.divide(BigDecimal.ONE.add(rate), 2, RoundingMode.HALF_UP));

                assertThat(invoice.amount("montant_ht"))
                        .as(invoice.text("numero_facture"))
                        .isEqualTo(ht);
                if (votedHt.signum() == 0) {
                    assertThat(invoice.amount("montant_ttc")).isEqualTo(votedTtc);
                } else {
                    assertThat(invoice.amount("montant_tva")).isEqualTo(round(ht.multiply(rate)));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void vat_is_base_times_rate_rounded_once_or_the_control_file_tells_the_cent(Scenario scenario) {
        Map<String, BigDecimal> told = scenario.published().cents();
        Map<String, BigDecimal> found = new TreeMap<>();
        for (PublishedYear.Row invoice : scenario.published().invoices()) {
            BigDecimal rate = BigDecimal.valueOf(scenario.rates().get(invoice.text("emetteur")), 2);
            BigDecimal exact = round(invoice.amount("montant_ht").multiply(rate));
            BigDecimal cent = invoice.amount("montant_tva").subtract(exact);
            if (cent.signum() != 0) {
                found.put(invoice.text("numero_facture"), cent);
            }
        }

        assertThat(found).isEqualTo(told);
        assertThat(found.values()).allSatisfy(cent -> assertThat(cent.abs()).isEqualTo(CENT));
    }

    @Test
    void some_drawn_invoices_have_a_total_that_no_base_gives() {
        assertThat(DRAWN).anySatisfy(scenario -> assertThat(scenario.published().cents())
                .isNotEmpty()
                .allSatisfy((number, cent) -> assertThat(number).contains("CDG")));
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void numbers_run_from_one_in_siret_order_with_one_invoice_per_body_and_issuer(Scenario scenario) {
        for (String issuer : ISSUERS) {
            List<PublishedYear.Row> invoices = scenario.published().invoices(issuer);

            assertThat(invoices)
                    .extracting(invoice -> invoice.text("numero_facture"))
                    .containsExactlyElementsOf(IntStream.rangeClosed(1, invoices.size())
                            .mapToObj(sequence -> "APERCU-%s-%06d".formatted(issuer, sequence))
                            .toList());
            assertThat(invoices)
                    .extracting(invoice -> invoice.text("siret"))
                    .doesNotHaveDuplicates()
                    .isSorted();
        }
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void lines_stand_by_their_first_row_and_then_by_nature(Scenario scenario) {
        Comparator<PublishedYear.Row> order = Comparator.comparingInt((PublishedYear.Row line) ->
                        Integer.parseInt(line.text("lignes_inventaire").split(" \\+ ", -1)[0]))
                .thenComparingInt(line -> NATURES.indexOf(line.text("nature")));
        for (String issuer : ISSUERS) {
            linesByInvoice(scenario, issuer).values().forEach(lines -> {
                assertThat(lines).isSortedAccordingTo(order);
                assertThat(lines)
                        .extracting(line -> line.whole("ligne"))
                        .containsExactlyElementsOf(
                                IntStream.rangeClosed(1, lines.size()).boxed().toList());
            });
        }
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void a_line_names_billed_rows_of_its_own_body(Scenario scenario) {
        Map<Integer, PublishedYear.Row> tracking = new HashMap<>();
        scenario.published().tracking().forEach(row -> tracking.put(row.whole("ligne"), row));
        for (String issuer : ISSUERS) {
            for (PublishedYear.Row line : scenario.published().lines(issuer)) {
                for (String behind : line.text("lignes_inventaire").split(" \\+ ", -1)) {
                    PublishedYear.Row row = tracking.get(Integer.parseInt(behind));
                    assertThat(row.text("siret")).isEqualTo(line.text("siret"));
                    assertThat(row.text("etat")).isIn("FACTURE", "PARTIEL");
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void the_control_file_says_what_the_files_add_up_to(Scenario scenario) {
        PublishedYear published = scenario.published();
        for (String issuer : ISSUERS) {
            assertThat(published.control(issuer, "factures"))
                    .isEqualByComparingTo(
                            BigDecimal.valueOf(published.invoices(issuer).size()));
            assertThat(published.control(issuer, "lignes"))
                    .isEqualByComparingTo(
                            BigDecimal.valueOf(published.lines(issuer).size()));
            assertThat(published.control(issuer, "ht")).isEqualTo(sum(published.invoices(issuer), "montant_ht"));
            assertThat(published.control(issuer, "tva")).isEqualTo(sum(published.invoices(issuer), "montant_tva"));
            assertThat(published.control(issuer, "ttc")).isEqualTo(sum(published.invoices(issuer), "montant_ttc"));
            assertThat(published.control("subvention", issuer)).isEqualTo(covered(published, issuer));
        }
        Map<String, Long> states =
                published.tracking().stream().collect(groupingBy(row -> row.text("etat"), counting()));
        for (String state : STATES) {
            assertThat(published.control("etats", state).longValueExact()).isEqualTo(states.getOrDefault(state, 0L));
        }
        assertThat(published.text("controle.json")).contains("\"equilibre\" : true");
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void what_is_covered_and_what_is_contributed_make_the_normal_price(Scenario scenario) {
        List<PublishedYear.Row> subsidies = scenario.published().subsidies();

        assertThat(subsidies)
                .allSatisfy(row -> assertThat(row.amount("montant_subvention").add(row.amount("contribution")))
                        .isEqualTo(row.amount("tarif_normal")));
        assertThat(sum(subsidies, "montant_subvention").add(sum(subsidies, "contribution")))
                .isEqualTo(sum(subsidies, "tarif_normal"));
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void a_contribution_is_what_the_invoice_of_the_body_says(Scenario scenario) {
        Map<String, BigDecimal> contributed = new TreeMap<>();
        Set<String> bodies = new HashSet<>();
        for (PublishedYear.Row row : scenario.published().subsidies()) {
            bodies.add(row.text("siret"));
            contributed.merge(
                    row.text("siret") + " " + row.text("emetteur") + " " + row.text("nature"),
                    row.amount("contribution"),
                    BigDecimal::add);
        }
        contributed.values().removeIf(amount -> amount.signum() == 0);
        Map<String, BigDecimal> invoiced = new TreeMap<>();
        for (String issuer : ISSUERS) {
            for (PublishedYear.Row line : scenario.published().lines(issuer)) {
                boolean reduced = line.is("service", "PACK_SOCLE")
                        || (line.is("service", "PACK_MATERIEL") && line.is("prix_unitaire", "200,00"));
                if (reduced && line.is("grille", "PACK-2023") && bodies.contains(line.text("siret"))) {
                    invoiced.merge(
                            line.text("siret") + " " + issuer + " " + line.text("nature"),
                            fixed(line),
                            BigDecimal::add);
                }
            }
        }

        assertThat(contributed).isEqualTo(invoiced);
    }

    @Test
    void the_drawn_inventories_meet_every_state_nature_and_kind_of_subsidy() {
        assertThat(values(published -> published.tracking().stream().map(row -> row.text("etat"))))
                .containsExactlyInAnyOrderElementsOf(STATES);
        assertThat(values(published -> ISSUERS.stream()
                        .flatMap(issuer -> published.lines(issuer).stream())
                        .map(line -> line.text("nature"))))
                .containsExactlyInAnyOrderElementsOf(NATURES);
        assertThat(values(published -> published.subsidies().stream().map(row -> row.text("nature"))))
                .containsExactlyInAnyOrder("ABONNEMENT", "ACCOMPAGNEMENT", "MATERIEL");
    }

    private static Set<String> values(Function<PublishedYear, Stream<String>> column) {
        Set<String> values = new HashSet<>();
        DRAWN.forEach(scenario -> column.apply(scenario.published()).forEach(values::add));
        return values;
    }

    private static DrawnRow drawn(Scenario scenario, PublishedYear.Row tracked) {
        return scenario.sheet().rowsByLine().get(tracked.whole("ligne"));
    }

    private static List<PublishedYear.Row> inState(Scenario scenario, Set<String> states) {
        return scenario.published().tracking().stream()
                .filter(row -> states.contains(row.text("etat")))
                .toList();
    }

    private static List<Integer> linesOf(List<PublishedYear.Row> rows) {
        return rows.stream().map(row -> row.whole("ligne")).toList();
    }

    private static Map<String, List<PublishedYear.Row>> linesByInvoice(Scenario scenario, String issuer) {
        return scenario.published().lines(issuer).stream().collect(groupingBy(line -> line.text("numero_facture")));
    }

    private static BigDecimal fixed(PublishedYear.Row line) {
        return line.amount("prix_unitaire").multiply(new BigDecimal(line.text("quantite")));
    }

    private static BigDecimal sumFixed(List<PublishedYear.Row> lines, String basis) {
        return lines.stream()
                .filter(line -> line.is("base", basis))
                .map(BooksPropertyTest::fixed)
                .reduce(new BigDecimal("0.00"), BigDecimal::add);
    }

    private static BigDecimal sum(List<PublishedYear.Row> rows, String column) {
        return rows.stream().map(row -> row.amount(column)).reduce(new BigDecimal("0.00"), BigDecimal::add);
    }

    private static BigDecimal covered(PublishedYear published, String issuer) {
        return sum(
                published.subsidies().stream()
                        .filter(row -> row.is("emetteur", issuer))
                        .toList(),
                "montant_subvention");
    }

    private static BigDecimal round(BigDecimal exact) {
        return exact.setScale(2, RoundingMode.HALF_UP);
    }

    private static String amountColumn(String issuer) {
        return issuer.equals("LFN") ? "montant_lfn_ttc" : "montant_cdg_ttc";
    }
}
