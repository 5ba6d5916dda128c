package fr.tripartite.job;

import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.listener.ChunkListener;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.transaction.PlatformTransactionManager;

/** The job: its three steps. */
final class BillingJob {

    /** Name of the job in the repository. */
    static final String JOB = "bill-a-year";

    /** Parts of a transaction: many enough to make commits cheap, few enough to lose little. */
    private static final int PARTS = 2;

    private BillingJob() {}

    static Job of(JobRepository repository, PlatformTransactionManager transactions, RunContext run) {
        return new JobBuilder(JOB, repository)
                .start(bill(repository, transactions, run))
                .next(step("balancing and sealing", repository, transactions, run, () -> run.ledger()
                        .seal(run.run(), run.finishStaging().manifest())))
                .next(step("publishing", repository, transactions, run, () -> run.staged()
                        .publish()))
                .build();
    }

    private static Step bill(JobRepository repository, PlatformTransactionManager transactions, RunContext run) {
        PartReader reader = new PartReader(run);
        return new StepBuilder("bill", repository)
                        .<MadePart, MadePart>chunk(PARTS)
                        .transactionManager(transactions)
                        .reader(reader)
                        .writer(chunk -> chunk.forEach(part -> write(run, part)))
                        .stream(reader)
                        .listener(new ChunkListener<MadePart, MadePart>() {
                            @Override
                            public void afterChunk(Chunk<MadePart> chunk) {
                                chunk.forEach(part ->
                                        run.progress().advance(part.kept().bodies()));
                            }
                        })
                        .listener(new Watch(
                                run,
                                "pricing and invoicing",
                                run.billing().bodies().size()))
                        .build();
    }

    /** The files count for nothing until they are balanced. */
    private static void write(RunContext run, MadePart part) {
        run.ledger().append(run.run(), part.kept());
        run.staged().add(part.published());
    }

    /** Sealed in one transaction, published in the next step: what has been seen can no longer be withdrawn. */
    private static Step step(
            String name,
            JobRepository repository,
            PlatformTransactionManager transactions,
            RunContext run,
            Runnable work) {
        return new StepBuilder(name, repository)
                .tasklet(
                        (contribution, context) -> {
                            work.run();
                            return RepeatStatus.FINISHED;
                        },
                        transactions)
                .listener(new Watch(run, name, 0))
                .build();
    }

    /** Tells whoever watches, and stops before and inside a step when asked to. */
    private record Watch(RunContext run, String step, int total) implements StepExecutionListener {

        @Override
        public void beforeStep(StepExecution execution) {
            run.progress().begin(step, total);
            run.stop().attach(execution);
        }

        @Override
        public ExitStatus afterStep(StepExecution execution) {
            run.stop().detach();
            execution.getFailureExceptions().stream().findFirst().ifPresent(run::failed);
            if (execution.getStatus() == BatchStatus.COMPLETED) {
                run.progress().end();
            } else {
                run.progress().fail();
            }
            return execution.getExitStatus();
        }
    }
}
