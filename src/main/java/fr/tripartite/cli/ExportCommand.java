package fr.tripartite.cli;

import fr.tripartite.files.Balance;
import fr.tripartite.job.Republication;
import fr.tripartite.ledger.LedgerDatabase;
import fr.tripartite.ledger.LedgerPlace;
import fr.tripartite.ledger.Run;
import java.nio.file.Path;

/** Writes the files of a billed year again. */
final class ExportCommand {

    private final Typed typed;
    private final YearOptions options;

    private ExportCommand(Typed typed) {
        this.typed = typed;
        options = new YearOptions(typed);
    }

    static Verb verb() {
        return new Verb(
                "export",
                YearOptions.PARAMETERS,
                "Writes the year's files again from the ledger, byte for byte the same.",
                YearOptions.DETAILS,
                YearOptions.options(),
                typed -> new ExportCommand(typed).call());
    }

    private int call() {
        Path output = options.output("");
        LedgerPlace place = options.ledger();
        try (LedgerDatabase database = LedgerDatabase.takeToRead(place)) {
            Run run = BilledYear.of(database, place, options.year());
            Balance balance = Republication.of(database, run, output);
            return new Summary(typed.out()).print("exported", options.year(), balance, output);
        }
    }
}
