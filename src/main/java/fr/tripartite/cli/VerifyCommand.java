package fr.tripartite.cli;

import fr.tripartite.failure.Failure;
import fr.tripartite.files.PublishedYear;
import fr.tripartite.ledger.Ledger;
import fr.tripartite.ledger.LedgerDatabase;
import fr.tripartite.ledger.LedgerPlace;
import fr.tripartite.ledger.Run;
import java.io.PrintWriter;
import java.nio.file.Path;

/** Looks whether everything that is kept about a year is as it was published. */
final class VerifyCommand {

    private final Typed typed;
    private final YearOptions options;

    private VerifyCommand(Typed typed) {
        this.typed = typed;
        options = new YearOptions(typed);
    }

    static Verb verb() {
        return new Verb(
                "verify",
                YearOptions.PARAMETERS,
                "Checks the year's files against their manifest, the manifest against the ledger, and the ledger"
                        + " from its first document on.",
                YearOptions.DETAILS,
                YearOptions.options(),
                typed -> new VerifyCommand(typed).call());
    }

    private int call() {
        Path output = options.output("");
        LedgerPlace place = options.ledger();
        try (LedgerDatabase database = LedgerDatabase.takeToRead(place)) {
            BilledYear.open(database, place);
            int documents = database.work(ledger -> audit(ledger, place));
            PublishedYear published = database.work(ledger -> verify(ledger, place, options.year(), output));
            PrintWriter out = typed.out();
            out.println(options.year() + " verified: " + published.files() + " files in " + output
                    + " are those of their manifest and of the ledger; " + documents
                    + " documents of all years are chained and sealed as they were issued");
            return 0;
        }
    }

    /** First of all: what a damaged ledger says of a year, that it is not billed for example, is worth nothing. */
    private static int audit(Ledger ledger, LedgerPlace place) {
        ledger.audit().ifPresent(fault -> {
            throw Failure.unsound(
                    "the ledger " + place + " is not what it was: " + fault + "; restore it from its last backup");
        });
        return ledger.documents();
    }

    private static PublishedYear verify(Ledger ledger, LedgerPlace place, int year, Path output) {
        Run run = BilledYear.find(ledger, place, year);
        PublishedYear published = PublishedYear.requireIntact(output, ledger.manifest(run));
        PublishedYear.requireDerivable(ledger.books(run), ledger.manifest(run));
        return published;
    }
}
