package fr.tripartite.documents;

import fr.tripartite.invoicing.Document;
import fr.tripartite.invoicing.Item;
import fr.tripartite.pdf.Typeface;
import fr.tripartite.quotation.Quote;
import fr.tripartite.sender.Sender;
import fr.tripartite.tariff.Nature;
import fr.tripartite.template.Values;
import fr.tripartite.tiers.Tiers;
import fr.tripartite.words.Message;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a devis shows: every year with its lines, what can only be quoted, and on what the amounts rest. */
final class QuoteValues extends PageValues {

    /** What is owed once whatever the service. */
    private static final Set<Nature> ONCE = Set.of(Nature.MISE_EN_SERVICE, Nature.CERTIFICAT, Nature.MATERIEL);

    private final Set<String> once;

    private QuoteValues(Quote quote, Typeface typeface) {
        super(typeface);
        this.once = quote.once();
    }

    /**
     * The values of a devis.
     *
     * @param tiers whom it goes to; an address that nobody knows is left out
     * @param readings the readings it rests on, as people read them
     * @param validUntil until when it holds
     */
    static Values of(
            Quote quote,
            Sender sender,
            Tiers tiers,
            Shipment.Stamp stamp,
            String readings,
            LocalDate validUntil,
            Typeface typeface) {
        QuoteValues filled = new QuoteValues(quote, typeface);
        filled.put("tampon", stamp.text());
        filled.put("titre_document", title(quote));
        filled.put("numero", quote.number().text());
        filled.put("date", Typography.day(quote.date()));
        filled.put("validite", Typography.day(validUntil));
        filled.put("lectures", readings);
        filled.putSender(sender, sender.issuer().vat().rate());
        filled.putRecipient(quote.recipient(), tiers);
        filled.values()
                .put("destinataire_adresse_manque", false)
                .put("a_une_place", quote.hasPlace())
                .put("place_possible", !quote.withPlace().isEmpty())
                .put("annees", filled.years(quote.years()))
                .put("annees_avec_place", filled.years(quote.withPlace()));
        filled.put(
                "mention_tva",
                sender.issuer().vat().rate().isZero() ? sender.issuer().vat().mention() : "");
        return filled.values();
    }

    /** What a devis is called. */
    static String title(Quote quote) {
        return Message.of(DocumentsWord.TITLE_QUOTE, quote.number().text()).french();
    }

    private List<Values> years(List<Quote.Year> years) {
        List<Values> all = new ArrayList<>();
        for (Quote.Year year : years) {
            all.add(year(all.size() + 1, year));
        }
        return all;
    }

    private Values year(int rank, Quote.Year year) {
        Optional<Document> document = year.document();
        List<Values> blanks = year.blanks().stream().map(this::blank).toList();
        return new Values()
                .put("annee", Integer.toString(year.year()))
                .put("rang_annee", rank(rank))
                .put("rien_dans_l_annee", document.isEmpty() && blanks.isEmpty())
                .put("lignes", document.map(this::marked).orElse(List.of()))
                .put("a_estimer", blanks)
                .put("taux", document.map(PageValues::rate).orElse(""))
                .put(
                        "total_ht",
                        document.map(owed -> Typography.euros(owed.ht())).orElse(""))
                .put(
                        "total_tva",
                        document.map(owed -> Typography.euros(owed.vat())).orElse(""))
                .put(
                        "total_ttc",
                        document.map(owed -> Typography.euros(owed.ttc())).orElse(""));
    }

    /** First, second … year, as people say it. */
    static String rank(int rank) {
        return Message.of(rank == 1 ? DocumentsWord.FIRST_YEAR : DocumentsWord.NTH_YEAR, rank)
                .french();
    }

    private List<Values> marked(Document document) {
        List<Values> rows = lines(document);
        for (int i = 0; i < rows.size(); i++) {
            Item item = document.lines().get(i).item();
            rows.get(i).put("une_fois", isOnce(item));
        }
        return rows;
    }

    private boolean isOnce(Item item) {
        return ONCE.contains(item.nature()) || item.kind() == Item.Kind.CONTRIBUTION || once.contains(item.service());
    }

    private Values blank(Quote.Blank blank) {
        return new Values()
                .put("libelle", shown(blank.row().service().label()))
                .put("quantite", Typography.whole(blank.row().quantity()))
                .put("motif", shown(blank.reason().french()));
    }
}
