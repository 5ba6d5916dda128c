package fr.tripartite.job;

import fr.tripartite.failure.Failure;
import fr.tripartite.ledger.Ledger;
import fr.tripartite.ledger.LedgerLocation;
import fr.tripartite.publication.PublishedManifest;
import fr.tripartite.words.Message;
import java.nio.file.Path;
import java.util.Optional;

/** Whether the files that are published come from the ledger at hand, and from a state of it that it still knows. */
public final class LedgerIdentity {

    private LedgerIdentity() {}

    /**
     * Refuses a ledger that would give published numbers a second time: where files are those of another ledger, or of a run
     * that this one does not hold. The ledger is empty where nothing has been booked.
     */
    public static void require(Optional<Ledger> ledger, LedgerLocation location, Path output) {
        fault(ledger, location, output).ifPresent(sentence -> {
            throw Failure.refused(sentence);
        });
    }

    /** Whose published files are not those of the ledger. */
    public static Optional<Message> fault(Optional<Ledger> ledger, LedgerLocation location, Path output) {
        String identity = ledger.flatMap(Ledger::identity).orElse("");
        for (PublishedManifest manifest : PublishedManifest.around(output)) {
            if (!manifest.identity().equals(identity)) {
                return Optional.of(told(JobWord.OTHER_LEDGER, manifest, location));
            }
            if (!ledger.orElseThrow().holds(manifest.seal())) {
                return Optional.of(told(JobWord.OLDER_LEDGER, manifest, location));
            }
        }
        return Optional.empty();
    }

    private static Message told(JobWord what, PublishedManifest manifest, LedgerLocation location) {
        return Message.of(
                what, manifest.file(), location, String.valueOf(manifest.file().getParent()));
    }
}
