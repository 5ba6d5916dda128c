package fr.tripartite.cli;

import fr.tripartite.failure.Failure;
import fr.tripartite.files.Balance;
import fr.tripartite.files.YearFiles;
import fr.tripartite.ledger.Ledger;
import fr.tripartite.ledger.LedgerDatabase;
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
        try (LedgerDatabase database = LedgerDatabase.openToRead(options.data())) {
            if (database == null) {
                throw Failure.invalid("there is no ledger in " + options.data() + "; bill a year first with run");
            }
            Ledger ledger = database.ledger();
            Run run = ledger.run(options.year())
                    .orElseThrow(() -> Failure.invalid("the year " + options.year() + " is not billed in "
                            + options.data() + "; bill it with run"));
            if (!run.published()) {
                throw Failure.refused("the run of " + options.year()
                        + " was interrupted; finish it with run before its files are written again");
            }
            Balance balance = YearFiles.publish(ledger.books(run), output);
            return new Summary(spec.commandLine().getOut()).print("exported", options.year(), balance, output);
        }
    }
}
