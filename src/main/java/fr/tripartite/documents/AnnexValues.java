package fr.tripartite.documents;

import fr.tripartite.invoicing.Amounts;
import fr.tripartite.invoicing.Document;
import fr.tripartite.money.Money;
import fr.tripartite.pdf.Typeface;
import fr.tripartite.quotation.Quote;
import fr.tripartite.tariff.Issuer;
import fr.tripartite.template.Values;
import fr.tripartite.words.Message;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The financial annex of a convention: for every body and year, what it would owe to each issuer, side by side. */
final class AnnexValues extends PageValues {

    private final List<Issuer> issuers;

    private AnnexValues(List<Issuer> issuers, Typeface typeface) {
        super(typeface);
        this.issuers = issuers;
    }

    /**
     * The values of the annex.
     *
     * @param bodies the devis of each body, in the order of the issuers
     * @param issuers all of them
     */
    static Values of(
            List<List<Quote>> bodies, List<Issuer> issuers, Shipment.Stamp stamp, LocalDate date, Typeface typeface) {
        AnnexValues filled = new AnnexValues(issuers, typeface);
        filled.put("tampon", stamp.text());
        filled.put("titre_document", title());
        filled.put("date", Typography.day(date));
        filled.values().put("collectivites", bodies.stream().map(filled::body).toList());
        return filled.values();
    }

    /** What the annex is called. */
    static String title() {
        return Message.of(DocumentsWord.TITLE_ANNEX).french();
    }

    private Values body(List<Quote> quotes) {
        Quote first = quotes.get(0);
        List<Values> years = new ArrayList<>();
        for (int i = 0; i < first.years().size(); i++) {
            years.add(year(i, quotes));
        }
        return new Values()
                .put("collectivite", shown(first.recipient().name()))
                .put("collectivite_siret", Typography.siret(first.recipient().siret()))
                .put("a_une_place", first.hasPlace())
                .put("place_possible", !first.withPlace().isEmpty())
                .put("annees", years);
    }

    private Values year(int index, List<Quote> quotes) {
        List<Values> rows = new ArrayList<>();
        for (Issuer issuer : issuers) {
            of(issuer, quotes).ifPresent(quote -> {
                Quote.Year year = quote.years().get(index);
                year.document().ifPresent(document -> document.lines().forEach(line -> rows.add(row(issuer, line))));
                year.blanks()
                        .forEach(blank -> rows.add(row(
                                issuer,
                                blank.row().service().label(),
                                blank.reason().french(),
                                Message.of(DocumentsWord.TO_ESTIMATE).french())));
            });
        }
        return new Values()
                .put("annee", Integer.toString(quotes.get(0).years().get(index).year()))
                .put("rang_annee", QuoteValues.rank(index + 1))
                .put(
                        "emetteurs",
                        issuers.stream()
                                .map(issuer ->
                                        new Values().put("code", issuer.code()).put("nom", shown(issuer.name())))
                                .toList())
                .put("lignes", rows)
                .put(
                        "totaux",
                        List.of(
                                total(DocumentsWord.TOTAL_HT, index, quotes, Amounts::ht),
                                total(DocumentsWord.TOTAL_VAT, index, quotes, Amounts::vat),
                                total(DocumentsWord.TOTAL_TTC, index, quotes, Amounts::ttc)));
    }

    private static Optional<Quote> of(Issuer issuer, List<Quote> quotes) {
        return quotes.stream()
                .filter(quote -> quote.issuer().code().equals(issuer.code()))
                .findFirst();
    }

    private Values row(Issuer issuer, Document.Line line) {
        return row(issuer, line.item().label(), line.item().reference(), Typography.amount(line.ttc()));
    }

    private Values row(Issuer issuer, String label, String reference, String amount) {
        return new Values()
                .put("libelle", shown(label))
                .put("reference", shown(reference))
                .put("cellules", cells(each -> each.code().equals(issuer.code()) ? amount : ""));
    }

    private Values total(DocumentsWord name, int index, List<Quote> quotes, Function<Amounts, Money> part) {
        return new Values()
                .put("nom_total", Message.of(name).french())
                .put(
                        "cellules",
                        cells(issuer -> Typography.euros(of(issuer, quotes)
                                .flatMap(quote -> quote.years().get(index).document())
                                .map(Document::amounts)
                                .map(part)
                                .orElse(Money.ZERO))));
    }

    private List<Values> cells(Function<Issuer, String> text) {
        return issuers.stream()
                .map(issuer -> new Values().put("texte", text.apply(issuer)))
                .toList();
    }
}
