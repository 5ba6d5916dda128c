package fr.tripartite.cli;

import fr.tripartite.failure.Failure;
import fr.tripartite.ledger.LedgerLocation;
import fr.tripartite.ledger.LedgerMove;
import fr.tripartite.settings.Settings;
import java.util.List;

/** Moves from the embedded database to a server. */
final class MoveLedgerCommand {

    private final ParsedCommand command;
    private final LedgerOptions options;

    private MoveLedgerCommand(ParsedCommand command) {
        this.command = command;
        options = new LedgerOptions(command);
    }

    static Verb verb() {
        return new Verb(
                "move-ledger",
                List.of(),
                "Copies the embedded ledger into the empty PostgreSQL database that the settings name, and closes the"
                        + " embedded one.",
                List.of(),
                LedgerOptions.options(),
                command -> new MoveLedgerCommand(command).call());
    }

    private int call() {
        Settings settings = Settings.read(options.config());
        LedgerLocation.Embedded from = options.embedded(settings);
        LedgerLocation.Server to = LedgerOptions.server(settings)
                .orElseThrow(() -> Failure.invalid("no PostgreSQL database is named: write spring.datasource.url into "
                        + options.config().resolve("application.yml") + ", or set SPRING_DATASOURCE_URL"));
        int runs = LedgerMove.move(from, to);
        command.out()
                .println(runs + " runs of " + from + " are in " + to
                        + " and checked; the ledger is kept there from now on, " + from
                        + " is closed and can be put away");
        return 0;
    }
}
