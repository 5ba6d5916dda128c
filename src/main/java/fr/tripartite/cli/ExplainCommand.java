package fr.tripartite.cli;

import fr.tripartite.config.ConfigurationReader;
import fr.tripartite.delivery.DocumentWhereabouts;
import fr.tripartite.delivery.ExplainedQuote;
import fr.tripartite.explanation.DocumentStory;
import fr.tripartite.explanation.Explanation;
import fr.tripartite.explanation.JsonFormat;
import fr.tripartite.explanation.TextFormat;
import fr.tripartite.failure.Failure;
import fr.tripartite.inventory.Cells;
import fr.tripartite.invoicing.Document;
import fr.tripartite.invoicing.DocumentNumber;
import fr.tripartite.invoicing.Standing;
import fr.tripartite.ledger.Ledger;
import fr.tripartite.ledger.LedgerLocation;
import fr.tripartite.ledger.LedgerReader;
import fr.tripartite.screen.Letter;
import fr.tripartite.settings.Settings;
import fr.tripartite.words.VisibleText;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Explains amounts down to the line of the deliberation. */
final class ExplainCommand {

    /** What an explanation is written in. */
    enum Format {
        TEXT,
        MD,
        JSON,
        LETTRE
    }

    private static final String SIRET = "siret";
    private static final String NAME = "name";
    private static final Pattern SIREN = Pattern.compile("\\d{9}");
    private static final int MOST_NAMED = 10;
    private static final String LINE = "line";
    private static final String PREVIEW = "preview";
    private static final String FORMAT = "format";
    private static final String INVENTORY = "inventory";

    private final ParsedCommand command;
    private final LedgerOptions places;
    private final @Nullable String first;
    private final @Nullable String second;
    private final @Nullable String siret;
    private final @Nullable String name;
    private final @Nullable Integer line;

    private ExplainCommand(ParsedCommand command) {
        this.command = command;
        places = new LedgerOptions(command);
        first = command.parameter(0);
        second = command.parameter(1);
        siret = command.value(SIRET);
        name = command.value(NAME);
        line = command.number(LINE);
    }

    static Verb verb() {
        return new Verb(
                "explain",
                List.of(HelpWord.NUMBER, HelpWord.YEAR),
                HelpWord.EXPLAIN,
                List.of(HelpWord.EXPLAIN_AT_HAND, HelpWord.EXPLAIN_PARAMETERS),
                LedgerOptions.options()
                        .addOption(Verb.option(SIRET, HelpWord.SIRET, HelpWord.EXPLAIN_SIRET))
                        .addOption(Verb.option(NAME, HelpWord.TEXT, HelpWord.EXPLAIN_NAME))
                        .addOption(Verb.option(LINE, HelpWord.N, HelpWord.EXPLAIN_LINE))
                        .addOption(Verb.flag(PREVIEW, HelpWord.EXPLAIN_PREVIEW))
                        .addOption(Verb.option(FORMAT, HelpWord.FORMAT, HelpWord.EXPLAIN_FORMAT))
                        .addOption(Verb.option(INVENTORY, HelpWord.FILE, HelpWord.INVENTORY)),
                command -> new ExplainCommand(command).call());
    }

    private int call() {
        Format format = format();
        if (format == Format.LETTRE) {
            letter().print(command.out());
            return 0;
        }
        Explanation explanation = explanation();
        command.out()
                .print(
                        switch (format) {
                            case TEXT -> TextFormat.text(explanation, command.words());
                            case MD -> TextFormat.markdown(explanation, command.words());
                            case JSON -> JsonFormat.write(explanation);
                            case LETTRE -> throw new IllegalStateException("a letter is no explanation");
                        });
        return 0;
    }

    private Format format() {
        String format = command.value(FORMAT);
        if (format == null) {
            return Format.TEXT;
        }
        try {
            return Format.valueOf(format.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw Failure.invalid(CliWord.FORMAT, format);
        }
    }

    private Explanation explanation() {
        if (isAboutBody()) {
            return ofYear(YearOptions.parse(first), year -> year.explain(body(year)));
        }
        String number = number();
        if (DocumentNumber.isQuote(number)) {
            return quoted(number);
        }
        return DocumentNumber.isPreview(number) ? previewed(number, YearOptions.parse(second)) : issued(number);
    }

    private Letter letter() {
        if (isAboutBody()) {
            return ofYear(YearOptions.parse(first), year -> year.letter(body(year)));
        }
        if (line != null) {
            throw Failure.invalid(CliWord.LETTER_OF_A_LINE);
        }
        String number = number();
        if (DocumentNumber.isPreview(number)) {
            ExplainedYear atHand = previewedYear(number, YearOptions.parse(second));
            return atHand.letter(List.of(preview(atHand, number)));
        }
        LedgerLocation location = places.ledger();
        try (LedgerReader reader = BilledYear.open(location)) {
            return reader.read(ledger -> {
                Ledger.Issued asked = find(ledger, number, location);
                return ExplainedYear.billed(ledger, asked.run()).letter(List.of(asked.document()));
            });
        }
    }

    private boolean isAboutBody() {
        if (siret == null && name == null) {
            return false;
        }
        if (siret != null && name != null) {
            throw Failure.invalid(CliWord.SIRET_AND_NAME);
        }
        if (second != null || line != null) {
            throw Failure.invalid(CliWord.BODY_AND_MORE);
        }
        return true;
    }

    /** As it stands in factures.csv, whatever the case it was typed in. */
    private String number() {
        if (first == null) {
            throw Failure.invalid(CliWord.NOTHING_TO_EXPLAIN);
        }
        String number = first.toUpperCase(Locale.ROOT);
        if (!DocumentNumber.isPreview(number) && second != null) {
            throw Failure.invalid(CliWord.YEAR_OF_A_NUMBER, String.valueOf(second));
        }
        return number;
    }

    /** The SIRET of the body that is asked for. */
    private String body(BodiesOfYear year) {
        String digits = Cells.compact(siret == null ? "" : siret);
        if (Cells.isSiret(digits)) {
            return digits;
        }
        boolean isSiren = SIREN.matcher(digits).matches();
        if (siret != null && !isSiren) {
            throw Failure.invalid(CliWord.NO_SIRET, siret);
        }
        String letters = VisibleText.letters(VisibleText.of(name == null ? "" : name));
        List<String> found = year.names().entrySet().stream()
                .filter(body -> isSiren
                        ? body.getKey().startsWith(digits)
                        : VisibleText.letters(body.getValue()).contains(letters))
                .map(body -> body.getKey() + " " + body.getValue())
                .toList();
        if (found.isEmpty()) {
            throw isSiren
                    ? Failure.invalid(CliWord.NO_SIREN, String.valueOf(first), digits)
                    : Failure.invalid(CliWord.NO_NAME, String.valueOf(first), String.valueOf(name));
        }
        if (found.size() > 1) {
            throw found.size() > MOST_NAMED
                    ? Failure.invalid(CliWord.MANY_BODIES, found.subList(0, MOST_NAMED), found.size() - MOST_NAMED)
                    : Failure.invalid(CliWord.SEVERAL_BODIES, found);
        }
        return found.get(0).substring(0, found.get(0).indexOf(' '));
    }

    private Explanation quoted(String number) {
        LedgerLocation location = places.ledger();
        try (LedgerReader reader = BilledYear.open(location)) {
            return reader.read(ledger -> new ExplainedQuote(
                            ledger,
                            ledger.quotes()
                                    .find(number)
                                    .orElseThrow(() -> Failure.invalid(CliWord.NO_QUOTE, number, location)))
                    .explain());
        }
    }

    private Explanation issued(String number) {
        LedgerLocation location = places.ledger();
        try (LedgerReader reader = BilledYear.open(location)) {
            return reader.read(ledger -> {
                Ledger.Issued asked = find(ledger, number, location);
                Document document = asked.document();
                Ledger.Issued claim = document.isClaim()
                        ? asked
                        : find(ledger, document.origin().number(), location);
                return ExplainedYear.billed(ledger, claim.run())
                        .document(
                                document.isClaim() ? story(ledger, claim) : story(ledger, claim, asked),
                                line == null ? 0 : line(line))
                        .sentAs(DocumentWhereabouts.of(
                                ledger,
                                document,
                                LedgerOptions.path(null, "output/" + document.year() + "-documents")));
            });
        }
    }

    private static int line(int asked) {
        return asked == 0 ? -1 : asked;
    }

    private static DocumentStory story(Ledger ledger, Ledger.Issued claim) {
        return DocumentStory.of(claim.document(), standingAfter(ledger, claim));
    }

    private static Standing standingAfter(Ledger ledger, Ledger.Issued issued) {
        Document document = issued.document();
        return ledger.standingAfter(issued.run(), document.recipient().siret())
                .getOrDefault(document.issuer(), Standing.NOTHING);
    }

    private static DocumentStory story(Ledger ledger, Ledger.Issued claim, Ledger.Issued avoir) {
        Standing replacement = standingAfter(ledger, avoir);
        return new DocumentStory(
                claim.document(),
                standingAfter(ledger, claim),
                avoir.document(),
                ledger.reason(avoir.run()),
                replacement.isEmpty() ? "" : replacement.invoice().number());
    }

    private static Ledger.Issued find(Ledger ledger, String number, LedgerLocation location) {
        if (!DocumentNumber.isNumber(number)) {
            throw Failure.invalid(CliWord.NO_NUMBER, number);
        }
        return ledger.document(number).orElseThrow(() -> Failure.invalid(CliWord.NO_DOCUMENT, number, location));
    }

    /** Asks something of a year: of what is booked, or of the inventory at hand where it is not, or a preview is asked for. */
    private <T> T ofYear(int year, Function<BodiesOfYear, T> asked) {
        Optional<T> billed = command.has(PREVIEW) ? Optional.empty() : billed(year, asked);
        return billed.orElseGet(() -> asked.apply(BodiesOfYear.atHand(atHand(year), today())));
    }

    private <T> Optional<T> billed(int year, Function<BodiesOfYear, T> asked) {
        return LedgerReader.open(places.ledger()).flatMap(reader -> {
            try (reader) {
                return reader.read(
                        ledger -> ledger.lastRun(year).map(run -> asked.apply(BodiesOfYear.billed(ledger, run))));
            }
        });
    }

    private Explanation previewed(String number, int year) {
        ExplainedYear atHand = previewedYear(number, year);
        Document document = preview(atHand, number);
        return atHand.document(
                DocumentStory.of(document, new Standing(List.of(document))), line == null ? 0 : line(line));
    }

    /**
     * The year that a check looked at.
     *
     * @throws Failure where the number may be one of a correction, which stands for another document
     */
    private ExplainedYear previewedYear(String number, int year) {
        if (!command.has(PREVIEW) && billed(year, BodiesOfYear::explained).isPresent()) {
            throw Failure.invalid(CliWord.PREVIEW_OF_BILLED, year, number);
        }
        return atHand(year);
    }

    private Document preview(ExplainedYear atHand, String number) {
        return atHand.preview(number, today())
                .orElseThrow(() -> Failure.invalid(CliWord.NO_PREVIEW_NUMBER, atHand.year(), number));
    }

    /** Documents of a preview are dated as those of a run would be. */
    private LocalDate today() {
        return LocalDate.now(Settings.read(places.config()).tripartite().timeZone());
    }

    private ExplainedYear atHand(int year) {
        LedgerLocation location = places.ledger();
        return ExplainedYear.atHand(
                year,
                ConfigurationReader.read(places.config(), Map.of()),
                LedgerOptions.inventory(command.value(INVENTORY), year),
                location);
    }
}
