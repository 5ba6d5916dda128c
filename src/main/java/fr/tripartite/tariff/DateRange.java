package fr.tripartite.tariff;

import fr.tripartite.words.Message;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Days from one to another, both inside.
 *
 * @param from first day, {@link LocalDate#MIN} where there is none
 * @param until last day, {@link LocalDate#MAX} where there is none
 */
public record DateRange(LocalDate from, LocalDate until) {

    /** Every day. */
    public static final DateRange ALWAYS = new DateRange(LocalDate.MIN, LocalDate.MAX);

    public DateRange {
        if (until.isBefore(from)) {
            throw new Defect(TariffFault.DATES_BACKWARDS, until, from);
        }
    }

    /** Whether the day is inside. */
    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }

    /** Such as {@code du 01/01/2023 au 31/12/2023}; empty where any day will do. */
    public Optional<Message> told() {
        boolean open = from.equals(LocalDate.MIN);
        boolean endless = until.equals(LocalDate.MAX);
        if (open && endless) {
            return Optional.empty();
        }
        if (open) {
            return Optional.of(Message.of(TariffWord.UNTIL, until));
        }
        if (endless) {
            return Optional.of(Message.of(TariffWord.FROM, from));
        }
        return Optional.of(
                from.equals(until) ? Message.of(TariffWord.ON, from) : Message.of(TariffWord.BETWEEN, from, until));
    }

    /** Subscription and start, such as {@code souscription jusqu'au 25/03/2024}; none where any dates will do. */
    public static List<Message> told(DateRange subscribed, DateRange started) {
        return Stream.concat(
                        subscribed.told().map(days -> Message.of(TariffWord.SUBSCRIBED, days)).stream(),
                        started.told().map(days -> Message.of(TariffWord.STARTED, days)).stream())
                .toList();
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
