package fr.tripartite.cli;

import fr.tripartite.billing.YearBilling;
import fr.tripartite.config.Configuration;
import fr.tripartite.config.ConfigurationReader;
import fr.tripartite.failure.Failure;
import fr.tripartite.files.InventoryFile;
import fr.tripartite.inventory.Inventory;
import fr.tripartite.ledger.LedgerPlace;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Map;
import org.apache.commons.cli.Options;

/** What the verbs about a year have in common. Paths not given are those of the project's root. */
final class YearOptions {

    static final List<String> PARAMETERS = List.of("YEAR");
    static final List<String> DETAILS = List.of("YEAR: billed year (default: the current one).");

    private static final DateTimeFormatter FRENCH =
            DateTimeFormatter.ofPattern("dd/MM/uuuu").withResolverStyle(ResolverStyle.STRICT);

    private static final String INVENTORY = "inventory";
    private static final String OUTPUT = "output";
    private static final String DATE = "date";

    private final Typed typed;
    private final LedgerOptions places;

    YearOptions(Typed typed) {
        this.typed = typed;
        places = new LedgerOptions(typed);
    }

    /** The options of a verb about a year. */
    static Options options() {
        return LedgerOptions.options()
                .addOption(Verb.option(INVENTORY, "FILE", "default: input/inventaire-YEAR.csv"))
                .addOption(Verb.option(OUTPUT, "DIR", "default: output/YEAR/, output/YEAR-apercu/ for check"))
                .addOption(Verb.option(DATE, "DATE", "invoice date, yyyy-MM-dd (default: today)"));
    }

    int year() {
        return Years.parse(typed.parameter(0));
    }

    LocalDate date() {
        String date = typed.value(DATE);
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

    LedgerPlace ledger() {
        return places.ledger();
    }

    Path output(String suffix) {
        return LedgerOptions.path(typed.value(OUTPUT), "output/" + year() + suffix);
    }

    /** The configuration, once it is sure that it covers the year. */
    Configuration configuration() {
        Configuration configuration = ConfigurationReader.read(places.config(), Map.of());
        YearBilling.requireCovered(year(), configuration.tariffs());
        return configuration;
    }

    Path inventoryFile() {
        return LedgerOptions.path(typed.value(INVENTORY), "input/inventaire-" + year() + ".csv");
    }

    Inventory inventory(Configuration configuration) {
        Path file = inventoryFile();
        Inventory read = InventoryFile.read(file, configuration.tariffs());
        read.warnings().forEach(warning -> typed.err().println("warning: " + file.getFileName() + ": " + warning));
        return read;
    }
}
