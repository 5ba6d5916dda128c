package fr.tripartite.job;

import fr.tripartite.failure.Failure;
import fr.tripartite.files.Balance;
import fr.tripartite.files.StagedYear;
import fr.tripartite.ledger.LedgerDatabase;
import fr.tripartite.ledger.Run;
import java.nio.file.Path;

/** Publishes again what a run sealed, byte for byte, or not at all. */
public final class Republication {

    private Republication() {}

    /**
     * Writes the files of a published run.
     *
     * @return what they add up to
     * @throws Failure where the ledger no longer gives what was published; the files that are there stay
     */
    public static Balance of(LedgerDatabase database, Run run, Path output) {
        return database.work(ledger -> {
            try (StagedYear staged = StagedYear.of(ledger.books(run), output)) {
                if (!staged.manifest().equals(ledger.manifest(run))) {
                    throw Failure.unsound("the ledger no longer gives the files that were published for " + run.year()
                            + ": look with verify " + run.year() + ", then restore the ledger from its last backup");
                }
                staged.publish();
                return staged.balance();
            }
        });
    }
}
