package fr.tripartite.config;

import fr.tripartite.failure.Failure;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A part that is read once; where it has a fault, asking again gives that same fault. */
final class Memoized<T> implements Supplier<T> {

    private final Supplier<T> part;
    private @Nullable T read;
    private @Nullable Failure fault;

    private Memoized(Supplier<T> part) {
        this.part = part;
    }

    static <T> Memoized<T> of(Supplier<T> part) {
        return new Memoized<>(part);
    }

    @Override
    public T get() {
        if (fault != null) {
            throw fault;
        }
        T known = read;
        if (known == null) {
            try {
                known = part.get();
            } catch (Failure failure) {
                fault = failure;
                throw failure;
            }
            read = known;
        }
        return known;
    }
}
