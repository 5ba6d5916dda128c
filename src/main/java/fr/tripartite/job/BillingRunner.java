package fr.tripartite.job;

import fr.tripartite.failure.Failure;
import fr.tripartite.pricing.State;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.core.NestedRuntimeException;
import org.springframework.stereotype.Component;

/** Starts the job, and turns its end into an exit code. Boot's own runner would print a stack trace and end with 5. */
@Component
final class BillingRunner implements ApplicationRunner, ExitCodeGenerator {

    private static final int DONE = 0;
    private static final int ROWS_REJECTED = 3;

    private final JobOperator operator;
    private final Job job;
    private final BillingRequest request;
    private final BillingRun run;
    private final StopListener stop;
    private @Nullable RuntimeException failure;

    BillingRunner(JobOperator operator, Job job, BillingRequest request, BillingRun run, StopListener stop) {
        this.operator = operator;
        this.job = job;
        this.request = request;
        this.run = run;
        this.stop = stop;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        JobParameters parameters = new JobParametersBuilder()
                .addLong("year", (long) request.year())
                .addString("kind", request.kind().name())
                .addString("date", request.date().toString())
                .toJobParameters();
        try (run) {
            failure = failure(operator.start(job, parameters));
        } catch (JobExecutionException e) {
            failure = new IllegalStateException(e);
        } catch (RuntimeException e) {
            failure = failure(e);
        }
        if (stop.isRequested()) {
            // the process ends as soon as it has stopped: nobody else would tell
            request.audience().notice().accept(run.stopped());
        }
        stop.end();
        if (failure == null) {
            request.audience().done().accept(run.report());
        }
    }

    private @Nullable RuntimeException failure(JobExecution execution) {
        if (execution.getStatus() == BatchStatus.COMPLETED) {
            return null;
        }
        if (execution.getStatus() == BatchStatus.STOPPED) {
            return Failure.failed(run.stopped());
        }
        return execution.getAllFailureExceptions().stream()
                .findFirst()
                .map(this::failure)
                .orElseGet(() -> new IllegalStateException("the job ended " + execution.getStatus()));
    }

    private RuntimeException failure(Throwable thrown) {
        for (Throwable each = thrown; each != null; each = each.getCause()) {
            if (each instanceof Failure known) {
                return known;
            }
            if (each instanceof NestedRuntimeException) {
                return run.failure(each);
            }
        }
        return thrown instanceof RuntimeException unchecked ? unchecked : new IllegalStateException(thrown);
    }

    /** Why the run did not come to its end; null where it did. */
    @Nullable
    RuntimeException failure() {
        return failure;
    }

    @Override
    public int getExitCode() {
        if (failure != null) {
            return failure instanceof Failure known ? known.kind().exitCode() : Failure.Kind.FAILED.exitCode();
        }
        if (run.report().isRefused()) {
            return Failure.Kind.REFUSED.exitCode();
        }
        return run.report().totals().rows(State.REJETE) == 0 ? DONE : ROWS_REJECTED;
    }
}
