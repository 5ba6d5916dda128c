package fr.tripartite.explanation;

import fr.tripartite.config.Readings;
import fr.tripartite.inventory.Problem;
import fr.tripartite.inventory.RejectedRow;
import fr.tripartite.inventory.Row;
import fr.tripartite.invoicing.BillableLine;
import fr.tripartite.invoicing.Document;
import fr.tripartite.invoicing.Invoice;
import fr.tripartite.invoicing.Item;
import fr.tripartite.pricing.ExplainedStatement;
import fr.tripartite.pricing.State;
import fr.tripartite.pricing.Statement;
import fr.tripartite.subsidy.Place;
import fr.tripartite.tariff.Issuer;
import fr.tripartite.tariff.Step;
import fr.tripartite.words.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

/** Explains what one body owes for one year. */
public final class Explainer {

    private final int year;
    private final ExplainedStatement explained;
    private final Reasons reasons;
    private final Alternatives alternatives;

    /**
     * Explains a body.
     *
     * @param year billed
     * @param explained what pricing tells
     * @param place of the body on the register, if it holds one
     * @param readings in force
     * @param under the statement of the same body under another choice, by id of the reading and choice
     */
    public Explainer(
            int year,
            ExplainedStatement explained,
            Optional<Place> place,
            Readings readings,
            BiFunction<String, String, Statement> under) {
        this.year = year;
        this.explained = explained;
        this.reasons = new Reasons(year, place.map(Place::rank));
        this.alternatives = new Alternatives(readings, explained.statement(), under);
    }

    /** How many lines the invoice of an issuer has, 0 where there is none. */
    public int lines(String issuer) {
        return position(issuer)
                .map(index -> explained.bills().get(index).size())
                .sum();
    }

    private IntStream position(String issuer) {
        List<Statement.Bill> bills = explained.statement().bills();
        return IntStream.range(0, bills.size())
                .filter(index -> bills.get(index).issuer().code().equals(issuer));
    }

    /**
     * Explains the invoice of an issuer.
     *
     * @param document with its number; an avoir is explained by the invoice it cancels
     * @param line number of one line, or 0 for all
     */
    public Explanation document(Document document, int line) {
        int index = position(document.issuer()).findFirst().orElseThrow();
        Statement.Bill bill = explained.statement().bills().get(index);
        List<ExplainedStatement.Reason> reasoned = explained.bills().get(index);
        Arithmetic arithmetic =
                new Arithmetic(bill.invoice().sums(), bill.issuer().vat().rate());
        List<Explanation> parts = new ArrayList<>();
        for (int i = 0; i < reasoned.size(); i++) {
            if (line == 0 || line == i + 1) {
                parts.add(line(i + 1, reasoned.get(i), bill.issuer(), arithmetic));
            }
        }
        return new Explanation(title(document), totals(document, bill, arithmetic), parts);
    }

    private static Message title(Document document) {
        return document.type() == Document.Type.AVOIR
                ? Message.of(ExplanationWord.CREDIT_NOTE, document.number(), document.origin(), document.date())
                : Message.of(ExplanationWord.INVOICE, document.number(), document.date());
    }

    private List<Explanation.Fact> totals(Document document, Statement.Bill bill, Arithmetic arithmetic) {
        Invoice invoice = bill.invoice();
        Issuer issuer = bill.issuer();
        Explanation.Facts facts = new Explanation.Facts()
                .add(FactLabel.ISSUER, Message.of(ExplanationWord.ISSUER, issuer.code(), issuer.name()))
                .add(
                        FactLabel.BODY,
                        body(document.recipient().name(), document.recipient().siret()))
                .add(FactLabel.YEAR, Integer.toString(year))
                .add(FactLabel.TOTAL_HT, arithmetic.totalHt(invoice))
                .add(FactLabel.TOTAL_VAT, arithmetic.totalVat(invoice))
                .add(FactLabel.VAT_OF_HT_LINES, arithmetic.vatOfHtLines(invoice))
                .add(FactLabel.TOTAL_TTC, Arithmetic.ttc(invoice.ht(), invoice.vat(), invoice.ttc()))
                .add(FactLabel.MENTION, issuer.vat().mention());
        if (!invoice.vatCent().isZero()) {
            facts.add(FactLabel.CENT, Message.of(ExplanationWord.CENT, invoice.vatCent()));
        }
        if (document.type() == Document.Type.AVOIR) {
            facts.add(
                    FactLabel.CREDIT_NOTE,
                    Message.of(ExplanationWord.OPPOSITE, document.ht(), document.vat(), document.ttc()));
        }
        return facts.list();
    }

    private static Message body(String name, String siret) {
        return Message.of(ExplanationWord.BODY, name, siret);
    }

    private Explanation line(int number, ExplainedStatement.Reason reason, Issuer issuer, Arithmetic arithmetic) {
        BillableLine billed = reason.line().billable();
        Invoice.Line line = reason.line();
        Item item = billed.item();
        Explanation.Facts facts = new Explanation.Facts()
                .add(
                        FactLabel.INVENTORY,
                        reason.rows().stream().map(Explainer::read).toList())
                .add(FactLabel.GRID, reasons.grid(reason.choice(), reason.rows().get(0)))
                .add(FactLabel.RULE, reasons.steps(reason))
                .add(
                        FactLabel.PRICE,
                        Message.of(
                                ExplanationWord.PRICE,
                                billed.unitPrice(),
                                billed.basis(),
                                item.unit(),
                                item.reference()));
        reason.steps().forEach(step -> {
            if (step instanceof Step.Blocks blocks) {
                facts.add(FactLabel.PRICE_ARITHMETIC, Arithmetic.blocks(blocks));
            }
        });
        facts.add(FactLabel.ARITHMETIC, Arithmetic.amount(billed))
                .add(FactLabel.HT, arithmetic.ht(reason))
                .add(FactLabel.VAT, arithmetic.vat(reason))
                .add(FactLabel.TTC, Arithmetic.ttc(line.ht(), line.vat(), line.ttc()))
                .add(FactLabel.ROUNDING, arithmetic.moved(line))
                .add(FactLabel.READINGS, alternatives.ofLine(reason.readings(), issuer.code(), line));
        return new Explanation(
                Message.of(ExplanationWord.LINE, number, item.label(), billed.service(), billed.nature()),
                facts.list(),
                List.of());
    }

    private static Message read(Row row) {
        return Message.of(ExplanationWord.RECORD, row.line(), row.record());
    }

    /**
     * Explains everything about the body.
     *
     * @param origin what it rests on
     * @param documents its invoices by issuer, provisional or not
     * @param rejected its rows that were wrong by themselves
     */
    public Explanation body(Message origin, Map<String, Document> documents, List<RejectedRow> rejected) {
        List<Explanation> parts = new ArrayList<>();
        for (Statement.Bill bill : explained.statement().bills()) {
            Document document = documents.get(bill.issuer().code());
            if (document != null) {
                parts.add(document(document, 0));
            }
        }
        explained.rows().forEach(row -> parts.add(row(row)));
        rejected.forEach(row -> parts.add(rejected(row)));
        Explanation.Facts facts = new Explanation.Facts()
                .add(FactLabel.YEAR, Integer.toString(year))
                .add(FactLabel.ORIGIN, origin)
                .add(FactLabel.SUBSIDY, covered());
        Statement statement = explained.statement();
        return new Explanation(body(statement.name(), statement.siret()), facts.list(), parts);
    }

    private List<Message> covered() {
        return explained.statement().coverages().stream()
                .map(coverage -> Message.of(
                        ExplanationWord.COVERED,
                        coverage.issuer(),
                        coverage.nature(),
                        coverage.normal(),
                        coverage.contribution(),
                        coverage.normal().minus(coverage.contribution())))
                .toList();
    }

    private Explanation row(ExplainedStatement.ExplainedRow considered) {
        Statement.Outcome outcome = considered.outcome();
        Row row = outcome.row();
        List<Message> billedOn = billedOn(row);
        Explanation.Facts facts = new Explanation.Facts()
                .add(FactLabel.INVENTORY, read(row))
                .add(FactLabel.STATE, outcome.state().name())
                .add(FactLabel.REASON, outcome.reason())
                .add(FactLabel.BILLED_ON, billedOn)
                .add(FactLabel.GRID, considered.choice().map(choice -> reasons.grid(choice, row)));
        if (billedOn.isEmpty()) {
            facts.add(FactLabel.READINGS, alternatives.ofRow(considered.readings(), row));
        }
        return new Explanation(
                Message.of(ExplanationWord.ROW, row.line(), row.service().label(), row.quantity()),
                facts.list(),
                List.of());
    }

    private List<Message> billedOn(Row row) {
        List<Message> places = new ArrayList<>();
        for (Statement.Bill bill : explained.statement().bills()) {
            List<Invoice.Line> lines = bill.invoice().lines();
            for (int i = 0; i < lines.size(); i++) {
                if (lines.get(i).billable().rows().contains(row.line())) {
                    places.add(
                            Message.of(ExplanationWord.BILLED_ON, bill.issuer().code(), i + 1));
                }
            }
        }
        return places;
    }

    private static Explanation rejected(RejectedRow row) {
        return new Explanation(
                Message.of(ExplanationWord.REJECTED_ROW, row.line()),
                new Explanation.Facts()
                        .add(FactLabel.INVENTORY, Message.of(ExplanationWord.RECORD, row.line(), row.record()))
                        .add(FactLabel.STATE, State.REJETE.name())
                        .add(
                                FactLabel.REASON,
                                row.problems().stream().map(Explainer::told).toList())
                        .list(),
                List.of());
    }

    private static Message told(Problem problem) {
        return problem.column().isEmpty()
                ? problem.reason()
                : Message.of(ExplanationWord.PROBLEM, problem.column(), problem.value(), problem.reason());
    }
}
