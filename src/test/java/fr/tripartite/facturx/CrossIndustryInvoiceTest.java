package fr.tripartite.facturx;

import static fr.tripartite.facturx.SampleDocument.item;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import fr.tripartite.conformity.InvoiceXml;
import fr.tripartite.conformity.OwnRules;
import fr.tripartite.invoicing.Document;
import fr.tripartite.invoicing.Item;
import fr.tripartite.sender.SampleSenders;
import fr.tripartite.sender.Sender;
import fr.tripartite.tariff.Basis;
import fr.tripartite.tariff.Nature;
import fr.tripartite.tiers.PostalAddress;
import fr.tripartite.tiers.Tiers;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The documents that were written by hand as XML, made by the program; and what changes where one thing of them does. */
class CrossIndustryInvoiceTest {

    private static final Sender LFN = SampleSenders.LFN;
    private static final Sender CDG = SampleSenders.CDG;

    private static final Item EQUIPMENT = item(
            "PACK_MATERIEL",
            Nature.MATERIEL,
            "Option matériel du pack",
            "unité",
            "1225.00",
            Basis.HT,
            "Délibération du 9 février 2023, tableau « Souscription au pack après 2023 », ligne « Option matériel (HT) »,"
                    + " colonne « Prestations première année »");
    private static final Item BACKUP = item(
            "SAUVEGARDE",
            Nature.ABONNEMENT,
            "Sauvegarde 60 Go",
            "compte et an",
            "463.00",
            Basis.TTC,
            "Délibération 2024/14 du 26 mars 2024, tableau « Services et accompagnement », ligne « Sauvegarde 60 Go +"
                    + " Partage de fichiers 5 Go, Abonnement », colonne « Tarif service TTC »");
    private static final Item DOMAIN = item(
            "NOM_DOMAINE",
            Nature.ABONNEMENT,
            "Nom de domaine",
            "nom de domaine et an",
            "15.00",
            Basis.TTC,
            "Délibération 2024/14 du 26 mars 2024, tableau « Services et accompagnement », ligne « Nom de domaine »,"
                    + " colonne « Tarif service TTC »");

    private static final Document INVOICE = SampleDocument.of(LFN.issuer())
            .asking("2024-0123", "FINANCES")
            .line(EQUIPMENT, 1)
            .line(BACKUP, 3)
            .invoice(1);
    private static final Document SUPPORT = SampleDocument.of(CDG.issuer())
            .line(
                    item(
                            "PACK_SOCLE",
                            Nature.ACCOMPAGNEMENT,
                            "Pack « Socle numérique de base », accompagnement",
                            "forfait",
                            "375.00",
                            Basis.TTC,
                            "Délibération du 9 février 2023, tableau « Souscription au pack après 2023 », ligne"
                                    + " « Accompagnement », colonne « Prestations première année »"),
                    1)
            .line(
                    item(
                            "SAUVEGARDE",
                            Nature.MISE_EN_SERVICE,
                            "Sauvegarde 60 Go, accompagnement à la mise en service",
                            "compte",
                            "75.00",
                            Basis.TTC,
                            "Délibération 2024/14 du 26 mars 2024, tableau « Services et accompagnement », ligne « Sauvegarde"
                                    + " 60 Go + Partage de fichiers 5 Go, Mise en service », colonne « Tarif accompagnement"
                                    + " TTC »"),
                    1)
            .line(
                    item(
                            "SAUVEGARDE",
                            Nature.ACCOMPAGNEMENT,
                            "Sauvegarde 60 Go, accompagnement",
                            "compte et an",
                            "25.00",
                            Basis.TTC,
                            "Délibération 2024/14 du 26 mars 2024, tableau « Services et accompagnement », ligne « Sauvegarde"
                                    + " 60 Go + Partage de fichiers 5 Go, Abonnement », colonne « Tarif accompagnement TTC »"),
                    2)
            .invoice(1);

    static Stream<Arguments> samples() {
        LocalDate march = LocalDate.of(2025, 3, 15);
        return Stream.of(
                arguments("facture-LFN-2024-000001.xml", INVOICE, LFN),
                arguments(
                        "complement-LFN-2024-000002.xml",
                        SampleDocument.of(LFN.issuer())
                                .on(LocalDate.of(2025, 2, 15))
                                .line(DOMAIN, 1)
                                .line(
                                        item(
                                                "PARTAGE",
                                                Nature.ABONNEMENT,
                                                "Partage de fichiers",
                                                "Go et an",
                                                "0.40",
                                                Basis.TTC,
                                                "Délibération 2024/14 du 26 mars 2024, tableau « Services et"
                                                        + " accompagnement », ligne « Partage de fichiers », colonne"
                                                        + " « Tarif service TTC »"),
                                        1_000_000)
                                .invoice(2)
                                .completing(INVOICE),
                        LFN),
                arguments("avoir-LFN-2024-000003.xml", SampleDocument.avoir(INVOICE, LFN.issuer(), 3, march), LFN),
                arguments("facture-CDG-2024-000001.xml", SUPPORT, CDG),
                arguments("avoir-CDG-2024-000002.xml", SampleDocument.avoir(SUPPORT, CDG.issuer(), 2, march), CDG));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("samples")
    void a_document_is_written_as_it_is_by_hand(String sample, Document document, Sender sender) {
        byte[] xml = CrossIndustryInvoice.of(document, sender, SampleDocument.ACHICOURT);

        assertThat(new InvoiceXml(xml).outline())
                .containsExactlyElementsOf(new InvoiceXml(InvoiceXml.sample(sample)).outline());
        assertThat(OwnRules.failures(xml)).isEmpty();
    }

    private static InvoiceXml written(Document document, Sender sender, Tiers tiers) {
        byte[] xml = CrossIndustryInvoice.of(document, sender, tiers);
        assertThat(OwnRules.failures(xml)).isEmpty();
        return new InvoiceXml(xml);
    }

    private static InvoiceXml written(Document document, Sender sender) {
        return written(document, sender, SampleDocument.ACHICOURT);
    }

    private static InvoiceXml written(Item... items) {
        SampleDocument document = SampleDocument.of(LFN.issuer());
        Stream.of(items).forEach(item -> document.line(item, 1));
        return written(document.invoice(1), LFN);
    }

    private static Item voted(String label, String price) {
        return item("S", Nature.ABONNEMENT, label, "an", price, Basis.TTC, "Délibération");
    }

    /** « complement, adresse1, adresse2, adresse3: BT-50/51/163 »: number and street are the first line, whatever is missing. */
    @ParameterizedTest(name = "{0}, {1}, {2}, {3}")
    @CsvSource(delimiter = ';', nullValues = "-", textBlock = """
            Bâtiment B; 2 rue X; BP 12; Zone Nord; 2 rue X; Bâtiment B; BP 12 Zone Nord
            '';         2 rue X; BP 12; '';        2 rue X; -;          BP 12
            '';         2 rue X; '';    Zone Nord; 2 rue X; -;          Zone Nord
            Bâtiment B; 2 rue X; '';    '';        2 rue X; Bâtiment B; -
            '';         2 rue X; '';    '';        2 rue X; -;          -
            """)
    void a_line_of_an_address_stands_in_its_place(
            String complement, String street, String second, String third, String one, String two, String three) {
        Tiers tiers = SampleDocument.tiers(
                "21620004800017", "", new PostalAddress(complement, street, second, third, "62217", "Achicourt"));

        InvoiceXml xml = written(INVOICE, LFN, tiers);

        assertThat(xml.texts("$buyer//ram:LineOne")).containsExactly(one);
        assertThat(xml.texts("$buyer//ram:LineTwo")).isEqualTo(two == null ? List.of() : List.of(two));
        assertThat(xml.texts("$buyer//ram:LineThree")).isEqualTo(three == null ? List.of() : List.of(three));
    }

    /** Nobody has said where it is: the country alone is known. */
    @Test
    void of_a_body_that_nobody_has_told_about_the_country_is_known() {
        InvoiceXml xml = new InvoiceXml(CrossIndustryInvoice.of(INVOICE, LFN, Tiers.unknown("21620004800017")));

        assertThat(xml.nodes("$buyer/ram:PostalTradeAddress/*")).hasSize(1);
        assertThat(xml.text("$buyer/ram:PostalTradeAddress/ram:CountryID")).isEqualTo("FR");
    }

    /** 15 + 14 + 20 = 49.00: 12.50; 24.17 less 12.50; 40.83 less 24.17. « Rounding each line would give 49.01. » */
    @Test
    void lines_of_a_grid_with_vat_add_up_to_the_cent() {
        InvoiceXml xml = written(voted("Nom", "15.00"), voted("Page", "14.00"), voted("Messagerie", "20.00"));

        assertThat(xml.texts("$line//ram:LineTotalAmount")).containsExactly("12.50", "11.67", "16.66");
        assertThat(xml.texts("$line//ram:ChargeAmount")).containsExactly("12.50", "11.67", "16.66");
        assertThat(xml.texts("$totals/*")).containsExactly("40.83", "40.83", "8.17", "49.00", "49.00");
        assertThat(xml.text("$settlement/ram:ApplicableTradeTax/ram:CalculatedAmount"))
                .isEqualTo("8.17");
    }

    /** 100.05 : 1.20 = 83.375, half up 83.38; the rest is 16.67, where 20 % of 83.38 are 16.68. */
    @Test
    void a_quote_that_no_amount_gives_keeps_its_total_and_its_cent() {
        Document document = SampleDocument.of(SampleSenders.CDG_WITH_VAT.issuer())
                .line(item("DEMARCHES", Nature.DEVIS, "Devis accepté", "forfait", "100.05", Basis.TTC, "Devis"), 1)
                .invoice(1);

        assertThat(written(document, SampleSenders.CDG_WITH_VAT).texts("$totals/*"))
                .containsExactly("83.38", "83.38", "16.67", "100.05", "100.05");
    }

    /** 2 × 11.50 HT and 15.00 TTC: 23.00 + 12.50 = 35.50 HT, of which 20 % are 7.10. */
    @Test
    void prices_with_and_without_vat_stand_side_by_side() {
        Item without =
                item("NOM_DOMAINE", Nature.ABONNEMENT, "Nom de domaine", "an", "11.50", Basis.HT, "Délibération");
        InvoiceXml xml = written(
                SampleDocument.of(LFN.issuer()).line(without, 2).line(DOMAIN, 1).invoice(1), LFN);

        assertThat(xml.texts("$line//ram:ChargeAmount")).containsExactly("11.50", "12.50");
        assertThat(xml.texts("$line//ram:LineTotalAmount")).containsExactly("23.00", "12.50");
        assertThat(xml.texts("$totals/*")).containsExactly("35.50", "35.50", "7.10", "42.60", "42.60");
    }

    @Test
    void goods_services_and_both_are_told_apart() {
        String kind = "$context/ram:BusinessProcessSpecifiedDocumentContextParameter/ram:ID";

        assertThat(written(EQUIPMENT).text(kind)).isEqualTo("B1");
        assertThat(written(BACKUP).text(kind)).isEqualTo("S1");
        assertThat(written(EQUIPMENT, BACKUP).text(kind)).isEqualTo("M1");
        assertThat(written(BACKUP, EQUIPMENT).text(kind)).isEqualTo("M1");
    }

    @ParameterizedTest
    @CsvSource({
        "an, ANN",
        "Go et an, E34",
        "forfait, LS",
        "forfait annuel, LS",
        "unité, C62",
        "certificat, C62",
        "compte et an, C62",
        "poste, C62"
    })
    void a_unit_has_its_code(String unit, String code) {
        Item item = item("S", Nature.ABONNEMENT, "Service", unit, "10.00", Basis.HT, "Délibération");

        assertThat(written(item).text("$line//ram:BilledQuantity/@unitCode")).isEqualTo(code);
    }

    /** BT-13: 50 characters; BT-10: 100. A reference that was cut would be somebody else's. */
    @Test
    void a_reference_is_told_whole_or_not_at_all() {
        InvoiceXml longest = written(
                SampleDocument.of(LFN.issuer())
                        .asking("é".repeat(50), "s".repeat(100))
                        .line(BACKUP, 1)
                        .invoice(1),
                LFN);
        InvoiceXml tooLong = written(
                SampleDocument.of(LFN.issuer())
                        .asking("é".repeat(51), "s".repeat(101))
                        .line(BACKUP, 1)
                        .invoice(1),
                LFN);

        assertThat(longest.text("$agreement/ram:BuyerOrderReferencedDocument/ram:IssuerAssignedID"))
                .isEqualTo("é".repeat(50));
        assertThat(longest.text("$agreement/ram:BuyerReference")).isEqualTo("s".repeat(100));
        assertThat(longest.text("$buyer//ram:URIID"))
                .isEqualTo("216200048_21620004800017_" + "s".repeat(100))
                .hasSize(125);
        assertThat(tooLong.has("$agreement/ram:BuyerOrderReferencedDocument")).isFalse();
        assertThat(tooLong.has("$agreement/ram:BuyerReference")).isFalse();
        assertThat(tooLong.text("$buyer//ram:URIID")).isEqualTo("216200048_21620004800017");
    }

    /** BR-FR-23 asks for letters, digits, + - _ / and its message for letters, digits, - _ and the point: what both take. */
    @ParameterizedTest
    @CsvSource({
        "FINANCES, _FINANCES",
        "SG-1_A, _SG-1_A",
        "A+B, ''",
        "SERV FIN, ''",
        "SERV.FIN, ''",
        "A/B, ''",
        "SERVICÉ, ''"
    })
    void a_code_service_that_no_address_can_hold_is_in_none(String code, String end) {
        InvoiceXml xml = written(
                SampleDocument.of(LFN.issuer()).asking("", code).line(BACKUP, 1).invoice(1), LFN);

        assertThat(xml.text("$agreement/ram:BuyerReference")).isEqualTo(code);
        assertThat(xml.text("$buyer//ram:URIID")).isEqualTo("216200048_21620004800017" + end);
    }

    @Test
    void an_electronic_address_that_somebody_told_goes_before_the_usual_one() {
        Tiers told = new Tiers(
                "21620004800017",
                "",
                SampleDocument.ACHICOURT.address(),
                SampleDocument.ACHICOURT.category(),
                "216200048_MAIRIE",
                SampleDocument.ACHICOURT.chorus(),
                SampleDocument.ACHICOURT.wishedDispatch(),
                "",
                "");

        assertThat(written(INVOICE, LFN, told).text("$buyer//ram:URIID")).isEqualTo("216200048_MAIRIE");
    }

    @Test
    void how_it_is_routed_and_that_it_is_a_titre_are_said_where_they_are_set() {
        String codes = "$document/ram:IncludedNote/ram:SubjectCode";

        assertThat(written(INVOICE, LFN).texts(codes)).containsExactly("PMT", "PMD", "AAB", "REG", "REG");
        assertThat(written(INVOICE, SampleSenders.withoutTitre(LFN)).texts(codes))
                .containsExactly("PMT", "PMD", "AAB");
        InvoiceXml routed = written(INVOICE, SampleSenders.routed(LFN, "B2B"));
        assertThat(routed.texts(codes)).containsExactly("PMT", "PMD", "AAB", "REG", "REG", "BAR");
        assertThat(routed.text("$document/ram:IncludedNote[6]/ram:Content")).isEqualTo("B2B");
    }

    @Test
    void a_body_is_called_as_it_was_billed_in_one_line_of_99_characters() {
        Document document = SampleDocument.of(LFN.issuer())
                .to(new Document.Recipient("21620004800017", "Commune\nd'Achicourt " + "x".repeat(300), "", ""))
                .line(BACKUP, 1)
                .invoice(1);
        String name = "Commune d'Achicourt " + "x".repeat(79);

        InvoiceXml xml = written(document, LFN);

        assertThat(xml.text("$buyer/ram:Name")).isEqualTo(name).hasSize(99);
        assertThat(xml.text("$delivery/ram:ShipToTradeParty/ram:Name")).isEqualTo(name);
    }

    /** What was printed counts; the ledgers of the first formats do not tell it. */
    @Test
    void why_there_is_no_vat_is_said_as_it_was_printed() {
        Document untold = new Document(
                SUPPORT.id(),
                SUPPORT.type(),
                SUPPORT.recipient(),
                new Document.Issue(SUPPORT.date(), "", null),
                SUPPORT.rate(),
                SUPPORT.amounts(),
                SUPPORT.vatCent(),
                SUPPORT.origin(),
                null,
                SUPPORT.lines());
        Document other = new Document(
                SUPPORT.id(),
                SUPPORT.type(),
                SUPPORT.recipient(),
                new Document.Issue(SUPPORT.date(), "TVA non applicable", null),
                SUPPORT.rate(),
                SUPPORT.amounts(),
                SUPPORT.vatCent(),
                SUPPORT.origin(),
                null,
                SUPPORT.lines());

        assertThat(written(untold, CDG).text("//ram:ExemptionReason")).isEqualTo("Hors champ d'application de la TVA");
        assertThat(written(other, CDG).text("//ram:ExemptionReason")).isEqualTo("TVA non applicable");
    }

    @Test
    void what_is_markup_in_a_name_is_text() {
        Document document = SampleDocument.of(LFN.issuer())
                .to(new Document.Recipient("21620004800017", "<b>\"A\" & 'B'</b> ]]> =HYPERLINK(\"x\")", "", ""))
                .line(BACKUP, 1)
                .invoice(1);

        assertThat(written(document, LFN).text("$buyer/ram:Name"))
                .isEqualTo("<b>\"A\" & 'B'</b> ]]> =HYPERLINK(\"x\")");
    }
}
