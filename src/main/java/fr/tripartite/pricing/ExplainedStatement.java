package fr.tripartite.pricing;

import fr.tripartite.inventory.Row;
import fr.tripartite.invoicing.BillableLine;
import fr.tripartite.invoicing.Invoice;
import fr.tripartite.tariff.Charge;
import fr.tripartite.tariff.Issuer;
import fr.tripartite.tariff.Step;
import fr.tripartite.words.Message;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A statement with the reason of every line and row, made by the same pass that made its amounts.
 *
 * @param bills one per bill of the statement, in the same order; in each, one reason per line of the invoice
 * @param rows one per row, in the order of the file
 */
public record ExplainedStatement(Statement statement, List<List<Reason>> bills, List<ExplainedRow> rows) {

    /**
     * Why a line is what it is.
     *
     * @param charge of the grid, empty for a quote
     * @param steps from the charge down to the price
     * @param why no voted price fits; empty for a voted price
     * @param readings ids of the readings it rests on
     */
    public record Reason(
            Invoice.Line line,
            Optional<Charge> charge,
            List<Row> rows,
            GridChoice choice,
            List<Step> steps,
            Optional<Message> why,
            List<String> readings) {

        /** The same reason for the line of another document. */
        public Reason of(Invoice.Line other) {
            return new Reason(other, charge, rows, choice, steps, why, readings);
        }
    }

    /**
     * A row, whatever became of it.
     *
     * @param choice of the grid, empty where the row was rejected or can owe nothing
     * @param readings ids of the readings that its outcome rests on, where it owes nothing or awaits a quote
     */
    public record ExplainedRow(Statement.Outcome outcome, Optional<GridChoice> choice, List<String> readings) {}

    static ExplainedStatement of(BodyAssessment body, StatementBuilder builder) {
        Statement statement = builder.build();
        return new ExplainedStatement(
                statement,
                statement.bills().stream()
                        .map(bill -> reasons(bill, builder, body))
                        .toList(),
                body.rows().stream().map(row -> explained(row, body)).toList());
    }

    private static List<Reason> reasons(Statement.Bill bill, StatementBuilder builder, BodyAssessment body) {
        IdentityHashMap<BillableLine, PricedLine> priced = new IdentityHashMap<>();
        builder.lines(bill.issuer().code()).forEach(line -> priced.put(line.line(), line));
        return bill.invoice().lines().stream()
                .map(line -> {
                    PricedLine known = priced.get(line.billable());
                    if (known == null) {
                        throw new IllegalStateException("a line was billed that nobody priced");
                    }
                    return reason(line, known, bill.issuer(), body);
                })
                .toList();
    }

    private static Reason reason(Invoice.Line line, PricedLine priced, Issuer issuer, BodyAssessment body) {
        GridChoice choice = body.grids().choice(priced.rows().get(0));
        return new Reason(
                line,
                Optional.ofNullable(priced.charge()),
                priced.rows().stream().map(AssessedRow::row).toList(),
                choice,
                priced.steps(),
                Optional.ofNullable(priced.why()),
                union(choice.readings(), priced.readings(), issuer.vat().readings()));
    }

    private static ExplainedRow explained(AssessedRow row, BodyAssessment body) {
        Statement.Outcome outcome = row.outcome(body.year());
        if (outcome.state() == State.REJETE || !body.dues().canOwe(row)) {
            return new ExplainedRow(outcome, Optional.empty(), List.of());
        }
        GridChoice choice = body.grids().choice(row);
        Dues dues = body.dues().of(row);
        return new ExplainedRow(
                outcome, Optional.of(choice), union(choice.readings(), dues.quoteReadings(), dues.nothingReadings()));
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
