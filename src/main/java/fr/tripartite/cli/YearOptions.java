package fr.tripartite.cli;

import fr.tripartite.billing.Alert;
import fr.tripartite.config.Configuration;
import fr.tripartite.config.ConfigurationReader;
import fr.tripartite.failure.Failure;
import fr.tripartite.intake.InventoryFile;
import fr.tripartite.inventory.Inventory;
import fr.tripartite.job.BillingApplication;
import fr.tripartite.job.BillingRequest;
import fr.tripartite.ledger.LedgerLocation;
import fr.tripartite.screen.ProgressDisplay;
import fr.tripartite.screen.Summary;
import fr.tripartite.settings.Settings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.apache.commons.cli.Options;

/** What the verbs about a year have in common. Paths not given are those of the project's root. */
final class YearOptions {

    static final List<String> PARAMETERS = List.of("YEAR");
    static final List<String> DETAILS = List.of("YEAR: billed year; it is never guessed.");

    private static final DateTimeFormatter FRENCH =
            DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    static final String CORRECT = "correct";

    private static final String INVENTORY = "inventory";
    private static final String OUTPUT = "output";
    private static final String DATE = "date";
    private static final int MOST_DAYS_AHEAD = 31;

    private final ParsedCommand command;
    private final LedgerOptions places;

    YearOptions(ParsedCommand command) {
        this.command = command;
        places = new LedgerOptions(command);
    }

    /** The options of a verb about a year. */
    static Options options() {
        return LedgerOptions.options()
                .addOption(Verb.option(INVENTORY, "FILE", LedgerOptions.DEFAULT_INVENTORY))
                .addOption(Verb.option(OUTPUT, "DIR", "default: output/YEAR/, output/YEAR-apercu/ for check"))
                .addOption(Verb.option(DATE, "DATE", "invoice date, yyyy-MM-dd (default: today)"));
    }

    int year() {
        return Years.parse(command.parameter(0));
    }

    /**
     * Date of the documents: the one that is asked for, or today where the settings are at home.
     *
     * @throws Failure where it is no day, lies more than a month ahead, or before the year before the billed one
     */
    LocalDate date() {
        LocalDate today = LocalDate.now(Settings.read(config()).tripartite().timeZone());
        String asked = command.value(DATE);
        LocalDate date = asked == null ? today : parsed(asked);
        LocalDate earliest = LocalDate.of(year() - 1, 1, 1);
        LocalDate latest = today.plusDays(MOST_DAYS_AHEAD);
        if (date.isBefore(earliest) || date.isAfter(latest)) {
            throw Failure.invalid("documents of " + year() + " cannot be dated " + date + ": write a day from "
                    + earliest + " to " + latest + " with --date");
        }
        return date;
    }

    private static LocalDate parsed(String date) {
        try {
            return date.contains("/") ? LocalDate.parse(date, FRENCH) : LocalDate.parse(date);
        } catch (DateTimeException e) {
            throw Failure.invalid("'" + date + "' is not a date; write it yyyy-MM-dd, such as 2024-12-31");
        }
    }

    Path config() {
        return places.config();
    }

    LedgerLocation ledger() {
        return places.ledger();
    }

    Path output(String suffix) {
        return LedgerOptions.path(command.value(OUTPUT), "output/" + year() + suffix);
    }

    /**
     * Runs the job that bills the year, or looks at it, and prints what came out.
     *
     * @param adjusted what is billed from, once it is read
     * @param limit as if the subsidy had so many places
     * @param what the end of the sentence that begins with the year
     * @return exit code
     */
    int bill(
            BillingRequest.Kind kind,
            UnaryOperator<Configuration> adjusted,
            OptionalInt limit,
            Path output,
            String what) {
        Function<List<Alert>, String> confirming = alerts -> SaidOptions.confirming(command, kind, year(), alerts);
        BillingRequest request = new BillingRequest(
                year(),
                kind,
                places::ledger,
                new BillingRequest.Inputs(
                        () -> adjusted.apply(ConfigurationReader.read(config(), Map.of())),
                        configuration -> RegisterOption.read(command, configuration, year()),
                        this::inventory,
                        () -> Files.newInputStream(inventoryFile())),
                date(),
                output,
                limit,
                SaidOptions.of(command),
                new BillingRequest.Audience(
                        ProgressDisplay.on(command.err()),
                        sentence -> command.err().println("tripartite: " + sentence),
                        report -> new Summary(command.out(), year())
                                .print(what, report, kind.isPreview(), confirming.apply(report.alerts()), output),
                        confirming));
        return BillingApplication.run(request, config());
    }

    private Path inventoryFile() {
        return LedgerOptions.inventory(command.value(INVENTORY), year());
    }

    private Inventory inventory(Configuration configuration) {
        Path file = inventoryFile();
        Inventory read = InventoryFile.read(file, configuration.inventoryFormat(year()));
        read.header().unknown().forEach(column -> command.err()
                .println("warning: " + file.getFileName() + ": "
                        + (column.isEmpty()
                                ? "a column without a name is not read"
                                : "column '" + column + "' is unknown and not read")));
        return read;
    }
}
