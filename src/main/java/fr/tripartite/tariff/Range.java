package fr.tripartite.tariff;

import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whole numbers from a bound to another, both inside.
 *
 * @param from first number
 * @param until last number, or null without end
 */
public record Range(long from, @Nullable Long until) {

    private static final Pattern TEXT = Pattern.compile("(\\d{1,9})(?:(\\+)|-(\\d{1,9}))?");

    /** Refuses a range that ends before it begins. */
    public Range {
        if (until != null && until < from) {
            throw new IllegalArgumentException("range " + from + "-" + until + " ends before it begins");
        }
    }

    /**
     * Reads {@code 3-5}, {@code 21+} or {@code 7}.
     *
     * @throws IllegalArgumentException where the text is anything else
     */
    public static Range parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("'" + text + "' is not a range such as 3-5, 21+ or 7");
        }
        long from = Long.parseLong(matcher.group(1));
        if (matcher.group(2) != null) {
            return new Range(from, null);
        }
        return new Range(from, matcher.group(3) == null ? from : Long.parseLong(matcher.group(3)));
    }

    /** Whether the number is not beyond the end; what lies before the start belongs to the ranges before. */
    boolean reaches(long number) {
        return until == null || number <= until;
    }

    /** The first of these, in order, that reaches the number; the last of contiguous ranges reaches all. */
    static <T> T find(List<T> items, Function<T, Range> range, long number) {
        for (T item : items) {
            if (range.apply(item).reaches(number)) {
                return item;
            }
        }
        throw new IllegalStateException("contiguous ranges have no end");
    }

    /**
     * Checks that the ranges cover everything from {@code start} on, without gap or overlap.
     *
     * @param what what is counted, for the message
     */
    static void requireContiguous(List<Range> ranges, long start, String what) {
        long expected = start;
        boolean open = false;
        for (Range range : ranges) {
            if (open) {
                throw new IllegalArgumentException(what + ": " + range + " overlaps the range without end before it");
            }
            if (range.from() != expected) {
                throw new IllegalArgumentException(what + ": " + (range.from() > expected ? "gap" : "overlap")
                        + " before " + range + ": it should begin at " + expected);
            }
            Long until = range.until();
            open = until == null;
            expected = until == null ? expected : until + 1;
        }
        if (!open) {
            throw new IllegalArgumentException(what + ": gap: nothing from " + expected + " on");
        }
    }

    @Override
    public String toString() {
        return until == null ? from + "+" : until == from ? Long.toString(from) : from + "-" + until;
    }
}
