package fr.tripartite.comparison;

import fr.tripartite.comparison.BodyFigures.Charge;
import fr.tripartite.comparison.BodyFigures.Charged;
import fr.tripartite.invoicing.Item;
import fr.tripartite.money.Money;
import fr.tripartite.tariff.Nature;
import fr.tripartite.words.Joint;
import fr.tripartite.words.Message;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A year against the billed year before it.
 *
 * @param yearBefore the earlier year
 * @param changes the bodies that owe something else, in SIRET order
 */
public record YearComparison(int yearBefore, List<BodyChange> changes) {

    private static final Set<Nature> ONCE =
            EnumSet.of(Nature.MISE_EN_SERVICE, Nature.CERTIFICAT, Nature.MATERIEL, Nature.DEVIS);
    private static final BodyFigures NOBODY = new BodyFigures();

    /** Compares two years; {@code phased} are codes of the services whose price depends on the year of the subscription. */
    public static YearComparison of(YearFigures before, YearFigures now, Set<String> phased) {
        Set<String> issuers = new LinkedHashSet<>(now.issuers());
        issuers.addAll(before.issuers());
        Set<String> sirets = new TreeSet<>(before.bodies().keySet());
        sirets.addAll(now.bodies().keySet());
        List<BodyChange> changes = new ArrayList<>();
        for (String siret : sirets) {
            BodyFigures earlier = before.bodies().getOrDefault(siret, NOBODY);
            BodyFigures later = now.bodies().getOrDefault(siret, NOBODY);
            Map<String, Money> ttcBefore = ttc(earlier, issuers);
            Map<String, Money> ttcNow = ttc(later, issuers);
            if (!ttcBefore.equals(ttcNow) || earlier.isPresent() != later.isPresent()) {
                changes.add(change(siret, earlier, later, sum(ttcBefore), sum(ttcNow), phased));
            }
        }
        return new YearComparison(before.year(), changes);
    }

    private static Map<String, Money> ttc(BodyFigures body, Collection<String> issuers) {
        Map<String, Money> ttc = new LinkedHashMap<>();
        issuers.forEach(issuer -> ttc.put(issuer, body.ttc(issuer)));
        return ttc;
    }

    private static Money sum(Map<String, Money> amounts) {
        return amounts.values().stream().reduce(Money.ZERO, Money::plus);
    }

    private static BodyChange change(
            String siret, BodyFigures earlier, BodyFigures later, Money before, Money now, Set<String> phased) {
        String name = later.name().isEmpty() ? earlier.name() : later.name();
        if (!earlier.isPresent()) {
            return new BodyChange(
                    siret, name, BodyChange.Kind.NEW, before, now, List.of(Message.of(ChangeReason.NEW_BODY)));
        }
        if (!later.isPresent()) {
            return new BodyChange(
                    siret, name, BodyChange.Kind.GONE, before, now, List.of(Message.of(ChangeReason.GONE_BODY)));
        }
        int sign = now.compareTo(before);
        BodyChange.Kind kind =
                sign == 0 ? BodyChange.Kind.SHIFTED : sign > 0 ? BodyChange.Kind.MORE : BodyChange.Kind.LESS;
        return new BodyChange(siret, name, kind, before, now, reasons(earlier, later, phased));
    }

    /** What is billed by the same issuer for the same service under the same nature can be compared. */
    private record Subject(String issuer, String service, Nature nature) {}

    /**
     * What a body is charged for one subject.
     *
     * @param quantity of all prices together
     * @param item the first of them
     */
    private record Sum(long quantity, Item item) {}

    private static List<Message> reasons(BodyFigures earlier, BodyFigures later, Set<String> phased) {
        Map<Subject, Sum> before = sums(earlier);
        Map<Subject, Sum> now = sums(later);
        Map<ChangeReason, Set<Message>> reasons = new EnumMap<>(ChangeReason.class);
        now.forEach((subject, sum) -> {
            Sum known = before.get(subject);
            if (known == null) {
                add(
                        reasons,
                        appeared(subject, earlier, ChangeReason.NEW_SERVICE),
                        Message.text(sum.item().label()));
            } else {
                compare(known, sum, phased.contains(subject.service()), reasons);
            }
        });
        before.forEach((subject, sum) -> {
            if (!now.containsKey(subject)) {
                add(
                        reasons,
                        appeared(subject, later, ChangeReason.GONE_SERVICE),
                        Message.text(sum.item().label()));
            }
        });
        // the price of a line may have stayed and its cents moved by what stands beside it
        return reasons.isEmpty()
                ? List.of(Message.of(ChangeReason.ROUNDING))
                : reasons.entrySet().stream()
                        .map(reason -> Message.of(reason.getKey(), Joint.LABELS.of(List.copyOf(reason.getValue()))))
                        .toList();
    }

    private static void add(Map<ChangeReason, Set<Message>> reasons, ChangeReason reason, Message what) {
        reasons.computeIfAbsent(reason, code -> new LinkedHashSet<>()).add(what);
    }

    private static Map<Subject, Sum> sums(BodyFigures body) {
        Map<Subject, Sum> sums = new LinkedHashMap<>();
        body.forEach((Charge charge, Charged charged) -> sums.merge(
                new Subject(
                        charge.issuer(), charge.item().service(), charge.item().nature()),
                new Sum(charged.quantity(), charge.item()),
                (one, other) -> new Sum(one.quantity() + other.quantity(), one.item())));
        return sums;
    }

    /** Why something is billed in one of the two years only. */
    private static ChangeReason appeared(Subject subject, BodyFigures other, ChangeReason reason) {
        return ONCE.contains(subject.nature()) || other.has(subject.service()) ? ChangeReason.PHASE : reason;
    }

    private static void compare(Sum before, Sum now, boolean isPhased, Map<ChangeReason, Set<Message>> reasons) {
        String label = now.item().label();
        if (before.quantity() != now.quantity()) {
            add(
                    reasons,
                    ChangeReason.QUANTITY,
                    Message.of(ChangeDetail.FROM_TO, label, before.quantity(), now.quantity()));
        }
        if (isPricedAlike(before.item(), now.item())) {
            return;
        }
        Message prices = Message.of(
                ChangeDetail.FROM_TO,
                label,
                before.item().unitPrice(),
                now.item().unitPrice());
        if (!before.item().grid().equals(now.item().grid())) {
            add(reasons, ChangeReason.PRICE, prices);
        } else if (isPhased) {
            add(reasons, ChangeReason.PHASE, Message.text(label));
        } else {
            add(reasons, ChangeReason.BAND, prices);
        }
    }

    private static boolean isPricedAlike(Item before, Item now) {
        return before.unitPrice().equals(now.unitPrice()) && before.basis() == now.basis();
    }

    /** How many bodies have changed in which way. */
    public Map<BodyChange.Kind, Integer> counts() {
        Map<BodyChange.Kind, Integer> counts = new EnumMap<>(BodyChange.Kind.class);
        for (BodyChange.Kind kind : BodyChange.Kind.values()) {
            counts.put(kind, (int)
                    changes.stream().filter(change -> change.kind() == kind).count());
        }
        return counts;
    }

    /** The changes that move most euros, up or down, the greatest first. */
    public List<BodyChange> largest(int most) {
        return changes.stream()
                .filter(change -> !change.difference().isZero())
                .sorted(Comparator.comparingLong((BodyChange change) ->
                                -Math.abs(change.difference().cents()))
                        .thenComparing(BodyChange::siret))
                .limit(most)
                .toList();
    }
}
