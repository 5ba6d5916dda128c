package fr.tripartite.job;

import fr.tripartite.failure.Failure;
import fr.tripartite.ledger.Ledger;
import fr.tripartite.ledger.LedgerLocation;
import fr.tripartite.publication.PublishedManifest;
import java.nio.file.Path;
import java.util.Optional;

/** Whether the files that are published come from the ledger at hand, and from a state of it that it still knows. */
public final class LedgerIdentity {

    private LedgerIdentity() {}

    /**
     * Refuses a ledger that would give published numbers a second time.
     *
     * @param ledger as it stands, empty where nothing has been booked in it
     * @param output directory of the year's files
     * @throws Failure where files are those of another ledger, or of a run that this one does not hold
     */
    public static void require(Optional<Ledger> ledger, LedgerLocation location, Path output) {
        fault(ledger, location, output).ifPresent(sentence -> {
            throw Failure.refused(sentence);
        });
    }

    /** Whose published files are not those of the ledger, in one sentence. */
    public static Optional<String> fault(Optional<Ledger> ledger, LedgerLocation location, Path output) {
        String identity = ledger.flatMap(Ledger::identity).orElse("");
        for (PublishedManifest manifest : PublishedManifest.around(output)) {
            if (!manifest.identity().equals(identity)) {
                return Optional.of(manifest.file() + " comes from another ledger than " + location
                        + ": put that ledger back (--data DIR, or the address of its database), or move "
                        + manifest.file().getParent() + " away to begin anew");
            }
            if (!ledger.orElseThrow().holds(manifest.seal())) {
                return Optional.of(manifest.file() + " names a run that the ledger " + location
                        + " does not hold, it is an older backup: put a newer one back, or move "
                        + manifest.file().getParent() + " away to begin anew");
            }
        }
        return Optional.empty();
    }
}
