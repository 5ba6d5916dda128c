package fr.tripartite.job;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.LongStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever happens to inventories, ledgers, dates and directories between the runs, in whatever order: no number is ever
 * published twice, what is refused changes nothing, and the published files hold together.
 *
 * <p>{@code -Dtripartite.accidents.seeds=100} tells as many stories on the embedded ledger and half as many on PostgreSQL,
 * {@code -Dtripartite.seed=7} begins with another seed; a failure names its own, and the steps that led to it.
 */
class RandomAccidentsIT {

    private static final int STORIES = Integer.getInteger("tripartite.accidents.seeds", 4);
    private static final long SEED = Long.getLong("tripartite.seed", 2_023);

    @TempDir
    Path directory;

    static LongStream seeds() {
        return LongStream.range(SEED, SEED + STORIES);
    }

    static LongStream seedsOnServer() {
        return LongStream.range(SEED + STORIES, SEED + STORIES + (STORIES + 1) / 2);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void no_accident_publishes_a_number_twice(long seed) throws IOException {
        AccidentStory.tell(directory, seed, false);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seedsOnServer")
    void no_accident_publishes_a_number_twice_from_a_server(long seed) throws IOException {
        AccidentStory.tell(directory, seed, true);
    }
}
