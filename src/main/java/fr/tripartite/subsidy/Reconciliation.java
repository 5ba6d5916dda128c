package fr.tripartite.subsidy;

import fr.tripartite.money.Money;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What the subsidy covers, set against the money received for it: rule {@code subsidy.reconciliation}. */
public final class Reconciliation {

    /** How a body, or all of them, stand. */
    public enum Status {
        /** All that is due was received. */
        SOLDE,
        /** Part of what is due was received. */
        PARTIEL,
        /** Nothing of what is due was received, or all of it was paid back. */
        MANQUANT,
        /** More than what is due was received. */
        TROP_PERCU,
        /** Paid for a body that has no place. */
        INCONNU,
        /** Paid for no body in particular; it counts in the total only. */
        GLOBAL
    }

    /**
     * A line.
     *
     * @param issuer code of the issuer
     * @param siret of the body; empty for global payments, {@link #TOTAL} for the total
     * @param due covered up to and including the year, in the basis of the charges: HT or TTC as voted
     * @param received so far
     */
    public record Line(String issuer, String siret, Money due, Money received, Status status) {

        /** Received less due: negative where money is missing. */
        public Money difference() {
            return received.minus(due);
        }
    }

    /** In the place of a SIRET on the line that adds up an issuer. */
    public static final String TOTAL = "TOTAL";

    private final Map<String, Map<String, Money>> dues = new TreeMap<>();
    private final Map<String, Map<String, Money>> payments = new TreeMap<>();
    private final Set<String> holders;

    private Reconciliation(Set<String> holders) {
        this.holders = holders;
    }

    /**
     * Sets what is due against what was received.
     *
     * @param issuers codes, in the order of the lines
     * @param due by issuer and SIRET
     * @param received all payments, each once
     * @param holders SIRETs of the bodies that hold a place
     * @return per issuer the bodies by SIRET, then the global payments if any, then the total
     */
    public static List<Line> of(
            List<String> issuers,
            Map<String, Map<String, Money>> due,
            Collection<Payment> received,
            Set<String> holders) {
        Reconciliation reconciliation = new Reconciliation(holders);
        reconciliation.dues.putAll(due);
        for (Payment payment : received) {
            reconciliation
                    .payments
                    .computeIfAbsent(payment.issuer(), issuer -> new TreeMap<>())
                    .merge(payment.siret(), payment.amount(), Money::plus);
        }
        List<Line> lines = new ArrayList<>();
        issuers.forEach(issuer -> reconciliation.add(issuer, lines));
        return lines;
    }

    private void add(String issuer, List<Line> lines) {
        Map<String, Money> due = dues.getOrDefault(issuer, Map.of());
        Map<String, Money> received = payments.getOrDefault(issuer, Map.of());
        Set<String> sirets = new TreeSet<>(due.keySet());
        sirets.addAll(received.keySet());
        sirets.remove("");
        Money totalDue = Money.ZERO;
        Money totalReceived = received.getOrDefault("", Money.ZERO);
        for (String siret : sirets) {
            Money owed = due.getOrDefault(siret, Money.ZERO);
            Money paid = received.getOrDefault(siret, Money.ZERO);
            Status status = holders.contains(siret) ? status(owed, paid) : Status.INCONNU;
            lines.add(new Line(issuer, siret, owed, paid, status));
            totalDue = totalDue.plus(owed);
            totalReceived = totalReceived.plus(paid);
        }
        if (received.containsKey("")) {
            lines.add(new Line(issuer, "", Money.ZERO, received.getOrDefault("", Money.ZERO), Status.GLOBAL));
        }
        lines.add(new Line(issuer, TOTAL, totalDue, totalReceived, status(totalDue, totalReceived)));
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
