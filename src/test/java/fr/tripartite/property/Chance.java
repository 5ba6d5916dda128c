package fr.tripartite.property;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Chance that always falls the same way: {@link Random} is specified down to the bit. */
public final class Chance {

    private final Random random;

    /** Chance that the seed decides. */
    public Chance(long seed) {
        random = new Random(seed);
    }

    /** A whole number from {@code low} to {@code high}, both included. */
    public int between(int low, int high) {
        return low + random.nextInt(high - low + 1);
    }

    /** True {@code percent} times in a hundred. */
    public boolean in100(int percent) {
        return random.nextInt(100) < percent;
    }

    /** One of the choices. */
    @SafeVarargs
    public final <T> T of(T... choices) {
        return choices[random.nextInt(choices.length)];
    }

    /** One of the choices. */
    public <T> T of(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    LocalDate day(LocalDate first, LocalDate last) {
        return first.plusDays(between(0, Math.toIntExact(last.toEpochDay() - first.toEpochDay())));
    }

    <T> List<T> shuffled(List<T> items) {
        List<T> shuffled = new ArrayList<>(items);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }
}
