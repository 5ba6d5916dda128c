package fr.tripartite.files;

import fr.tripartite.invoicing.Document;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Some documents and rows of a year as its files publish them; made on any thread. */
public final class PartText {

    private final Map<String, DocumentRows> documents = new LinkedHashMap<>();
    private final TrackedRows rows;

    private PartText(TrackedRows rows) {
        this.rows = rows;
    }

    /**
     * The text of some documents and rows.
     *
     * @param documents of each issuer in the order of the numbers
     * @param rows of the inventory
     */
    public static PartText of(List<Document> documents, TrackedRows rows) {
        PartText text = new PartText(rows);
        for (Document document : documents) {
            text.documents
                    .computeIfAbsent(document.issuer(), issuer -> new DocumentRows())
                    .add(document);
        }
        return text;
    }

    /** By issuer. */
    Map<String, DocumentRows> documents() {
        return documents;
    }

    /** What became of rows. */
    TrackedRows rows() {
        return rows;
    }
}
