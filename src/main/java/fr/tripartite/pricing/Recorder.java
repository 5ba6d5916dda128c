package fr.tripartite.pricing;

import fr.tripartite.inventory.Body;
import fr.tripartite.inventory.Row;
import fr.tripartite.invoicing.BillableLine;
import fr.tripartite.invoicing.Invoice;
import fr.tripartite.money.Money;
import fr.tripartite.tariff.Amount;
import fr.tripartite.tariff.BodyType;
import fr.tripartite.tariff.Charge;
import fr.tripartite.tariff.Issuer;
import fr.tripartite.tariff.Measure;
import fr.tripartite.tariff.Range;
import fr.tripartite.tariff.Ranking;
import fr.tripartite.tariff.Trail;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Remembers what is decided while a statement is made. */
final class Recorder implements Witness {

    private final IdentityHashMap<BillableLine, Draft> drafts = new IdentityHashMap<>();
    private final Map<String, Arithmetic> arithmetics = new HashMap<>();

    /** What is known of a line when it is priced. */
    private record Draft(
            Optional<Charge> charge,
            List<Integer> indexes,
            List<Explained.Step> steps,
            String why,
            List<String> readings) {}

    /** The branches taken for one amount, in their order. */
    private static final class Steps implements Trail {
        private final List<Explained.Step> list = new ArrayList<>();

        @Override
        public void year(int subscriptionYear, Range years) {
            list.add(new Explained.Step.Year(subscriptionYear, years));
        }

        @Override
        public void place(boolean holder) {
            list.add(new Explained.Step.Place(holder));
        }

        @Override
        public void category(Ranking.Category category, BodyType type, Measure measure, long value) {
            list.add(new Explained.Step.Category(category, type, measure, value));
        }

        @Override
        public void unranked(BodyType type) {
            list.add(new Explained.Step.Unranked(type));
        }

        @Override
        public void band(long units, Range band) {
            list.add(new Explained.Step.Band(units, band));
        }

        @Override
        public void blocks(Amount.Blocks amount, long units, long number) {
            list.add(new Explained.Step.Blocks(amount, units, number));
        }

        @Override
        public void firstUnits(Amount.FirstUnits amount, int usedBefore) {
            list.add(new Explained.Step.FirstUnits(amount, usedBefore));
        }
    }

    /** The sums of one invoice. */
    private static final class Arithmetic implements Invoice.Witness {
        private Explained.Sums sums = new Explained.Sums(Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO);
        private final IdentityHashMap<BillableLine, Money> before = new IdentityHashMap<>();

        @Override
        public void sums(Money ht, Money ttc, Money ttcPartHt, Money htPartVat) {
            sums = new Explained.Sums(ht, ttc, ttcPartHt, htPartVat);
        }

        @Override
        public void line(BillableLine line, Money sumBefore) {
            before.put(line, sumBefore);
        }
    }

    @Override
    public Trail trail() {
        return new Steps();
    }

    @Override
    public void priced(BillableLine line, Charge charge, Amount.Price price, List<Integer> indexes, Trail trail) {
        List<Explained.Step> steps = trail instanceof Steps recorded ? recorded.list : List.of();
        drafts.put(
                line,
                new Draft(
                        Optional.of(charge),
                        List.copyOf(indexes),
                        steps,
                        "",
                        price.provenance().readings()));
    }

    @Override
    public void quoted(BillableLine line, int index, String why) {
        drafts.put(line, new Draft(Optional.empty(), List.of(index), List.of(), why, List.of()));
    }

    @Override
    public Invoice.Witness invoice(Issuer issuer) {
        return arithmetics.computeIfAbsent(issuer.code(), code -> new Arithmetic());
    }

    /** The statement with its reasons, once it is made. */
    Explained explained(Statement statement, Body body, Assessment assessment) {
        List<Explained.Bill> bills = new ArrayList<>();
        for (Statement.Bill bill : statement.bills()) {
            Arithmetic arithmetic = arithmetics.getOrDefault(bill.issuer().code(), new Arithmetic());
            bills.add(new Explained.Bill(
                    arithmetic.sums,
                    bill.invoice().lines().stream()
                            .map(line -> reason(line, bill.issuer(), arithmetic, body, assessment))
                            .toList()));
        }
        List<Explained.Considered> rows = new ArrayList<>();
        for (int i = 0; i < body.rows().size(); i++) {
            rows.add(considered(i, statement.outcomes().get(i), assessment));
        }
        return new Explained(statement, bills, rows);
    }

    private Explained.Reason reason(
            Invoice.Line line, Issuer issuer, Arithmetic arithmetic, Body body, Assessment assessment) {
        Draft draft = drafts.get(line.billable());
        if (draft == null) {
            throw new IllegalStateException("a line was billed that nobody priced");
        }
        GridChoice choice = assessment.choice(draft.indexes().get(0));
        List<Row> rows = draft.indexes().stream().map(body.rows()::get).toList();
        List<String> quoted = draft.charge().isPresent()
                ? List.of()
                : assessment.quoteReadings(draft.indexes().get(0));
        return new Explained.Reason(
                line,
                draft.charge(),
                rows,
                choice,
                draft.steps(),
                draft.why(),
                arithmetic.before.getOrDefault(line.billable(), Money.ZERO),
                union(choice.readings(), draft.readings(), quoted, issuer.vat().readings()));
    }

    private static Explained.Considered considered(int index, Statement.Outcome outcome, Assessment assessment) {
        if (outcome.state() == State.REJETE || !assessment.canOwe(index)) {
            return new Explained.Considered(outcome, Optional.empty(), List.of());
        }
        GridChoice choice = assessment.choice(index);
        return new Explained.Considered(
                outcome,
                Optional.of(choice),
                union(choice.readings(), assessment.quoteReadings(index), assessment.nothingReadings(index)));
    }

    @SafeVarargs
    private static List<String> union(List<String>... lists) {
        Set<String> all = new LinkedHashSet<>();
        for (List<String> list : lists) {
            all.addAll(list);
        }
        return List.copyOf(all);
    }
}
