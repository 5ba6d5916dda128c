package fr.tripartite.billing;

import fr.tripartite.files.Books;
import fr.tripartite.files.TrackedRow;
import fr.tripartite.inventory.Body;
import fr.tripartite.invoicing.Document;
import fr.tripartite.money.Money;
import fr.tripartite.pricing.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

/** The books of a year that is looked at and not billed: in memory, with provisional numbers. */
public final class PreviewBooks implements Books {

    private final YearBilling billing;
    private final Map<CoveredKey, Money> coveredBefore;
    private final Map<String, List<Document>> documents = new HashMap<>();
    private final List<TrackedRow> rows = new ArrayList<>();
    private final List<SubsidyRow> subsidy = new ArrayList<>();

    /**
     * Prices every body.
     *
     * @param coveredBefore what the subsidy covered in the years billed before
     * @param progress told the number of bodies priced so far
     */
    public PreviewBooks(
            YearBilling billing, LocalDate date, Map<CoveredKey, Money> coveredBefore, IntConsumer progress) {
        this.billing = billing;
        this.coveredBefore = coveredBefore;
        rows.addAll(billing.rejectedRows());
        int done = 0;
        for (Body body : billing.bodies()) {
            Statement statement = billing.price(body);
            for (Statement.Bill bill : statement.bills()) {
                List<Document> issued = documents.computeIfAbsent(bill.issuer().code(), code -> new ArrayList<>());
                int sequence = issued.size() + 1;
                String number = Document.provisionalNumber(bill.issuer().prefix(), sequence);
                issued.add(billing.invoice(statement, bill, sequence, number, date));
            }
            rows.addAll(YearBilling.trackedRows(statement));
            subsidy.addAll(billing.subsidyRows(statement));
            progress.accept(++done);
        }
        rows.sort(Comparator.comparingInt(TrackedRow::line));
        subsidy.sort(Comparator.comparingInt(row -> row.place().rank()));
    }

    @Override
    public Summary summary() {
        return billing.summary();
    }

    @Override
    public void documents(String issuer, Consumer<Document> consumer) {
        documents.getOrDefault(issuer, List.of()).forEach(consumer);
    }

    @Override
    public void trackedRows(Consumer<TrackedRow> consumer) {
        rows.forEach(consumer);
    }

    @Override
    public String registerRows() {
        return billing.registerRows();
    }

    @Override
    public List<SubsidyRow> subsidyRows() {
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
