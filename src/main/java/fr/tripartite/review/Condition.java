package fr.tripartite.review;

import fr.tripartite.tariff.Amount;
import fr.tripartite.tariff.BodyType;
import fr.tripartite.tariff.Measure;
import fr.tripartite.tariff.Range;
import fr.tripartite.tariff.Ranking;
import fr.tripartite.tariff.TariffWord;
import fr.tripartite.words.Message;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One of the conditions under which a price holds: a branch taken on the way down the tree of an {@link Amount}.
 *
 * @param key names the branch, whatever its bounds: what two versions of a tariff are compared by
 * @param words the branch with its bounds
 * @param units the numbers of units that it takes, null where it does not choose by them
 */
public record Condition(
        Kind kind, Message key, Message words, @Nullable Range units) {

    /** What a branch chooses by. */
    public enum Kind {
        PLACE,
        YEAR,
        CATEGORY,
        UNITS,
        FIRST_UNITS,
        ONCE
    }

    private static Condition of(Kind kind, Message key) {
        return new Condition(kind, key, key, null);
    }

    static Condition place(boolean isHeld) {
        return of(Kind.PLACE, Message.of(isHeld ? ReviewWord.PLACE : ReviewWord.NO_PLACE));
    }

    static Condition years(Range years) {
        return of(Kind.YEAR, years.years());
    }

    static Condition category(Ranking ranking, Ranking.Category category) {
        Message key = Message.of(TariffWord.CATEGORY, category.name());
        List<Message> bounds = new ArrayList<>();
        for (BodyType type : BodyType.values()) {
            Measure measure = ranking.measures().get(type);
            Range range = category.ranges().get(type);
            if (measure != null && range != null) {
                bounds.add(Message.of(ReviewWord.BOUNDS_OF_TYPE, type, range.counted(measure.unit())));
            }
        }
        return new Condition(Kind.CATEGORY, key, Message.of(ReviewWord.CATEGORY_WITH_BOUNDS, key, bounds), null);
    }

    /** A body of such a type is in no category. */
    static Condition unranked(BodyType type) {
        return of(Kind.CATEGORY, Message.of(type));
    }

    static Condition units(Range units) {
        return new Condition(Kind.UNITS, units.units(), units.units(), units);
    }

    /** The first units of a body, over all years. */
    static Condition first(int count) {
        return of(
                Kind.FIRST_UNITS,
                count == 1 ? Message.of(ReviewWord.FIRST_UNIT) : Message.of(ReviewWord.FIRST_UNITS, count));
    }

    /** The units after the first. */
    static Condition further() {
        return of(Kind.FIRST_UNITS, Message.of(ReviewWord.FURTHER_UNITS));
    }

    /** In one of several years only. */
    static Condition once() {
        return of(Kind.ONCE, Message.of(ReviewWord.ONCE));
    }
}
