package fr.tripartite.cli;

import fr.tripartite.failure.Failure;
import fr.tripartite.ledger.LedgerDatabase;
import fr.tripartite.ledger.LedgerPlace;
import java.util.List;

/** Moves from the embedded database to a server. */
final class MoveLedgerCommand {

    private final Typed typed;
    private final LedgerOptions options;

    private MoveLedgerCommand(Typed typed) {
        this.typed = typed;
        options = new LedgerOptions(typed);
    }

    static Verb verb() {
        return new Verb(
                "move-ledger",
                List.of(),
                "Copies the embedded ledger into the empty PostgreSQL database that the settings name.",
                List.of(),
                LedgerOptions.options(),
                typed -> new MoveLedgerCommand(typed).call());
    }

    private int call() {
        LedgerPlace.Embedded from = options.embedded();
        LedgerPlace.Server to = options.server()
                .orElseThrow(() -> Failure.invalid("no PostgreSQL database is named: write spring.datasource.url into "
                        + options.config().resolve("application.yml") + ", or set SPRING_DATASOURCE_URL"));
        try (LedgerDatabase source = LedgerDatabase.takeToRead(from)) {
            if (!source.exists()) {
                throw Failure.invalid("there is no ledger in " + from + "; name its directory with --data DIR");
            }
            source.openToRead();
            try (LedgerDatabase target = LedgerDatabase.take(to)) {
                int runs = target.open().fillFrom(source);
                typed.out()
                        .println(runs + " runs copied from " + from + " to " + to
                                + " and checked; from now on the settings keep the ledger there, and " + from
                                + " can be put away");
                return 0;
            }
        }
    }
}
