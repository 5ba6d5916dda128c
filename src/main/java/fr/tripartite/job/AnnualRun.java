package fr.tripartite.job;

import fr.tripartite.billing.BilledParts;
import fr.tripartite.billing.BroughtRegister;
import fr.tripartite.billing.Numbers;
import fr.tripartite.billing.YearBilling;
import fr.tripartite.failure.Failure;
import fr.tripartite.files.Balance;
import fr.tripartite.inventory.Inventory;
import fr.tripartite.ledger.Ledger;
import fr.tripartite.ledger.LedgerDatabase;
import fr.tripartite.ledger.LedgerPlace;
import fr.tripartite.ledger.Run;
import fr.tripartite.subsidy.Register;
import fr.tripartite.tariff.Issuer;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.core.NestedRuntimeException;

/** Bills a year, once: begins it, resumes it where it was interrupted, finds it billed, or corrects it. */
public final class AnnualRun {

    private final LedgerPlace place;
    private final Progress progress;

    /**
     * A run.
     *
     * @param place where the ledger is
     */
    public AnnualRun(LedgerPlace place, Progress progress) {
        this.place = place;
        this.progress = progress;
    }

    /**
     * What there is to do.
     *
     * @param run the run to publish again or to resume, null where one is to be begun
     * @param kind of the run to begin
     */
    private record Plan(@Nullable Run run, Run.Kind kind, YearBilling billing) {}

    /**
     * Bills the year and publishes its files.
     *
     * @return what the published files add up to
     * @throws Failure where the year is billed from other data, another process holds the ledger, or the run was
     *     interrupted
     */
    public Balance bill(Request request) {
        try (StopSignal stop = new StopSignal();
                LedgerDatabase database = LedgerDatabase.take(place)) {
            Inventory inventory = request.inventory().get();
            if (request.restart()) {
                withdraw(database, request.year());
            }
            Plan plan = database.exists()
                    ? database.openToRead().work(ledger -> plan(ledger, request, inventory))
                    : firstPlan(request, inventory);
            Run run = plan.run();
            if (run != null && run.published()) {
                return publishAgain(database, run, request);
            }
            database.open();
            Run begun = database.work(ledger -> begin(ledger, plan, request));
            return launch(database, begun, plan.billing(), request, stop);
        }
    }

    private static void withdraw(LedgerDatabase database, int year) {
        Predicate<Run> ofThisYear = run -> run.year() == year;
        if (database.exists()
                && database.openToRead()
                        .work(Ledger::unfinished)
                        .filter(ofThisYear)
                        .isPresent()) {
            database.open().work(ledger -> {
                Optional<Run> unfinished = ledger.unfinished().filter(ofThisYear);
                unfinished.ifPresent(ledger::withdraw);
                return unfinished;
            });
        }
    }

    private static Plan firstPlan(Request request, Inventory inventory) {
        requireNothingToCorrect(request);
        YearBilling billing = new YearBilling(
                request.year(),
                request.configuration(),
                inventory,
                BroughtRegister.before(Register.empty(), request.register(), Set.of()),
                List.of());
        return new Plan(null, Run.Kind.BILLING, billing);
    }

    private static void requireNothingToCorrect(Request request) {
        if (request.correct()) {
            throw Failure.invalid("the year " + request.year()
                    + " is not billed, there is nothing to correct; bill it with run " + request.year());
        }
    }

    private static Run begin(Ledger ledger, Plan plan, Request request) {
        Run run = plan.run();
        if (run != null) {
            return run;
        }
        return ledger.begin(plan.billing(), request.inventoryBytes(), request.date(), plan.kind());
    }

    /** Reads only: whoever is refused has touched nothing. */
    private static Plan plan(Ledger ledger, Request request, Inventory inventory) {
        Optional<Run> unfinished = ledger.unfinished();
        if (unfinished.isPresent()) {
            Run run = unfinished.get();
            requireResumable(run, ledger, request, inventory);
            return new Plan(run, run.kind(), billing(ledger, request, inventory, run));
        }
        Optional<Run> published = ledger.published(request.year());
        YearBilling billing = billing(ledger, request, inventory, null);
        if (published.isEmpty()) {
            requireNothingToCorrect(request);
            return new Plan(null, Run.Kind.BILLING, billing);
        }
        ChangedData changed = ChangedData.since(published.get(), ledger, request, inventory);
        if (!request.correct() && !changed.isEmpty()) {
            throw Failure.refused("the year " + request.year() + " is already billed, and " + changed.what()
                    + "; bill the difference with run " + request.year()
                    + " --correct, or restore what it was billed from" + changed.details());
        }
        if (request.correct()) {
            requireIssuers(ledger, request);
        }
        boolean same = changed.isEmpty() && (!request.correct() || stands(ledger, billing));
        return new Plan(same ? published.get() : null, Run.Kind.CORRECTION, billing);
    }

    private static YearBilling billing(Ledger ledger, Request request, Inventory inventory, @Nullable Run resumed) {
        return new YearBilling(
                request.year(),
                request.configuration(),
                inventory,
                BroughtRegister.before(
                        ledger.subsidy().register(request.year(), resumed),
                        request.register(),
                        ledger.inputs().hashes()),
                ledger.billedBodies(request.year()));
    }

    private static void requireResumable(Run unfinished, Ledger ledger, Request request, Inventory inventory) {
        boolean correction = unfinished.kind() == Run.Kind.CORRECTION;
        String same = "run " + unfinished.year() + (correction ? " --correct" : "");
        String name = (correction ? "the correction of " : "the run of ") + unfinished.year();
        String ways = "finish it with " + same + ", or withdraw it with run " + unfinished.year() + " --restart";
        if (unfinished.year() != request.year() || correction != request.correct()) {
            throw Failure.refused(name + " was interrupted; " + ways + ", before anything else is billed");
        }
        ChangedData changed = ChangedData.since(unfinished, ledger, request, inventory);
        if (!changed.isEmpty()) {
            throw Failure.refused(name + " was interrupted, and " + changed.what()
                    + "; restore what it was begun from and " + ways + changed.details());
        }
    }

    /** An issuer that has left could cancel nothing. */
    private static void requireIssuers(Ledger ledger, Request request) {
        Set<String> known = request.configuration().tariffs().issuers().stream()
                .map(Issuer::code)
                .collect(Collectors.toSet());
        for (String issuer : ledger.billingIssuers(request.year())) {
            if (!known.contains(issuer)) {
                throw Failure.invalid("issuers.yml no longer names " + issuer + ", who has invoices for "
                        + request.year() + "; put it back before the year is corrected");
            }
        }
    }

    private static boolean stands(Ledger ledger, YearBilling billing) {
        int year = billing.year();
        try (BilledParts parts = new BilledParts(
                billing,
                0,
                LocalDate.EPOCH,
                Numbers.provisional(),
                (first, last) -> ledger.standing(year, first, last))) {
            while (parts.hasNext()) {
                if (!parts.next().isEmpty()) {
                    return false;
                }
            }
            return true;
        }
    }

    private Balance publishAgain(LedgerDatabase database, Run run, Request request) {
        progress.begin("already billed, writing the same files", 0);
        Balance balance = Republication.of(database, run, request.output());
        progress.end();
        return balance;
    }

    private Balance launch(LedgerDatabase database, Run begun, YearBilling billing, Request request, StopSignal stop) {
        try (RunContext run = new RunContext(billing, database.ledger(), begun, request.output(), progress, stop)) {
            launch(database, begun, run);
            return run.staged().balance();
        }
    }

    private static void launch(LedgerDatabase database, Run begun, RunContext context) {
        try {
            run(BatchParts.over(database), database, begun, context);
        } catch (NestedRuntimeException e) {
            throw failure(context.failureOr(e), database);
        }
    }

    private static void run(BatchParts batch, LedgerDatabase database, Run run, RunContext context) {
        // Every attempt is an instance of its own: the ledger knows where to go on, and a process killed while it wrote
        // to the job repository cannot leave anything there that the next attempt would trip over.
        long attempt = 1L + batch.repository().findJobInstances(BillingJob.JOB).size();
        JobParameters parameters = new JobParametersBuilder()
                .addLong("run", (long) run.id())
                .addLong("attempt", attempt)
                .toJobParameters();
        Job job = BillingJob.of(batch.repository(), database.transactions(), context);
        JobExecution execution;
        try {
            execution = batch.operator().start(job, parameters);
        } catch (NestedRuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("the job cannot be started", e);
        }
        if (execution.getStatus() == BatchStatus.STOPPED) {
            throw Failure.interrupted("stopped by a signal; run the same command again");
        }
        if (execution.getStatus() != BatchStatus.COMPLETED) {
            throw failure(execution, database);
        }
    }

    private static RuntimeException failure(JobExecution execution, LedgerDatabase database) {
        Throwable cause = execution.getAllFailureExceptions().stream()
                .findFirst()
                .orElseGet(() -> new IllegalStateException("the job ended " + execution.getStatus()));
        return failure(cause, database);
    }

    private static RuntimeException failure(Throwable cause, LedgerDatabase database) {
        for (Throwable each = cause; each != null; each = each.getCause()) {
            if (each instanceof Failure failure) {
                return failure;
            }
            if (each instanceof NestedRuntimeException) {
                return database.failure(each);
            }
        }
        return cause instanceof RuntimeException unchecked ? unchecked : new IllegalStateException(cause);
    }
}
