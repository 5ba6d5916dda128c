package fr.tripartite.cli;

import fr.tripartite.ledger.Ledger;
import fr.tripartite.ledger.LedgerReader;
import fr.tripartite.ledger.Run;
import fr.tripartite.screen.TextTable;
import fr.tripartite.settings.Settings;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tells of the runs: when, who, from what, what they issued, and why. */
final class HistoryCommand {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    private static final List<CliWord> HEADER = List.of(
            CliWord.RUN,
            CliWord.WHEN,
            CliWord.WHO,
            CliWord.YEAR,
            CliWord.WHAT,
            CliWord.FROM,
            CliWord.DOCUMENTS,
            CliWord.AVOIRS,
            CliWord.NET,
            CliWord.WHY);

    private final ParsedCommand command;
    private final LedgerOptions places;
    private final @Nullable Integer year;

    private HistoryCommand(ParsedCommand command) {
        this.command = command;
        places = new LedgerOptions(command);
        String asked = command.parameter(0);
        year = asked == null ? null : YearOptions.parse(asked);
    }

    static Verb verb() {
        return new Verb(
                "history",
                List.of(HelpWord.YEAR),
                HelpWord.HISTORY,
                List.of(HelpWord.HISTORY_YEAR),
                LedgerOptions.options(),
                command -> new HistoryCommand(command).call());
    }

    private int call() {
        ZoneId zone = Settings.read(places.config()).tripartite().timeZone();
        try (LedgerReader reader = BilledYear.open(places.ledger())) {
            return reader.read(ledger -> {
                List<Run> runs = ledger.runs().stream()
                        .filter(run -> year == null || run.year() == year)
                        .toList();
                TextTable table =
                        new TextTable(HEADER.stream().map(command::said).toList());
                runs.forEach(run -> table.add(cells(ledger, run, zone)));
                table.print(command.out());
                return 0;
            });
        }
    }

    private List<String> cells(Ledger ledger, Run run, ZoneId zone) {
        Ledger.Past past = ledger.past(run);
        ZonedDateTime made = past.madeAt().atOffset(ZoneOffset.UTC).atZoneSameInstant(zone);
        List<String> cells = new ArrayList<>(List.of(
                Integer.toString(run.id()),
                command.words().day(made.toLocalDate()) + " " + TIME.format(made),
                past.madeBy(),
                Integer.toString(run.year()),
                command.said(what(run)),
                String.valueOf(Path.of(past.file()).getFileName())));
        cells.add(Integer.toString(
                past.issued().stream().mapToInt(Ledger.IssuedBy::documents).sum()));
        cells.add(Integer.toString(
                past.issued().stream().mapToInt(Ledger.IssuedBy::avoirs).sum()));
        cells.add(past.issued().stream()
                .map(issued -> issued.issuer() + " " + command.words().euros(issued.net()))
                .collect(Collectors.joining(", ")));
        cells.add(past.reason());
        return cells;
    }

    private static CliWord what(Run run) {
        return switch (run.kind()) {
            case BILLING -> CliWord.BILLED;
            case CORRECTION -> CliWord.CORRECTED;
            case RECEIPTS -> CliWord.MONEY_RECEIVED;
            case DOCUMENTS -> CliWord.DOCUMENTS_KEPT;
            case QUOTES -> CliWord.QUOTES_KEPT;
        };
    }
}
