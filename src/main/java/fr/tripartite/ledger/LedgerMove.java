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
    public static int move(LedgerPlace.Embedded from, LedgerPlace.Server to) {
        if (LedgerReader.open(from).map(LedgerMove::closed).isEmpty()) {
            throw Failure.invalid("there is no ledger in " + from + "; name its directory with --data DIR");
        }
        try (EmbeddedWriter source = new EmbeddedWriter(from, LedgerSchema.current());
                LedgerWriter target = LedgerWriter.take(to)) {
            if (!source.movedTo().isEmpty() && !source.movedTo().equals(to.toString())) {
                throw Failure.refused("the ledger in " + from + " was moved to " + source.movedTo() + " already");
            }
            Optional<String> held = target.read(LedgerMove::lastSeal);
            int runs = held.isPresent()
                    ? found(held.get(), source, from, to)
                    : target.fillFrom(source);
            source.closeFor(to.toString());
            return runs;
        }
    }

    private static LedgerReader closed(LedgerReader reader) {
        reader.close();
        return reader;
    }

    private static String lastSeal(Ledger ledger) {
        return ledger.seal(ledger.runs().size()).orElse("");
    }

    /** The copy may have been made by a call that was cut short, or have been billed from since. */
    private static int found(String lastSeal, LedgerWriter source, LedgerPlace from, LedgerPlace to) {
        Optional<Integer> runs = source.read(ledger -> lastSeal(ledger).equals(lastSeal) ? ledger.runs().size() : 0);
        if (runs.orElse(0) == 0) {
            throw Failure.refused("the ledger " + to + " is not empty, and is not that of " + from
                    + ": name a database that holds none");
        }
        return runs.get();
    }
}
