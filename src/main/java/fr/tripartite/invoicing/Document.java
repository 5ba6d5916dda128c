package fr.tripartite.invoicing;

import fr.tripartite.money.Money;
import fr.tripartite.tariff.Issuer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * An invoice with its number, or the avoir that cancels one.
 *
 * @param issuer code of the issuer
 * @param year billed year
 * @param sequence position in the numbers of the issuer and year, from 1
 * @param number such as LFN-2024-000001
 * @param type what it is
 * @param recipient the body it is sent to
 * @param date of the document
 * @param rate VAT rate in hundredths of a percent
 * @param ht total excluding VAT, negative on an avoir as all amounts
 * @param vat total VAT
 * @param ttc total including VAT
 * @param vatCent VAT less base × rate, almost always zero
 * @param origin number of the invoice that an avoir cancels, empty on an invoice
 * @param lines in their order, at least one
 */
public record Document(
        String issuer,
        int year,
        int sequence,
        String number,
        Type type,
        Recipient recipient,
        LocalDate date,
        int rate,
        Money ht,
        Money vat,
        Money ttc,
        Money vatCent,
        String origin,
        List<Line> lines) {

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
     * @param ht amount excluding VAT
     * @param vat VAT
     * @param ttc amount including VAT, always ht + vat
     * @param rows physical lines of the inventory rows behind it, at least one
     */
    public record Line(Item item, long quantity, Money ht, Money vat, Money ttc, List<Integer> rows) {

        private static Line of(Invoice.Line line) {
            BillableLine billed = line.billable();
            return new Line(billed.item(), billed.quantity(), line.ht(), line.vat(), line.ttc(), billed.rows());
        }

        private Line negated() {
            return new Line(item, -quantity, ht.negate(), vat.negate(), ttc.negate(), rows);
        }

        /** What is owed and for what; not the words, nor the place in the inventory, nor a cent of rounding. */
        private String substance() {
            return String.join(
                    "/",
                    item.service(),
                    item.nature().name(),
                    Long.toString(quantity),
                    item.unitPrice().toString(),
                    item.basis().name());
        }
    }

    /** The number of a document: prefix, year and at least six digits, LFN-2024-000001. */
    public static String number(String prefix, int year, int sequence) {
        return prefix + '-' + year + '-' + digits(sequence);
    }

    /** The number of an invoice that is only looked at: APERCU-LFN-000001. */
    public static String provisionalNumber(String prefix, int sequence) {
        return "APERCU-" + prefix + '-' + digits(sequence);
    }

    /** At least six digits. */
    public static String digits(int sequence) {
        String digits = Integer.toString(sequence);
        return "0".repeat(Math.max(0, 6 - digits.length())) + digits;
    }

    /** Gives an invoice its number. */
    public static Document invoice(
            Invoice invoice,
            Issuer issuer,
            Recipient recipient,
            int year,
            int sequence,
            String number,
            LocalDate date) {
        return new Document(
                issuer.code(),
                year,
                sequence,
                number,
                Type.FACTURE,
                recipient,
                date,
                issuer.vat().rate(),
                invoice.ht(),
                invoice.vat(),
                invoice.ttc(),
                invoice.vatCent(),
                "",
                lines(invoice));
    }

    private static List<Line> lines(Invoice invoice) {
        List<Line> lines = new ArrayList<>(invoice.lines().size());
        for (Invoice.Line line : invoice.lines()) {
            lines.add(Line.of(line));
        }
        return List.copyOf(lines);
    }

    /** The avoir that cancels this invoice: its exact negative, line by line. */
    public Document cancelled(int avoirSequence, String avoirNumber, LocalDate avoirDate) {
        return new Document(
                issuer,
                year,
                avoirSequence,
                avoirNumber,
                Type.AVOIR,
                recipient,
                avoirDate,
                rate,
                ht.negate(),
                vat.negate(),
                ttc.negate(),
                vatCent.negate(),
                number,
                lines.stream().map(Line::negated).toList());
    }

    /**
     * Whether another invoice asks the same body for the same: recipient, rate, totals, and services with their
     * quantities and unit prices. Its number, its date, the place of its rows in the inventory and the wording of the
     * tariff are not what a body owes.
     */
    public boolean asksTheSameAs(Document other) {
        return issuer.equals(other.issuer)
                && recipient.equals(other.recipient)
                && rate == other.rate
                && ht.equals(other.ht)
                && vat.equals(other.vat)
                && ttc.equals(other.ttc)
                && substance().equals(other.substance());
    }

    private String substance() {
        return lines.stream().map(Line::substance).sorted().collect(Collectors.joining("\n"));
    }
}
