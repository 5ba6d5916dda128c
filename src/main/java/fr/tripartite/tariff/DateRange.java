package fr.tripartite.tariff;

import java.time.LocalDate;

/**
 * Days from one to another, both inside.
 *
 * @param from first day, {@link LocalDate#MIN} where there is none
 * @param until last day, {@link LocalDate#MAX} where there is none
 */
public record DateRange(LocalDate from, LocalDate until) {

    /** Every day. */
    public static final DateRange ALWAYS = new DateRange(LocalDate.MIN, LocalDate.MAX);

    /** Refuses a range that ends before it begins. */
    public DateRange {
        if (until.isBefore(from)) {
            throw new IllegalArgumentException("the range ends on " + until + ", before it begins on " + from);
        }
    }

    /** Whether the day is inside. */
    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }

    boolean overlaps(DateRange other) {
        return !from.isAfter(other.until) && !other.from.isAfter(until);
    }

    /** The days in both of two ranges that overlap. */
    DateRange shared(DateRange other) {
        return new DateRange(
                from.isAfter(other.from) ? from : other.from, until.isBefore(other.until) ? until : other.until);
    }
}
