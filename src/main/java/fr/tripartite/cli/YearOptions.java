package fr.tripartite.cli;

import fr.tripartite.billing.Alert;
import fr.tripartite.config.Configuration;
import fr.tripartite.config.ConfigurationReader;
import fr.tripartite.config.SenderReader;
import fr.tripartite.failure.Failure;
import fr.tripartite.intake.InventoryFile;
import fr.tripartite.intake.UnknownColumns;
import fr.tripartite.inventory.Inventory;
import fr.tripartite.job.BillingApplication;
import fr.tripartite.job.BillingRequest;
import fr.tripartite.job.Progress;
import fr.tripartite.ledger.LedgerLocation;
import fr.tripartite.screen.ProgressDisplay;
import fr.tripartite.screen.Summary;
import fr.tripartite.screen.SummaryWord;
import fr.tripartite.settings.Settings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.function.UnaryOperator;
import org.apache.commons.cli.Options;
import org.jspecify.annotations.Nullable;

/** What the verbs about a year have in common. Paths not given are those of the project's root. */
final class YearOptions {

    static final List<HelpWord> PARAMETERS = List.of(HelpWord.YEAR);
    static final List<HelpWord> DETAILS = List.of(HelpWord.NEVER_GUESSED);

    private static final DateTimeFormatter FRENCH =
            DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    static final String CORRECT = "correct";

    private static final String INVENTORY = "inventory";
    private static final String OUTPUT = "output";
    private static final String DATE = "date";
    private static final int MOST_DAYS_AHEAD = 31;
    private static final int LAST_YEAR = 9999;

    private final ParsedCommand command;
    private final LedgerOptions places;

    YearOptions(ParsedCommand command) {
        this.command = command;
        places = new LedgerOptions(command);
    }

    /** The options of a verb about a year. */
    static Options options() {
        return LedgerOptions.options()
                .addOption(Verb.option(INVENTORY, HelpWord.FILE, HelpWord.INVENTORY))
                .addOption(Verb.option(OUTPUT, HelpWord.DIR, HelpWord.OUTPUT))
                .addOption(Verb.option(DATE, HelpWord.DATE, HelpWord.INVOICE_DATE));
    }

    /**
     * A billed year as it is typed; it is never guessed.
     *
     * @throws Failure where there is none
     */
    static int parse(@Nullable String year) {
        if (year == null) {
            throw Failure.invalid(CliWord.NO_YEAR);
        }
        if (!year.matches("\\d{1,4}")) {
            throw Failure.invalid(CliWord.NOT_A_YEAR, year, LAST_YEAR);
        }
        return Integer.parseInt(year);
    }

    int year() {
        return parse(command.parameter(0));
    }

    /**
     * Date of the documents: the one that is asked for, or today where the settings are at home.
     *
     * @throws Failure where it is no day, lies more than a month ahead, or before the year before the billed one
     */
    LocalDate date() {
        return date(Settings.read(config()));
    }

    private LocalDate date(Settings settings) {
        LocalDate today = LocalDate.now(settings.tripartite().timeZone());
        String asked = command.value(DATE);
        LocalDate date = asked == null ? today : parsed(asked);
        LocalDate earliest = LocalDate.of(year() - 1, 1, 1);
        LocalDate latest = today.plusDays(MOST_DAYS_AHEAD);
        if (date.isBefore(earliest) || date.isAfter(latest)) {
            throw Failure.invalid(CliWord.DATE_OUT_OF_BOUNDS, year(), date, earliest, latest);
        }
        return date;
    }

    /** A day as it is typed. */
    static LocalDate parsed(String date) {
        try {
            return date.contains("/") ? LocalDate.parse(date, FRENCH) : LocalDate.parse(date);
        } catch (DateTimeException e) {
            throw Failure.invalid(CliWord.NO_DATE, date);
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
     * @return exit code
     */
    int bill(
            BillingRequest.Kind kind,
            UnaryOperator<Configuration> adjusted,
            OptionalInt limit,
            Path output,
            SummaryWord what) {
        Settings settings = Settings.read(config());
        Progress progress = ProgressDisplay.on(
                command.err(),
                command.words(),
                Clock.system(settings.tripartite().timeZone()));
        Function<List<Alert>, String> confirming = alerts -> SaidOptions.confirming(command, kind, year(), alerts);
        List<String> specimens = new ArrayList<>();
        BillingRequest request = new BillingRequest(
                year(),
                kind,
                places.ledger(settings),
                settings.tripartite().alerts(),
                new BillingRequest.Inputs(
                        () -> {
                            Configuration read = ConfigurationReader.read(config(), Map.of());
                            specimens.addAll(SenderReader.specimens(config(), read));
                            return adjusted.apply(read);
                        },
                        configuration -> RegisterOption.read(command, configuration, year()),
                        configuration -> {
                            long size = inventoryFile().toFile().length();
                            return inventory(configuration, position -> progress.advance(position, size));
                        },
                        () -> Files.newInputStream(inventoryFile())),
                date(settings),
                output,
                limit,
                SaidOptions.of(command),
                new BillingRequest.Audience(
                        progress,
                        told -> command.err()
                                .println("tripartite: " + command.words().say(told)),
                        report -> {
                            new Summary(command.out(), command.words(), year())
                                    .print(what, report, kind.isPreview(), confirming.apply(report.alerts()), output);
                            if (!specimens.isEmpty()) {
                                command.print(CliWord.SPECIMEN, specimens);
                            }
                        },
                        confirming));
        return BillingApplication.run(request);
    }

    /** The inventory of the year. */
    Path inventoryFile() {
        return LedgerOptions.inventory(command.value(INVENTORY), year());
    }

    /** Reads it, and warns of columns that mean nothing. */
    Inventory inventory(Configuration configuration, LongConsumer watcher) {
        Path file = inventoryFile();
        Inventory read = InventoryFile.read(file, configuration.inventoryFormat(year()), watcher);
        UnknownColumns.told(String.valueOf(file.getFileName()), read.header().unknown())
                .forEach(command::warn);
        return read;
    }
}
