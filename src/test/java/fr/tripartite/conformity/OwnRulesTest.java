package fr.tripartite.conformity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What no published rule notices is noticed, and nothing in what was written by hand. */
class OwnRulesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "facture-LFN-2024-000001.xml",
                "complement-LFN-2024-000002.xml",
                "avoir-LFN-2024-000003.xml",
                "facture-CDG-2024-000001.xml",
                "avoir-CDG-2024-000002.xml"
            })
    void an_invoice_written_by_hand_keeps_them(String sample) {
        assertThat(OwnRules.failures(InvoiceXml.sample(sample))).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', textBlock = """
            an empty note;                   facture-LFN; $document/ram:IncludedNote[1]/ram:Content;     ' ';          empty: ram:Content
            an empty unit;                   facture-LFN; $line[1]//ram:BilledQuantity/@unitCode;        ' ';          empty: @unitCode
            nothing delivered;               facture-LFN; $delivery/ram:ShipToTradeParty;                remove;       empty: ram:ApplicableHeaderTradeDelivery
            no note PMT;                     facture-LFN; $document/ram:IncludedNote[1];                 remove;       BR-FR-05, BR-FR-06: 0 notes PMT, not one
            two notes AAB;                   facture-LFN; $document/ram:IncludedNote[3];                 repeat;       BR-FR-05, BR-FR-06: 2 notes AAB, not one
            three notes REG;                 facture-LFN; $document/ram:IncludedNote[4];                 repeat;       notes of one code twice: [PMT, PMD, AAB, REG, REG, REG]
            a note of no kind;               facture-LFN; $document/ram:IncludedNote[4]/ram:SubjectCode; remove;       a note without a code: Titre exécutoire
            a number with spaces;            facture-LFN; $document/ram:ID;                              LFN 1;        BR-FR-02: a number of other characters: LFN 1
            a name over two lines;           facture-LFN; $buyer/ram:Name;                               'A  B';       a name with white space that is not folded: A  B
            the SIREN of another;            facture-LFN; $buyer//ram:URIID;                             111;          BT-46, BT-47, BT-49: the buyer's electronic address is 111
            another scheme;                  facture-LFN; $seller/ram:URIUniversalCommunication/ram:URIID/@schemeID; 0009; BT-29, BT-30, BT-34: the seller's electronic address is
            no SIREN;                        facture-CDG; $buyer/ram:SpecifiedLegalOrganization;         remove;       BT-46, BT-47, BT-49: the buyer's SIREN is
            a SIRET of thirteen digits;      facture-CDG; $seller/ram:GlobalID;                          2862000190001; BT-29, BT-30, BT-34: the seller's SIRET is 2862000190001
            two SIRET;                       facture-LFN; $buyer/ram:GlobalID;                           repeat;       BT-46, BT-47, BT-49: the buyer's identifiers are not one
            a street missing;                facture-LFN; $buyer//ram:LineOne;                           remove;       BT-46, BT-47, BT-49: the buyer's address has no LineOne
            abroad;                          facture-LFN; $buyer//ram:CountryID;                         BE;           BT-46, BT-47, BT-49: the buyer's country is not FR
            delivered to another;            facture-LFN; $delivery//ram:Name;                           Arras;        BT-70, BT-71: delivered to somebody else than the buyer, by ram:Name
            half a contact;                  facture-LFN; $seller//ram:CompleteNumber;                   remove;       BT-41, BT-42, BT-43: all or none; there is no Telephone
            an IBAN with a wrong key;        facture-LFN; //ram:IBANID;                                  FR7630001007941234567890186; BT-84: the key of the IBAN is wrong
            another VAT number;              facture-LFN; $seller/ram:SpecifiedTaxRegistration/ram:ID;   FR65200038586; BT-31: the VAT number is not FR50200038586
            a tax number;                    facture-LFN; $seller/ram:SpecifiedTaxRegistration/ram:ID/@schemeID; FC;   BT-31: the VAT number is not FR50200038586
            another profile;                 facture-LFN; $context/*[2]/ram:ID;                          urn:x;        BT-24: [urn:x], not urn:cen.eu:en16931:2017
            a mode of advances;              facture-LFN; $context/*[1]/ram:ID;                          S2;           BT-23: [S2], not S1 or B1 or M1
            another currency;                facture-LFN; $settlement/ram:InvoiceCurrencyCode;           USD;          BT-5: [USD], not EUR
            no total of VAT;                 facture-CDG; $totals/ram:TaxTotalAmount;                    remove;       BT-110: [], not EUR
            a corrected invoice;             facture-LFN; $document/ram:TypeCode;                        384;          BT-3: neither 380 nor 381: 384
            half a year;                     facture-LFN; //ram:EndDateTime/udt:DateTimeString;          20240630;     BT-73, BT-74: no whole year: 20240101 to 20240630
            an invoice without a due date;   facture-LFN; //ram:DueDateDateTime;                         remove;       BT-9: no date to pay by
            an invoice without terms;        facture-LFN; //ram:SpecifiedTradePaymentTerms/ram:Description; remove;    BT-20: no terms of payment
            another reference to pay by;     facture-LFN; $settlement/ram:PaymentReference;              LFN;          BT-83: [LFN], not LFN-2024-000001
            a cheque;                        facture-LFN; $settlement//ram:SpecifiedTradeSettlementPaymentMeans/ram:TypeCode; 20; BT-81: [20], not 30
            an avoir to be paid;             facture-LFN; $document/ram:TypeCode;                        381;          BT-9: an avoir to be paid by a date
            an avoir to be transferred;      facture-LFN; $document/ram:TypeCode;                        381;          BT-81, BT-84: an avoir with a means of payment
            an avoir with a term;            avoir-LFN;   //ram:SpecifiedTradePaymentTerms/ram:Description; 30 jours;  BT-20: an avoir with a term of payment
            an avoir with a reference;       facture-LFN; $document/ram:TypeCode;                        381;          BT-83: an avoir with a reference for payment
            an avoir of nothing;             avoir-LFN;   $settlement/ram:InvoiceReferencedDocument;     remove;       BR-FR-CO-05: an avoir of nothing
            an avoir of itself;              avoir-LFN;   $settlement//ram:IssuerAssignedID;             LFN-2024-000003; BT-25: a document that is its own origin
            an avoir of two;                 avoir-LFN;   $settlement/ram:InvoiceReferencedDocument;     repeat;       BR-FR-CPRO-20: more than one document of origin
            an origin without a number;      avoir-CDG;   $settlement//ram:IssuerAssignedID;             remove;       BR-FR-CO-05: no BT-25
            an origin without a date;        avoir-CDG;   $settlement//ram:FormattedIssueDateTime;       remove;       BR-FR-CO-05: no BT-26
            an origin of a later day;        avoir-LFN;   //qdt:DateTimeString;                          20250316;     BT-26: the origin is younger than what follows from it
            a complement without a date;     complement-LFN; //ram:FormattedIssueDateTime;               remove;       BR-FR-CO-05: no BT-26
            two groups of VAT;               facture-LFN; $settlement/ram:ApplicableTradeTax;            repeat;       BG-23: 2 groups of VAT, not one
            a line O in a document S;        facture-LFN; $line[2]//ram:CategoryCode;                    O;            BT-151, BT-152: a line taxed otherwise than the document, by CategoryCode
            a line of another rate;          facture-LFN; $line[2]//ram:RateApplicablePercent;           10;           BT-151, BT-152: a line taxed otherwise than the document, by RateApplicablePercent
            exempt;                          facture-LFN; //ram:CategoryCode;                            E;            BT-118: neither S nor O: E
            VAT two cents beside its rate;   facture-LFN; //ram:CalculatedAmount | //ram:TaxTotalAmount; 476.52;       BT-117: 0.02 beside the rate of the whole
            a reason in category S;          facture-LFN; $settlement/ram:ApplicableTradeTax/ram:CategoryCode; add ExemptionReasonCode VATEX-EU-O; BT-120, BT-121: a reason for no VAT beside VAT
            a VAT number in category O;      facture-LFN; //ram:CategoryCode;                            O;            BT-31: a VAT number of who charges no VAT
            a rate in category O;            facture-CDG; $settlement//ram:ExemptionReasonCode;          add RateApplicablePercent 0; BT-119: a rate of no VAT
            no mention in category O;        facture-CDG; //ram:ExemptionReason;                         remove;       BT-120: no mention why there is no VAT
            another code in category O;      facture-CDG; //ram:ExemptionReasonCode;                     VATEX-FR-FRANCHISE; BT-121: the code is not VATEX-EU-O
            a whole amount;                  facture-LFN; $totals/ram:GrandTotalAmount;                  2859;         no amount of two decimals: 2859
            a negative amount;               avoir-LFN;   $line[1]//ram:LineTotalAmount;                 -1225.00;     no amount of two decimals: -1225.00
            a group of three decimals;       facture-LFN; $settlement/ram:ApplicableTradeTax/ram:BasisAmount; 2382.500; no amount of two decimals: 2382.500
            VAT of three decimals;           facture-LFN; $settlement/ram:ApplicableTradeTax/ram:CalculatedAmount; 476.500; no amount of two decimals: 476.500
            a price of seven decimals;       facture-LFN; $line[2]//ram:ChargeAmount;                    385.8333333;  no price of two to six decimals: 385.8333333
            a negative quantity;             avoir-LFN;   $line[1]//ram:BilledQuantity;                  -1;           no quantity of at most four decimals: -1
            a basis that is none;            complement-LFN; $line[2]//ram:BasisQuantity;                1e6;          no quantity of at most four decimals: 1e6
            a unit of others;                facture-LFN; $line[1]//ram:BilledQuantity/@unitCode;        KGM;          BT-130: a unit that these invoices do not know: KGM
            a basis in another unit;         complement-LFN; $line[2]//ram:BasisQuantity/@unitCode;      C62;          BT-150: another unit than BT-130
            lines that do not add up;        facture-LFN; $totals/ram:LineTotalAmount;                   2382.51;      'BT-106: 2382.51, not 2382.50'
            a net amount not theirs;         facture-LFN; $totals/ram:TaxBasisTotalAmount;               2382.51;      'BT-109: 2382.51, not 2382.50'
            a group that is not theirs;      facture-LFN; $settlement/ram:ApplicableTradeTax/ram:BasisAmount; 2382.51; 'BT-116: 2382.51, not 2382.50'
            VAT that does not add up;        facture-LFN; $settlement//ram:CalculatedAmount;             476.51;       'BT-117: 476.51, not 476.50'
            a total that is no sum;          facture-LFN; $totals/ram:GrandTotalAmount;                  2859.01;      'BT-112: 2859.01, not 2859.00'
            an amount due that is not it;    facture-LFN; $totals/ram:DuePayableAmount;                  2859.01;      'BT-115: 2859.01, not 2859.00'
            a price that is not the line's;  facture-LFN; $line[2]//ram:ChargeAmount;                    385.83;       'BT-131: 1157.50, not 1157.49'
            lines of one number;             facture-LFN; $line[1]//ram:LineID;                          2;            'BT-126: lines numbered [2, 2]'
            """)
    void what_no_published_rule_notices_is_noticed(
            String damage, String sample, String way, String what, String failure) {
        assertThat(OwnRules.failures(DamagedInvoice.of(sample, way, what))).anyMatch(line -> line.startsWith(failure));
    }

    @ParameterizedTest(name = "{0}: {3}")
    @CsvSource(delimiter = ';', textBlock = """
            BT-1;   facture-LFN; $document/ram:ID;                                                      20
            BT-25;  avoir-LFN;   $settlement/ram:InvoiceReferencedDocument/ram:IssuerAssignedID;        20
            BT-10;  facture-LFN; $agreement/ram:BuyerReference;                                         100
            BT-13;  facture-LFN; $agreement/ram:BuyerOrderReferencedDocument/ram:IssuerAssignedID;      50
            BT-22;  facture-LFN; $document/ram:IncludedNote[4]/ram:Content;                             1024
            BT-27;  facture-LFN; $seller/ram:Name;                                                      99
            BT-44;  facture-LFN; $buyer/ram:Name;                                                       99
            BT-70;  facture-LFN; $delivery/ram:ShipToTradeParty/ram:Name;                               99
            BT-154; facture-LFN; $line[1]//ram:Description;                                             1024
            """)
    void a_text_is_as_long_as_the_public_sector_takes_and_no_longer(
            String term, String sample, String way, int length) {
        assertThat(OwnRules.failures(DamagedInvoice.of(sample, way, "x".repeat(length))))
                .noneMatch(line -> line.startsWith(term + ": longer"));
        assertThat(OwnRules.failures(DamagedInvoice.of(sample, way, "x".repeat(length + 1))))
                .anyMatch(line -> line.startsWith(term + ": longer than " + length));
    }

    /** An emoji is one character of the standard, and two of Java. */
    @Test
    void characters_are_counted_and_not_halves_of_them() {
        assertThat(OwnRules.failures(DamagedInvoice.of("facture-LFN", "$seller/ram:Name", "😀".repeat(99))))
                .isEmpty();
    }

    @Test
    void vat_may_stand_a_cent_beside_the_rate_of_the_whole() {
        assertThat(OwnRules.failures(
                        DamagedInvoice.of("facture-LFN", "//ram:CalculatedAmount | //ram:TaxTotalAmount", "476.51")))
                .noneMatch(line -> line.contains("beside the rate"));
    }

    @Test
    void only_utf_8_is_read_by_everybody() {
        String xml = new String(InvoiceXml.sample("facture-LFN-2024-000001.xml"), StandardCharsets.UTF_8);

        assertThat(OwnRules.failures(xml.replace("\"UTF-8\"", "\"ISO-8859-15\"").getBytes(StandardCharsets.UTF_8)))
                .contains("does not declare UTF-8");
        assertThat(OwnRules.failures(xml.replaceAll("[^\\x00-\\xff]", "?")
                        .replace("\"UTF-8\"", "\"ISO-8859-1\"")
                        .getBytes(StandardCharsets.ISO_8859_1)))
                .contains("not in UTF-8");
    }
}
