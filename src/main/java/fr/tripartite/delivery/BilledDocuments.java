package fr.tripartite.delivery;

import fr.tripartite.billing.SentDocument;
import fr.tripartite.billing.YearTotals;
import fr.tripartite.config.Configuration;
import fr.tripartite.config.ConfigurationReader;
import fr.tripartite.documents.DocumentsManifest;
import fr.tripartite.inventory.Inventory;
import fr.tripartite.invoicing.Document;
import fr.tripartite.io.Content;
import fr.tripartite.job.RepricedYear;
import fr.tripartite.ledger.Ledger;
import fr.tripartite.ledger.Run;
import fr.tripartite.tariff.BodyType;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/** The documents of a billed year. */
final class BilledDocuments implements DocumentSource {

    private final Ledger ledger;
    private final Run last;
    private final Map<String, BodyType> types = new HashMap<>();
    private final Deque<Run> unread;

    BilledDocuments(Ledger ledger, Run last) {
        this.ledger = ledger;
        this.last = last;
        List<Run> runs = new ArrayList<>(ledger.runs(last.year()));
        Collections.reverse(runs);
        this.unread = new ArrayDeque<>(runs);
    }

    @Override
    public Optional<DocumentsManifest.Origin> origin() {
        return Optional.of(new DocumentsManifest.Origin(
                ledger.identity().orElse(""), ledger.seal(last.id()).orElse("")));
    }

    @Override
    public boolean holds(String seal) {
        return ledger.holds(seal);
    }

    @Override
    public List<String> issuers() {
        return ledger.billingIssuers(last.year());
    }

    @Override
    public int count() {
        return ledger.totals(last).issuers().values().stream()
                .mapToInt(YearTotals.OfIssuer::documents)
                .sum();
    }

    @Override
    public void each(BiConsumer<Document, String> taker) {
        Map<Integer, String> reasons = new HashMap<>();
        ledger.issued(
                last.year(),
                some -> some.forEach(issued -> taker.accept(
                        issued.document(),
                        reasons.computeIfAbsent(issued.run().id(), run -> ledger.reason(issued.run())))));
    }

    @Override
    public Map<String, SentDocument> sent() {
        return ledger.files().sent(last.year());
    }

    @Override
    public Content content(SentDocument sent) {
        return ledger.files().content(sent);
    }

    /** As the last inventory says in which the body has a row that counts: bodies with avoirs may have left. */
    @Override
    public Optional<BodyType> type(String siret) {
        while (!types.containsKey(siret) && !unread.isEmpty()) {
            Run run = unread.pop();
            Configuration configuration =
                    ConfigurationReader.read(ledger.files().configuration(run), Map.of());
            Inventory inventory = RepricedYear.inventory(ledger, run, configuration);
            inventory.bodies().stream()
                    .filter(body -> !body.rows().isEmpty())
                    .forEach(body ->
                            types.putIfAbsent(body.siret(), body.rows().get(0).type()));
        }
        return Optional.ofNullable(types.get(siret));
    }
}
