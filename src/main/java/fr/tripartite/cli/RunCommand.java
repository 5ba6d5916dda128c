package fr.tripartite.cli;

import fr.tripartite.config.Configuration;
import fr.tripartite.files.Balance;
import fr.tripartite.inventory.Inventory;
import fr.tripartite.job.AnnualRun;
import fr.tripartite.job.Request;
import java.nio.file.Files;
import java.nio.file.Path;

/** Bills a year. */
final class RunCommand {

    private static final String CORRECT = "correct";
    private static final String RESTART = "restart";

    private final Typed typed;
    private final YearOptions options;

    private RunCommand(Typed typed) {
        this.typed = typed;
        options = new YearOptions(typed);
    }

    static Verb verb() {
        return new Verb(
                "run",
                YearOptions.PARAMETERS,
                "Bills the year, once; with --correct, what has changed in a billed year.",
                YearOptions.DETAILS,
                YearOptions.options()
                        .addOption(RegisterOption.option())
                        .addOption(
                                Verb.flag(
                                        CORRECT,
                                        "cancels by an avoir each invoice that differs from the changed data, and issues it anew"))
                        .addOption(Verb.flag(
                                RESTART,
                                "withdraws an interrupted run, whose numbers nobody has seen, and begins again")),
                typed -> new RunCommand(typed).call());
    }

    private int call() {
        ProgressDisplay progress = ProgressDisplay.on(typed.err());
        boolean correct = typed.has(CORRECT);
        Configuration configuration = options.configuration();
        Path file = options.inventoryFile();
        Path output = options.output("");
        Request request = new Request(
                options.year(),
                configuration,
                () -> inventory(configuration, progress),
                () -> Files.newInputStream(file),
                options.date(),
                output,
                RegisterOption.read(typed, configuration),
                correct,
                typed.has(RESTART));
        Balance balance = new AnnualRun(options.ledger(), progress).bill(request);
        return new Summary(typed.out()).print(correct ? "corrected" : "billed", options.year(), balance, output);
    }

    private Inventory inventory(Configuration configuration, ProgressDisplay progress) {
        progress.begin("reading the inventory", 0);
        Inventory inventory = options.inventory(configuration);
        progress.end();
        return inventory;
    }
}
