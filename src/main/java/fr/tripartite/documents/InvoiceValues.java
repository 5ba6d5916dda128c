package fr.tripartite.documents;

import fr.tripartite.facturx.CrossIndustryInvoice;
import fr.tripartite.facturx.OperationKind;
import fr.tripartite.invoicing.Document;
import fr.tripartite.pdf.Typeface;
import fr.tripartite.sender.Mentions;
import fr.tripartite.sender.Sender;
import fr.tripartite.template.Values;
import fr.tripartite.words.Message;
import java.time.LocalDate;

/** What an invoice, a complement or an avoir shows: all that its XML says, and what only people need. */
final class InvoiceValues extends PageValues {

    private final Shipment shipment;
    private final Document document;
    private final Sender sender;

    private InvoiceValues(Shipment shipment, Typeface typeface) {
        super(typeface);
        this.shipment = shipment;
        this.document = shipment.document();
        this.sender = shipment.sender();
    }

    /**
     * The values of a document.
     *
     * @param typeface in which it is shown; what it lacks is replaced
     */
    static Values of(Shipment shipment, Typeface typeface) {
        InvoiceValues filled = new InvoiceValues(shipment, typeface);
        filled.head();
        filled.putSender(filled.sender, filled.document.rate());
        filled.putRecipient(filled.document.recipient(), shipment.tiers());
        filled.values().put("lignes", filled.lines(filled.document));
        filled.totals();
        filled.payment();
        filled.mentions();
        return filled.values();
    }

    /** What the document is called. */
    static String title(Document document) {
        return Message.of(
                        document.isClaim() ? DocumentsWord.TITLE_INVOICE : DocumentsWord.TITLE_AVOIR, document.number())
                .french();
    }

    private void head() {
        LocalDate date = document.date();
        LocalDate originDate = document.origin().date();
        put("tampon", shipment.stamp().text());
        put("titre_document", title(document));
        put("numero", document.number());
        put("date", Typography.day(date));
        put("debut", Typography.day(LocalDate.of(document.year(), 1, 1)));
        put("fin", Typography.day(LocalDate.of(document.year(), 12, 31)));
        put(
                "echeance",
                document.isClaim() ? Typography.day(date.plusDays(sender.bank().days())) : "");
        values().put("est_facture", document.isClaim());
        values().put("est_avoir", !document.isClaim());
        put(
                "complete",
                document.type() == Document.Type.COMPLEMENT ? document.origin().number() : "");
        put("annule", document.isClaim() ? "" : document.origin().number());
        put("date_origine", originDate == null ? "" : Typography.day(originDate));
        put("raison", document.isClaim() ? "" : shipment.reason());
        put("engagement", document.recipient().engagement());
        put("code_service", document.recipient().serviceCode());
        put(
                "collectivite_adresse_electronique",
                CrossIndustryInvoice.electronicAddress(document.recipient(), shipment.tiers()));
    }

    private void totals() {
        put("taux", rate(document));
        put("total_ht", Typography.euros(document.ht()));
        put("total_tva", Typography.euros(document.vat()));
        put("total_ttc", Typography.euros(document.ttc()));
        put("net_a_payer", document.isClaim() ? Typography.euros(document.ttc()) : "");
        put("nature_operation", OperationKind.of(document).words(sender.mentions()));
        values().put("tva_debits", sender.vat().onDebits() && !document.rate().isZero());
        put("mention_tva", document.rate().isZero() ? exemption() : "");
    }

    private String exemption() {
        String printed = document.issue().mention();
        return printed.isEmpty() ? sender.issuer().vat().mention() : printed;
    }

    /** Nobody can pay what is only looked at, nor an avoir. */
    private void payment() {
        boolean isPaid = document.isClaim() && !shipment.isPreview();
        put("paiement", document.isClaim() ? sender.bank().terms() : "");
        put("iban", isPaid ? sender.bank().ibanInFours() : "");
        put("bic", isPaid ? sender.bank().bic() : "");
        put("titulaire", isPaid ? sender.bank().holder() : "");
    }

    private void mentions() {
        Mentions mentions = sender.mentions();
        put("mention_forfait", mentions.lumpSum());
        put("mention_retard", mentions.latePenalty());
        put("mention_escompte", mentions.discount());
        put("mention_titre", mentions.titre());
        put("mention_recours", mentions.appeal());
        put("mention_routage", mentions.routing());
        put("signataire_nom", (sender.titre().firstName() + " " + sender.titre().lastName()).strip());
        put("signataire_qualite", sender.titre().role());
    }
}
