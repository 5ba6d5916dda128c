package fr.tripartite.job;

import fr.tripartite.words.Message;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.launch.JobExecutionNotRunningException;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.listener.JobExecutionListener;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Turns SIGTERM and SIGINT into a stop of the job: what was not committed is as if it had never been. The process waits for
 * the step to come to its end, which frees the ledger and removes what was written aside.
 */
@Component
final class StopListener implements JobExecutionListener {

    private static final int PATIENCE_SECONDS = 4;

    private final ObjectProvider<JobOperator> operator;
    private final BillingRequest request;
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread hook = new Thread(this::stop, "stop");
    private volatile @Nullable JobExecution running;
    private volatile boolean requested;

    StopListener(ObjectProvider<JobOperator> operator, BillingRequest request) {
        this.operator = operator;
        this.request = request;
    }

    @Override
    public void beforeJob(JobExecution execution) {
        running = execution;
        Runtime.getRuntime().addShutdownHook(hook);
    }

    private void stop() {
        JobExecution execution = running;
        if (execution == null) {
            return;
        }
        requested = true;
        try {
            operator.getObject().stop(execution);
            if (!ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                request.audience().notice().accept(Message.of(JobWord.NOT_STOPPED));
            }
        } catch (JobExecutionNotRunningException e) {
            // it has just ended
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    boolean isRequested() {
        return requested;
    }

    /** The ledger is free: nobody has to wait any more. Where a signal has asked for it, the process ends here. */
    void end() {
        running = null;
        if (requested) {
            ended.countDown();
            LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS));
            return;
        }
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // it has begun just now, and has nothing to wait for
            ended.countDown();
        }
    }
}
