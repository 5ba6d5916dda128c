package fr.tripartite.invoicing;

import fr.tripartite.money.Money;
import fr.tripartite.money.Rate;
import fr.tripartite.tariff.Basis;
import fr.tripartite.tariff.Issuer;
import fr.tripartite.tariff.Nature;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An invoice with its number, or the avoir that cancels one.
 *
 * @param id its number, issuer and year
 * @param type what it is
 * @param recipient the body it is sent to
 * @param date of the document
 * @param rate VAT rate of all lines
 * @param amounts totals, negative on an avoir as all amounts
 * @param vatCent VAT less base × rate, almost always zero
 * @param origin number of the invoice that an avoir cancels, empty on an invoice
 * @param contributionStart start under which a contribution on it is invoiced, null where it carries none
 * @param lines in their order, at least one
 */
public record Document(
        DocumentNumber id,
        Type type,
        Recipient recipient,
        LocalDate date,
        Rate rate,
        Amounts amounts,
        Money vatCent,
        String origin,
        @Nullable LocalDate contributionStart,
        List<Line> lines)
        implements Amounts.Holder {

    /** What a document is. */
    public enum Type {
        /** An invoice. */
        FACTURE,
        /** The exact negative of an invoice, which it cancels whole. */
        AVOIR
    }

    /**
     * Who receives a document.
     *
     * @param siret of the body
     * @param name of the body
     * @param engagement reference the body asked for, may be empty
     * @param serviceCode other reference the body asked for, may be empty
     */
    public record Recipient(String siret, String name, String engagement, String serviceCode) {}

    /**
     * A line.
     *
     * @param item what is billed
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

        private Owed owed() {
            return new Owed(item.service(), item.nature(), quantity, item.unitPrice(), item.basis());
        }
    }

    /** What a line asks for; not the words, nor the place in the inventory, nor a cent of rounding. */
    private record Owed(String service, Nature nature, long quantity, Money unitPrice, Basis basis) {}

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
            LocalDate date,
            @Nullable LocalDate contributionStart) {
        List<Line> lines = new ArrayList<>(invoice.lines().size());
        for (Invoice.Line line : invoice.lines()) {
            lines.add(Line.of(line));
        }
        return new Document(
                id,
                Type.FACTURE,
                recipient,
                date,
                issuer.vat().rate(),
                invoice.amounts(),
                invoice.vatCent(),
                "",
                contributionStart,
                List.copyOf(lines));
    }

    /** The avoir that cancels this invoice, its exact negative line by line: rule {@code amounts.avoir}. */
    public Document cancelled(DocumentNumber avoir, LocalDate avoirDate) {
        return new Document(
                avoir,
                Type.AVOIR,
                recipient,
                avoirDate,
                rate,
                amounts.negate(),
                vatCent.negate(),
                number(),
                null,
                lines.stream().map(Line::negated).toList());
    }

    /**
     * Whether another invoice asks the same body for the same: recipient, rate, totals, and services with their
     * quantities and unit prices. Its number, its date, the place of its rows in the inventory and the wording of the
     * tariff are not what a body owes.
     */
    public boolean asksTheSameAs(Document other) {
        return issuer().equals(other.issuer())
                && recipient.equals(other.recipient)
                && rate.equals(other.rate)
                && amounts.equals(other.amounts)
                && owed().equals(other.owed());
    }

    /** What is asked for, and on how many lines. */
    private Map<Owed, Integer> owed() {
        Map<Owed, Integer> owed = new HashMap<>();
        lines.forEach(line -> owed.merge(line.owed(), 1, Integer::sum));
        return owed;
    }
}
