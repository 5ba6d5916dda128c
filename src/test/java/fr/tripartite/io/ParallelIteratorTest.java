package fr.tripartite.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Whatever finishes first, results come in the order of what was asked. */
class ParallelIteratorTest {

    @Test
    void results_keep_the_order_of_the_items() throws InterruptedException {
        CountDownLatch secondIsDone = new CountDownLatch(Runtime.getRuntime().availableProcessors() > 1 ? 1 : 0);
        List<Integer> results = new ArrayList<>();

        try (ParallelIterator<Integer> doubled =
                ParallelIterator.of(IntStream.range(0, 100).iterator(), item -> {
                    if (item == 0) {
                        await(secondIsDone);
                    } else if (item == 1) {
                        secondIsDone.countDown();
                    }
                    return 2 * item;
                })) {
            doubled.forEachRemaining(results::add);
        }

        assertThat(results)
                .isEqualTo(IntStream.range(0, 100).map(item -> 2 * item).boxed().toList());
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void a_failure_comes_in_the_place_of_its_result() {
        try (ParallelIterator<Integer> results =
                ParallelIterator.of(IntStream.range(0, 3).iterator(), item -> {
                    if (item == 1) {
                        throw new IllegalArgumentException("one");
                    }
                    return item;
                })) {
            assertThat(results.next()).isZero();
            assertThatThrownBy(results::next)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("one");
        }
    }

    @Test
    void only_a_few_items_are_taken_ahead() {
        List<Integer> taken = new ArrayList<>();

        try (ParallelIterator<Integer> results =
                ParallelIterator.of(IntStream.range(0, 1_000).peek(taken::add).iterator(), item -> item)) {
            assertThat(results.next()).isZero();
        }

        assertThat(taken).hasSizeLessThan(1_000);
    }

    @Test
    void nothing_gives_nothing() {
        try (ParallelIterator<String> results =
                ParallelIterator.of(List.<String>of().iterator(), item -> item)) {
            assertThat(results.hasNext()).isFalse();
            assertThatThrownBy(results::next).isInstanceOf(NoSuchElementException.class);
        }
    }
}
