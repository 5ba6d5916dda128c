package fr.tripartite.cli;

import fr.tripartite.ledger.LedgerLocation;
import fr.tripartite.ledger.LedgerWriter;
import java.util.List;
import java.util.Optional;

/** Brings a ledger of an older format up to date, without billing anything. */
final class MigrateCommand {

    private final ParsedCommand command;
    private final LedgerOptions options;

    private MigrateCommand(ParsedCommand command) {
        this.command = command;
        options = new LedgerOptions(command);
    }

    static Verb verb() {
        return new Verb(
                "migrate",
                List.of(),
                HelpWord.MIGRATE,
                List.of(),
                LedgerOptions.options(),
                command -> new MigrateCommand(command).call());
    }

    private int call() {
        LedgerLocation location = options.ledger();
        try (LedgerWriter writer = LedgerWriter.take(location)) {
            Optional<Integer> runs = writer.read(ledger -> ledger.runs().size());
            int count = runs.orElseThrow(() -> BilledYear.none(location));
            command.print(CliWord.MIGRATED, location, count);
            return 0;
        }
    }
}
