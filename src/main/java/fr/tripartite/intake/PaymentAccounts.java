package fr.tripartite.intake;

import fr.tripartite.inventory.Problem;
import fr.tripartite.subsidy.Payment;
import fr.tripartite.words.Message;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is known of payments: each that was given, and which of them stand. */
final class PaymentAccounts {

    private static final String REFERENCE = "reference";
    private static final String AMOUNT = "montant";

    private final Set<Payment> given = new HashSet<>();
    private final Map<Payment.Key, Payment> standing = new HashMap<>();

    PaymentAccounts(List<Payment> before) {
        before.forEach(this::add);
    }

    /** Books a payment, or that one is taken back. */
    void add(Payment payment) {
        given.add(payment.read());
        Payment stands = standing.get(payment.key());
        if (stands != null && stands.amount().equals(payment.amount().negate())) {
            standing.remove(payment.key());
        } else {
            standing.put(payment.key(), payment);
        }
    }

    /** Whether the very same was given before. */
    boolean knows(Payment payment) {
        return given.contains(payment.read());
    }

    /** What is wrong with a payment whose reference stands already. */
    List<Problem> repeated(Payment payment) {
        Payment stands = standing.get(payment.key());
        return stands == null
                ? List.of()
                : List.of(new Problem(
                        REFERENCE,
                        payment.reference(),
                        Message.of(
                                PaymentFault.KNOWN_OTHERWISE,
                                stands.date(),
                                stands.amount().format(','))));
    }

    /**
     * What is wrong with taking a payment back.
     *
     * @param payment with the opposite amount
     */
    List<Problem> opposed(Payment payment) {
        Payment stands = standing.get(payment.key());
        if (stands == null) {
            return List.of(new Problem(REFERENCE, payment.reference(), Message.of(PaymentFault.NOTHING_TO_TAKE_BACK)));
        }
        return stands.amount().equals(payment.amount().negate())
                ? List.of()
                : List.of(new Problem(
                        AMOUNT,
                        payment.amount().negate().format(','),
                        Message.of(
                                PaymentFault.TAKEN_BACK_OTHERWISE,
                                stands.amount().format(','))));
    }
}
