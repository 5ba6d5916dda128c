package fr.tripartite.config;

import fr.tripartite.failure.Failure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What becomes of a fault in a tariff: it stops the reading, or it is kept and the reading goes on with the rest. */
final class FaultCollector {

    private final @Nullable List<ConfigurationFault> kept;

    private FaultCollector(@Nullable List<ConfigurationFault> kept) {
        this.kept = kept;
    }

    static FaultCollector thrown() {
        return new FaultCollector(null);
    }

    static FaultCollector kept() {
        return new FaultCollector(new ArrayList<>());
    }

    /** The faults kept so far, in the order they were met; what rests on a faulty part repeats none. */
    List<ConfigurationFault> all() {
        return kept == null ? List.of() : List.copyOf(kept);
    }

    /** Reads a part; empty where it has a fault that is kept. */
    <T> Optional<T> attempt(Supplier<T> part) {
        try {
            return Optional.of(part.get());
        } catch (Failure failure) {
            if (kept == null || !(failure.getCause() instanceof ConfigurationFault fault)) {
                throw failure;
            }
            if (!kept.contains(fault)) {
                kept.add(fault);
            }
            return Optional.empty();
        }
    }

    /** Reads the items of a list; those with a fault that is kept are left out. */
    <T> List<T> items(Supplier<YamlNode> list, Function<YamlNode, T> item) {
        List<T> read = new ArrayList<>();
        for (YamlNode node : attempt(() -> list.get().list()).orElse(List.of())) {
            attempt(() -> item.apply(node)).ifPresent(read::add);
        }
        return read;
    }
}
