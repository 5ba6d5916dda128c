package fr.tripartite.conformity;

import static fr.tripartite.conformity.OwnRules.broken;

import java.util.List;
import java.util.stream.Stream;
import org.w3c.dom.Node;

/** What an invoice has and an avoir has not, and the other way round; and the year that both are for. */
final class KindRules {

    private static final String REFERENCE = "$settlement/ram:InvoiceReferencedDocument";
    private static final String PERIOD = "$settlement/ram:BillingSpecifiedPeriod/ram:";
    private static final String DATE = "/udt:DateTimeString[@format = '102']";

    private KindRules() {}

    static Stream<String> failures(InvoiceXml invoice) {
        String type = invoice.text("$document/ram:TypeCode");
        return Stream.of(
                        profile(invoice),
                        reference(invoice, type),
                        period(invoice),
                        switch (type) {
                            case "380" -> payable(invoice);
                            case "381" -> notPayable(invoice);
                            default -> Stream.of("BT-3: neither 380 nor 381: " + type);
                        })
                .flatMap(failures -> failures);
    }

    private static Stream<String> profile(InvoiceXml invoice) {
        return Stream.of(
                        is(
                                invoice,
                                "BT-24",
                                "$context/ram:GuidelineSpecifiedDocumentContextParameter/ram:ID",
                                "urn:cen.eu:en16931:2017"),
                        is(invoice, "BT-5", "$settlement/ram:InvoiceCurrencyCode", "EUR"),
                        is(invoice, "BT-110", "$totals/ram:TaxTotalAmount/@currencyID", "EUR"),
                        is(
                                invoice,
                                "BT-23",
                                "$context/ram:BusinessProcessSpecifiedDocumentContextParameter/ram:ID",
                                "S1",
                                "B1",
                                "M1"))
                .flatMap(failures -> failures);
    }

    private static Stream<String> is(InvoiceXml invoice, String term, String way, String... allowed) {
        List<String> texts = invoice.texts(way);
        return texts.size() == 1 && List.of(allowed).contains(texts.get(0))
                ? Stream.empty()
                : Stream.of(term + ": " + texts + ", not " + String.join(" or ", allowed));
    }

    /** An avoir cancels one document; a complement completes one; an invoice names none. */
    private static Stream<String> reference(InvoiceXml invoice, String type) {
        List<Node> references = invoice.nodes(REFERENCE);
        if (references.isEmpty()) {
            return "381".equals(type) ? Stream.of("BR-FR-CO-05: an avoir of nothing") : Stream.empty();
        }
        String date = invoice.text(REFERENCE + "/ram:FormattedIssueDateTime/qdt:DateTimeString[@format = '102']");
        String number = invoice.text(REFERENCE + "/ram:IssuerAssignedID");
        return Stream.of(
                        broken(references.size() > 1, "BR-FR-CPRO-20: more than one document of origin"),
                        broken(number.isEmpty(), "BR-FR-CO-05: no BT-25, the number of the origin"),
                        broken(
                                number.equals(invoice.text("$document/ram:ID")),
                                "BT-25: a document that is its own origin"),
                        broken(date.isEmpty(), "BR-FR-CO-05: no BT-26, the date of the origin"),
                        broken(
                                date.compareTo(invoice.text("$document/ram:IssueDateTime" + DATE)) > 0,
                                "BT-26: the origin is younger than what follows from it"))
                .flatMap(failures -> failures);
    }

    private static Stream<String> period(InvoiceXml invoice) {
        String start = invoice.text(PERIOD + "StartDateTime" + DATE);
        String end = invoice.text(PERIOD + "EndDateTime" + DATE);
        return broken(
                !start.matches("\\d{4}0101") || !end.equals(start.replaceAll("0101$", "1231")),
                "BT-73, BT-74: no whole year: " + start + " to " + end);
    }

    private static Stream<String> payable(InvoiceXml invoice) {
        return Stream.of(
                        is(invoice, "BT-83", "$settlement/ram:PaymentReference", invoice.text("$document/ram:ID")),
                        is(invoice, "BT-81", "$settlement/ram:SpecifiedTradeSettlementPaymentMeans/ram:TypeCode", "30"),
                        broken(
                                !invoice.has("$settlement/ram:SpecifiedTradePaymentTerms/ram:Description"),
                                "BT-20: no terms of payment"),
                        broken(
                                !invoice.has("$settlement/ram:SpecifiedTradePaymentTerms/ram:DueDateDateTime" + DATE),
                                "BT-9: no date to pay by"))
                .flatMap(failures -> failures);
    }

    private static Stream<String> notPayable(InvoiceXml invoice) {
        return Stream.of(
                        broken(
                                invoice.has("$settlement/ram:SpecifiedTradePaymentTerms/ram:DueDateDateTime"),
                                "BT-9: an avoir to be paid by a date"),
                        broken(
                                invoice.text("$settlement/ram:SpecifiedTradePaymentTerms/ram:Description")
                                        .matches(".*\\d.*"),
                                "BT-20: an avoir with a term of payment"),
                        broken(
                                invoice.has("$settlement/ram:SpecifiedTradeSettlementPaymentMeans"),
                                "BT-81, BT-84: an avoir with a means of payment"),
                        broken(
                                invoice.has("$settlement/ram:PaymentReference"),
                                "BT-83: an avoir with a reference for payment"))
                .flatMap(failures -> failures);
    }
}
