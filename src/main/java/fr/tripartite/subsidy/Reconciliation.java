package fr.tripartite.subsidy;

import fr.tripartite.money.Money;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What the subsidy covers, set against the money received for it: rule {@code subsidy.reconciliation}. */
public final class Reconciliation {

    /** How a body, or all of them, stand. */
    public enum Status {
        /** All that is due was received. */
        SOLDE,
        /** Part of what is due was received. */
        PARTIEL,
        /** Nothing of what is due was received by name, and nothing for all together; or all of it was paid back. */
        MANQUANT,
        /** More than what is due was received. */
        TROP_PERCU,
        /** Paid for a body that has no place. */
        INCONNU,
        /** Nothing was received by name: what was paid for no body in particular is set against the whole. */
        GLOBAL
    }

    /**
     * A line.
     *
     * @param issuer code of the issuer
     * @param siret of the body; {@link #GLOBAL} for what was paid for no body in particular, {@link #TOTAL} for the total
     * @param name of the body, empty on the other lines and where nobody knows it
     * @param due covered up to and including the year, in the basis of the charges: HT or TTC as voted
     */
    public record Line(String issuer, String siret, String name, Money due, Money received, Status status) {

        /** Received less due: negative where money is missing. */
        public Money difference() {
            return received.minus(due);
        }
    }

    /** In the place of a SIRET on the line that sets payments for no body in particular against all that is due. */
    public static final String GLOBAL = "GLOBAL";

    /** In the place of a SIRET on the line that adds up an issuer. */
    public static final String TOTAL = "TOTAL";

    private Reconciliation() {}

    /**
     * Sets what is due against what was received.
     *
     * @param issuers codes, in the order of the lines
     * @param due by issuer and SIRET
     * @param received all payments, each once
     * @param holders names of the bodies that hold a place, by SIRET
     * @return per issuer the bodies by SIRET, then the global payments if any, then the total
     */
    public static List<Line> of(
            List<String> issuers,
            Map<String, Map<String, Money>> due,
            Collection<Payment> received,
            Map<String, String> holders) {
        Map<String, Map<String, Money>> payments = received.stream()
                .collect(Collectors.groupingBy(
                        Payment::issuer, Collectors.toMap(Payment::siret, Payment::amount, Money::plus)));
        List<Line> lines = new ArrayList<>();
        for (String issuer : issuers) {
            Map<String, Money> ofIssuer = payments.getOrDefault(issuer, Map.of());
            lines.addAll(lines(issuer, due.getOrDefault(issuer, Map.of()), ofIssuer, holders));
        }
        return lines;
    }

    private static List<Line> lines(
            String issuer, Map<String, Money> due, Map<String, Money> received, Map<String, String> holders) {
        List<Line> lines = new ArrayList<>();
        Set<String> sirets = new TreeSet<>(due.keySet());
        sirets.addAll(received.keySet());
        sirets.remove("");
        boolean isGlobal = received.containsKey("");
        Money global = received.getOrDefault("", Money.ZERO);
        Money totalDue = Money.ZERO;
        Money totalReceived = global;
        for (String siret : sirets) {
            Money owed = due.getOrDefault(siret, Money.ZERO);
            Money paid = received.getOrDefault(siret, Money.ZERO);
            Status status = isGlobal && !received.containsKey(siret) ? Status.GLOBAL : status(owed, paid);
            lines.add(new Line(
                    issuer,
                    siret,
                    holders.getOrDefault(siret, ""),
                    owed,
                    paid,
                    holders.containsKey(siret) ? status : Status.INCONNU));
            totalDue = totalDue.plus(owed);
            totalReceived = totalReceived.plus(paid);
        }
        if (isGlobal) {
            lines.add(new Line(issuer, GLOBAL, "", totalDue, global, status(totalDue, global)));
        }
        lines.add(new Line(issuer, TOTAL, "", totalDue, totalReceived, status(totalDue, totalReceived)));
        return lines;
    }

    private static Status status(Money due, Money received) {
        int compared = received.compareTo(due);
        if (compared == 0) {
            return Status.SOLDE;
        }
        if (compared > 0) {
            return Status.TROP_PERCU;
        }
        return received.compareTo(Money.ZERO) > 0 ? Status.PARTIEL : Status.MANQUANT;
    }
}
