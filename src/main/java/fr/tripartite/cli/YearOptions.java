package fr.tripartite.cli;

import fr.tripartite.billing.YearBilling;
import fr.tripartite.config.Configuration;
import fr.tripartite.config.ConfigurationReader;
import fr.tripartite.config.LedgerSettings;
import fr.tripartite.failure.Failure;
import fr.tripartite.files.InventoryFile;
import fr.tripartite.inventory.Inventory;
import fr.tripartite.ledger.LedgerPlace;
import java.io.PrintWriter;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What the verbs about a year have in common. Paths not given are those of the project's root. */
final class YearOptions {

    private static final DateTimeFormatter FRENCH =
            DateTimeFormatter.ofPattern("dd/MM/uuuu").withResolverStyle(ResolverStyle.STRICT);
    private static final int LAST_YEAR = 9999;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "YEAR",
            description = "billed year (default: the current one)")
    private @Nullable String year;

    @Option(names = "--inventory", paramLabel = "FILE", description = "default: input/inventaire-YEAR.csv")
    private @Nullable String inventory;

    @Option(names = "--config", paramLabel = "DIR", description = "tariffs and issuers (default: config/)")
    private @Nullable String config;

    @Option(names = "--data", paramLabel = "DIR", description = "the ledger (default: data/)")
    private @Nullable String data;

    @Option(
            names = "--output",
            paramLabel = "DIR",
            description = "default: output/YEAR/, output/YEAR-apercu/ for check")
    private @Nullable String output;

    @Option(names = "--date", paramLabel = "DATE", description = "invoice date, yyyy-MM-dd (default: today)")
    private @Nullable String date;

    private static Path root() {
        return Path.of(System.getProperty("tripartite.home", "")).toAbsolutePath();
    }

    private static Path caller() {
        return Path.of(System.getProperty("tripartite.cwd", "")).toAbsolutePath();
    }

    private static Path path(@Nullable String given, String standard) {
        try {
            return given == null
                    ? root().resolve(standard)
                    : caller().resolve(given).normalize();
        } catch (InvalidPathException e) {
            throw Failure.invalid("'" + given + "' is not a path");
        }
    }

    int year() {
        if (year == null) {
            return LocalDate.now(ZoneId.systemDefault()).getYear();
        }
        if (!year.matches("\\d{1,4}")) {
            throw Failure.invalid("'" + year + "' is not a year; write it with four digits, up to " + LAST_YEAR);
        }
        return Integer.parseInt(year);
    }

    LocalDate date() {
        if (date == null) {
            return LocalDate.now(ZoneId.systemDefault());
        }
        try {
            return date.contains("/") ? LocalDate.parse(date, FRENCH) : LocalDate.parse(date);
        } catch (DateTimeException e) {
            throw Failure.invalid("'" + date + "' is not a date; write it yyyy-MM-dd, such as 2024-12-31");
        }
    }

    /** Where the ledger is: a server where the settings name one, else the data directory. */
    LedgerPlace ledger(PrintWriter err) {
        Optional<LedgerSettings> server = LedgerSettings.read(path(config, "config"), System.getenv());
        if (server.isEmpty()) {
            return embeddedLedger();
        }
        LedgerPlace place = new LedgerPlace.Server(
                server.get().url(), server.get().user(), server.get().password());
        if (data != null) {
            err.println("warning: --data is not used: the settings put the ledger into " + place);
        }
        return place;
    }

    LedgerPlace.Embedded embeddedLedger() {
        return new LedgerPlace.Embedded(path(data, "data"));
    }

    Path output(String suffix) {
        return path(output, "output/" + year() + suffix);
    }

    /** The configuration, once it is sure that it covers the year. */
    Configuration configuration() {
        Configuration configuration = ConfigurationReader.read(path(config, "config"), Map.of());
        YearBilling.requireCovered(year(), configuration.tariffs());
        return configuration;
    }

    Path inventoryFile() {
        return path(inventory, "input/inventaire-" + year() + ".csv");
    }

    Inventory inventory(Configuration configuration, PrintWriter err) {
        Path file = inventoryFile();
        Inventory read = InventoryFile.read(file, configuration.tariffs());
        read.warnings().forEach(warning -> err.println("warning: " + file.getFileName() + ": " + warning));
        return read;
    }
}
