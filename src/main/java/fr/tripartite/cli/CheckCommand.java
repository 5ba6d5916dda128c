package fr.tripartite.cli;

import fr.tripartite.billing.BroughtRegister;
import fr.tripartite.billing.PreviewBooks;
import fr.tripartite.billing.StoredRegister;
import fr.tripartite.billing.YearBilling;
import fr.tripartite.config.Configuration;
import fr.tripartite.failure.Failure;
import fr.tripartite.files.Balance;
import fr.tripartite.files.Books;
import fr.tripartite.files.YearFiles;
import fr.tripartite.inventory.Inventory;
import fr.tripartite.ledger.LedgerDatabase;
import fr.tripartite.ledger.LedgerPlace;
import fr.tripartite.money.Money;
import fr.tripartite.subsidy.Register;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Looks at a year without billing it. */
@Command(
        name = "check",
        description = "Reads, validates and prices the year; same files in output/YEAR-apercu/, nothing is billed.",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class)
final class CheckCommand implements Callable<Integer> {

    private static final int MOST_PLACES = 1_000_000;

    @Mixin
    private YearOptions options = new YearOptions();

    @Option(names = "--places", paramLabel = "N", description = "as if the subsidy had so many places")
    private @Nullable Integer places;

    @Mixin
    private RegisterOption register = new RegisterOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        ProgressDisplay progress = ProgressDisplay.on(err);
        Configuration configuration = configuration();
        progress.begin("reading the inventory", 0);
        Inventory inventory = options.inventory(configuration, err);
        progress.end();
        Known known = known(options.ledger(err));
        StoredRegister stored = BroughtRegister.before(known.register(), register.read(configuration), known.files());
        Register limited =
                places == null ? stored.register() : stored.register().limitedTo(places);
        YearBilling billing = new YearBilling(
                options.year(), configuration, inventory, new StoredRegister(limited, stored.broughtIn()), List.of());
        progress.begin("pricing, invoicing and publishing", billing.bodies().size());
        PreviewBooks books = new PreviewBooks(billing, options.date(), known.coveredBefore(), progress::advance);
        Path output = options.output("-apercu");
        Balance balance = YearFiles.publish(books, output);
        progress.end();
        return new Summary(spec.commandLine().getOut()).print("checked, not billed", options.year(), balance, output);
    }

    private Configuration configuration() {
        Configuration read = options.configuration();
        if (places == null) {
            return read;
        }
        if (places < 1 || places > MOST_PLACES) {
            throw Failure.invalid("--places " + places + ": write a number from 1 to " + MOST_PLACES);
        }
        return new Configuration(read.tariffs().withPlaces(places), read.readings(), read.sources());
    }

    /** What a preview takes from the ledger. */
    private record Known(Register register, Map<Books.CoveredKey, Money> coveredBefore, Set<String> files) {}

    private Known known(LedgerPlace place) {
        try (LedgerDatabase database = LedgerDatabase.takeToRead(place)) {
            int year = options.year();
            return database.exists()
                    ? database.openToRead()
                            .work(ledger -> new Known(
                                    ledger.subsidy().register(year, null),
                                    ledger.subsidy().coveredBefore(year),
                                    ledger.inputs().hashes()))
                    : new Known(Register.empty(), Map.of(), Set.of());
        }
    }
}
