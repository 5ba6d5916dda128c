package fr.tripartite.explanation;

import fr.tripartite.invoicing.Document;
import fr.tripartite.invoicing.Invoice;
import fr.tripartite.invoicing.Owed;
import fr.tripartite.invoicing.Standing;
import fr.tripartite.pricing.ExplainedStatement;
import fr.tripartite.pricing.ExplainedStatement.Reason;
import fr.tripartite.pricing.Statement;
import fr.tripartite.tariff.Issuer;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * Which reasons stand behind the lines of a document: what a body owes is asked for by an invoice and its complements together,
 * each with its own VAT.
 *
 * @param invoice the document's lines and totals, made anew
 * @param reasons one per line, in the order of the document
 */
public record Allotment(Issuer issuer, Invoice invoice, List<Reason> reasons) {

    /**
     * Finds them.
     *
     * @param standing all that asked for it, the document among it
     * @param document an invoice or complement
     * @return empty where the document asks for something else
     */
    public static Optional<Allotment> of(ExplainedStatement explained, Standing standing, Document document) {
        List<Statement.Bill> bills = explained.statement().bills();
        for (int i = 0; i < bills.size(); i++) {
            Statement.Bill bill = bills.get(i);
            if (bill.issuer().code().equals(document.issuer())) {
                return isFor(explained.statement(), bill, document)
                        ? of(bill.issuer(), new ArrayList<>(explained.bills().get(i)), standing, document)
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static boolean isFor(Statement statement, Statement.Bill bill, Document document) {
        return document.rate().equals(bill.issuer().vat().rate())
                && document.recipient()
                        .equals(new Document.Recipient(
                                statement.siret(),
                                statement.name(),
                                bill.references().engagement(),
                                bill.references().serviceCode()));
    }

    private static Optional<Allotment> of(Issuer issuer, List<Reason> left, Standing standing, Document document) {
        for (Document earlier : standing.documents()) {
            List<Reason> taken = new ArrayList<>();
            for (Document.Line line : earlier.lines()) {
                take(left, line.owed()).ifPresent(taken::add);
            }
            if (earlier.number().equals(document.number())) {
                return taken.size() == document.lines().size() ? of(issuer, taken, document) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static Optional<Allotment> of(Issuer issuer, List<Reason> taken, Document document) {
        Invoice invoice = Invoice.inOrder(
                taken.stream().map(reason -> reason.line().billable()).toList(), issuer);
        List<Reason> reasons = new ArrayList<>();
        for (int i = 0; i < taken.size(); i++) {
            reasons.add(taken.get(i).of(invoice.lines().get(i)));
        }
        return invoice.amounts().equals(document.amounts())
                ? Optional.of(new Allotment(issuer, invoice, reasons))
                : Optional.empty();
    }

    private static Optional<Reason> take(List<Reason> left, Owed owed) {
        for (Iterator<Reason> each = left.iterator(); each.hasNext(); ) {
            Reason reason = each.next();
            if (reason.line().billable().owed().equals(owed)) {
                each.remove();
                return Optional.of(reason);
            }
        }
        return Optional.empty();
    }
}
