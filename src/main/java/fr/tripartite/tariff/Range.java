package fr.tripartite.tariff;

import fr.tripartite.words.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whole numbers from a bound to another, both inside; without end where the second is null. */
public record Range(long from, @Nullable Long until) {

    private static final Pattern TEXT = Pattern.compile("(\\d{1,9})(?:(\\+)|-(\\d{1,9}))?");

    public Range {
        if (until != null && until < from) {
            throw new Defect(TariffFault.RANGE_BACKWARDS, from, until);
        }
    }

    /**
     * Reads {@code 3-5}, {@code 21+} or {@code 7}.
     *
     * @throws Defect where the text is anything else
     */
    public static Range parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            throw new Defect(TariffFault.NO_RANGE, text);
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

    boolean contains(long number) {
        return from <= number && reaches(number);
    }

    boolean overlaps(Range other) {
        return reaches(other.from) && other.reaches(from);
    }

    /** The numbers in both of two ranges that overlap. */
    Range shared(Range other) {
        boolean endsEarlier = other.until != null && reaches(other.until);
        return new Range(Math.max(from, other.from), endsEarlier ? other.until : until);
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
     * @param what what is counted
     * @throws Defect with every fault
     */
    static void requireContiguous(List<Range> ranges, long start, Message what) {
        List<Message> faults = new ArrayList<>();
        Long expected = start;
        for (Range range : ranges) {
            if (expected == null) {
                faults.add(Message.of(TariffFault.OVERLAP_WITHOUT_END, what, range.bounds()));
            } else if (range.from() > expected) {
                Message missing = new Range(expected, range.from() - 1).bounds();
                faults.add(Message.of(TariffFault.GAP, what, missing, range, expected));
            } else if (range.from() < expected) {
                faults.add(Message.of(TariffFault.OVERLAP, what, range, expected));
            }
            Long until = range.until();
            expected = expected == null || until == null ? null : Long.valueOf(until + 1);
        }
        if (expected != null) {
            faults.add(Message.of(TariffFault.GAP_AT_THE_END, what, expected));
        }
        if (!faults.isEmpty()) {
            throw new Defect(faults);
        }
    }

    /** Such as {@code 5 à 10}, {@code 1001 et plus}. */
    Message bounds() {
        return told(TariffWord.NUMBER, TariffWord.NUMBERS, TariffWord.NUMBERS_ON);
    }

    /** As subscription years, such as {@code année 3}, {@code années 1 à 2}, {@code années 3 et suivantes}. */
    public Message years() {
        return told(TariffWord.YEAR, TariffWord.YEARS, TariffWord.YEARS_ON);
    }

    /** As billed years, such as {@code année facturée 2023}, {@code années facturées 2024 et suivantes}. */
    public Message billedYears() {
        return told(TariffWord.BILLED_YEAR, TariffWord.BILLED_YEARS, TariffWord.BILLED_YEARS_ON);
    }

    private Message told(TariffWord one, TariffWord several, TariffWord endless) {
        if (until == null) {
            return Message.of(endless, from);
        }
        return until == from ? Message.of(one, from) : Message.of(several, from, until);
    }

    /** As units, such as {@code 1 unité}, {@code 5 à 10 unités}, {@code 21 unités et plus}. */
    public Message units() {
        return counted(Long.valueOf(1).equals(until) ? TariffWord.UNIT : TariffWord.UNITS);
    }

    /** As so many of something, such as {@code 5 à 10 agents}, {@code 1001 agents et plus}. */
    public Message counted(TariffWord what) {
        return until == null
                ? Message.of(TariffWord.COUNTED_ON, from, what)
                : Message.of(TariffWord.COUNTED, bounds(), what);
    }

    @Override
    public String toString() {
        return until == null ? from + "+" : until == from ? Long.toString(from) : from + "-" + until;
    }
}
