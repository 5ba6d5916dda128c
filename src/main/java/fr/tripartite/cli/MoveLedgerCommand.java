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
                HelpWord.MOVE_LEDGER,
                List.of(),
                LedgerOptions.options(),
                command -> new MoveLedgerCommand(command).call());
    }

    private int call() {
        Settings settings = Settings.read(options.config());
        LedgerLocation.Embedded from = options.embedded(settings);
        LedgerLocation.Server to = LedgerOptions.server(settings)
                .orElseThrow(() ->
                        Failure.invalid(CliWord.NO_SERVER, options.config().resolve("application.yml")));
        int runs = LedgerMove.move(from, to);
        command.print(CliWord.MOVED, runs, from, to);
        return 0;
    }
}
