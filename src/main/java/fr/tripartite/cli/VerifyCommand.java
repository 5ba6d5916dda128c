package fr.tripartite.cli;

import fr.tripartite.billing.Change;
import fr.tripartite.documents.DocumentsManifest;
import fr.tripartite.failure.Failure;
import fr.tripartite.invoicing.Document;
import fr.tripartite.job.LedgerIdentity;
import fr.tripartite.job.RepricedYear;
import fr.tripartite.ledger.Ledger;
import fr.tripartite.ledger.LedgerLocation;
import fr.tripartite.ledger.LedgerReader;
import fr.tripartite.ledger.Run;
import fr.tripartite.publication.PublishedYear;
import fr.tripartite.words.Message;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Looks whether everything that is kept about a year is as it was published. */
final class VerifyCommand {

    private static final int DIFFERS = 1;
    private static final int MOST_TOLD = 20;
    private static final String AGAIN = "again";

    private final ParsedCommand command;
    private final YearOptions options;

    private VerifyCommand(ParsedCommand command) {
        this.command = command;
        options = new YearOptions(command);
    }

    static Verb verb() {
        return new Verb(
                "verify",
                YearOptions.PARAMETERS,
                HelpWord.VERIFY,
                YearOptions.DETAILS,
                YearOptions.options().addOption(Verb.flag(AGAIN, HelpWord.VERIFY_AGAIN)),
                command -> new VerifyCommand(command).call());
    }

    private int call() {
        LedgerLocation location = options.ledger();
        try (LedgerReader reader = LedgerReader.open(location).orElseThrow(() -> lost(location))) {
            return reader.read(ledger -> verify(ledger, location));
        }
    }

    private int verify(Ledger ledger, LedgerLocation location) {
        Path output = options.output("");
        // first of all: what a damaged ledger says of a year, that it is not billed for example, is worth nothing
        ledger.audit().ifPresent(fault -> {
            throw Failure.unsound(CliWord.LEDGER_CHANGED, location, fault);
        });
        requireSound(LedgerIdentity.fault(Optional.of(ledger), location, output));
        Run run = BilledYear.find(ledger, location, options.year());
        if (PublishedYear.isAwaited(output, ledger.files().manifest(run), ledger.earlierManifests(options.year()))) {
            throw Failure.unsound(CliWord.NOT_PUBLISHED, options.year(), output);
        }
        int files = PublishedYear.requireIntact(output, ledger.files().manifest(run));
        command.print(CliWord.VERIFIED, options.year(), files, output, ledger.documents());
        verifyDocuments(ledger, run, output.resolveSibling(output.getFileName() + "-documents"));
        return command.has(AGAIN) ? again(ledger, run) : 0;
    }

    /** The documents that were made of the year, where there are any. */
    private void verifyDocuments(Ledger ledger, Run run, Path directory) {
        Optional<DocumentsManifest> found = DocumentsManifest.in(directory);
        if (found.isEmpty()) {
            return;
        }
        DocumentsManifest manifest = found.get();
        manifest.requireOf(directory, ledger.identity().orElse(""));
        manifest.requireIntact(directory);
        command.print(CliWord.DOCUMENTS_VERIFIED, run.year(), manifest.files().size() + 1, directory);
        if (!ledger.seal(run.id()).equals(manifest.origin().map(DocumentsManifest.Origin::seal))) {
            command.warn(Message.of(CliWord.DOCUMENTS_OUTDATED, run.year()));
        }
    }

    /** There is no ledger: it was lost where files are published, else nothing was ever billed. */
    private Failure lost(LedgerLocation location) {
        return LedgerIdentity.fault(Optional.empty(), location, options.output(""))
                .map(Failure::unsound)
                .orElseGet(() -> BilledYear.none(location));
    }

    private static void requireSound(Optional<Message> fault) {
        fault.ifPresent(found -> {
            throw Failure.unsound(found);
        });
    }

    private int again(Ledger ledger, Run run) {
        List<Message> differences = differences(ledger, run);
        if (differences.isEmpty()) {
            command.print(CliWord.SAME_AGAIN, run.year());
            return 0;
        }
        command.print(CliWord.OTHERWISE_AGAIN, run.year(), differences.size());
        differences.stream().limit(MOST_TOLD).forEach(line -> command.out()
                .println("  " + command.words().say(line)));
        if (differences.size() > MOST_TOLD) {
            command.out().println("  " + command.said(CliWord.MORE, differences.size() - MOST_TOLD));
        }
        return DIFFERS;
    }

    /** What this program would bill otherwise, a line for each body and issuer. */
    private static List<Message> differences(Ledger ledger, Run run) {
        List<Message> differences = new ArrayList<>();
        new RepricedYear(ledger, run).owing().forEach(body -> body.changes()
                .forEach(change -> differences.add(told(change))));
        return differences;
    }

    private static Message told(Change change) {
        List<Document> before = change.before().documents();
        Message nothing = Message.of(CliWord.NOTHING);
        return Message.of(
                CliWord.ACCOUNT,
                change.issuer().code(),
                change.recipient().siret(),
                before.isEmpty()
                        ? nothing
                        : Message.of(
                                CliWord.DOCUMENTS_OF,
                                before.stream().map(Document::number).collect(Collectors.joining(" + ")),
                                change.ttcBefore()),
                change.ttcAfter().isZero() ? nothing : change.ttcAfter());
    }
}
