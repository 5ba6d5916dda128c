package fr.tripartite.delivery;

import fr.tripartite.billing.SentDocument;
import fr.tripartite.documents.PublishedDocuments;
import fr.tripartite.invoicing.Document;
import fr.tripartite.ledger.Ledger;
import fr.tripartite.words.Message;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Where the PDF of a document is. */
public final class DocumentWhereabouts {

    private DocumentWhereabouts() {}

    /**
     * What is known of it.
     *
     * @param directory of the year's documents, which may be absent
     * @return nothing where it was never made
     */
    public static List<Message> of(Ledger ledger, Document document, Path directory) {
        List<Message> known = new ArrayList<>();
        PublishedDocuments.complete(directory, document)
                .map(file -> Message.of(DeliveryWord.STANDS_IN, file))
                .or(() -> PublishedDocuments.incomplete(directory, document)
                        .map(file -> Message.of(DeliveryWord.INCOMPLETE_IN, file)))
                .ifPresent(known::add);
        SentDocument sent = ledger.files().sent(document.year()).get(document.number());
        if (sent != null) {
            known.add(Message.of(DeliveryWord.KEPT, sent.pages(), sent.file().sha256()));
        }
        return known;
    }
}
