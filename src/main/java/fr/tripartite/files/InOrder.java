package fr.tripartite.files;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Work done on all processors, whose results come back on the caller's thread in the order in which it was given: what
 * is made of them does not depend on the number of threads. Only a few results wait at any time.
 *
 * @param <T> result of a piece of work
 */
public final class InOrder<T> implements AutoCloseable {

    private static final int PROCESSORS = Runtime.getRuntime().availableProcessors();
    private static final int WAITING = 2 * PROCESSORS;

    private final Consumer<? super T> results;
    private final ExecutorService threads = Executors.newFixedThreadPool(PROCESSORS, InOrder::thread);
    private final Deque<Future<T>> underWay = new ArrayDeque<>();

    /** Gives the results to somebody. */
    public InOrder(Consumer<? super T> results) {
        this.results = results;
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "worker");
        thread.setDaemon(true);
        return thread;
    }

    /** Has a piece of work done; may hand over results of earlier ones. */
    public void submit(Supplier<T> work) {
        if (underWay.size() >= WAITING) {
            handOver();
        }
        underWay.add(threads.submit(work::get));
    }

    /** Waits for the rest. */
    public void finish() {
        while (!underWay.isEmpty()) {
            handOver();
        }
    }

    private void handOver() {
        try {
            results.accept(underWay.remove().get());
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for another thread", e);
        }
    }

    /** Gives up what is still under way. */
    @Override
    public void close() {
        threads.shutdownNow();
    }
}
