package fr.tripartite.documents;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What became of the documents of a call, by issuer. */
public record DocumentsReport(Map<String, OfIssuer> issuers) {

    /**
     * Of an issuer.
     *
     * @param incomplete how many of them cannot be sent yet
     * @param posted how many are sent by post
     * @param kept how many are those of an earlier call
     * @param wouldDiffer how many of these would say anything else today
     */
    public record OfIssuer(int documents, int incomplete, int posted, int kept, int wouldDiffer) {

        private OfIssuer plus(MadeDocument made) {
            return new OfIssuer(
                    documents + 1,
                    incomplete + (made.isComplete() ? 0 : 1),
                    posted + (made.isPosted() ? 1 : 0),
                    kept + (made.isKept() ? 1 : 0),
                    wouldDiffer + (made.wouldDiffer() ? 1 : 0));
        }
    }

    static DocumentsReport of(List<MadeDocument> made) {
        Map<String, OfIssuer> issuers = new LinkedHashMap<>();
        for (MadeDocument document : made) {
            String issuer = document.shipment().document().issuer();
            issuers.put(
                    issuer,
                    issuers.getOrDefault(issuer, new OfIssuer(0, 0, 0, 0, 0)).plus(document));
        }
        return new DocumentsReport(issuers);
    }

    /** How many cannot be sent yet. */
    public int incomplete() {
        return issuers.values().stream().mapToInt(OfIssuer::incomplete).sum();
    }

    /** How many are those of an earlier call and would say anything else today. */
    public int wouldDiffer() {
        return issuers.values().stream().mapToInt(OfIssuer::wouldDiffer).sum();
    }
}
