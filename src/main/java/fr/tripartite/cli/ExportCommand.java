package fr.tripartite.cli;

import fr.tripartite.files.Balance;
import fr.tripartite.job.Republication;
import fr.tripartite.ledger.LedgerDatabase;
import fr.tripartite.ledger.LedgerPlace;
import fr.tripartite.ledger.Run;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Writes the files of a billed year again. */
@Command(
        name = "export",
        description = "Writes the year's files again from the ledger, byte for byte the same.",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class)
final class ExportCommand implements Callable<Integer> {

    @Mixin
    private YearOptions options = new YearOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        Path output = options.output("");
        LedgerPlace place = options.ledger(spec.commandLine().getErr());
        try (LedgerDatabase database = LedgerDatabase.takeToRead(place)) {
            Run run = BilledYear.of(database, place, options.year());
            Balance balance = Republication.of(database, run, output);
            return new Summary(spec.commandLine().getOut()).print("exported", options.year(), balance, output);
        }
    }
}
