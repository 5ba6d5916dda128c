package fr.tripartite.ledger;

import fr.tripartite.billing.BilledPart;
import fr.tripartite.files.Sha256;
import fr.tripartite.files.TrackedRows;
import fr.tripartite.invoicing.Document;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What some bodies owe, as the ledger keeps it; made on any thread, so that the one that writes has little to do. */
public final class LedgerPart {

    /**
     * The documents of an issuer.
     *
     * @param sha256 of their text
     * @param pieces their text, compressed
     */
    record Documents(
            String issuer,
            int year,
            int first,
            int last,
            String firstSiret,
            String lastSiret,
            String sha256,
            List<byte[]> pieces) {

        private static Documents of(List<Document> documents) {
            byte[] text = DocumentText.of(documents).getBytes(StandardCharsets.UTF_8);
            Document first = documents.get(0);
            Document last = documents.get(documents.size() - 1);
            return new Documents(
                    first.issuer(),
                    first.year(),
                    first.sequence(),
                    last.sequence(),
                    first.recipient().siret(),
                    last.recipient().siret(),
                    new Sha256().add(text, text.length).hex(),
                    Contents.pieces(text));
        }
    }

    private final int bodies;
    private final List<Documents> documents;
    private final List<byte[]> rows;
    private final SubsidyLedger.Rows subsidy;

    private LedgerPart(int bodies, List<Documents> documents, List<byte[]> rows, SubsidyLedger.Rows subsidy) {
        this.bodies = bodies;
        this.documents = documents;
        this.rows = rows;
        this.subsidy = subsidy;
    }

    /**
     * Compresses a part.
     *
     * @param billed the part
     * @param documents the documents made of it
     * @param rows the rows made of it
     */
    public static LedgerPart of(BilledPart billed, List<Document> documents, TrackedRows rows) {
        Map<String, List<Document>> byIssuer = new LinkedHashMap<>();
        for (Document document : documents) {
            byIssuer.computeIfAbsent(document.issuer(), issuer -> new ArrayList<>())
                    .add(document);
        }
        return new LedgerPart(
                billed.bodies(),
                byIssuer.values().stream().map(Documents::of).toList(),
                Contents.pieces(rows.bytes()),
                SubsidyLedger.rows(billed));
    }

    /** How many bodies of the year are billed once these are. */
    public int bodies() {
        return bodies;
    }

    List<Documents> documents() {
        return documents;
    }

    /** As {@link TrackedRows} keeps them, compressed. */
    List<byte[]> rows() {
        return rows;
    }

    SubsidyLedger.Rows subsidy() {
        return subsidy;
    }
}
