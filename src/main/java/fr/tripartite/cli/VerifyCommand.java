package fr.tripartite.cli;

import fr.tripartite.billing.Change;
import fr.tripartite.failure.Failure;
import fr.tripartite.invoicing.Document;
import fr.tripartite.job.LedgerIdentity;
import fr.tripartite.job.RepricedYear;
import fr.tripartite.ledger.Ledger;
import fr.tripartite.ledger.LedgerLocation;
import fr.tripartite.ledger.LedgerReader;
import fr.tripartite.ledger.Run;
import fr.tripartite.publication.PublishedYear;
import java.io.PrintWriter;
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
                "Checks the year's files against their manifest, the manifest against the ledger, and the ledger"
                        + " from its first document on.",
                YearOptions.DETAILS,
                YearOptions.options()
                        .addOption(
                                Verb.flag(
                                        AGAIN,
                                        "prices the year again from the inputs that the ledger keeps, and tells what run"
                                                + " --correct would issue; this program may be newer than the one that billed")),
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
            throw Failure.unsound(
                    "the ledger " + location + " is not what it was: " + fault + "; restore it from its last backup");
        });
        requireSound(LedgerIdentity.fault(Optional.of(ledger), location, output));
        Run run = BilledYear.find(ledger, location, options.year());
        if (PublishedYear.isAwaited(output, ledger.files().manifest(run), ledger.earlierManifests(options.year()))) {
            throw Failure.unsound("the year " + options.year() + " is booked, and not yet published in " + output
                    + ": run " + options.year());
        }
        PublishedYear published =
                PublishedYear.requireIntact(output, ledger.files().manifest(run));
        PrintWriter out = command.out();
        out.println(options.year() + " verified: " + published.files() + " files in " + output
                + " are those of their manifest and of the ledger; " + ledger.documents()
                + " documents of all years are chained and sealed as they were issued");
        return command.has(AGAIN) ? again(ledger, run, out) : 0;
    }

    /** There is no ledger: it was lost where files are published, else nothing was ever billed. */
    private Failure lost(LedgerLocation location) {
        return LedgerIdentity.fault(Optional.empty(), location, options.output(""))
                .map(Failure::unsound)
                .orElseGet(() -> BilledYear.none(location));
    }

    private static void requireSound(Optional<String> fault) {
        fault.ifPresent(sentence -> {
            throw Failure.unsound(sentence);
        });
    }

    private int again(Ledger ledger, Run run, PrintWriter out) {
        List<String> differences = differences(ledger, run);
        if (differences.isEmpty()) {
            out.println(run.year() + " priced again from the inputs it was billed from: every document is the same");
            return 0;
        }
        out.println(run.year() + " priced again from the inputs it was billed from: run " + run.year()
                + " --correct would issue documents about " + differences.size() + " accounts");
        differences.stream().limit(MOST_TOLD).forEach(line -> out.println("  " + line));
        if (differences.size() > MOST_TOLD) {
            out.println("  and " + (differences.size() - MOST_TOLD) + " more");
        }
        return DIFFERS;
    }

    /** What this program would bill otherwise, a line for each body and issuer. */
    private static List<String> differences(Ledger ledger, Run run) {
        List<String> differences = new ArrayList<>();
        new RepricedYear(ledger, run).owing().forEach(body -> body.changes()
                .forEach(change -> differences.add(told(change))));
        return differences;
    }

    private static String told(Change change) {
        List<Document> before = change.before().documents();
        return String.join(
                " ",
                change.issuer().code(),
                change.recipient().siret(),
                before.isEmpty()
                        ? "nothing"
                        : before.stream().map(Document::number).collect(Collectors.joining(" + ")) + " of "
                                + change.ttcBefore(),
                "->",
                change.ttcAfter().isZero() ? "nothing" : change.ttcAfter().toString());
    }
}
