package fr.tripartite.billing;

import fr.tripartite.files.Books;
import fr.tripartite.files.InOrder;
import fr.tripartite.files.TrackedRow;
import fr.tripartite.inventory.Body;
import fr.tripartite.inventory.RejectedRow;
import fr.tripartite.invoicing.Document;
import fr.tripartite.money.Money;
import fr.tripartite.pricing.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The books of a year that is looked at and not billed, with provisional numbers.
 *
 * <p>Bodies are priced when the documents are asked for, and no document is kept: only what became of the rows is, for
 * they are asked for in another order, that of the inventory.
 */
public final class PreviewBooks implements Books {

    /** Bodies or rows that are dealt with at once on another thread. */
    private static final int AT_ONCE = 500;

    private final YearBilling billing;
    private final LocalDate date;
    private final Map<CoveredKey, Money> coveredBefore;
    private final IntConsumer progress;
    private final List<SubsidyRow> subsidy = new ArrayList<>();
    private final List<@Nullable Supplier<TrackedRow>> rowsByLine = new ArrayList<>();
    private boolean priced;

    /**
     * Books that are about to be priced.
     *
     * @param coveredBefore what the subsidy covered in the years billed before
     * @param progress told the number of bodies priced so far
     */
    public PreviewBooks(
            YearBilling billing, LocalDate date, Map<CoveredKey, Money> coveredBefore, IntConsumer progress) {
        this.billing = billing;
        this.date = date;
        this.coveredBefore = coveredBefore;
        this.progress = progress;
    }

    @Override
    public Summary summary() {
        return billing.summary();
    }

    @Override
    public void documents(String issuer, Consumer<Document> consumer) {
        documents(Map.of(issuer, consumer));
    }

    /** Prices every body, once for all issuers. */
    @Override
    public void documents(Map<String, Consumer<Document>> consumers) {
        rowsByLine.clear();
        subsidy.clear();
        for (RejectedRow row : billing.inventory().rejected()) {
            keep(row.line(), () -> billing.tracked(row));
        }
        Map<String, Integer> sequences = new HashMap<>();
        List<Body> bodies = billing.bodies();
        try (InOrder<List<Statement>> pricing = new InOrder<>(statements -> statements.forEach(statement -> {
            number(statement, sequences, consumers);
            keep(statement);
        }))) {
            for (int from = 0; from < bodies.size(); from += AT_ONCE) {
                List<Body> some = bodies.subList(from, Math.min(bodies.size(), from + AT_ONCE));
                pricing.submit(() -> some.stream().map(billing::price).toList());
                progress.accept(from + some.size());
            }
            pricing.finish();
        }
        subsidy.sort(Comparator.comparingInt(row -> row.place().rank()));
        priced = true;
    }

    private void number(
            Statement statement, Map<String, Integer> sequences, Map<String, Consumer<Document>> consumers) {
        for (Statement.Bill bill : statement.bills()) {
            Consumer<Document> consumer = consumers.get(bill.issuer().code());
            if (consumer != null) {
                int sequence = sequences.merge(bill.issuer().code(), 1, Integer::sum);
                String number = Document.provisionalNumber(bill.issuer().prefix(), sequence);
                consumer.accept(billing.invoice(statement, bill, sequence, number, date));
            }
        }
    }

    private void keep(Statement statement) {
        String siret = statement.siret();
        for (Statement.Outcome outcome : statement.outcomes()) {
            keep(outcome.row().line(), () -> TrackedRow.of(siret, outcome));
        }
        subsidy.addAll(billing.subsidyRows(statement));
    }

    /** Lines are nearly as many as rows: they need no sorting. */
    private void keep(int line, Supplier<TrackedRow> row) {
        while (rowsByLine.size() <= line) {
            rowsByLine.add(null);
        }
        rowsByLine.set(line, row);
    }

    private void priceOnce() {
        if (!priced) {
            documents(Map.of());
        }
    }

    @Override
    public void trackedRows(Consumer<TrackedRow> consumer) {
        priceOnce();
        try (InOrder<List<TrackedRow>> writing = new InOrder<>(rows -> rows.forEach(consumer))) {
            for (int from = 0; from < rowsByLine.size(); from += AT_ONCE) {
                List<@Nullable Supplier<TrackedRow>> some =
                        rowsByLine.subList(from, Math.min(rowsByLine.size(), from + AT_ONCE));
                writing.submit(() -> some.stream()
                        .filter(Objects::nonNull)
                        .map(Supplier::get)
                        .toList());
            }
            writing.finish();
        }
    }

    @Override
    public String registerRows() {
        return billing.registerRows();
    }

    @Override
    public List<SubsidyRow> subsidyRows() {
        priceOnce();
        return subsidy;
    }

    @Override
    public Map<CoveredKey, Money> coveredBefore() {
        return coveredBefore;
    }

    @Override
    public Optional<Anchor> anchor() {
        return Optional.empty();
    }
}
