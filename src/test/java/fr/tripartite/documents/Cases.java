package fr.tripartite.documents;

import static fr.tripartite.facturx.SampleDocument.item;

import fr.tripartite.facturx.SampleDocument;
import fr.tripartite.invoicing.Document;
import fr.tripartite.invoicing.Item;
import fr.tripartite.sender.SampleSenders;
import fr.tripartite.sender.Sender;
import fr.tripartite.tariff.Basis;
import fr.tripartite.tariff.Nature;
import fr.tripartite.tiers.PostalAddress;
import fr.tripartite.tiers.Tiers;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/** Documents as they are rarely, and one as they mostly are. */
final class Cases {

    static final Sender LFN = SampleSenders.LFN;
    static final Sender CDG = SampleSenders.CDG;
    static final String ACHICOURT = "21620004800017";

    static final Item EQUIPMENT = item(
            "PACK_MATERIEL",
            Nature.MATERIEL,
            "Option matériel du pack",
            "unité",
            "1225.00",
            Basis.HT,
            "Délibération du 9 février 2023, tableau « Souscription au pack après 2023 », ligne « Option matériel (HT) »");
    static final Item SUPPORT = item(
            "PACK_SOCLE",
            Nature.ACCOMPAGNEMENT,
            "Pack « Socle numérique de base », accompagnement",
            "forfait",
            "375.00",
            Basis.TTC,
            "Délibération du 9 février 2023, tableau « Souscription au pack après 2023 », ligne « Accompagnement »");
    static final Item DOMAIN = voted("NOM_DOMAINE", "Nom de domaine", "nom de domaine et an", "15.00");
    static final Item PAGE = voted("PAGE_INTERNET", "Page internet", "compte et an", "14.00");
    static final Item MAILBOX = voted("MESSAGERIE_5GO", "Messagerie, compte 5 Go", "compte et an", "20.00");
    static final Item OLD_MAILBOX = item(
            "MESSAGERIE_5GO",
            Nature.ABONNEMENT,
            "Messagerie, compte 5 Go",
            "compte et an",
            "16.10",
            Basis.HT,
            "Délibération du 9 février 2023, tableau « Services hors pack », ligne « Messagerie compte 5 Go »");

    /** Whoever validates a page looks at each of its characters. */
    static final Item SHORT =
            item("CLE_1AN_CDG", Nature.CERTIFICAT, "Clé 1 an", "certificat", "76.80", Basis.TTC, "2024/14");

    static final Item SHARE = voted("PARTAGE", "Partage de fichiers", "Go et an", "0.40");

    static final String TOO_LONG_ENGAGEMENT = "EJ-" + "1234567890".repeat(5) + "1234567";
    static final String TOO_LONG_CODE = "SG-" + "ABCDEFGHI-".repeat(11) + "ABCDEFG";

    private final Map<String, Shipment> cases = new LinkedHashMap<>();

    private Cases() {}

    private static Item voted(String service, String label, String unit, String price) {
        return item(
                service,
                Nature.ABONNEMENT,
                label,
                unit,
                price,
                Basis.TTC,
                "Délibération 2024/14 du 26 mars 2024, tableau « Services et accompagnement », ligne « " + label
                        + " », colonne « Tarif service TTC »");
    }

    /** All of them, by what is said of them. */
    static Map<String, Shipment> all() {
        Cases all = new Cases();
        all.ordinary();
        all.amounts();
        all.settings();
        all.afterwards();
        all.names();
        return all.cases;
    }

    private void ordinary() {
        put("one line", LFN, invoice(LFN).line(MAILBOX, 1).invoice(1));
        SampleDocument many = invoice(LFN).asking("2024-0123", "FINANCES");
        for (int i = 0; i < 200; i++) {
            many.line(SHORT, i + 1);
        }
        put("200 lines", LFN, many.invoice(2));
        put("goods alone", LFN, invoice(LFN).line(EQUIPMENT, 2).invoice(3));
        put(
                "goods and services",
                LFN,
                invoice(LFN).line(EQUIPMENT, 1).line(DOMAIN, 1).invoice(4));
        put(
                "a preview",
                LFN,
                SampleDocument.of(LFN.issuer()).line(MAILBOX, 1).preview(1),
                SampleDocument.ACHICOURT,
                Shipment.Stamp.PREVIEW);
        put(
                "a specimen over pages",
                LFN,
                lines(invoice(LFN), 12).invoice(5),
                SampleDocument.ACHICOURT,
                Shipment.Stamp.SPECIMEN);
    }

    private static SampleDocument lines(SampleDocument document, int count) {
        for (int i = 0; i < count; i++) {
            document.line(MAILBOX, 1);
        }
        return document;
    }

    private void amounts() {
        put(
                "lines whose cents differ",
                LFN,
                invoice(LFN).line(DOMAIN, 1).line(PAGE, 1).line(MAILBOX, 1).invoice(6));
        put(
                "a million",
                LFN,
                invoice(LFN).line(SHARE, 1_000_000).line(OLD_MAILBOX, 1_000_000).invoice(7));
        put(
                "prices with and without VAT",
                LFN,
                invoice(LFN).line(OLD_MAILBOX, 3).line(MAILBOX, 7).invoice(8));
        put(
                "a quote of 100.05",
                SampleSenders.CDG_WITH_VAT,
                invoice(SampleSenders.CDG_WITH_VAT)
                        .line(
                                item(
                                        "DEMARCHES_SIMPLIFIEES",
                                        Nature.DEVIS,
                                        "Devis accepté",
                                        "forfait",
                                        "100.05",
                                        Basis.TTC,
                                        "Devis"),
                                1)
                        .invoice(1));
        put(
                "out of the scope of VAT",
                CDG,
                invoice(CDG).line(SUPPORT, 1).line(SUPPORT, 2).invoice(2));
    }

    private void settings() {
        put(
                "nobody to ask",
                SampleSenders.with(LFN, new Sender.Contact("", "", "")),
                invoice(LFN).line(MAILBOX, 1).invoice(9));
        put(
                "VAT on debits",
                SampleSenders.with(LFN, new Sender.VatTerms(true, "")),
                invoice(LFN).line(MAILBOX, 1).invoice(10));
        put(
                "routed",
                SampleSenders.routed(LFN, "B2B"),
                invoice(LFN).line(MAILBOX, 1).invoice(11));
        put(
                "no titre",
                SampleSenders.withoutTitre(LFN),
                invoice(LFN).line(MAILBOX, 1).invoice(12));
    }

    private void afterwards() {
        Document invoice = invoice(LFN)
                .asking("2024-0123", "FINANCES")
                .line(EQUIPMENT, 1)
                .line(MAILBOX, 3)
                .invoice(13);
        cases.put(
                "an avoir",
                new Shipment(
                        SampleDocument.avoir(invoice, LFN.issuer(), 14, LocalDate.of(2025, 3, 15)),
                        LFN,
                        SampleDocument.ACHICOURT,
                        "Trois messageries au lieu de deux",
                        Shipment.Stamp.NONE));
        put(
                "an avoir without VAT",
                CDG,
                SampleDocument.avoir(
                        invoice(CDG).line(SUPPORT, 2).invoice(3), CDG.issuer(), 4, LocalDate.of(2025, 3, 15)));
        put(
                "a complement",
                LFN,
                invoice(LFN)
                        .asking("2024-0123", "FINANCES")
                        .on(LocalDate.of(2025, 2, 15))
                        .line(DOMAIN, 1)
                        .invoice(15)
                        .completing(invoice));
    }

    private void names() {
        put("a body without a row", LFN, invoice(LFN).line(MAILBOX, 1).invoice(16), Tiers.unknown(ACHICOURT));
        put(
                "references that are too long",
                LFN,
                invoice(LFN)
                        .asking(TOO_LONG_ENGAGEMENT, TOO_LONG_CODE)
                        .line(MAILBOX, 1)
                        .invoice(17));
        put(
                "the longest address",
                LFN,
                invoice(LFN).line(MAILBOX, 1).invoice(18),
                SampleDocument.tiers(
                        ACHICOURT,
                        "COMMUNAUTÉ D'AGGLOMÉRATION DU PAYS D'X",
                        new PostalAddress(
                                "RÉSIDENCE DES MARRONNIERS BÂTIMENT A12",
                                "1234 BIS AVENUE DU GÉNÉRAL DE GAULLE Z",
                                "ZONE D'ACTIVITÉS DES QUATRE VENTS N° 2",
                                "BOÎTE POSTALE 12345 - SERVICE FINANCES",
                                "62217",
                                "SAINT-MARTIN-LEZ-TATINGHEM CEDEX 12345")));
        named("a line break", "Commune\nd'Achicourt");
        named("a formula", "=HYPERLINK(\"x\")");
        named("markup", "<b>&amp;\"Achicourt\"</b> ]]>");
        named("a ligature and an emoji", "Œuvre de l'Île 😀 \uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67");
        named("marks of direction", "Commune \u200fd'Achicourt\u202e \u05d0\u05d1\u05d2 \u0627\u0644\u0639");
        named("300 characters without a space", "Wxyz".repeat(75));
        named("300 words", "Commune d'Achicourt ".repeat(15));
        named("accents of their own", "Achicou\u0301rt e\u0301\u0323\u0302 E\u0300");
        named("what no typeface shows", "Achicourt \ue000\uf8ff\ufeff\ufffd\u4e2d\u00ad\u200b");
    }

    private void named(String what, String name) {
        put(
                what,
                LFN,
                invoice(LFN)
                        .to(new Document.Recipient(ACHICOURT, name, "EJ", "SG"))
                        .line(MAILBOX, 1)
                        .invoice(100 + cases.size()));
    }

    private static SampleDocument invoice(Sender sender) {
        return SampleDocument.of(sender.issuer());
    }

    private void put(String what, Sender sender, Document document) {
        put(what, sender, document, SampleDocument.ACHICOURT);
    }

    private void put(String what, Sender sender, Document document, Tiers tiers) {
        put(what, sender, document, tiers, Shipment.Stamp.NONE);
    }

    private void put(String what, Sender sender, Document document, Tiers tiers, Shipment.Stamp stamp) {
        cases.put(what, new Shipment(document, sender, tiers, "", stamp));
    }
}
