package fr.tripartite.documents;

import fr.tripartite.facturx.LinePrice;
import fr.tripartite.facturx.PlainText;
import fr.tripartite.invoicing.Document;
import fr.tripartite.money.Rate;
import fr.tripartite.money.UnitPrice;
import fr.tripartite.pdf.Typeface;
import fr.tripartite.sender.Sender;
import fr.tripartite.template.Values;
import fr.tripartite.tiers.PostalAddress;
import fr.tripartite.tiers.Tiers;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What all pages show: who writes to whom, and lines. */
class PageValues {

    /** Names of who writes. */
    static final List<String> SENDER = List.of(
            "emetteur_nom",
            "emetteur_siret",
            "emetteur_siren",
            "emetteur_tva",
            "emetteur_adresse_electronique",
            "emetteur_logo",
            "contact_nom",
            "contact_telephone",
            "contact_courriel");

    /** Names of whom it goes to. */
    static final List<String> RECIPIENT = List.of(
            "destinataire_nom",
            "destinataire_adresse_manque",
            "collectivite",
            "collectivite_siret",
            "collectivite_siren");

    /** Names of a line. */
    static final List<String> LINE = List.of(
            "rang",
            "libelle",
            "service",
            "reference",
            "quantite",
            "unite",
            "prix",
            "prix_pour",
            "prix_vote",
            "ligne_taux",
            "ligne_ht",
            "ligne_tva",
            "ligne_ttc");

    @SafeVarargs
    static Set<String> names(List<String>... lists) {
        Set<String> names = new TreeSet<>();
        for (List<String> list : lists) {
            names.addAll(list);
        }
        return names;
    }

    private static final int LEAST_DECIMALS = 2;

    private final Typeface typeface;
    private final Values values = new Values();

    PageValues(Typeface typeface) {
        this.typeface = typeface;
    }

    final Values values() {
        return values;
    }

    final void putSender(Sender sender, Rate rate) {
        put("emetteur_nom", sender.issuer().name());
        List<String> address = new ArrayList<>(sender.address().lines());
        address.add(sender.address().postcode() + " " + sender.address().city());
        values.put("emetteur_adresse", lines(address.stream()));
        put("emetteur_siret", Typography.siret(sender.issuer().siret()));
        put("emetteur_siren", Typography.siren(sender.issuer().siret()));
        put("emetteur_tva", rate.isZero() ? "" : sender.issuer().vat().number());
        put("emetteur_adresse_electronique", sender.electronicAddress());
        put("emetteur_logo", sender.logo());
        put("contact_nom", sender.contact().name());
        put("contact_telephone", sender.contact().phone());
        put("contact_courriel", sender.contact().email());
    }

    final void putRecipient(Document.Recipient recipient, Tiers tiers) {
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
    }

    private List<Values> lines(Stream<String> lines) {
        return lines.map(this::shown)
                .filter(line -> !line.isEmpty())
                .map(line -> new Values().put("ligne", line))
                .toList();
    }

    /** The lines of a document. */
    final List<Values> lines(Document document) {
        int decimals = document.lines().stream()
                .mapToInt(line -> LinePrice.of(document, line).price().scale())
                .max()
                .orElse(LEAST_DECIMALS);
        List<Values> rows = new ArrayList<>();
        for (Document.Line line : document.lines()) {
            rows.add(line(rows.size() + 1, document, line, decimals));
        }
        return rows;
    }

    private Values line(int number, Document document, Document.Line line, int decimals) {
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
                .put("ligne_taux", rate(document))
                .put("ligne_ht", Typography.amount(line.ht()))
                .put("ligne_tva", Typography.amount(line.vat()))
                .put("ligne_ttc", Typography.amount(line.ttc()));
    }

    static String rate(Document document) {
        return document.rate().isZero() ? "\u2014" : document.rate() + "\u00a0%";
    }

    final void put(String name, String text) {
        values.put(name, shown(text));
    }

    final String shown(String text) {
        return typeface.shown(Typography.unbroken(PlainText.of(text)));
    }
}
