package fr.tripartite.files;

import fr.tripartite.invoicing.BillableLine;
import fr.tripartite.invoicing.Invoice;
import fr.tripartite.pricing.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Numbers bills and puts them into the form in which they are published. */
public final class Documents {

    /** An invoice. */
    public static final String INVOICE = "FACTURE";

    private Documents() {}

    /** Prefix, year and at least six digits: LFN-2024-000001. */
    public static String number(String prefix, int year, int sequence) {
        return String.format(Locale.ROOT, "%s-%d-%06d", prefix, year, sequence);
    }

    /** The number of a bill that is only looked at: APERCU-LFN-000001. */
    public static String provisionalNumber(String prefix, int sequence) {
        return String.format(Locale.ROOT, "APERCU-%s-%06d", prefix, sequence);
    }

    /**
     * The document of a bill.
     *
     * @param statement of the body
     * @param bill one of its bills
     */
    public static Document of(
            Statement statement, Statement.Bill bill, int year, int sequence, String number, LocalDate date) {
        Invoice invoice = bill.invoice();
        String rate = Csv.rate(bill.issuer().vat().rate());
        Csv lines = new Csv();
        int position = 0;
        for (Invoice.Line line : invoice.lines()) {
            lines.add(cells(statement, line, number, ++position, rate, year));
        }
        return new Document(
                bill.issuer().code(),
                year,
                sequence,
                number,
                INVOICE,
                statement.siret(),
                statement.name(),
                date,
                invoice.ht(),
                invoice.vat(),
                invoice.ttc(),
                invoice.vatCent(),
                position,
                "",
                bill.engagement(),
                bill.serviceCode(),
                lines.toString());
    }

    private static List<String> cells(
            Statement statement, Invoice.Line line, String number, int position, String rate, int year) {
        BillableLine billable = line.billable();
        List<String> cells = new ArrayList<>(19);
        cells.add(number);
        cells.add(Integer.toString(position));
        cells.add(statement.siret());
        cells.add(Csv.text(statement.name()));
        cells.add(billable.service());
        cells.add(billable.nature().name());
        cells.add(Csv.text(billable.label()));
        cells.add(Long.toString(billable.quantity()));
        cells.add(Csv.text(billable.unit()));
        cells.add(Csv.amount(billable.unitPrice()));
        cells.add(billable.basis().name());
        cells.add(Csv.amount(line.ht()));
        cells.add(rate);
        cells.add(Csv.amount(line.vat()));
        cells.add(Csv.amount(line.ttc()));
        cells.add(Integer.toString(year));
        cells.add(billable.grid());
        cells.add(Csv.text(billable.reference()));
        cells.add(billable.rows().stream().map(String::valueOf).collect(Collectors.joining(",")));
        return cells;
    }
}
