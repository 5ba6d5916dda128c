package fr.tripartite.io;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A second thread that does one thing after the other, while whoever hands them over prepares the next: never more than one
 * is waited for, so that nothing piles up.
 */
public final class BackgroundWork implements AutoCloseable {

    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
        Thread second = new Thread(work, "background");
        second.setDaemon(true);
        return second;
    });
    private CompletableFuture<Void> last = CompletableFuture.completedFuture(null);

    /**
     * Hands something over, once what was handed over before is done.
     *
     * @throws RuntimeException that what was handed over before has thrown
     */
    public void submit(Runnable work) {
        await();
        last = CompletableFuture.runAsync(work, thread);
    }

    /** Waits until all is done; throws what it has thrown. */
    public void await() {
        try {
            last.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw e.getCause() instanceof RuntimeException exception ? exception : e;
        }
    }

    /** Waits until all is done, whatever came of it. */
    @Override
    public void close() {
        last.exceptionally(thrown -> null).join();
        thread.shutdown();
    }
}
