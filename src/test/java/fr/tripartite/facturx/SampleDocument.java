package fr.tripartite.facturx;

import fr.tripartite.invoicing.BillableLine;
import fr.tripartite.invoicing.Document;
import fr.tripartite.invoicing.DocumentNumber;
import fr.tripartite.invoicing.Invoice;
import fr.tripartite.invoicing.Item;
import fr.tripartite.invoicing.Motive;
import fr.tripartite.money.Money;
import fr.tripartite.tariff.Basis;
import fr.tripartite.tariff.Issuer;
import fr.tripartite.tariff.Nature;
import fr.tripartite.tiers.ChorusReferences;
import fr.tripartite.tiers.PostalAddress;
import fr.tripartite.tiers.Tiers;
import fr.tripartite.tiers.TiersCategory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A document for 2024 of a body that a test makes, line by line. */
public final class SampleDocument {

    /** Who receives the invoices written by hand. */
    public static final Tiers ACHICOURT = tiers(
            "21620004800017",
            "",
            new PostalAddress("Service des finances", "2 rue de la Mairie", "", "", "62217", "Achicourt"));

    private final Issuer issuer;
    private final List<BillableLine> lines = new ArrayList<>();
    private Document.Recipient recipient = new Document.Recipient("21620004800017", "Achicourt", "", "");
    private LocalDate date = LocalDate.of(2024, 12, 31);

    private SampleDocument(Issuer issuer) {
        this.issuer = issuer;
    }

    /** Of this issuer, to Achicourt, on 31 December 2024. */
    public static SampleDocument of(Issuer issuer) {
        return new SampleDocument(issuer);
    }

    /** A commune of which all is known. */
    public static Tiers tiers(String siret, String name, PostalAddress address) {
        return new Tiers(
                siret,
                name,
                address,
                Optional.of(TiersCategory.COMMUNE),
                "",
                ChorusReferences.AUCUN,
                Optional.empty(),
                "",
                "");
    }

    /** On another day. */
    public SampleDocument on(LocalDate day) {
        date = day;
        return this;
    }

    /** To another body, or with references. */
    public SampleDocument to(Document.Recipient other) {
        recipient = other;
        return this;
    }

    /** To Achicourt, with references. */
    public SampleDocument asking(String engagement, String serviceCode) {
        return to(new Document.Recipient("21620004800017", "Achicourt", engagement, serviceCode));
    }

    /** A line more. */
    public SampleDocument line(Item item, long quantity) {
        lines.add(new BillableLine(item, quantity, List.of(lines.size() + 2)));
        return this;
    }

    /** The invoice of a number. */
    public Document invoice(int sequence) {
        return numbered(DocumentNumber.of(issuer, 2024, sequence));
    }

    /** As it looks before the year is billed. */
    public Document preview(int sequence) {
        return numbered(DocumentNumber.preview(issuer, 2024, sequence));
    }

    private Document numbered(DocumentNumber number) {
        return Document.invoice(
                Invoice.of(lines, issuer),
                issuer,
                recipient,
                number,
                new Document.Issue(date, issuer.vat().mention(), Motive.FIRST),
                null);
    }

    /** The avoir that cancels a document, on a day. */
    public static Document avoir(Document cancelled, Issuer issuer, int sequence, LocalDate day) {
        return cancelled.cancelled(DocumentNumber.of(issuer, 2024, sequence), day, Motive.CHANGED);
    }

    /** Something that is billed. */
    public static Item item(
            String service, Nature nature, String label, String unit, String price, Basis basis, String reference) {
        return new Item(service, nature, Item.Kind.ORDINARY, label, unit, Money.parse(price), basis, "GRID", reference);
    }
}
