package fr.tripartite.conformity;

import static fr.tripartite.conformity.OwnRules.broken;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Stream;

/** One rate a document, S, or none, O; VAT to the cent, where the published rules let almost a euro pass. */
final class VatRules {

    private static final String GROUP = "$settlement/ram:ApplicableTradeTax";
    private static final String NUMBER = "$seller/ram:SpecifiedTaxRegistration/ram:ID";
    private static final BigDecimal CENT = new BigDecimal("0.01");

    private VatRules() {}

    static Stream<String> failures(InvoiceXml invoice) {
        int groups = invoice.nodes(GROUP).size();
        if (groups != 1) {
            return Stream.of("BG-23: " + groups + " groups of VAT, not one");
        }
        String category = invoice.text(GROUP + "/ram:CategoryCode");
        return Stream.of(
                        lines(invoice),
                        amount(invoice),
                        switch (category) {
                            case "S" -> taxed(invoice);
                            case "O" -> outOfScope(invoice);
                            default -> Stream.of("BT-118: neither S nor O: " + category);
                        })
                .flatMap(failures -> failures);
    }

    private static Stream<String> lines(InvoiceXml invoice) {
        return Stream.of("CategoryCode", "RateApplicablePercent")
                .filter(part -> invoice.nodes("$line/ram:SpecifiedLineTradeSettlement/ram:ApplicableTradeTax").stream()
                        .anyMatch(
                                tax -> !invoice.text(tax, "ram:" + part).equals(invoice.text(GROUP + "/ram:" + part))))
                .map(part -> "BT-151, BT-152: a line taxed otherwise than the document, by " + part);
    }

    /** The rate of the whole, or a cent beside it, where the lines carry cents of theirs. */
    private static Stream<String> amount(InvoiceXml invoice) {
        BigDecimal rate = InvoiceXml.amount(invoice.text(GROUP + "/ram:RateApplicablePercent"));
        BigDecimal off = rate.movePointLeft(2)
                .multiply(invoice.sum("$totals/ram:TaxBasisTotalAmount"))
                .setScale(2, RoundingMode.HALF_UP)
                .subtract(invoice.sum("$totals/ram:TaxTotalAmount"))
                .abs();
        return broken(off.compareTo(CENT) > 0, "BT-117: " + off.toPlainString() + " beside the rate of the whole");
    }

    private static Stream<String> taxed(InvoiceXml invoice) {
        return Stream.of(
                        broken(
                                !invoice.texts(NUMBER + "[@schemeID = 'VA']").equals(List.of(number(invoice))),
                                "BT-31: the VAT number is not " + number(invoice)),
                        broken(
                                Stream.of("/ram:ExemptionReason", "/ram:ExemptionReasonCode")
                                        .anyMatch(reason -> invoice.has(GROUP + reason)),
                                "BT-120, BT-121: a reason for no VAT beside VAT"))
                .flatMap(failures -> failures);
    }

    private static Stream<String> outOfScope(InvoiceXml invoice) {
        return Stream.of(
                        broken(invoice.has(NUMBER), "BT-31: a VAT number of who charges no VAT"),
                        broken(invoice.has(GROUP + "/ram:RateApplicablePercent"), "BT-119: a rate of no VAT"),
                        broken(!invoice.has(GROUP + "/ram:ExemptionReason"), "BT-120: no mention why there is no VAT"),
                        broken(
                                !"VATEX-EU-O".equals(invoice.text(GROUP + "/ram:ExemptionReasonCode")),
                                "BT-121: the code is not VATEX-EU-O"))
                .flatMap(failures -> failures);
    }

    /** A French VAT number is the SIREN behind a key. */
    private static String number(InvoiceXml invoice) {
        String siren = invoice.text("$seller/ram:SpecifiedLegalOrganization/ram:ID");
        return siren.matches("\\d{9}")
                ? "FR%02d%s".formatted((12 + 3 * (Integer.parseInt(siren) % 97)) % 97, siren)
                : "that of a SIREN";
    }
}
