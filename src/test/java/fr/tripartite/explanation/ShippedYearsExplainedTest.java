package fr.tripartite.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.tripartite.billing.BilledBody;
import fr.tripartite.billing.BodyToBill;
import fr.tripartite.billing.Numbers;
import fr.tripartite.billing.YearBilling;
import fr.tripartite.config.Readings;
import fr.tripartite.inventory.Body;
import fr.tripartite.invoicing.Document;
import fr.tripartite.invoicing.Invoice;
import fr.tripartite.invoicing.Standing;
import fr.tripartite.pricing.ExplainedStatement;
import fr.tripartite.pricing.Statement;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every line of the four shipped years is explained, and the explanation computes to the line. */
class ShippedYearsExplainedTest {

    private static final List<YearBilling> YEARS = ExplainedYears.all();
    private static final Set<String> ARITHMETIC = Set.of(
            "calcul", "calcul_prix", "ht", "tva", "ttc", "total_ht", "total_tva", "tva_des_lignes_ht", "total_ttc");

    static Stream<YearBilling> years() {
        return YEARS.stream();
    }

    private static Map<String, String> computed(Explanation explanation) {
        Map<String, String> values = new TreeMap<>();
        for (Explanation.Fact fact : explanation.facts()) {
            if (ARITHMETIC.contains(fact.key())) {
                assertThat(fact.values()).hasSize(1);
                values.put(
                        fact.key(),
                        Evaluator.value(fact.values().get(0).french()).toString());
            }
        }
        return values;
    }

    @ParameterizedTest
    @MethodSource("years")
    void the_arithmetic_of_every_line_evaluates_to_its_amounts(YearBilling billing) {
        int lines = 0;
        for (Body body : billing.bodies()) {
            ExplainedStatement explained = billing.explain(body);
            Statement statement = billing.price(body);
            assertThat(explained.statement()).isEqualTo(statement);
            Explainer explainer = new Explainer(
                    billing.year(),
                    explained,
                    billing.register().place(body.siret()),
                    billing.configuration().readings(),
                    (reading, choice) -> statement);
            BilledBody billed = billing.bill(new BodyToBill(body, Map.of()));
            for (Document document :
                    billing.documents(billed, Numbers.preview(billing.year()), LocalDate.of(billing.year(), 12, 31))) {
                Statement.Bill bill = statement.bills().stream()
                        .filter(each -> each.issuer().code().equals(document.issuer()))
                        .findFirst()
                        .orElseThrow();
                Explanation explanation = explainer
                        .document(DocumentStory.of(document, new Standing(List.of(document))), 0)
                        .orElseThrow();
                assertThat(computed(explanation))
                        .containsEntry("total_ht", bill.invoice().ht().toString())
                        .containsEntry("total_tva", bill.invoice().vat().toString())
                        .containsEntry("total_ttc", bill.invoice().ttc().toString());
                assertThat(explanation.parts()).hasSameSizeAs(bill.invoice().lines());
                for (int i = 0; i < explanation.parts().size(); i++) {
                    assertLine(
                            explanation.parts().get(i), bill.invoice().lines().get(i));
                    lines++;
                }
            }
        }
        assertThat(lines).isGreaterThan(2000);
    }

    private static void assertLine(Explanation part, Invoice.Line line) {
        Map<String, String> computed = computed(part);
        assertThat(computed)
                .containsEntry("calcul", line.billable().amount().toString())
                .containsEntry("ht", line.ht().toString())
                .containsEntry("tva", line.vat().toString())
                .containsEntry("ttc", line.ttc().toString());
        if (computed.containsKey("calcul_prix")) {
            assertThat(computed)
                    .containsEntry("calcul_prix", line.billable().unitPrice().toString());
        }
        assertThat(part.facts()).extracting(Explanation.Fact::key).contains("inventaire", "grille", "regle", "prix");
    }

    /** The other choice of a reading changes nothing that does not name the reading. */
    @Test
    void whatever_another_reading_would_change_names_that_reading() {
        Set<String> moved = new TreeSet<>();
        for (YearBilling billing : YEARS) {
            for (Readings.Reading reading : billing.configuration().readings().all()) {
                for (String choice : reading.choices().keySet()) {
                    if (!choice.equals(reading.chosen())) {
                        YearBilling other = billing.under(Map.of(reading.id(), choice));
                        for (Body body : billing.bodies()) {
                            if (compare(billing.explain(body), other.explain(body), reading.id())) {
                                moved.add(reading.id());
                            }
                        }
                    }
                }
            }
        }
        assertThat(moved).contains("R1", "R3", "R4", "R5", "R6", "R7", "R10", "R13", "R16", "R21");
    }

    private static boolean compare(ExplainedStatement before, ExplainedStatement after, String reading) {
        if (before.statement().equals(after.statement())) {
            return false;
        }
        Map<String, String> linesBefore = lines(before);
        Map<String, String> linesAfter = lines(after);
        Set<String> keys = new HashSet<>(linesBefore.keySet());
        keys.addAll(linesAfter.keySet());
        for (String key : keys) {
            String old = linesBefore.getOrDefault(key, "");
            String now = linesAfter.getOrDefault(key, "");
            if (!old.equals(now)) {
                Set<String> named = new HashSet<>(named(before, key));
                named.addAll(named(after, key));
                assertThat(named)
                        .as(before.statement().siret() + " " + key + ": " + old + " → " + now)
                        .contains(reading);
            }
        }
        return true;
    }

    /** Issuer, service, nature and row of a line, and what it asks for; VAT follows the whole invoice. */
    private static Map<String, String> lines(ExplainedStatement explained) {
        Map<String, String> lines = new TreeMap<>();
        for (Statement.Bill bill : explained.statement().bills()) {
            for (Invoice.Line line : bill.invoice().lines()) {
                lines.merge(
                        key(bill, line),
                        line.billable().quantity() + "×" + line.billable().unitPrice()
                                + line.billable().basis(),
                        (one, other) -> one + "+" + other);
            }
        }
        return lines;
    }

    private static String key(Statement.Bill bill, Invoice.Line line) {
        return String.join(
                "/",
                bill.issuer().code(),
                line.billable().service(),
                line.billable().nature().name(),
                Integer.toString(line.billable().firstRow()));
    }

    private static Set<String> named(ExplainedStatement explained, String key) {
        Set<String> named = new HashSet<>();
        for (int i = 0; i < explained.bills().size(); i++) {
            Statement.Bill bill = explained.statement().bills().get(i);
            for (ExplainedStatement.Reason reason : explained.bills().get(i)) {
                if (key(bill, reason.line()).equals(key)) {
                    named.addAll(reason.readings());
                }
            }
        }
        return named;
    }
}
