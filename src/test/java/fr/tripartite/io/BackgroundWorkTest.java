package fr.tripartite.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BackgroundWorkTest {

    private final List<Integer> done = new ArrayList<>();

    @Test
    void does_one_thing_after_the_other_and_not_on_the_thread_that_hands_them_over() {
        List<Thread> threads = new ArrayList<>();
        try (BackgroundWork work = new BackgroundWork()) {
            IntStream.range(0, 100)
                    .forEach(i -> work.submit(() -> {
                        done.add(i);
                        threads.add(Thread.currentThread());
                    }));
            work.await();

            assertThat(done)
                    .containsExactlyElementsOf(IntStream.range(0, 100).boxed().toList());
            assertThat(threads).doesNotContain(Thread.currentThread());
        }
    }

    @Test
    void what_has_failed_is_told_to_whoever_hands_over_the_next_which_is_not_begun() {
        try (BackgroundWork work = new BackgroundWork()) {
            work.submit(() -> {
                throw new IllegalStateException("the disk is full");
            });

            assertThatThrownBy(() -> work.submit(() -> done.add(1))).hasMessage("the disk is full");
            assertThatThrownBy(work::await).hasMessage("the disk is full");
            assertThat(done).isEmpty();
        }
    }

    @Test
    void an_error_stays_one() {
        try (BackgroundWork work = new BackgroundWork()) {
            work.submit(() -> {
                throw new OutOfMemoryError("all of it");
            });

            assertThatThrownBy(work::await).isInstanceOf(OutOfMemoryError.class);
        }
    }

    @Test
    void whoever_closes_it_waits_for_the_last_and_is_told_nothing() {
        try (BackgroundWork work = new BackgroundWork()) {
            work.submit(() -> {
                IntStream.range(0, 1_000).forEach(done::add);
                throw new IllegalStateException("nobody asks");
            });
        }

        assertThat(done).hasSize(1_000);
    }
}
