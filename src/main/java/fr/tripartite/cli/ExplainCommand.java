package fr.tripartite.cli;

import fr.tripartite.config.ConfigurationReader;
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
import fr.tripartite.ledger.Run;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Explains amounts down to the line of the deliberation. */
final class ExplainCommand {

    /** What an explanation is written in. */
    enum Format {
        TEXT,
        MD,
        JSON
    }

    private static final String SIRET = "siret";
    private static final String LINE = "line";
    private static final String PREVIEW = "preview";
    private static final String FORMAT = "format";
    private static final String INVENTORY = "inventory";

    private final ParsedCommand command;
    private final LedgerOptions places;
    private final @Nullable String first;
    private final @Nullable String second;
    private final @Nullable String siret;
    private final @Nullable Integer line;

    private ExplainCommand(ParsedCommand command) {
        this.command = command;
        places = new LedgerOptions(command);
        first = command.parameter(0);
        second = command.parameter(1);
        siret = command.value(SIRET);
        line = command.number(LINE);
    }

    static Verb verb() {
        return new Verb(
                "explain",
                List.of("NUMBER", "YEAR"),
                "Explains every amount of an invoice (explain NUMBER), or everything about a body (explain --siret"
                        + " SIRET YEAR), down to the line of the deliberation.",
                List.of(
                        "A year that is not billed, or a number of check (explain NUMBER YEAR), is explained from the"
                                + " inventory at hand.",
                        "NUMBER: an invoice or avoir. YEAR: billed year of a number of check, or of the body after"
                                + " --siret."),
                LedgerOptions.options()
                        .addOption(Verb.option(SIRET, "SIRET", "everything about this body in YEAR"))
                        .addOption(Verb.option(LINE, "N", "this line of the invoice only"))
                        .addOption(Verb.flag(PREVIEW, "from the inventory at hand, even where the year is billed"))
                        .addOption(Verb.option(FORMAT, "FORMAT", "text (default), md or json"))
                        .addOption(Verb.option(INVENTORY, "FILE", "default: input/inventaire-YEAR.csv")),
                command -> new ExplainCommand(command).call());
    }

    private int call() {
        Format format = format();
        Explanation explanation = explanation();
        command.out()
                .print(
                        switch (format) {
                            case TEXT -> TextFormat.text(explanation);
                            case MD -> TextFormat.markdown(explanation);
                            case JSON -> JsonFormat.write(explanation);
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
            throw Failure.invalid("--format takes text, md or json, not '" + format + "'");
        }
    }

    private Explanation explanation() {
        if (siret != null) {
            if (second != null || line != null) {
                throw Failure.invalid("--siret goes with a year and nothing else: explain --siret " + siret + " YEAR");
            }
            String body = Cells.compact(siret);
            if (!Cells.isSiret(body)) {
                throw Failure.invalid("'" + siret + "' is not a SIRET: fourteen digits with a valid key");
            }
            return body(body, Years.parse(first));
        }
        if (first == null) {
            throw Failure.invalid("name an invoice by its number in factures.csv, or a body with --siret SIRET YEAR");
        }
        if (DocumentNumber.isPreview(first)) {
            return previewed(first, Years.parse(second));
        }
        if (second != null) {
            throw Failure.invalid("a year goes with a number of check only; leave " + second + " out");
        }
        return issued(first);
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
                                line == null ? 0 : line(line));
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
            throw Failure.invalid("'" + number + "' is not the number of an invoice: take one from factures.csv");
        }
        return ledger.document(number)
                .orElseThrow(() -> Failure.invalid("there is no document " + number + " in " + location
                        + "; look for its number in factures.csv"));
    }

    private Explanation body(String body, int year) {
        LedgerLocation location = places.ledger();
        Optional<Explanation> billed = command.has(PREVIEW) ? Optional.empty() : billed(location, year, body);
        return billed.orElseGet(() -> {
            ExplainedYear atHand = atHand(year);
            return atHand.body(body, atHand.previewed(body), List.of());
        });
    }

    private static Optional<Explanation> billed(LedgerLocation location, int year, String body) {
        return LedgerReader.open(location).flatMap(reader -> {
            try (reader) {
                return reader.read(ledger -> ledger.lastRun(year).map(run -> body(ledger, run, body)));
            }
        });
    }

    private static Explanation body(Ledger ledger, Run run, String body) {
        return ExplainedYear.billed(ledger, run)
                .body(body, ledger.standing(run.year(), body), ledger.documents(run.year(), body));
    }

    private Explanation previewed(String number, int year) {
        ExplainedYear atHand = atHand(year);
        Document document = atHand.preview(number)
                .orElseThrow(() -> Failure.invalid("check " + year + " gives no number " + number));
        return atHand.document(
                DocumentStory.of(document, new Standing(List.of(document))), line == null ? 0 : line(line));
    }

    private ExplainedYear atHand(int year) {
        LedgerLocation location = places.ledger();
        return ExplainedYear.atHand(
                year,
                ConfigurationReader.read(places.config(), Map.of()),
                LedgerOptions.path(command.value(INVENTORY), "input/inventaire-" + year + ".csv"),
                location);
    }
}
