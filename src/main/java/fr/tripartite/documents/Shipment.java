package fr.tripartite.documents;

import fr.tripartite.invoicing.Document;
import fr.tripartite.sender.Sender;
import fr.tripartite.tiers.Tiers;

/**
 * A document on its way to a body.
 *
 * @param document as billed
 * @param sender who issues it
 * @param tiers whom it goes to
 * @param reason why somebody asked for the run that issued it, may be empty
 * @param stamp what stands across its pages
 */
public record Shipment(Document document, Sender sender, Tiers tiers, String reason, Stamp stamp) {

    /** What stands across every page. */
    public enum Stamp {
        /** Nothing: it counts. */
        NONE(""),
        /** The settings of its issuer are an example. */
        SPECIMEN("SPÉCIMEN"),
        /** The year is not billed. */
        PREVIEW("PROJET");

        private final String text;

        Stamp(String text) {
            this.text = text;
        }

        String text() {
            return text;
        }
    }

    boolean isPreview() {
        return stamp == Stamp.PREVIEW;
    }
}
