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
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Looks at a year without billing it. */
final class CheckCommand {

    private static final int MOST_PLACES = 1_000_000;

    private static final String PLACES = "places";

    private final Typed typed;
    private final YearOptions options;
    private final @Nullable Integer places;

    private CheckCommand(Typed typed) {
        this.typed = typed;
        options = new YearOptions(typed);
        places = typed.number(PLACES);
    }

    static Verb verb() {
        return new Verb(
                "check",
                YearOptions.PARAMETERS,
                "Reads, validates and prices the year; same files in output/YEAR-apercu/, nothing is billed.",
                YearOptions.DETAILS,
                YearOptions.options()
                        .addOption(RegisterOption.option())
                        .addOption(Verb.option(PLACES, "N", "as if the subsidy had so many places")),
                typed -> new CheckCommand(typed).call());
    }

    private int call() {
        ProgressDisplay progress = ProgressDisplay.on(typed.err());
        Configuration configuration = configuration();
        progress.begin("reading the inventory", 0);
        Inventory inventory = options.inventory(configuration);
        progress.end();
        Known known = known(options.ledger());
        StoredRegister stored =
                BroughtRegister.before(known.register(), RegisterOption.read(typed, configuration), known.files());
        Register limited =
                places == null ? stored.register() : stored.register().limitedTo(places);
        YearBilling billing = new YearBilling(
                options.year(), configuration, inventory, new StoredRegister(limited, stored.broughtIn()), List.of());
        progress.begin("pricing, invoicing and publishing", billing.bodies().size());
        PreviewBooks books = new PreviewBooks(billing, options.date(), known.coveredBefore(), progress::advance);
        Path output = options.output("-apercu");
        Balance balance = YearFiles.publish(books, output);
        progress.end();
        return new Summary(typed.out()).print("checked, not billed", options.year(), balance, output);
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
