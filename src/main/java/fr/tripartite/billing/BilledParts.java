package fr.tripartite.billing;

import fr.tripartite.billing.BilledPart.Priced;
import fr.tripartite.billing.BilledPart.Step;
import fr.tripartite.files.Books;
import fr.tripartite.files.InOrder;
import fr.tripartite.files.TrackedRows;
import fr.tripartite.inventory.Body;
import fr.tripartite.invoicing.Document;
import fr.tripartite.pricing.Statement;
import fr.tripartite.subsidy.Register;
import fr.tripartite.tariff.Issuer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Bills the bodies of a year, in SIRET order: they are priced on all processors, and numbered one after the other on the
 * caller's thread.
 */
public final class BilledParts implements Iterator<BilledPart>, AutoCloseable {

    /** Bodies of a part: many enough to be worth another thread, few enough to hold several parts in memory. */
    private static final int BODIES = 500;

    /** What stands of what bodies were billed before. */
    @FunctionalInterface
    public interface Standing {

        /** Nothing was billed before. */
        Standing NOTHING = (first, last) -> Map.of();

        /** The invoices of the bodies between two SIRETs, by SIRET and issuer; asked on the caller's thread. */
        Map<String, Map<String, Document>> between(String first, String last);
    }

    /** Bodies, and what they were billed before. */
    private record Bodies(int last, List<Body> bodies, Map<String, Map<String, Document>> standing) {}

    private final YearBilling billing;
    private final LocalDate date;
    private final Numbers numbers;
    private final InOrder<Priced> priced;

    /**
     * Gets ready to bill.
     *
     * @param first position of the first body to bill
     * @param date of the documents
     */
    public BilledParts(YearBilling billing, int first, LocalDate date, Numbers numbers, Standing standing) {
        this.billing = billing;
        this.date = date;
        this.numbers = numbers;
        this.priced = InOrder.of(new Parts(billing.bodies(), first, standing), this::price);
    }

    /** The bodies, cut into parts. */
    private static final class Parts implements Iterator<Bodies> {
        private final List<Body> all;
        private final Standing standing;
        private int next;

        Parts(List<Body> all, int first, Standing standing) {
            this.all = all;
            this.standing = standing;
            this.next = first;
        }

        @Override
        public boolean hasNext() {
            return next < all.size();
        }

        @Override
        public Bodies next() {
            int end = Math.min(all.size(), next + BODIES);
            List<Body> some = all.subList(next, end);
            next = end;
            return new Bodies(
                    end,
                    some,
                    standing.between(
                            some.get(0).siret(), some.get(some.size() - 1).siret()));
        }
    }

    /** Nothing is kept of a body but what is still to be written: there may be a great many. */
    private Priced price(Bodies bodies) {
        List<Step> steps = new ArrayList<>();
        TrackedRows.Builder rows = new TrackedRows.Builder();
        List<Books.SubsidyRow> subsidy = new ArrayList<>(0);
        List<Register.ReducedUnits> reduced = new ArrayList<>(0);
        for (Body body : bodies.bodies()) {
            Statement statement = billing.price(body);
            addSteps(statement, bodies.standing().getOrDefault(statement.siret(), Map.of()), steps);
            for (Statement.Outcome outcome : statement.outcomes()) {
                rows.add(statement.siret(), outcome);
            }
            subsidy.addAll(billing.subsidyRows(statement));
            for (Statement.Reduced used : statement.reducedUnits()) {
                reduced.add(new Register.ReducedUnits(statement.siret(), used.service(), used.units()));
            }
        }
        return new Priced(bodies.last(), steps, rows.build(), subsidy, reduced);
    }

    private void addSteps(Statement statement, Map<String, Document> before, List<Step> steps) {
        for (Issuer issuer : billing.configuration().tariffs().issuers()) {
            Step step = new Step(
                    statement.siret(), statement.name(), issuer, before.get(issuer.code()), statement.bill(issuer));
            if (step.documents() > 0 && !stands(step)) {
                steps.add(step);
            }
        }
    }

    /** Whether what a body was billed is what it owes. */
    private boolean stands(Step step) {
        @Nullable Document before = step.before();
        return before != null
                && step.bill() != null
                && before.asksTheSameAs(billing.invoice(
                        step.siret(), step.name(), step.bill(), before.sequence(), before.number(), before.date()));
    }

    @Override
    public boolean hasNext() {
        return priced.hasNext();
    }

    @Override
    public BilledPart next() {
        return new BilledPart(billing, date, numbers, priced.next());
    }

    /** Gives up what is still under way. */
    @Override
    public void close() {
        priced.close();
    }
}
