package fr.tripartite.job;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.step.StepExecution;

/** Turns SIGTERM and SIGINT into a stop at the next chunk boundary, so that the run is resumed without repair. */
final class StopSignal implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 4;

    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread hook = new Thread(this::stop, "stop");
    private volatile boolean requested;
    private volatile @Nullable StepExecution running;

    StopSignal() {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    private void stop() {
        requested = true;
        StepExecution step = running;
        if (step != null) {
            step.setTerminateOnly();
        }
        try {
            if (!ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                System.err.println("tripartite: the run did not stop in time; the same command resumes it");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The step that a signal stops from now on. */
    void attach(StepExecution step) {
        running = step;
        if (requested) {
            step.setTerminateOnly();
        }
    }

    /** No step is running. */
    void detach() {
        running = null;
    }

    boolean isRequested() {
        return requested;
    }

    /** The run has ended: nobody has to wait for it. */
    @Override
    public void close() {
        ended.countDown();
        if (!requested) {
            Runtime.getRuntime().removeShutdownHook(hook);
        }
    }
}
