package fr.tripartite.cli;

import fr.tripartite.billing.YearBilling;
import fr.tripartite.config.Configuration;
import fr.tripartite.config.ConfigurationReader;
import fr.tripartite.delivery.DeliveryRequest;
import fr.tripartite.delivery.YearDelivery;
import fr.tripartite.documents.DocumentsReport;
import fr.tripartite.failure.Failure;
import fr.tripartite.inventory.Cells;
import fr.tripartite.inventory.Inventory;
import fr.tripartite.invoicing.DocumentNumber;
import fr.tripartite.ledger.LedgerLocation;
import fr.tripartite.ledger.LedgerReader;
import fr.tripartite.screen.DocumentsSummary;
import fr.tripartite.screen.ProgressDisplay;
import fr.tripartite.settings.Settings;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Makes the documents of a year that can be sent. */
final class DocumentsCommand {

    private static final int DONE = 0;
    private static final int SOME_INCOMPLETE = 3;

    private static final String ISSUER = "issuer";
    private static final String NUMBER = "number";
    private static final String SIRET = "siret";
    private static final String TIERS = "tiers";
    private static final String ONLY = "only";
    private static final String PDF = "pdf";
    private static final String PREVIEW = "preview";
    private static final String REWRITE = "rewrite";

    private final ParsedCommand command;
    private final YearOptions options;
    private final boolean isPreview;

    private DocumentsCommand(ParsedCommand command) {
        this.command = command;
        options = new YearOptions(command);
        isPreview = command.has(PREVIEW);
    }

    static Verb verb() {
        return new Verb(
                "documents",
                YearOptions.PARAMETERS,
                HelpWord.DOCUMENTS,
                YearOptions.DETAILS,
                YearOptions.options()
                        .addOption(Verb.option(ISSUER, HelpWord.ISSUER, HelpWord.DOCUMENTS_ISSUER))
                        .addOption(Verb.option(NUMBER, HelpWord.NUMBERS, HelpWord.DOCUMENTS_NUMBER))
                        .addOption(Verb.option(SIRET, HelpWord.SIRET, HelpWord.DOCUMENTS_SIRET))
                        .addOption(Verb.option(TIERS, HelpWord.FILE, HelpWord.DOCUMENTS_TIERS))
                        .addOption(Verb.option(ONLY, HelpWord.ONLY, HelpWord.DOCUMENTS_ONLY))
                        .addOption(Verb.flag(PREVIEW, HelpWord.DOCUMENTS_PREVIEW))
                        .addOption(Verb.option(REWRITE, HelpWord.NUMBERS, HelpWord.DOCUMENTS_REWRITE)),
                command -> new DocumentsCommand(command).call());
    }

    private int call() {
        String only = command.value(ONLY);
        if (only != null && !only.equals(PDF)) {
            throw Failure.invalid(CliWord.ONLY_PDF, only);
        }
        Settings settings = Settings.read(options.config());
        Configuration configuration = ConfigurationReader.read(options.config(), Map.of());
        LedgerLocation location = options.ledger();
        DeliveryRequest request = request(settings, configuration, location);
        if (isPreview) {
            return preview(configuration, location, request);
        }
        requireBilled(location);
        YearDelivery delivery = new YearDelivery(request);
        DocumentsReport report = delivery.deliver(ledger -> BilledYear.find(ledger, location, options.year()));
        return print(report, request.output(), 0);
    }

    /** Whoever has no documents to make need not read of what they would be made with. */
    private void requireBilled(LedgerLocation location) {
        try (LedgerReader reader = BilledYear.open(location)) {
            reader.read(ledger -> BilledYear.find(ledger, location, options.year()));
        }
    }

    private DeliveryRequest request(Settings settings, Configuration configuration, LedgerLocation location) {
        DeliveryRequest.Choice choice =
                new DeliveryRequest.Choice(several(ISSUER), numbers(NUMBER), siret(command.value(SIRET)));
        Set<String> rewritten = numbers(REWRITE);
        if (choice.isPart() && !command.has("output")) {
            throw Failure.invalid(CliWord.OUTPUT_NEEDED);
        }
        if ((choice.isPart() || isPreview) && !rewritten.isEmpty()) {
            throw Failure.invalid(CliWord.REWRITE_ALL);
        }
        return new DeliveryRequest(
                options.year(),
                location,
                options.config(),
                configuration,
                LedgerOptions.path(command.value(TIERS), "input/tiers.csv"),
                command.has(TIERS),
                choice,
                options.output(isPreview ? "-apercu-documents" : "-documents"),
                rewritten,
                ProgressDisplay.on(
                        command.err(),
                        command.words(),
                        Clock.system(settings.tripartite().timeZone())),
                command::warn);
    }

    private int preview(Configuration configuration, LedgerLocation location, DeliveryRequest request) {
        YearBilling.requireCovered(options.year(), configuration.tariffs());
        Inventory inventory = options.inventory(configuration, position -> {});
        YearBilling billing = new YearBilling(
                options.year(), configuration, inventory, BilledYear.register(options.year(), location));
        DocumentsReport report = new YearDelivery(request).deliver(billing, options.date());
        return print(report, request.output(), billing.rejectedRows().size());
    }

    private int print(DocumentsReport report, Path output, int rejected) {
        new DocumentsSummary(command.out(), command.words()).print(options.year(), report, output, rejected);
        return report.incomplete() == 0 && rejected == 0 ? DONE : SOME_INCOMPLETE;
    }

    private Set<String> several(String option) {
        String value = command.value(option);
        return value == null
                ? Set.of()
                : new TreeSet<>(Arrays.asList(value.toUpperCase(Locale.ROOT).split("\\s*,\\s*", -1)));
    }

    private Set<String> numbers(String option) {
        Set<String> numbers = several(option);
        for (String number : numbers) {
            if (!DocumentNumber.isNumber(number) && !(isPreview && DocumentNumber.isPreview(number))) {
                throw Failure.invalid(CliWord.NO_NUMBER, number);
            }
        }
        return numbers;
    }

    private static Set<String> siret(@Nullable String given) {
        if (given == null) {
            return Set.of();
        }
        String digits = Cells.compact(given);
        if (!Cells.isSiret(digits)) {
            throw Failure.invalid(CliWord.NO_SIRET, given);
        }
        return Set.of(digits);
    }
}
