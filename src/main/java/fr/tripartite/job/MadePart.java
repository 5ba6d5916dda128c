package fr.tripartite.job;

import fr.tripartite.billing.BilledPart;
import fr.tripartite.files.PartText;
import fr.tripartite.files.TrackedRows;
import fr.tripartite.invoicing.Document;
import fr.tripartite.ledger.LedgerPart;
import java.util.List;

/**
 * What some bodies owe, ready to be written.
 *
 * @param kept as the ledger keeps it
 * @param published as the files publish it
 */
record MadePart(LedgerPart kept, PartText published) {

    static MadePart of(BilledPart part) {
        List<Document> documents = part.documents();
        TrackedRows rows = part.rows();
        return new MadePart(LedgerPart.of(part, documents, rows), PartText.of(documents, rows));
    }
}
