package fr.tripartite.cli;

import fr.tripartite.billing.PreviewBooks;
import fr.tripartite.billing.YearBilling;
import fr.tripartite.config.Configuration;
import fr.tripartite.files.Balance;
import fr.tripartite.files.YearFiles;
import fr.tripartite.inventory.Inventory;
import fr.tripartite.ledger.LedgerDatabase;
import fr.tripartite.ledger.LedgerPlace;
import fr.tripartite.subsidy.Register;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Looks at a year without billing it. */
@Command(
        name = "check",
        description = "Reads, validates and prices the year; same files in output/YEAR-apercu/, nothing is billed.",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class)
final class CheckCommand implements Callable<Integer> {

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
        YearBilling billing = new YearBilling(
                options.year(), configuration, inventory, register(options.ledger(err), options.year()));
        progress.begin("pricing and invoicing", billing.bodies().size());
        PreviewBooks books = new PreviewBooks(billing, options.date(), progress::advance);
        progress.end();
        Path output = options.output("-apercu");
        progress.begin("balancing and publishing", 0);
        Balance balance = YearFiles.publish(books, output);
        progress.end();
        return new Summary(spec.commandLine().getOut()).print("checked, not billed", options.year(), balance, output);
    }

    private static Register register(LedgerPlace place, int year) {
        try (LedgerDatabase database = LedgerDatabase.takeToRead(place)) {
            return database.exists()
                    ? database.openToRead().work(ledger -> ledger.register(year, null))
                    : Register.empty();
        }
    }
}
