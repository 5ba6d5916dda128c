package fr.tripartite.documents;

import fr.tripartite.facturx.CrossIndustryInvoice;
import fr.tripartite.facturx.LinePrice;
import fr.tripartite.facturx.OperationKind;
import fr.tripartite.facturx.PlainText;
import fr.tripartite.invoicing.Document;
import fr.tripartite.money.UnitPrice;
import fr.tripartite.pdf.Typeface;
import fr.tripartite.sender.Mentions;
import fr.tripartite.sender.Sender;
import fr.tripartite.template.Values;
import fr.tripartite.tiers.PostalAddress;
import fr.tripartite.tiers.Tiers;
import fr.tripartite.words.Message;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What an invoice, a complement or an avoir shows: all that its XML says, and what only people need. */
final class InvoiceValues {

    private static final int LEAST_DECIMALS = 2;

    private final Shipment shipment;
    private final Document document;
    private final Sender sender;
    private final Typeface typeface;
    private final Values values = new Values();

    private InvoiceValues(Shipment shipment, Typeface typeface) {
        this.shipment = shipment;
        this.document = shipment.document();
        this.sender = shipment.sender();
        this.typeface = typeface;
    }

    /**
     * The values of a document.
     *
     * @param typeface in which it is shown; what it lacks is replaced
     */
    static Values of(Shipment shipment, Typeface typeface) {
        InvoiceValues filled = new InvoiceValues(shipment, typeface);
        filled.head();
        filled.sender();
        filled.recipient();
        filled.lines();
        filled.totals();
        filled.payment();
        filled.mentions();
        return filled.values;
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
        values.put("est_facture", document.isClaim());
        values.put("est_avoir", !document.isClaim());
        put(
                "complete",
                document.type() == Document.Type.COMPLEMENT ? document.origin().number() : "");
        put("annule", document.isClaim() ? "" : document.origin().number());
        put("date_origine", originDate == null ? "" : Typography.day(originDate));
        put("raison", document.isClaim() ? "" : shipment.reason());
        put("engagement", document.recipient().engagement());
        put("code_service", document.recipient().serviceCode());
    }

    private void sender() {
        put("emetteur_nom", sender.issuer().name());
        List<String> address = new ArrayList<>(sender.address().lines());
        address.add(sender.address().postcode() + " " + sender.address().city());
        values.put("emetteur_adresse", lines(address.stream()));
        put("emetteur_siret", Typography.siret(sender.issuer().siret()));
        put("emetteur_siren", Typography.siren(sender.issuer().siret()));
        put(
                "emetteur_tva",
                document.rate().isZero() ? "" : sender.issuer().vat().number());
        put("emetteur_adresse_electronique", sender.electronicAddress());
        put("emetteur_logo", sender.logo());
        put("contact_nom", sender.contact().name());
        put("contact_telephone", sender.contact().phone());
        put("contact_courriel", sender.contact().email());
    }

    private void recipient() {
        Document.Recipient recipient = document.recipient();
        Tiers tiers = shipment.tiers();
        PostalAddress address = tiers.address();
        // as much of it as the window of an envelope shows; the whole stands below
        put("destinataire_nom", PlainText.of(tiers.name().isEmpty() ? recipient.name() : tiers.name(), PlainText.NAME));
        values.put(
                "destinataire_adresse",
                lines(Stream.of(
                        address.complement(),
                        address.street(),
                        address.second(),
                        address.third(),
                        address.postcode() + " " + address.city())));
        values.put("destinataire_adresse_manque", !tiers.missing().isEmpty());
        put("collectivite", recipient.name());
        put("collectivite_siret", Typography.siret(recipient.siret()));
        put("collectivite_siren", Typography.siren(recipient.siret()));
        put("collectivite_adresse_electronique", CrossIndustryInvoice.electronicAddress(recipient, tiers));
    }

    private List<Values> lines(Stream<String> lines) {
        return lines.map(this::shown)
                .filter(line -> !line.isEmpty())
                .map(line -> new Values().put("ligne", line))
                .toList();
    }

    private void lines() {
        int decimals = document.lines().stream()
                .mapToInt(line -> LinePrice.of(document, line).price().scale())
                .max()
                .orElse(LEAST_DECIMALS);
        List<Values> rows = new ArrayList<>();
        for (Document.Line line : document.lines()) {
            rows.add(line(rows.size() + 1, line, decimals));
        }
        values.put("lignes", rows);
    }

    private Values line(int number, Document.Line line, int decimals) {
        UnitPrice price = LinePrice.of(document, line);
        boolean isVoted = LinePrice.isVotedWithVat(document, line);
        return new Values()
                .put("rang", Integer.toString(number))
                .put("libelle", shown(line.item().label()))
                .put("service", line.item().service())
                .put("reference", shown(line.item().reference()))
                .put("quantite", Typography.whole(line.quantity()))
                .put("unite", shown(line.item().unit()))
                .put("prix", Typography.price(price, decimals))
                .put("prix_pour", price.base() == 1 ? "" : Typography.whole(price.base()))
                .put("prix_vote", isVoted ? Typography.amount(line.item().unitPrice()) : "")
                .put("ligne_taux", rate())
                .put("ligne_ht", Typography.amount(line.ht()))
                .put("ligne_tva", Typography.amount(line.vat()))
                .put("ligne_ttc", Typography.amount(line.ttc()));
    }

    private String rate() {
        return document.rate().isZero() ? "—" : document.rate() + "\u00a0%";
    }

    private void totals() {
        put("taux", rate());
        put("total_ht", Typography.euros(document.ht()));
        put("total_tva", Typography.euros(document.vat()));
        put("total_ttc", Typography.euros(document.ttc()));
        put("net_a_payer", document.isClaim() ? Typography.euros(document.ttc()) : "");
        put("nature_operation", OperationKind.of(document).words(sender.mentions()));
        values.put("tva_debits", sender.vat().onDebits() && !document.rate().isZero());
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

    private void put(String name, String text) {
        values.put(name, shown(text));
    }

    private String shown(String text) {
        return typeface.shown(Typography.unbroken(PlainText.of(text)));
    }
}
