package fr.tripartite.cli;

import fr.tripartite.ledger.LedgerLocation;
import fr.tripartite.ledger.LedgerReader;
import fr.tripartite.ledger.Run;
import fr.tripartite.publication.PublishedFiles;
import fr.tripartite.publication.PublishedManifest;
import java.nio.file.Path;

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
                "Writes the year's published files again from the ledger, byte for byte.",
                YearOptions.DETAILS,
                YearOptions.options(),
                command -> new ExportCommand(command).call());
    }

    private int call() {
        Path output = options.output("");
        LedgerLocation location = options.ledger();
        try (LedgerReader reader = BilledYear.open(location)) {
            return reader.read(ledger -> {
                Run run = BilledYear.find(ledger, location, options.year());
                PublishedManifest.requireSameYear(output, options.year());
                PublishedFiles.write(ledger.files().published(run), output);
                return new Summary(command.out()).print("exported", options.year(), ledger.totals(run), output);
            });
        }
    }
}
