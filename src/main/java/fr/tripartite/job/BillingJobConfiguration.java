package fr.tripartite.job;

import fr.tripartite.billing.BilledBody;
import fr.tripartite.billing.BodyToBill;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.ItemProcessor;
import org.springframework.batch.infrastructure.item.ItemReader;
import org.springframework.batch.infrastructure.item.ItemWriter;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/**
 * The job that bills a year, or looks at it: prepare, bill, commit, publish.
 *
 * <p>Its job repository stays in memory: the ledger alone says what is billed, and a run that did not commit is begun anew.
 * So the transactions of the steps have no resource either; the ledger has one commit, in the step of that name.
 */
@Configuration(proxyBeanMethods = false)
class BillingJobConfiguration {

    private static final int BODIES_IN_A_CHUNK = 1_000;

    @Bean
    BillingRun billingRun(BillingRequest request) {
        return new BillingRun(request);
    }

    @Bean
    Job billingJob(JobRepository repository, Step prepare, Step bill, Step commit, Step publish, StopListener stop) {
        return new JobBuilder("bill-a-year", repository)
                .listener(stop)
                .start(prepare)
                .next(bill)
                .next(commit)
                .next(publish)
                .build();
    }

    @Bean
    Step prepare(JobRepository repository, BillingRun run, StepProgressListener progress) {
        return step("prepare", repository, run::prepare, progress);
    }

    @Bean
    Step bill(
            JobRepository repository,
            ItemReader<BodyToBill> bodies,
            ItemProcessor<BodyToBill, BilledBody> pricing,
            ItemWriter<BilledBody> booking,
            AsyncTaskExecutor processors,
            StepProgressListener progress) {
        return new StepBuilder("bill", repository)
                .<BodyToBill, BilledBody>chunk(BODIES_IN_A_CHUNK)
                .reader(bodies)
                .processor(pricing)
                .writer(booking)
                .taskExecutor(processors)
                .listener(progress)
                .listener(progress.bodies())
                .build();
    }

    /** In SIRET order. */
    @Bean
    ItemReader<BodyToBill> bodyReader(BillingRun run) {
        return run::nextBody;
    }

    /** On all processors; the step hands the results on in the order of the bodies. */
    @Bean
    ItemProcessor<BodyToBill, BilledBody> bodyProcessor(BillingRun run) {
        return run::bill;
    }

    @Bean
    ItemWriter<BilledBody> documentWriter(BillingRun run) {
        return chunk -> run.book(chunk.getItems());
    }

    @Bean
    AsyncTaskExecutor processors() {
        int count = Runtime.getRuntime().availableProcessors();
        ThreadPoolTaskExecutor processors = new ThreadPoolTaskExecutor();
        processors.setCorePoolSize(count);
        processors.setMaxPoolSize(count);
        processors.setDaemon(true);
        return processors;
    }

    @Bean
    Step commit(JobRepository repository, BillingRun run, StepProgressListener progress) {
        return step("commit", repository, run::commit, progress);
    }

    @Bean
    Step publish(JobRepository repository, BillingRun run, StepProgressListener progress) {
        return step("publish", repository, run::publish, progress);
    }

    private static Step step(String name, JobRepository repository, Runnable work, StepProgressListener progress) {
        return new StepBuilder(name, repository)
                .tasklet((contribution, context) -> {
                    work.run();
                    return RepeatStatus.FINISHED;
                })
                .listener(progress)
                .build();
    }
}
