package fr.tripartite.documents;

import fr.tripartite.facturx.CrossIndustryInvoice;
import fr.tripartite.io.FileFingerprint;
import fr.tripartite.tiers.Dispatch;
import java.util.List;
import java.util.Optional;

/**
 * A document that is written.
 *
 * @param basis fingerprint of what it says
 * @param file its bytes, named by the path below the directory of the year
 * @param isKept whether its bytes are those of an earlier call
 * @param wouldDiffer whether it would say anything else if it were made today
 */
record MadeDocument(
        Shipment shipment,
        String basis,
        int pages,
        FileFingerprint file,
        boolean isKept,
        boolean wouldDiffer,
        List<Shortcoming> shortcomings) {

    static final String INCOMPLETE = "incomplets/";

    /** Where it stands below the directory of its issuer. */
    static String path(Shipment shipment, boolean isComplete) {
        return (isComplete ? "" : INCOMPLETE) + shipment.document().number() + ".pdf";
    }

    /** Whether nothing keeps it from being sent. */
    boolean isComplete() {
        return shortcomings.isEmpty();
    }

    String path() {
        return path(shipment, isComplete());
    }

    boolean isPosted() {
        return isComplete() && shipment.tiers().dispatch().equals(Optional.of(Dispatch.COURRIER));
    }

    String electronicAddress() {
        return CrossIndustryInvoice.electronicAddress(shipment.document().recipient(), shipment.tiers());
    }
}
