package fr.tripartite.generator;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Chance that always falls the same way: {@link Random} is specified down to the bit, so a seed gives one sequence. */
final class Draw {
    private final Random random;

    Draw(long seed) {
        random = new Random(seed);
    }

    /** A whole number from {@code low} to {@code high}, both included. */
    int between(int low, int high) {
        return low + random.nextInt(high - low + 1);
    }

    /** True {@code percent} times in a hundred. */
    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    void shuffle(List<?> list) {
        Collections.shuffle(list, random);
    }

    /** A day from {@code first} to {@code last}, both included; a weekday wherever the range holds one in reach. */
    LocalDate workday(LocalDate first, LocalDate last) {
        LocalDate day = first.plusDays(between(0, (int) ChronoUnit.DAYS.between(first, last)));
        while (isWeekend(day) && day.isBefore(last)) {
            day = day.plusDays(1);
        }
        while (isWeekend(day) && day.isAfter(first)) {
            day = day.minusDays(1);
        }
        return day;
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
