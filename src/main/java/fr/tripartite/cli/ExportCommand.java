package fr.tripartite.cli;

import fr.tripartite.billing.Books;
import fr.tripartite.billing.YearTotals;
import fr.tripartite.documents.PublishedDocuments;
import fr.tripartite.job.LedgerIdentity;
import fr.tripartite.ledger.Ledger;
import fr.tripartite.ledger.LedgerLocation;
import fr.tripartite.ledger.LedgerReader;
import fr.tripartite.ledger.Run;
import fr.tripartite.pricing.State;
import fr.tripartite.publication.PublishedFiles;
import fr.tripartite.publication.PublishedManifest;
import fr.tripartite.publication.PublishedYear;
import fr.tripartite.screen.Summary;
import fr.tripartite.screen.SummaryWord;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Gives the files of a billed year back as they were published. */
final class ExportCommand {

    private final ParsedCommand command;
    private final YearOptions options;

    private ExportCommand(ParsedCommand command) {
        this.command = command;
        options = new YearOptions(command);
    }

    static Verb verb() {
        return new Verb(
                "export",
                YearOptions.PARAMETERS,
                HelpWord.EXPORT,
                YearOptions.DETAILS,
                YearOptions.options(),
                command -> new ExportCommand(command).call());
    }

    private static final int DONE = 0;
    private static final int ROWS_REJECTED = 3;

    private int call() {
        Path output = options.output("");
        LedgerLocation location = options.ledger();
        try (LedgerReader reader = BilledYear.open(location)) {
            return reader.read(ledger -> {
                Run run = BilledYear.find(ledger, location, options.year());
                requireOwn(ledger, run, location, output);
                PublishedFiles.write(ledger.files().published(run), output);
                YearTotals totals = ledger.totals(run);
                new Summary(command.out(), command.words(), options.year()).print(SummaryWord.EXPORTED, totals, output);
                return totals.rows(State.REJETE) == 0 ? DONE : ROWS_REJECTED;
            });
        }
    }

    /** Files of a lost manifest are the ledger's own where they are to the byte what it publishes. */
    private void requireOwn(Ledger ledger, Run run, LedgerLocation location, Path output) {
        int year = options.year();
        PublishedManifest.requireSameYear(output, year);
        PublishedDocuments.requireNoneIn(output);
        LedgerIdentity.require(Optional.of(ledger), location, output);
        if (Files.notExists(output.resolve(Books.MANIFEST))
                && !PublishedYear.isAwaited(output, ledger.files().manifest(run), ledger.earlierManifests(year))) {
            PublishedManifest.requireOwn(output, year, false);
        }
    }
}
