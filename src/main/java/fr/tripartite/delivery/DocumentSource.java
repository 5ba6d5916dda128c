package fr.tripartite.delivery;

import fr.tripartite.billing.SentDocument;
import fr.tripartite.documents.DocumentsManifest;
import fr.tripartite.invoicing.Document;
import fr.tripartite.io.Content;
import fr.tripartite.tariff.BodyType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Where the documents of a year come from: the ledger, or an inventory that is only looked at. */
interface DocumentSource {

    /** The ledger they come from; empty where it is none. */
    Optional<DocumentsManifest.Origin> origin();

    /** Whether that ledger holds the run of a seal. */
    boolean holds(String seal);

    /** Codes of the issuers that have documents. */
    List<String> issuers();

    /** How many documents there are. */
    int count();

    /** Gives every document, of each issuer in the order of their numbers, and why its run was asked for. */
    void each(BiConsumer<Document, String> taker);

    /** What is kept of finished documents, by number. */
    Map<String, SentDocument> sent();

    /** The bytes of a finished document. */
    Content content(SentDocument sent);

    /** What sort of body a SIRET is, as the inventory says. */
    Optional<BodyType> type(String siret);
}
