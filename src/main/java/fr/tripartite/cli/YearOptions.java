package fr.tripartite.cli;

import fr.tripartite.billing.YearBilling;
import fr.tripartite.config.Configuration;
import fr.tripartite.config.ConfigurationReader;
import fr.tripartite.failure.Failure;
import fr.tripartite.files.InventoryFile;
import fr.tripartite.inventory.Inventory;
import fr.tripartite.ledger.LedgerPlace;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
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

    @Mixin
    private LedgerOptions places = new LedgerOptions();

    @Option(
            names = "--output",
            paramLabel = "DIR",
            description = "default: output/YEAR/, output/YEAR-apercu/ for check")
    private @Nullable String output;

    @Option(names = "--date", paramLabel = "DATE", description = "invoice date, yyyy-MM-dd (default: today)")
    private @Nullable String date;

    int year() {
        if (year == null) {
            return LocalDate.now(ZoneId.systemDefault()).getYear();
        }
        return year(year);
    }

    /** A year as typed. */
    static int year(String typed) {
        if (!typed.matches("\\d{1,4}")) {
            throw Failure.invalid("'" + typed + "' is not a year; write it with four digits, up to " + LAST_YEAR);
        }
        return Integer.parseInt(typed);
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

    Path config() {
        return places.config();
    }

    LedgerPlace ledger(PrintWriter err) {
        return places.ledger(err);
    }

    Path output(String suffix) {
        return LedgerOptions.path(output, "output/" + year() + suffix);
    }

    /** The configuration, once it is sure that it covers the year. */
    Configuration configuration() {
        Configuration configuration = ConfigurationReader.read(places.config(), Map.of());
        YearBilling.requireCovered(year(), configuration.tariffs());
        return configuration;
    }

    Path inventoryFile() {
        return LedgerOptions.path(inventory, "input/inventaire-" + year() + ".csv");
    }

    Inventory inventory(Configuration configuration, PrintWriter err) {
        Path file = inventoryFile();
        Inventory read = InventoryFile.read(file, configuration.tariffs());
        read.warnings().forEach(warning -> err.println("warning: " + file.getFileName() + ": " + warning));
        return read;
    }
}
