package fr.tripartite.cli;

import fr.tripartite.config.ConfigurationReader;
import fr.tripartite.delivery.QuoteDelivery;
import fr.tripartite.delivery.QuoteRequest;
import fr.tripartite.failure.Failure;
import fr.tripartite.ledger.QuoteTable;
import fr.tripartite.screen.SummaryWord;
import fr.tripartite.settings.Settings;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Quotes before a convention is signed. */
final class DevisCommand {

    private static final int DONE = 0;
    private static final int ROWS_REJECTED = 3;
    private static final int USUAL_YEARS = 3;
    private static final int MOST_YEARS = 10;

    private static final String DATE = "date";
    private static final String OUTPUT = "output";
    private static final String YEARS = "years";
    private static final String TIERS = "tiers";
    private static final String PREVIEW = "preview";

    private final ParsedCommand command;
    private final LedgerOptions places;

    private DevisCommand(ParsedCommand command) {
        this.command = command;
        places = new LedgerOptions(command);
    }

    static Verb verb() {
        return new Verb(
                "devis",
                List.of(HelpWord.FILE),
                HelpWord.DEVIS,
                List.of(HelpWord.DEVIS_ROWS),
                LedgerOptions.options()
                        .addOption(Verb.option(DATE, HelpWord.DATE, HelpWord.DEVIS_DATE))
                        .addOption(Verb.option(OUTPUT, HelpWord.DIR, HelpWord.DEVIS_OUTPUT))
                        .addOption(Verb.option(YEARS, HelpWord.N, HelpWord.DEVIS_YEARS))
                        .addOption(Verb.option(TIERS, HelpWord.FILE, HelpWord.DOCUMENTS_TIERS))
                        .addOption(Verb.flag(PREVIEW, HelpWord.DEVIS_PREVIEW)),
                command -> new DevisCommand(command).call());
    }

    private int call() {
        String file = command.parameter(0);
        if (file == null) {
            throw Failure.invalid(CliWord.NO_ROWS);
        }
        @Nullable Integer years = command.number(YEARS);
        if (years != null && (years < 1 || years > MOST_YEARS)) {
            throw Failure.invalid(CliWord.YEARS_TO_QUOTE, years, MOST_YEARS);
        }
        Settings settings = Settings.read(places.config());
        LocalDate date = date(settings);
        Path output = LedgerOptions.path(command.value(OUTPUT), "output/devis-" + date);
        QuoteDelivery.Report report = new QuoteDelivery(new QuoteRequest(
                        LedgerOptions.path(file, ""),
                        date,
                        years == null ? USUAL_YEARS : years,
                        places.ledger(settings),
                        places.config(),
                        ConfigurationReader.read(places.config(), Map.of()),
                        LedgerOptions.path(command.value(TIERS), "input/tiers.csv"),
                        command.has(TIERS),
                        output,
                        command.has(PREVIEW),
                        command::warn))
                .deliver();
        return print(report, output);
    }

    private LocalDate date(Settings settings) {
        String asked = command.value(DATE);
        LocalDate today = LocalDate.now(settings.tripartite().timeZone());
        return asked == null ? today : YearOptions.parsed(asked);
    }

    private int print(QuoteDelivery.Report report, Path output) {
        command.print(
                report.isKept() ? CliWord.QUOTED_BEFORE : CliWord.QUOTED,
                report.quotes().size());
        for (QuoteTable.Entry quote : report.quotes()) {
            command.print(CliWord.QUOTE, quote.number().text(), quote.siret(), quote.name());
        }
        if (report.rejected() > 0) {
            command.print(CliWord.QUOTE_ROWS_REJECTED, report.rejected());
        }
        command.print(SummaryWord.FILES, output);
        return report.rejected() == 0 ? DONE : ROWS_REJECTED;
    }
}
