package fr.tripartite.facturx;

import fr.tripartite.invoicing.Amounts;
import fr.tripartite.invoicing.Document;
import fr.tripartite.io.Markup;
import fr.tripartite.money.Money;
import fr.tripartite.money.UnitPrice;
import fr.tripartite.sender.Bank;
import fr.tripartite.sender.Mentions;
import fr.tripartite.sender.Sender;
import fr.tripartite.tiers.PostalAddress;
import fr.tripartite.tiers.Tiers;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Writes a document as XML, in the order of the schema; BT-… are the terms of EN 16931. An element that would be empty is left out. */
public final class CrossIndustryInvoice {

    private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    private static final String NAMESPACE = "urn:un:unece:uncefact:data:standard:";
    private static final String PROFILE = "urn:cen.eu:en16931:2017";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT);
    private static final String SIRET = "0009";
    private static final String SIREN = "0002";
    private static final String ELECTRONIC = "0225";
    /** A code service that an address may end in: what every version of the rules of electronic addresses takes. */
    private static final Pattern ROUTED = Pattern.compile("[A-Za-z0-9_-]{1,100}");

    private static final int LONGEST_CODE = 100;
    private static final int LONGEST_ENGAGEMENT = 50;

    private final Document document;
    private final Sender sender;
    private final Tiers tiers;
    private final Markup out = new Markup(DECLARATION);

    private CrossIndustryInvoice(Document document, Sender sender, Tiers tiers) {
        this.document = document;
        this.sender = sender;
        this.tiers = tiers;
    }

    /**
     * The XML of a document.
     *
     * @param sender its issuer
     * @param tiers its recipient; what is not known of the address is left out
     */
    public static byte[] of(Document document, Sender sender, Tiers tiers) {
        CrossIndustryInvoice invoice = new CrossIndustryInvoice(document, sender, tiers);
        invoice.write();
        return invoice.out.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** The address in the directory of electronic invoices under which a recipient is reached (BT-49). */
    public static String electronicAddress(Document.Recipient recipient, Tiers tiers) {
        if (!tiers.electronicAddress().isEmpty()) {
            return tiers.electronicAddress();
        }
        String code = PlainText.of(recipient.serviceCode());
        String usual = siren(recipient.siret()) + "_" + recipient.siret();
        return ROUTED.matcher(code).matches() ? usual + "_" + code : usual;
    }

    private static String siren(String siret) {
        return siret.substring(0, 9);
    }

    private void write() {
        out.open(
                "rsm:CrossIndustryInvoice",
                "xmlns:rsm",
                NAMESPACE + "CrossIndustryInvoice:100",
                "xmlns:qdt",
                NAMESPACE + "QualifiedDataType:100",
                "xmlns:ram",
                NAMESPACE + "ReusableAggregateBusinessInformationEntity:100",
                "xmlns:udt",
                NAMESPACE + "UnqualifiedDataType:100");
        out.open("rsm:ExchangedDocumentContext");
        nested(
                "ram:BusinessProcessSpecifiedDocumentContextParameter",
                "ram:ID",
                OperationKind.of(document).name()); // BT-23
        nested("ram:GuidelineSpecifiedDocumentContextParameter", "ram:ID", PROFILE); // BT-24
        out.close("rsm:ExchangedDocumentContext");
        head();
        out.open("rsm:SupplyChainTradeTransaction");
        for (int i = 0; i < document.lines().size(); i++) {
            line(i + 1, document.lines().get(i));
        }
        agreement();
        delivery();
        settlement();
        out.close("rsm:SupplyChainTradeTransaction").close("rsm:CrossIndustryInvoice");
    }

    private void head() {
        out.open("rsm:ExchangedDocument");
        text("ram:ID", document.number()); // BT-1
        text("ram:TypeCode", document.isClaim() ? "380" : "381"); // BT-3
        day("ram:IssueDateTime", "udt", document.date()); // BT-2
        Mentions mentions = sender.mentions();
        note("PMT", mentions.lumpSum());
        note("PMD", mentions.latePenalty());
        note("AAB", mentions.discount());
        note("REG", mentions.titre());
        note("REG", mentions.appeal());
        note("BAR", mentions.routing());
        out.close("rsm:ExchangedDocument");
    }

    /** BT-22, BT-21. */
    private void note(String subject, String words) {
        if (!words.isEmpty()) {
            out.open("ram:IncludedNote");
            text("ram:Content", PlainText.of(words, Mentions.LONGEST));
            text("ram:SubjectCode", subject);
            out.close("ram:IncludedNote");
        }
    }

    private void line(int number, Document.Line line) {
        out.open("ram:IncludedSupplyChainTradeLineItem");
        nested("ram:AssociatedDocumentLineDocument", "ram:LineID", Integer.toString(number)); // BT-126
        out.open("ram:SpecifiedTradeProduct");
        text("ram:SellerAssignedID", line.item().service()); // BT-155
        text("ram:Name", PlainText.of(line.item().label())); // BT-153
        text("ram:Description", PlainText.of(line.item().reference(), Mentions.LONGEST)); // BT-154
        out.close("ram:SpecifiedTradeProduct");
        UnitPrice price = LinePrice.of(document, line);
        String unit = UnitCode.of(line.item().unit());
        out.open("ram:SpecifiedLineTradeAgreement").open("ram:NetPriceProductTradePrice");
        text("ram:ChargeAmount", price.price().toPlainString()); // BT-146
        if (price.base() != 1) {
            out.element("ram:BasisQuantity", Long.toString(price.base()), "unitCode", unit); // BT-149
        }
        out.close("ram:NetPriceProductTradePrice").close("ram:SpecifiedLineTradeAgreement");
        out.open("ram:SpecifiedLineTradeDelivery");
        out.element("ram:BilledQuantity", Long.toString(Math.abs(line.quantity())), "unitCode", unit); // BT-129, BT-130
        out.close("ram:SpecifiedLineTradeDelivery");
        out.open("ram:SpecifiedLineTradeSettlement").open("ram:ApplicableTradeTax");
        text("ram:TypeCode", "VAT");
        text("ram:CategoryCode", category()); // BT-151
        rate(); // BT-152
        out.close("ram:ApplicableTradeTax");
        nested("ram:SpecifiedTradeSettlementLineMonetarySummation", "ram:LineTotalAmount", amount(line.ht())); // BT-131
        out.close("ram:SpecifiedLineTradeSettlement").close("ram:IncludedSupplyChainTradeLineItem");
    }

    private void agreement() {
        Document.Recipient recipient = document.recipient();
        out.open("ram:ApplicableHeaderTradeAgreement");
        text("ram:BuyerReference", within(recipient.serviceCode(), LONGEST_CODE)); // BT-10
        seller();
        out.open("ram:BuyerTradeParty");
        identity(recipient.siret(), PlainText.of(recipient.name(), PlainText.NAME)); // BT-46, BT-44, BT-47
        PostalAddress address = tiers.address();
        List<String> lines = List.of(address.street(), address.complement(), third(address));
        address(address.postcode(), lines, address.city()); // BT-50 to BT-55
        electronic(electronicAddress(recipient, tiers)); // BT-49
        out.close("ram:BuyerTradeParty");
        String engagement = within(recipient.engagement(), LONGEST_ENGAGEMENT);
        nested("ram:BuyerOrderReferencedDocument", "ram:IssuerAssignedID", engagement); // BT-13
        out.close("ram:ApplicableHeaderTradeAgreement");
    }

    private static String third(PostalAddress address) {
        return PlainText.of(address.second() + " " + address.third());
    }

    /** A reference is told whole or not at all. */
    private static String within(String reference, int longest) {
        String plain = PlainText.of(reference);
        return plain.codePointCount(0, plain.length()) <= longest ? plain : "";
    }

    private void seller() {
        out.open("ram:SellerTradeParty");
        identity(sender.issuer().siret(), PlainText.of(sender.issuer().name(), PlainText.NAME)); // BT-29, BT-27, BT-30
        if (!sender.contact().isEmpty()) {
            out.open("ram:DefinedTradeContact");
            text("ram:PersonName", PlainText.of(sender.contact().name())); // BT-41
            nested(
                    "ram:TelephoneUniversalCommunication",
                    "ram:CompleteNumber",
                    PlainText.of(sender.contact().phone())); // BT-42
            nested(
                    "ram:EmailURIUniversalCommunication",
                    "ram:URIID",
                    PlainText.of(sender.contact().email())); // BT-43
            out.close("ram:DefinedTradeContact");
        }
        Sender.Address address = sender.address();
        address(address.postcode(), address.lines(), address.city()); // BT-35 to BT-40
        electronic(sender.electronicAddress()); // BT-34
        if (!isOutOfScope()) {
            out.open("ram:SpecifiedTaxRegistration");
            out.element("ram:ID", vatNumber(), "schemeID", "VA"); // BT-31
            out.close("ram:SpecifiedTaxRegistration");
        }
        out.close("ram:SellerTradeParty");
    }

    private String vatNumber() {
        return sender.issuer().vat().number().replaceAll("\\s", "");
    }

    private void identity(String siret, String name) {
        out.element("ram:GlobalID", siret, "schemeID", SIRET);
        text("ram:Name", name);
        out.open("ram:SpecifiedLegalOrganization");
        out.element("ram:ID", siren(siret), "schemeID", SIREN);
        out.close("ram:SpecifiedLegalOrganization");
    }

    private void address(String postcode, List<String> lines, String city) {
        List<String> elements = List.of("ram:LineOne", "ram:LineTwo", "ram:LineThree");
        out.open("ram:PostalTradeAddress");
        text("ram:PostcodeCode", postcode);
        for (int i = 0; i < lines.size(); i++) {
            text(elements.get(i), PlainText.of(lines.get(i)));
        }
        text("ram:CityName", PlainText.of(city));
        text("ram:CountryID", "FR");
        out.close("ram:PostalTradeAddress");
    }

    private void electronic(String address) {
        out.open("ram:URIUniversalCommunication");
        out.element("ram:URIID", address, "schemeID", ELECTRONIC);
        out.close("ram:URIUniversalCommunication");
    }

    private void delivery() {
        out.open("ram:ApplicableHeaderTradeDelivery").open("ram:ShipToTradeParty");
        out.element("ram:GlobalID", document.recipient().siret(), "schemeID", SIRET); // BT-71
        text("ram:Name", PlainText.of(document.recipient().name(), PlainText.NAME)); // BT-70
        out.close("ram:ShipToTradeParty").close("ram:ApplicableHeaderTradeDelivery");
    }

    private void settlement() {
        out.open("ram:ApplicableHeaderTradeSettlement");
        if (document.isClaim()) {
            text("ram:PaymentReference", document.number()); // BT-83
        }
        text("ram:InvoiceCurrencyCode", "EUR"); // BT-5
        if (document.isClaim()) {
            means(sender.bank());
        }
        tax();
        out.open("ram:BillingSpecifiedPeriod");
        day("ram:StartDateTime", "udt", LocalDate.of(document.year(), 1, 1)); // BT-73
        day("ram:EndDateTime", "udt", LocalDate.of(document.year(), 12, 31)); // BT-74
        out.close("ram:BillingSpecifiedPeriod");
        out.open("ram:SpecifiedTradePaymentTerms");
        if (document.isClaim()) {
            text("ram:Description", PlainText.of(sender.bank().terms())); // BT-20
            day(
                    "ram:DueDateDateTime",
                    "udt",
                    document.date().plusDays(sender.bank().days())); // BT-9
        } else {
            text("ram:Description", "aucun paiement n'est attendu"); // BT-20
        }
        out.close("ram:SpecifiedTradePaymentTerms");
        totals();
        if (!document.origin().number().isEmpty()) {
            out.open("ram:InvoiceReferencedDocument");
            text("ram:IssuerAssignedID", document.origin().number()); // BT-25
            LocalDate date = document.origin().date();
            if (date != null) {
                day("ram:FormattedIssueDateTime", "qdt", date); // BT-26
            }
            out.close("ram:InvoiceReferencedDocument");
        }
        out.close("ram:ApplicableHeaderTradeSettlement");
    }

    private void means(Bank bank) {
        out.open("ram:SpecifiedTradeSettlementPaymentMeans");
        text("ram:TypeCode", bank.means()); // BT-81
        out.open("ram:PayeePartyCreditorFinancialAccount");
        text("ram:IBANID", bank.iban()); // BT-84
        text("ram:AccountName", PlainText.of(bank.holder())); // BT-85
        out.close("ram:PayeePartyCreditorFinancialAccount");
        nested("ram:PayeeSpecifiedCreditorFinancialInstitution", "ram:BICID", bank.bic()); // BT-86
        out.close("ram:SpecifiedTradeSettlementPaymentMeans");
    }

    private void tax() {
        Amounts amounts = document.amounts();
        out.open("ram:ApplicableTradeTax");
        text("ram:CalculatedAmount", amount(amounts.vat())); // BT-117
        text("ram:TypeCode", "VAT");
        if (isOutOfScope()) {
            text("ram:ExemptionReason", PlainText.of(exemption())); // BT-120
        }
        text("ram:BasisAmount", amount(amounts.ht())); // BT-116
        text("ram:CategoryCode", category()); // BT-118
        if (isOutOfScope()) {
            text("ram:ExemptionReasonCode", sender.vat().exemptionCode()); // BT-121
        }
        rate(); // BT-119
        out.close("ram:ApplicableTradeTax");
    }

    /** What was printed when the document was issued; documents of the first ledgers do not tell. */
    private String exemption() {
        return document.issue().mention().isEmpty()
                ? sender.issuer().vat().mention()
                : document.issue().mention();
    }

    private void totals() {
        Amounts amounts = document.amounts();
        out.open("ram:SpecifiedTradeSettlementHeaderMonetarySummation");
        text("ram:LineTotalAmount", amount(amounts.ht())); // BT-106
        text("ram:TaxBasisTotalAmount", amount(amounts.ht())); // BT-109
        out.element("ram:TaxTotalAmount", amount(amounts.vat()), "currencyID", "EUR"); // BT-110
        text("ram:GrandTotalAmount", amount(amounts.ttc())); // BT-112
        text("ram:DuePayableAmount", amount(amounts.ttc())); // BT-115
        out.close("ram:SpecifiedTradeSettlementHeaderMonetarySummation");
    }

    private boolean isOutOfScope() {
        return document.rate().isZero();
    }

    private String category() {
        return isOutOfScope() ? "O" : "S";
    }

    private void rate() {
        if (!isOutOfScope()) {
            text("ram:RateApplicablePercent", document.rate().percent().toPlainString());
        }
    }

    /** The type of an avoir says that it takes back: its amounts are positive. */
    private String amount(Money amount) {
        return (document.isClaim() ? amount : amount.negate()).toString();
    }

    private void day(String element, String prefix, LocalDate date) {
        out.open(element);
        out.element(prefix + ":DateTimeString", DAY.format(date), "format", "102");
        out.close(element);
    }

    private void nested(String element, String child, String value) {
        if (!value.isEmpty()) {
            out.open(element).element(child, value).close(element);
        }
    }

    private void text(String element, String value) {
        if (!value.isEmpty()) {
            out.element(element, value);
        }
    }
}
