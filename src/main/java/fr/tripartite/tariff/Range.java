package fr.tripartite.tariff;

import java.util.ArrayList;
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
     * @param quoi the same in French
     * @throws Defect with the first fault in English and all of them in French
     */
    static void requireContiguous(List<Range> ranges, long start, String what, String quoi) {
        List<Defect> defects = new ArrayList<>();
        Long expected = start;
        for (Range range : ranges) {
            Defect defect = expected == null ? afterTheEnd(range, what, quoi) : misplaced(range, expected, what, quoi);
            if (defect != null) {
                defects.add(defect);
            }
            Long until = range.until();
            expected = expected == null || until == null ? null : Long.valueOf(until + 1);
        }
        if (expected != null) {
            defects.add(new Defect(
                    what + ": gap: nothing from " + expected + " on",
                    quoi + " : trou, rien à partir de " + expected + " ; ouvrir la dernière avec « "
                            + "+ » ou ajouter la suite"));
        }
        if (!defects.isEmpty()) {
            throw new Defect(
                    String.valueOf(defects.get(0).getMessage()),
                    String.join(" ; ", defects.stream().map(Defect::french).toList()));
        }
    }

    private static Defect afterTheEnd(Range range, String what, String quoi) {
        return new Defect(
                what + ": " + range + " overlaps the range without end before it",
                quoi + " : " + French.bounds(range)
                        + " recouvre ce qui précède, qui n'a pas de fin ; fermer ce qui précède");
    }

    private static @Nullable Defect misplaced(Range range, long expected, String what, String quoi) {
        if (range.from() == expected) {
            return null;
        }
        boolean gap = range.from() > expected;
        String missing = gap ? French.bounds(new Range(expected, range.from() - 1)) + " n'est couvert par rien" : "";
        return new Defect(
                what + ": " + (gap ? "gap" : "overlap") + " before " + range + ": it should begin at " + expected,
                quoi + " : " + (gap ? "trou, " + missing : "recouvrement avant " + French.bounds(range))
                        + " ; faire commencer « " + range + " » à " + expected);
    }

    @Override
    public String toString() {
        return until == null ? from + "+" : until == from ? Long.toString(from) : from + "-" + until;
    }
}
