package fr.tripartite.invoicing;

import fr.tripartite.money.Money;
import fr.tripartite.money.Rate;
import fr.tripartite.tariff.Issuer;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An invoice with its number, a complement to one, or the avoir that cancels one of them.
 *
 * @param id its number, issuer and year
 * @param recipient the body it is sent to
 * @param issue when and why it was issued
 * @param rate VAT rate of all lines
 * @param amounts totals, negative on an avoir as all amounts
 * @param vatCent VAT less base × rate, almost always zero
 * @param origin what an avoir cancels or a complement completes; {@link Origin#NONE} on an invoice
 * @param contributionStart start under which a contribution on it is invoiced, null where it carries none
 * @param lines in their order, at least one
 */
public record Document(
        DocumentNumber id,
        Type type,
        Recipient recipient,
        Issue issue,
        Rate rate,
        Amounts amounts,
        Money vatCent,
        Origin origin,
        @Nullable LocalDate contributionStart,
        List<Line> lines)
        implements Amounts.Holder {

    /** What a document is. */
    public enum Type {
        /** An invoice. */
        FACTURE,
        /** What is owed beside what a standing invoice asks for. */
        COMPLEMENT,
        /** The exact negative of an invoice or complement, which it cancels whole. */
        AVOIR
    }

    /**
     * When and why a document was issued.
     *
     * @param date of the document
     * @param mention VAT mention that was printed; empty where it is not known
     * @param motive why; null where it is not known: documents of earlier formats of the ledger tell neither
     */
    public record Issue(
            LocalDate date, String mention, @Nullable Motive motive) {}

    /** The document that another one is about: an empty number and no date for none. */
    public record Origin(String number, @Nullable LocalDate date) {

        /** No document. */
        public static final Origin NONE = new Origin("", null);
    }

    /** Who receives a document, and the references that it asked for, which may be empty. */
    public record Recipient(String siret, String name, String engagement, String serviceCode) {}

    /**
     * A line.
     *
     * @param quantity whole units, negative on an avoir
     * @param amounts of the line, always balanced
     * @param rows physical lines of the inventory rows behind it, at least one
     */
    public record Line(Item item, long quantity, Amounts amounts, List<Integer> rows) implements Amounts.Holder {

        private static Line of(Invoice.Line line) {
            BillableLine billed = line.billable();
            return new Line(billed.item(), billed.quantity(), line.amounts(), billed.rows());
        }

        private Line negated() {
            return new Line(item, -quantity, amounts.negate(), rows);
        }

        /** What it asks for. */
        public Owed owed() {
            return Owed.of(item, quantity);
        }
    }

    /** Code of the issuer. */
    public String issuer() {
        return id.issuer();
    }

    /** Billed year. */
    public int year() {
        return id.year();
    }

    /** Its number, as printed. */
    public String number() {
        return id.text();
    }

    /** Date of the document. */
    public LocalDate date() {
        return issue.date();
    }

    /** Whether it asks for money: it is no avoir. */
    public boolean isClaim() {
        return type != Type.AVOIR;
    }

    /**
     * Gives an invoice its number.
     *
     * @param contributionStart start under which a contribution on it is invoiced, null where it carries none
     */
    public static Document invoice(
            Invoice invoice,
            Issuer issuer,
            Recipient recipient,
            DocumentNumber id,
            Issue issue,
            @Nullable LocalDate contributionStart) {
        return new Document(
                id,
                Type.FACTURE,
                recipient,
                issue,
                issuer.vat().rate(),
                invoice.amounts(),
                invoice.vatCent(),
                Origin.NONE,
                contributionStart,
                invoice.lines().stream().map(Line::of).toList());
    }

    /** This invoice as the complement of one that stands. */
    public Document completing(Document invoice) {
        return new Document(
                id,
                Type.COMPLEMENT,
                recipient,
                issue,
                rate,
                amounts,
                vatCent,
                new Origin(invoice.number(), invoice.date()),
                contributionStart,
                lines);
    }

    /**
     * The avoir that cancels this invoice or complement, its exact negative line by line: rule {@code amounts.avoir}.
     *
     * @param motive why
     */
    public Document cancelled(DocumentNumber avoir, LocalDate avoirDate, Motive motive) {
        return new Document(
                avoir,
                Type.AVOIR,
                recipient,
                new Issue(avoirDate, issue.mention(), motive),
                rate,
                amounts.negate(),
                vatCent.negate(),
                new Origin(number(), date()),
                null,
                lines.stream().map(Line::negated).toList());
    }
}
