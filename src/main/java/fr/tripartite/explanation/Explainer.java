package fr.tripartite.explanation;

import fr.tripartite.config.Readings;
import fr.tripartite.inventory.Problem;
import fr.tripartite.inventory.RejectedRow;
import fr.tripartite.inventory.Row;
import fr.tripartite.invoicing.BillableLine;
import fr.tripartite.invoicing.Document;
import fr.tripartite.invoicing.Invoice;
import fr.tripartite.invoicing.Item;
import fr.tripartite.invoicing.Motive;
import fr.tripartite.invoicing.Standing;
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

/** Explains what one body owes for one year. */
public final class Explainer {

    private final int year;
    private final ExplainedStatement explained;
    private final Reasons reasons;
    private final Alternatives alternatives;

    /**
     * Explains a body.
     *
     * @param place of the body on the register, if it holds one
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

    /**
     * Explains a document.
     *
     * @param story of the document; an avoir is explained by what it cancels
     * @param line number of one line, or 0 for all
     * @return empty where the document asks for something else than what the body owes
     */
    public Optional<Explanation> document(DocumentStory story, int line) {
        return Allotment.of(explained, story.standing(), story.claim()).map(allotment -> {
            Arithmetic arithmetic = new Arithmetic(
                    allotment.invoice().sums(), allotment.issuer().vat().rate());
            List<Explanation> parts = new ArrayList<>();
            for (int i = 0; i < allotment.reasons().size(); i++) {
                if (line == 0 || line == i + 1) {
                    parts.add(line(i + 1, allotment.reasons().get(i), allotment.issuer(), arithmetic));
                }
            }
            return new Explanation(title(story.asked()), totals(story, allotment, arithmetic), parts);
        });
    }

    private static Message title(Document document) {
        ExplanationWord word =
                switch (document.type()) {
                    case FACTURE -> ExplanationWord.INVOICE;
                    case COMPLEMENT -> ExplanationWord.COMPLEMENT;
                    case AVOIR -> ExplanationWord.CREDIT_NOTE;
                };
        return document.type() == Document.Type.FACTURE
                ? Message.of(word, document.number(), document.date())
                : Message.of(word, document.number(), document.origin().number(), document.date());
    }

    private List<Explanation.Fact> totals(DocumentStory story, Allotment allotment, Arithmetic arithmetic) {
        Document document = story.asked();
        Invoice invoice = allotment.invoice();
        Issuer issuer = allotment.issuer();
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
        if (document.type() == Document.Type.COMPLEMENT) {
            facts.add(
                    FactLabel.COMPLETES,
                    Message.of(
                            ExplanationWord.COMPLETES,
                            document.origin().number(),
                            story.standing().amounts().ttc()));
        }
        if (document.type() == Document.Type.AVOIR) {
            facts.add(
                            FactLabel.CREDIT_NOTE,
                            Message.of(ExplanationWord.OPPOSITE, document.ht(), document.vat(), document.ttc()))
                    .add(FactLabel.WHY, why(story))
                    .add(FactLabel.REPLACED_BY, story.replacement());
        }
        return facts.list();
    }

    private static Optional<Message> why(DocumentStory story) {
        Motive motive = story.asked().issue().motive();
        if (motive == null) {
            return Optional.empty();
        }
        return Optional.of(
                story.reason().isEmpty()
                        ? Message.of(motive)
                        : Message.of(ExplanationWord.MOTIVE_AND_REASON, Message.of(motive), story.reason()));
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
     * @param standing what stands of it by issuer, provisional or not
     * @param history its documents of the year where there are more than those, one sentence each
     * @param rejected its rows that were wrong by themselves
     * @return empty where what stands asks for something else than what the body owes
     */
    public Optional<Explanation> body(
            Message origin, Map<String, Standing> standing, List<Message> history, List<RejectedRow> rejected) {
        List<Explanation> parts = new ArrayList<>();
        List<PlacedLine> placed = new ArrayList<>();
        for (Map.Entry<String, Standing> ofIssuer : standing.entrySet()) {
            for (Document document : ofIssuer.getValue().documents()) {
                Optional<Explanation> part = document(DocumentStory.of(document, ofIssuer.getValue()), 0);
                Optional<Allotment> allotment = Allotment.of(explained, ofIssuer.getValue(), document);
                if (part.isEmpty() || allotment.isEmpty()) {
                    return Optional.empty();
                }
                parts.add(part.get());
                place(allotment.get(), document, placed);
            }
        }
        explained.rows().forEach(row -> parts.add(row(row, placed)));
        rejected.forEach(row -> parts.add(rejected(row)));
        Explanation.Facts facts = new Explanation.Facts()
                .add(FactLabel.YEAR, Integer.toString(year))
                .add(FactLabel.ORIGIN, origin)
                .add(FactLabel.HISTORY, history)
                .add(FactLabel.SUBSIDY, covered());
        Statement statement = explained.statement();
        return Optional.of(new Explanation(body(statement.name(), statement.siret()), facts.list(), parts));
    }

    /** A line with the rows behind it, and where it stands. */
    private record PlacedLine(List<Integer> rows, Message place) {}

    private static void place(Allotment allotment, Document document, List<PlacedLine> placed) {
        for (int i = 0; i < allotment.reasons().size(); i++) {
            String name = document.type() == Document.Type.COMPLEMENT ? document.number() : document.issuer();
            placed.add(new PlacedLine(
                    allotment.invoice().lines().get(i).billable().rows(),
                    Message.of(ExplanationWord.BILLED_ON, name, i + 1)));
        }
    }

    /**
     * Tells of a body that has left the inventory.
     *
     * @param inventory name of the file that has no row of it
     * @param history its documents of the year, one sentence each
     */
    public static Explanation departed(
            int year, Document.Recipient body, Message origin, String inventory, List<Message> history) {
        Explanation.Facts facts = new Explanation.Facts()
                .add(FactLabel.YEAR, Integer.toString(year))
                .add(FactLabel.ORIGIN, origin)
                .add(FactLabel.WHY, Message.of(ExplanationWord.GONE, inventory))
                .add(FactLabel.HISTORY, history);
        return new Explanation(body(body.name(), body.siret()), facts.list(), List.of());
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

    private Explanation row(ExplainedStatement.ExplainedRow considered, List<PlacedLine> placed) {
        Statement.Outcome outcome = considered.outcome();
        Row row = outcome.row();
        List<Message> billedOn = placed.stream()
                .filter(line -> line.rows().contains(row.line()))
                .map(PlacedLine::place)
                .toList();
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
