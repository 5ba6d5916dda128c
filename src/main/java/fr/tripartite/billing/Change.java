package fr.tripartite.billing;

import fr.tripartite.invoicing.BillableLine;
import fr.tripartite.invoicing.Document;
import fr.tripartite.invoicing.Invoice;
import fr.tripartite.invoicing.Item;
import fr.tripartite.invoicing.Motive;
import fr.tripartite.invoicing.Standing;
import fr.tripartite.money.Money;
import fr.tripartite.pricing.Statement;
import fr.tripartite.tariff.Issuer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an issuer does about a body: the least that makes what stands what is owed. Rule {@code corrections.same}, rule
 * {@code corrections.complement}, rule {@code corrections.cancel}.
 *
 * @param before what stands
 * @param isCancelled whether avoirs cancel all of that
 * @param bill what is invoiced, or added to what stands where that is not cancelled; null for nothing
 */
public record Change(
        Issuer issuer,
        Document.Recipient recipient,
        Standing before,
        boolean isCancelled,
        Statement.@Nullable Bill bill,
        Motive motive) {

    /**
     * What has to be done about what stands; empty where that is what is owed.
     *
     * @param hasLeft whether the inventory has no row of the body
     */
    static Optional<Change> of(Statement statement, Issuer issuer, Standing standing, boolean hasLeft) {
        Statement.@Nullable Bill bill = statement.bill(issuer);
        if (bill == null) {
            return standing.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Change(
                            issuer,
                            standing.invoice().recipient(),
                            standing,
                            true,
                            null,
                            hasLeft ? Motive.GONE : Motive.CHANGED));
        }
        Document.Recipient recipient = recipient(statement, bill);
        if (standing.isEmpty()) {
            return Optional.of(new Change(issuer, recipient, standing, false, bill, Motive.FIRST));
        }
        Invoice owed = bill.invoice();
        Optional<List<BillableLine>> missing =
                standing.isFor(recipient, issuer.vat().rate()) ? standing.missing(owed.lines()) : Optional.empty();
        if (missing.isEmpty()) {
            return Optional.of(new Change(issuer, recipient, standing, true, bill, Motive.CHANGED));
        }
        if (missing.get().isEmpty()) {
            return standing.amounts().equals(owed.amounts())
                    ? Optional.empty()
                    : Optional.of(new Change(issuer, recipient, standing, true, bill, Motive.CHANGED));
        }
        Statement.Bill complement = part(bill, missing.get());
        boolean exact = standing.amounts().plus(complement.invoice().amounts()).equals(owed.amounts());
        return Optional.of(
                exact
                        ? new Change(issuer, recipient, standing, false, complement, Motive.ADDED)
                        : new Change(issuer, recipient, standing, true, bill, Motive.ROUNDING));
    }

    private static Document.Recipient recipient(Statement statement, Statement.Bill bill) {
        return new Document.Recipient(
                statement.siret(),
                statement.name(),
                bill.references().engagement(),
                bill.references().serviceCode());
    }

    private static Statement.Bill part(Statement.Bill whole, List<BillableLine> lines) {
        boolean contributes = lines.stream().anyMatch(line -> line.item().kind() == Item.Kind.CONTRIBUTION);
        return new Statement.Bill(
                whole.issuer(),
                Invoice.of(lines, whole.issuer()),
                whole.references(),
                contributes ? whole.contributionStart() : null);
    }

    /** The documents it takes, avoirs first. */
    List<Document> documents(Numbers numbers, LocalDate date) {
        List<Document> documents = new ArrayList<>(2);
        if (isCancelled) {
            before.documents()
                    .forEach(document -> documents.add(document.cancelled(numbers.next(issuer), date, motive)));
        }
        if (bill != null) {
            Document invoice = Document.invoice(
                    bill.invoice(),
                    issuer,
                    recipient,
                    numbers.next(issuer),
                    new Document.Issue(date, issuer.vat().mention(), motive),
                    bill.contributionStart());
            documents.add(isComplement() ? invoice.completing(before.invoice()) : invoice);
        }
        return documents;
    }

    private boolean isComplement() {
        return !isCancelled && !before.isEmpty();
    }

    /** Code of the issuer. */
    public String issuerCode() {
        return issuer.code();
    }

    /** TTC that stands before it. */
    public Money ttcBefore() {
        return before.amounts().ttc();
    }

    /** TTC that stands after it. */
    public Money ttcAfter() {
        Money kept = isCancelled ? Money.ZERO : ttcBefore();
        return bill == null ? kept : kept.plus(bill.invoice().ttc());
    }
}
