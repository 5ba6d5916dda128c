package fr.tripartite.subsidy;

import static org.assertj.core.api.Assertions.assertThat;

import fr.tripartite.money.Money;
import fr.tripartite.subsidy.Reconciliation.Status;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** « Reconciliation sets these against the funds received, per issuer and, where the payment names it, per body. » */
class ReconciliationTest {

    private static final String ARRAS = "21620041000019";
    private static final String ABLAIN = "21620001400019";

    private static Payment payment(String issuer, String siret, String amount) {
        return new Payment(LocalDate.of(2024, 5, 1), "V-" + amount, issuer, siret, Money.parse(amount));
    }

    private static List<Reconciliation.Line> reconcile(String due, Payment... payments) {
        return Reconciliation.of(
                List.of("LFN"),
                Map.of("LFN", Map.of(ARRAS, Money.parse(due))),
                List.of(payments),
                Map.of(ARRAS, "Arras", ABLAIN, "Ablain"));
    }

    @ParameterizedTest
    @CsvSource({
        "940.00, 940.00, SOLDE, 0.00",
        "940.00, 939.99, PARTIEL, -0.01",
        "940.00, 0.01, PARTIEL, -939.99",
        "940.00, 940.01, TROP_PERCU, 0.01",
        "940.00, -5.00, MANQUANT, -945.00"
    })
    void a_body_stands_as_what_was_received_compares_to_what_is_due(
            String due, String received, Status status, String difference) {
        Reconciliation.Line line =
                reconcile(due, payment("LFN", ARRAS, received)).get(0);

        assertThat(line.siret()).isEqualTo(ARRAS);
        assertThat(line.status()).isEqualTo(status);
        assertThat(line.difference()).isEqualTo(Money.parse(difference));
    }

    @Test
    void several_payments_add_up_and_a_repayment_takes_away() {
        Reconciliation.Line line = reconcile(
                        "940.00",
                        payment("LFN", ARRAS, "500.00"),
                        payment("LFN", ARRAS, "600.00"),
                        payment("LFN", ARRAS, "-160.00"))
                .get(0);

        assertThat(line.received()).isEqualTo(Money.parse("940.00"));
        assertThat(line.status()).isEqualTo(Status.SOLDE);
    }

    @Test
    void nothing_received_is_missing() {
        assertThat(reconcile("940.00").get(0).status()).isEqualTo(Status.MANQUANT);
    }

    @Test
    void a_payment_for_a_body_without_a_place_is_unknown_and_for_one_that_nothing_is_due_for_too_much() {
        assertThat(reconcile("940.00", payment("LFN", "21620002200012", "10.00")))
                .filteredOn(line -> line.siret().equals("21620002200012"))
                .extracting(Reconciliation.Line::status)
                .containsExactly(Status.INCONNU);
        assertThat(reconcile("940.00", payment("LFN", ABLAIN, "10.00")))
                .filteredOn(line -> line.siret().equals(ABLAIN))
                .extracting(Reconciliation.Line::status)
                .containsExactly(Status.TROP_PERCU);
    }

    /** 940.00 due; 10.00 for the body and 930.00 for nobody in particular: all is there, though not for the body. */
    @Test
    void a_global_payment_is_set_against_the_whole() {
        List<Reconciliation.Line> lines =
                reconcile("940.00", payment("LFN", ARRAS, "10.00"), payment("LFN", "", "930.00"));

        assertThat(lines)
                .extracting(Reconciliation.Line::siret, Reconciliation.Line::status)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(ARRAS, Status.PARTIEL),
                        org.assertj.core.groups.Tuple.tuple(Reconciliation.GLOBAL, Status.PARTIEL),
                        org.assertj.core.groups.Tuple.tuple(Reconciliation.TOTAL, Status.SOLDE));
        assertThat(lines.get(2).received()).isEqualTo(Money.parse("940.00"));
    }

    @Test
    void a_body_that_nothing_was_paid_for_by_name_is_not_missing_where_something_was_paid_for_all() {
        assertThat(reconcile("940.00", payment("LFN", "", "940.00")))
                .extracting(Reconciliation.Line::siret, Reconciliation.Line::name, Reconciliation.Line::status)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(ARRAS, "Arras", Status.GLOBAL),
                        org.assertj.core.groups.Tuple.tuple(Reconciliation.GLOBAL, "", Status.SOLDE),
                        org.assertj.core.groups.Tuple.tuple(Reconciliation.TOTAL, "", Status.SOLDE));
    }

    @Test
    void issuers_stand_apart_in_their_order() {
        assertThat(Reconciliation.of(
                        List.of("LFN", "CDG"),
                        Map.of("CDG", Map.of(ARRAS, Money.parse("525.00"))),
                        List.of(payment("LFN", ARRAS, "525.00")),
                        Map.of(ARRAS, "Arras")))
                .extracting(Reconciliation.Line::issuer, Reconciliation.Line::status)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("LFN", Status.TROP_PERCU),
                        org.assertj.core.groups.Tuple.tuple("LFN", Status.TROP_PERCU),
                        org.assertj.core.groups.Tuple.tuple("CDG", Status.MANQUANT),
                        org.assertj.core.groups.Tuple.tuple("CDG", Status.MANQUANT));
    }
}
