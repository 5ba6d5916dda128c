package fr.tripartite.cli;

import fr.tripartite.config.Configuration;
import fr.tripartite.files.Balance;
import fr.tripartite.inventory.Inventory;
import fr.tripartite.job.AnnualRun;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Bills a year. */
@Command(
        name = "run",
        description = "Bills the year.",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class)
final class RunCommand implements Callable<Integer> {

    @Mixin
    private YearOptions options = new YearOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        ProgressDisplay progress = ProgressDisplay.on(err);
        Configuration configuration = options.configuration();
        progress.begin("reading the inventory", 0);
        Inventory inventory = options.inventory(configuration, err);
        progress.end();
        Balance balance = new AnnualRun(options.data(), options.output(""), options.date(), progress)
                .bill(options.year(), configuration, inventory);
        return new Summary(spec.commandLine().getOut()).print("billed", options.year(), balance, options.output(""));
    }
}
