package fr.tripartite.job;

import fr.tripartite.billing.YearBilling;
import fr.tripartite.files.Books;
import fr.tripartite.files.StagedYear;
import fr.tripartite.ledger.Ledger;
import fr.tripartite.ledger.Run;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** What the steps of one run share. */
final class RunContext implements AutoCloseable {

    private final YearBilling billing;
    private final Ledger ledger;
    private final Run run;
    private final Path output;
    private final Progress progress;
    private final StopSignal stop;
    private @Nullable StagedYear staged;
    private @Nullable Throwable failure;

    RunContext(YearBilling billing, Ledger ledger, Run run, Path output, Progress progress, StopSignal stop) {
        this.billing = billing;
        this.ledger = ledger;
        this.run = run;
        this.output = output;
        this.progress = progress;
        this.stop = stop;
    }

    YearBilling billing() {
        return billing;
    }

    Ledger ledger() {
        return ledger;
    }

    Run run() {
        return run;
    }

    Progress progress() {
        return progress;
    }

    StopSignal stop() {
        return stop;
    }

    /** A step has failed; the job repository may fail for the same reason after it, and say less. */
    void failed(Throwable cause) {
        if (failure == null) {
            failure = cause;
        }
    }

    /** The first failure, or another one where no step has failed. */
    Throwable failureOr(Throwable other) {
        return failure == null ? other : failure;
    }

    /** Begins to write the year's files aside, with what the ledger holds of it. */
    void beginStaging() {
        Books books = ledger.books(run);
        staged = StagedYear.begin(books.summary(), output);
        staged().add(books.parts());
    }

    /** Writes what is left of the year's files, and balances them. */
    StagedYear finishStaging() {
        staged().finish(ledger.books(run));
        return staged();
    }

    /** The files that are written aside. */
    StagedYear staged() {
        if (staged == null) {
            throw new IllegalStateException("nothing is staged");
        }
        return staged;
    }

    /** Removes what was written aside and not published. */
    @Override
    public void close() {
        if (staged != null) {
            staged.close();
        }
    }
}
