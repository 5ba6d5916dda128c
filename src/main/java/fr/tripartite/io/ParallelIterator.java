package fr.tripartite.io;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/**
 * Work done on all processors, whose results come in the order of what it was done to: what is made of them does not
 * depend on the number of threads. Only a few results wait at any time. The items are taken, and the results given, on
 * the caller's thread.
 *
 * @param <T> result of a piece of work
 */
public final class ParallelIterator<T> implements Iterator<T>, AutoCloseable {

    private static final int PROCESSORS = Runtime.getRuntime().availableProcessors();
    private static final int WAITING = PROCESSORS + 1;
    private static final ExecutorService THREADS = Executors.newFixedThreadPool(PROCESSORS, ParallelIterator::thread);

    private final Iterator<Future<T>> begun;
    private final Deque<Future<T>> underWay = new ArrayDeque<>();

    private ParallelIterator(Iterator<Future<T>> begun) {
        this.begun = begun;
    }

    /**
     * The results of work on each item.
     *
     * @param work done on any thread; must not wait for other work of this kind
     */
    public static <A, T> ParallelIterator<T> of(Iterator<A> items, Function<? super A, ? extends T> work) {
        return new ParallelIterator<>(new Iterator<>() {
            @Override
            public boolean hasNext() {
                return items.hasNext();
            }

            @Override
            public Future<T> next() {
                A item = items.next();
                return THREADS.submit(() -> work.apply(item));
            }
        });
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "worker");
        thread.setDaemon(true);
        return thread;
    }

    /** Begins before a result is asked for. */
    public void begin() {
        while (underWay.size() < WAITING && begun.hasNext()) {
            underWay.add(begun.next());
        }
    }

    @Override
    public boolean hasNext() {
        begin();
        return !underWay.isEmpty();
    }

    @Override
    public T next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        try {
            return underWay.remove().get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while waiting for another thread", e);
        }
    }

    /** Gives up what is still under way. */
    @Override
    public void close() {
        underWay.forEach(work -> work.cancel(true));
        underWay.clear();
    }
}
