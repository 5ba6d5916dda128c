package fr.tripartite.job;

import fr.tripartite.billing.YearBilling;
import fr.tripartite.config.Configuration;
import fr.tripartite.failure.Failure;
import fr.tripartite.files.Balance;
import fr.tripartite.files.YearFiles;
import fr.tripartite.inventory.Inventory;
import fr.tripartite.ledger.Ledger;
import fr.tripartite.ledger.LedgerDatabase;
import fr.tripartite.ledger.Run;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Bills a year, once: begins it, resumes it where it was interrupted, or finds it billed. */
public final class AnnualRun {

    private final Path data;
    private final Path output;
    private final LocalDate date;
    private final Progress progress;

    /**
     * A run.
     *
     * @param data directory of the ledger
     * @param output directory of the year's files
     * @param date date of the invoices, unless the run was begun before
     */
    public AnnualRun(Path data, Path output, LocalDate date, Progress progress) {
        this.data = data;
        this.output = output;
        this.date = date;
        this.progress = progress;
    }

    /**
     * Bills the year and publishes its files.
     *
     * @return what the published files add up to
     * @throws Failure where the year is billed from other data, another process holds the ledger, or the run was
     *     interrupted
     */
    public Balance bill(int year, Configuration configuration, Inventory inventory) {
        String fingerprint = YearBilling.fingerprint(configuration);
        try (StopSignal stop = new StopSignal();
                LedgerDatabase database = LedgerDatabase.open(data)) {
            Ledger ledger = database.ledger();
            Optional<Run> earlier = ledger.run(year);
            if (earlier.isPresent()) {
                requireSame(earlier.get(), inventory, fingerprint);
                if (earlier.get().published()) {
                    progress.begin("already billed, writing the same files", 0);
                    Balance balance = YearFiles.publish(ledger.books(earlier.get()), output);
                    progress.end();
                    return balance;
                }
            }
            YearBilling billing = new YearBilling(year, configuration.tariffs(), inventory, ledger.register(year));
            return launch(database, earlier, billing, fingerprint, stop);
        }
    }

    private static void requireSame(Run run, Inventory inventory, String fingerprint) {
        boolean sameInventory = run.inventorySha256().equals(inventory.sha256());
        if (sameInventory && run.configurationSha256().equals(fingerprint)) {
            return;
        }
        String changed = sameInventory ? "the configuration (tariffs, issuers, services or readings)" : "the inventory";
        throw Failure.refused(
                run.published()
                        ? "the year " + run.year() + " is already billed and " + changed
                                + " has changed since; restore what it was billed from: a billed year does not change"
                        : "the run of " + run.year() + " was interrupted and " + changed
                                + " has changed since; restore what it was begun from and run the same command again");
    }

    private Balance launch(
            LedgerDatabase database, Optional<Run> earlier, YearBilling billing, String fingerprint, StopSignal stop) {
        SpringApplication application = new SpringApplication(BillingJobConfiguration.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setBannerMode(Banner.Mode.OFF);
        application.setRegisterShutdownHook(false);
        application.addInitializers(context -> {
            GenericApplicationContext generic = (GenericApplicationContext) context;
            generic.registerBean(DataSource.class, database::dataSource);
            generic.registerBean(
                    RunContext.class,
                    () -> new RunContext(
                            billing,
                            database.ledger(),
                            earlier.orElseGet(() -> begin(generic, database, billing, fingerprint)),
                            output,
                            progress,
                            stop,
                            new AtomicReference<>()));
        });
        try (ConfigurableApplicationContext context = application.run()) {
            RunContext run = context.getBean(RunContext.class);
            run(context, run.run());
            return Objects.requireNonNull(run.published().get(), "a completed run has published");
        }
    }

    private Run begin(
            GenericApplicationContext context, LedgerDatabase database, YearBilling billing, String fingerprint) {
        TransactionTemplate transaction = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
        Run run = transaction.execute(status -> database.ledger().begin(billing, date, fingerprint));
        if (run == null) {
            throw new IllegalStateException("a run has begun");
        }
        return run;
    }

    private static void run(ConfigurableApplicationContext context, Run run) {
        // Every attempt is an instance of its own: the ledger knows where to go on, and a process killed while it wrote
        // to the job repository cannot leave anything there that the next attempt would trip over.
        JobRepository repository = context.getBean(JobRepository.class);
        JobOperator operator = context.getBean(JobOperator.class);
        long attempt =
                1L + repository.findJobInstances(BillingJobConfiguration.JOB).size();
        JobParameters parameters = new JobParametersBuilder()
                .addLong("run", (long) run.id())
                .addLong("attempt", attempt)
                .toJobParameters();
        JobExecution execution;
        try {
            execution = operator.start(context.getBean(Job.class), parameters);
        } catch (Exception e) {
            throw new IllegalStateException("the job cannot be started", e);
        }
        if (execution.getStatus() == BatchStatus.STOPPED) {
            throw Failure.interrupted("stopped by a signal; run the same command again");
        }
        if (execution.getStatus() != BatchStatus.COMPLETED) {
            throw failure(execution);
        }
    }

    private static RuntimeException failure(JobExecution execution) {
        Throwable cause = execution.getAllFailureExceptions().stream()
                .findFirst()
                .orElseGet(() -> new IllegalStateException("the job ended " + execution.getStatus()));
        for (Throwable each = cause; each != null; each = each.getCause()) {
            if (each instanceof Failure failure) {
                return failure;
            }
        }
        return cause instanceof RuntimeException unchecked ? unchecked : new IllegalStateException(cause);
    }
}
