package fr.tripartite.cli;

import fr.tripartite.config.Configuration;
import fr.tripartite.files.Balance;
import fr.tripartite.inventory.Inventory;
import fr.tripartite.job.AnnualRun;
import fr.tripartite.job.Request;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Bills a year. */
@Command(
        name = "run",
        description = "Bills the year, once; with --correct, what has changed in a billed year.",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class)
final class RunCommand implements Callable<Integer> {

    @Mixin
    private YearOptions options = new YearOptions();

    @Mixin
    private RegisterOption register = new RegisterOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--correct",
            description = "cancels by an avoir each invoice that differs from the changed data, and issues it anew")
    private boolean correct;

    @Option(
            names = "--restart",
            description = "withdraws an interrupted run, whose numbers nobody has seen, and begins again")
    private boolean restart;

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        ProgressDisplay progress = ProgressDisplay.on(err);
        Configuration configuration = options.configuration();
        Path file = options.inventoryFile();
        Path output = options.output("");
        Request request = new Request(
                options.year(),
                configuration,
                () -> inventory(configuration, progress, err),
                () -> Files.newInputStream(file),
                options.date(),
                output,
                register.read(configuration),
                correct,
                restart);
        Balance balance = new AnnualRun(options.ledger(err), progress).bill(request);
        return new Summary(spec.commandLine().getOut())
                .print(correct ? "corrected" : "billed", options.year(), balance, output);
    }

    private Inventory inventory(Configuration configuration, ProgressDisplay progress, PrintWriter err) {
        progress.begin("reading the inventory", 0);
        Inventory inventory = options.inventory(configuration, err);
        progress.end();
        return inventory;
    }
}
