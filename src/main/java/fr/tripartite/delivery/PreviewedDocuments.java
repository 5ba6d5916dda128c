package fr.tripartite.delivery;

import fr.tripartite.billing.BodyToBill;
import fr.tripartite.billing.Numbers;
import fr.tripartite.billing.SentDocument;
import fr.tripartite.billing.YearBilling;
import fr.tripartite.documents.DocumentsManifest;
import fr.tripartite.inventory.Body;
import fr.tripartite.invoicing.Document;
import fr.tripartite.io.Content;
import fr.tripartite.tariff.BodyType;
import fr.tripartite.tariff.Issuer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.BiConsumer;

/** The documents that would be issued for a year, as {@code check} numbers them. */
final class PreviewedDocuments implements DocumentSource {

    private final YearBilling billing;
    private final List<Document> documents = new ArrayList<>();

    /** Prices a year. */
    PreviewedDocuments(YearBilling billing, LocalDate date) {
        this.billing = billing;
        Numbers numbers = Numbers.preview(billing.year());
        for (Body body : billing.bodies()) {
            documents.addAll(billing.documents(billing.bill(new BodyToBill(body, Map.of())), numbers, date));
        }
    }

    @Override
    public Optional<DocumentsManifest.Origin> origin() {
        return Optional.empty();
    }

    @Override
    public boolean holds(String seal) {
        return false;
    }

    @Override
    public List<String> issuers() {
        TreeSet<String> found = new TreeSet<>();
        documents.forEach(document -> found.add(document.issuer()));
        return billing.configuration().tariffs().issuers().stream()
                .map(Issuer::code)
                .filter(found::contains)
                .toList();
    }

    @Override
    public int count() {
        return documents.size();
    }

    @Override
    public void each(BiConsumer<Document, String> taker) {
        documents.forEach(document -> taker.accept(document, ""));
    }

    @Override
    public Map<String, SentDocument> sent() {
        return Map.of();
    }

    @Override
    public Content content(SentDocument sent) {
        throw new IllegalStateException("nothing is kept of a year that is only looked at");
    }

    @Override
    public Optional<BodyType> type(String siret) {
        return billing.body(siret)
                .filter(body -> !body.rows().isEmpty())
                .map(body -> body.rows().get(0).type());
    }
}
