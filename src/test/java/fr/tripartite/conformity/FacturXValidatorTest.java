package fr.tripartite.conformity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The invoices written by hand keep all published rules, and what is spoiled in them breaks the rule that it should. */
class FacturXValidatorTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "facture-LFN-2024-000001.xml",
                "complement-LFN-2024-000002.xml",
                "avoir-LFN-2024-000003.xml",
                "facture-CDG-2024-000001.xml",
                "avoir-CDG-2024-000002.xml"
            })
    void an_invoice_written_by_hand_keeps_all_rules(String sample) {
        assertThat(FacturXValidator.failures(InvoiceXml.sample(sample))).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {4}")
    @CsvSource(delimiter = ';', textBlock = """
            VAT number in category O;          facture-LFN; //ram:CategoryCode;                        O;               BR-O-02
            a line O in a document S;          facture-LFN; $line[2]//ram:CategoryCode;                O;               BR-O-05
            a line S in a document O;          facture-CDG; $line[1]//ram:CategoryCode;                S;               BR-O-12
            a rate of no VAT;                  facture-CDG; $line[1]//ram:CategoryCode;                add RateApplicablePercent 0; BR-O-05
            no VAT, and no reason;             facture-CDG; //ram:ExemptionReason | //ram:ExemptionReasonCode; remove;   BR-O-10
            a reason that is no code;          facture-CDG; //ram:ExemptionReasonCode;                 VATEX-EU-X;      BR-CL-22
            no VAT number in category S;       facture-LFN; $seller/ram:SpecifiedTaxRegistration;      remove;          BR-S-02
            lines that do not add up;          facture-LFN; $totals/ram:LineTotalAmount;               2382.51;         BR-CO-10
            a net amount that is not theirs;   facture-LFN; $totals/ram:TaxBasisTotalAmount;           2382.51;         BR-CO-13
            VAT that does not add up;          facture-LFN; $settlement//ram:CalculatedAmount;         476.51;          BR-CO-14
            a total that is no sum;            facture-LFN; $totals/ram:GrandTotalAmount;              2859.01;         BR-CO-15
            an amount due that is not it;      facture-LFN; $totals/ram:DuePayableAmount;              2859.01;         BR-CO-16
            VAT of another rate;               facture-LFN; //ram:RateApplicablePercent;               10;              BR-CO-17
            a negative price;                  facture-LFN; $line[1]//ram:ChargeAmount;                -1225.00;        BR-27
            tenths of a cent;                  facture-LFN; $line[1]//ram:LineTotalAmount;             1225.000;        BR-DEC-23
            no unit;                           facture-LFN; $line[1]//ram:BilledQuantity/@unitCode;    remove;          BR-23
            a unit that is no code;            facture-LFN; $line[1]//ram:BilledQuantity/@unitCode;    unité;           BR-CL-23
            a line without a name;             facture-LFN; $line[1]//ram:Name;                        '';              BR-25
            no line;                           facture-LFN; $line;                                     remove;          BR-16
            no address;                        facture-LFN; $buyer/ram:PostalTradeAddress;             remove;          BR-10
            no country;                        facture-LFN; $seller//ram:CountryID;                    remove;          BR-09
            a note of an unknown kind;         facture-LFN; $document/ram:IncludedNote[4]/ram:SubjectCode; XXX;         BR-CL-08
            a transfer to no account;          facture-LFN; //ram:PayeePartyCreditorFinancialAccount;  remove;          CII-SR-470
            a period that ends first;          facture-LFN; //ram:StartDateTime/udt:DateTimeString;    20250101;        BR-29
            a month 13;                        facture-LFN; $document//udt:DateTimeString;             20241331;        CII-DT-097
            an origin without a number;        avoir-LFN;   $settlement//ram:IssuerAssignedID;         remove;          BR-55
            an element twice;                  facture-LFN; $agreement/ram:BuyerReference;             repeat;          cvc-complex-type
            an element in another place;       facture-LFN; $seller/ram:Name;                          add GlobalID 1;  cvc-complex-type
            """)
    void a_european_rule_is_broken(String damage, String sample, String way, String what, String rule) {
        assertThat(FacturXValidator.europeanFailures(DamagedInvoice.of(sample, way, what)))
                .anyMatch(line -> line.contains(rule));
    }

    @ParameterizedTest(name = "{0}: {4}")
    @CsvSource(delimiter = ';', textBlock = """
            a number with spaces;              facture-LFN; $document/ram:ID;                          LFN 2024 1;      BR-FR-02_BT-1
            an origin with spaces;             avoir-LFN;   $settlement//ram:IssuerAssignedID;         LFN 2024 1;      BR-FR-02_BT-25
            a month 13;                        facture-LFN; $document//udt:DateTimeString;             20241331;        BR-FR-03_BT-2
            a note PMT missing;                facture-LFN; $document/ram:IncludedNote[1];             remove;          BR-FR-05_BT-22_PMT
            a note PMD missing;                avoir-LFN;   $document/ram:IncludedNote[2];             remove;          BR-FR-05_BT-22_PMD
            a note AAB missing;                facture-CDG; $document/ram:IncludedNote[3];             remove;          BR-FR-05_BT-22_AAB
            a note PMT twice;                  facture-LFN; $document/ram:IncludedNote[1];             repeat;          BR-FR-06_BT-21_PMT
            neither services nor goods;        facture-LFN; $context/*[1]/ram:ID;                       X1;              BR-FR-08_BT-23
            the SIRET of another;              facture-LFN; $seller/ram:GlobalID;                      21620004800017;  BR-FR-09_BT-29
            a buyer without SIREN;             facture-LFN; $buyer/ram:SpecifiedLegalOrganization;     remove;          BR-FR-09_BT-46
            a SIREN cut short;                 facture-LFN; $seller/ram:SpecifiedLegalOrganization/ram:ID; 20003858;    BR-FR-10_BT-30
            no address to send it to;          facture-LFN; $buyer/ram:URIUniversalCommunication;      remove;          BR-FR-12_BT-49
            no address that it comes from;     facture-LFN; $seller/ram:URIUniversalCommunication;     remove;          BR-FR-13_BT-34
            a rate that does not exist;        facture-LFN; //ram:RateApplicablePercent;               19;              BR-FR-16_BT-119
            a treatment that does not exist;   facture-LFN; $document/ram:IncludedNote[4]/ram:SubjectCode; BAR;         BR-FR-20_BT-21
            an address with a point;           facture-LFN; $buyer//ram:URIID;                         216200048.1;     BR-FR-23_BT-49
            an avoir of nothing;               avoir-LFN;   $settlement/ram:InvoiceReferencedDocument; remove;          BR-FR-CO-05_BT-3
            an origin without a date;          avoir-LFN;   $settlement//ram:FormattedIssueDateTime;   remove;          BR-FR-CO-05_BT-3
            due before it is issued;           facture-LFN; //ram:DueDateDateTime/udt:DateTimeString;  20241230;        BR-FR-CO-07_BT-9
            two SIRET;                         facture-LFN; $buyer/ram:GlobalID;                       repeat;          BR-FR-CO-10_BT-46-2
            tenths of a cent;                  facture-LFN; $line[1]//ram:LineTotalAmount;             1225.000;        BR-FR-DEC-01_BT-131
            five decimals of a quantity;       facture-LFN; $line[1]//ram:BilledQuantity;              1.00001;         BR-FR-DEC-02_BT-129
            seven decimals of a price;         facture-LFN; $line[1]//ram:ChargeAmount;                1225.0000001;    BR-FR-DEC-03_BT-146
            two origins;                       avoir-LFN;   $settlement/ram:InvoiceReferencedDocument; repeat;          cvc-complex-type
            """)
    void a_french_rule_is_broken(String damage, String sample, String way, String what, String rule) {
        assertThat(FacturXValidator.frenchFailures(DamagedInvoice.of(sample, way, what)))
                .anyMatch(line -> line.contains(rule + ":") || line.contains(rule + "."));
    }

    @ParameterizedTest(name = "{0}: {4}")
    @CsvSource(delimiter = ';', textBlock = """
            another profile;                   facture-LFN; $context/*[2]/ram:ID;                      urn:cen.eu:en16931:2018; FX-SCH-A-000026
            an empty note;                     facture-LFN; $document/ram:IncludedNote[1]/ram:Content; '';              PEPPOL-EN16931-R008
            an empty code service;             facture-LFN; $agreement/ram:BuyerReference;             '';              PEPPOL-EN16931-R008
            delivered nowhere;                 facture-LFN; $delivery/ram:ShipToTradeParty;            remove;          PEPPOL-EN16931-R008
            two SIRET;                         facture-LFN; $buyer/ram:GlobalID;                       repeat;          FX-SCH-A-000164
            an avoir without terms;            avoir-LFN;   $settlement/ram:SpecifiedTradePaymentTerms; remove;         BR-CO-25
            an element of another profile;     facture-LFN; $line[1]//ram:LineID;                      add ParentLineID 1; cvc-complex-type
            """)
    void a_rule_of_the_profile_is_broken(String damage, String sample, String way, String what, String rule) {
        assertThat(FacturXValidator.facturXFailures(DamagedInvoice.of(sample, way, what)))
                .anyMatch(line -> line.contains(rule));
    }
}
