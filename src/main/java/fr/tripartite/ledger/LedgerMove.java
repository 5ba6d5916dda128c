package fr.tripartite.ledger;

import fr.tripartite.failure.Failure;
import java.util.Optional;

/** Moves an embedded ledger into a PostgreSQL database, which holds it from then on. */
public final class LedgerMove {

    private LedgerMove() {}

    /**
     * Copies a ledger, checks the copy, and closes the embedded one; called again, it finds its copy.
     *
     * @return how many runs the copy holds
     * @throws Failure where there is nothing to move, the database holds another ledger, either of them is held by another
     *     process, or the ledger is not as it was sealed
     */
    public static int move(LedgerLocation.Embedded from, LedgerLocation.Server to) {
        try (EmbeddedWriter source = new EmbeddedWriter(from, LedgerSchema.current());
                LedgerWriter target = LedgerWriter.take(to)) {
            if (!source.movedTo().isEmpty() && !source.movedTo().equals(to.toString())) {
                throw Failure.refused("the ledger in " + from + " was moved to " + source.movedTo() + " already");
            }
            int moved = source.read(ledger -> ledger.runs().size())
                    .orElseThrow(() ->
                            Failure.invalid("there is no ledger in " + from + "; name its directory with --data DIR"));
            Optional<String> found = target.read(ledger -> ledger.seal(moved).orElse(""));
            if (found.isPresent()
                    && !found.equals(source.read(ledger -> ledger.seal(moved).orElse("none")))) {
                throw Failure.refused("the ledger " + to + " is not empty, and is not that of " + from
                        + ": name a database that holds none");
            }
            // the copy may have been made by a call that was cut short, and have been billed from since
            int runs = found.isPresent() ? moved : target.fillFrom(source);
            source.closeFor(to.toString());
            return runs;
        }
    }
}
