package fr.tripartite.documents;

import fr.tripartite.invoicing.Document;
import fr.tripartite.sender.Sender;
import fr.tripartite.tiers.Tiers;
import fr.tripartite.words.Message;
import org.jspecify.annotations.Nullable;

/**
 * A document on its way to a body.
 *
 * @param reason why somebody asked for the run that issued it, may be empty
 * @param stamp what stands across its pages
 */
public record Shipment(Document document, Sender sender, Tiers tiers, String reason, Stamp stamp) {

    /** What stands across every page. */
    public enum Stamp {
        /** Nothing: it counts. */
        NONE(null),
        /** The settings of its issuer are an example. */
        SPECIMEN(DocumentsWord.STAMP_SPECIMEN),
        /** The year is not billed. */
        PREVIEW(DocumentsWord.STAMP_PREVIEW);

        private final @Nullable DocumentsWord word;

        Stamp(@Nullable DocumentsWord word) {
            this.word = word;
        }

        String text() {
            return word == null ? "" : Message.of(word).french();
        }
    }

    boolean isPreview() {
        return stamp == Stamp.PREVIEW;
    }
}
