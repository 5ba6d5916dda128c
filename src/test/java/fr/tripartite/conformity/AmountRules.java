package fr.tripartite.conformity;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.w3c.dom.Node;

/** Amounts are positive and have two decimals, and they add up to the cent. */
final class AmountRules {

    private static final Pattern CENTS = Pattern.compile("\\d+\\.\\d\\d");
    private static final Pattern PRICE = Pattern.compile("\\d+\\.\\d{2,6}");
    private static final Pattern QUANTITY = Pattern.compile("\\d+(\\.\\d{1,4})?");
    private static final List<String> UNITS = List.of("ANN", "E34", "LS", "C62");
    private static final BigDecimal CENT = new BigDecimal("0.01");

    private static final String LINE_AMOUNT =
            "ram:SpecifiedLineTradeSettlement/ram:SpecifiedTradeSettlementLineMonetarySummation/ram:LineTotalAmount";
    private static final String LINE_PRICE = "ram:SpecifiedLineTradeAgreement/ram:NetPriceProductTradePrice/ram:";
    private static final String LINE_QUANTITY = "ram:SpecifiedLineTradeDelivery/ram:BilledQuantity";

    private AmountRules() {}

    static Stream<String> failures(InvoiceXml invoice) {
        return Stream.of(
                        written(invoice, CENTS, "$totals/ram:*", "no amount of two decimals"),
                        written(invoice, CENTS, "$line/" + LINE_AMOUNT, "no amount of two decimals"),
                        written(
                                invoice,
                                CENTS,
                                "$settlement/ram:ApplicableTradeTax/ram:BasisAmount",
                                "no amount of two decimals"),
                        written(
                                invoice,
                                CENTS,
                                "$settlement/ram:ApplicableTradeTax/ram:CalculatedAmount",
                                "no amount of two decimals"),
                        written(
                                invoice,
                                PRICE,
                                "$line/" + LINE_PRICE + "ChargeAmount",
                                "no price of two to six decimals"),
                        written(invoice, QUANTITY, "$line/" + LINE_QUANTITY, "no quantity of at most four decimals"),
                        written(
                                invoice,
                                QUANTITY,
                                "$line/" + LINE_PRICE + "BasisQuantity",
                                "no quantity of at most four decimals"),
                        sums(invoice),
                        units(invoice),
                        invoice.nodes("$line").stream().flatMap(line -> priced(invoice, line)),
                        numbered(invoice))
                .flatMap(failures -> failures);
    }

    private static Stream<String> written(InvoiceXml invoice, Pattern form, String way, String failure) {
        return invoice.texts(way).stream()
                .filter(text -> !form.matcher(text).matches())
                .map(text -> failure + ": " + text);
    }

    private static Stream<String> units(InvoiceXml invoice) {
        return invoice.texts("$line/" + LINE_QUANTITY + "/@unitCode").stream()
                .filter(unit -> !UNITS.contains(unit))
                .map(unit -> "BT-130: a unit that these invoices do not know: " + unit);
    }

    private static Stream<String> sums(InvoiceXml invoice) {
        BigDecimal lines = invoice.sum("$line/" + LINE_AMOUNT);
        BigDecimal net = invoice.sum("$totals/ram:TaxBasisTotalAmount");
        BigDecimal vat = invoice.sum("$totals/ram:TaxTotalAmount");
        return Stream.of(
                        equal("BT-106", invoice.sum("$totals/ram:LineTotalAmount"), lines),
                        equal("BT-109", net, lines),
                        equal("BT-116", invoice.sum("$settlement/ram:ApplicableTradeTax/ram:BasisAmount"), lines),
                        equal("BT-117", invoice.sum("$settlement/ram:ApplicableTradeTax/ram:CalculatedAmount"), vat),
                        equal("BT-112", invoice.sum("$totals/ram:GrandTotalAmount"), net.add(vat)),
                        equal("BT-115", invoice.sum("$totals/ram:DuePayableAmount"), net.add(vat)))
                .flatMap(failures -> failures);
    }

    private static Stream<String> equal(String term, BigDecimal written, BigDecimal sum) {
        return written.compareTo(sum) == 0
                ? Stream.empty()
                : Stream.of(term + ": " + written.toPlainString() + ", not " + sum.toPlainString());
    }

    private static Stream<String> priced(InvoiceXml invoice, Node line) {
        BigDecimal quantity = InvoiceXml.amount(invoice.text(line, LINE_QUANTITY));
        String basis = invoice.text(line, LINE_PRICE + "BasisQuantity");
        BigDecimal price = InvoiceXml.amount(invoice.text(line, LINE_PRICE + "ChargeAmount"));
        BigDecimal whole = price.multiply(quantity)
                .divide(
                        basis.isEmpty()
                                ? BigDecimal.ONE
                                : InvoiceXml.amount(basis).max(CENT),
                        2,
                        RoundingMode.HALF_UP);
        return Stream.concat(
                whole.compareTo(InvoiceXml.amount(invoice.text(line, LINE_AMOUNT))) == 0
                        ? Stream.empty()
                        : Stream.of("BT-131: " + invoice.text(line, LINE_AMOUNT) + ", not " + whole.toPlainString()),
                basis.isEmpty()
                                || invoice.text(line, LINE_PRICE + "BasisQuantity/@unitCode")
                                        .equals(invoice.text(line, LINE_QUANTITY + "/@unitCode"))
                        ? Stream.empty()
                        : Stream.of("BT-150: another unit than BT-130"));
    }

    private static Stream<String> numbered(InvoiceXml invoice) {
        List<String> numbers = invoice.texts("$line/ram:AssociatedDocumentLineDocument/ram:LineID");
        return numbers.equals(IntStream.rangeClosed(1, numbers.size())
                        .mapToObj(Integer::toString)
                        .toList())
                ? Stream.empty()
                : Stream.of("BT-126: lines numbered " + numbers);
    }
}
