package fr.tripartite.review;

import fr.tripartite.tariff.Amount;
import fr.tripartite.tariff.BodyType;
import fr.tripartite.tariff.Measure;
import fr.tripartite.tariff.Range;
import fr.tripartite.tariff.Ranking;
import fr.tripartite.tariff.Ranking.Category;
import fr.tripartite.tariff.TariffWord;
import fr.tripartite.words.Message;
import java.util.ArrayList;
import java.util.List;

/** One of the conditions under which a price holds: a branch taken on the way down the tree of an {@link Amount}. */
public sealed interface Condition {

    /** Names the branch, whatever its bounds: what two versions of a tariff are compared by. */
    Message key();

    /** The branch with its bounds. */
    default Message words() {
        return key();
    }

    /**
     * Holders of one of the first places, or everybody else.
     *
     * @param holdsPlace whether a holder
     */
    record Holder(boolean holdsPlace) implements Condition {
        @Override
        public Message key() {
            return Message.of(holdsPlace ? ReviewWord.PLACE : ReviewWord.NO_PLACE);
        }
    }

    /**
     * Some subscription years.
     *
     * @param years from 1 on
     */
    record Years(Range years) implements Condition {
        @Override
        public Message key() {
            return years.years();
        }
    }

    /**
     * A category of the body.
     *
     * @param ranking how a body gets it
     * @param index its place in the ranking, from 0
     */
    record InCategory(Ranking ranking, int index) implements Condition {
        private Category category() {
            return ranking.categories().get(index);
        }

        @Override
        public Message key() {
            return Message.of(TariffWord.CATEGORY, category().name());
        }

        @Override
        public Message words() {
            List<Message> bounds = new ArrayList<>();
            for (BodyType type : BodyType.values()) {
                Measure measure = ranking.measures().get(type);
                Range range = category().ranges().get(type);
                if (measure != null && range != null) {
                    bounds.add(Message.of(ReviewWord.BOUNDS_OF_TYPE, type, range.counted(measure.unit())));
                }
            }
            return Message.of(ReviewWord.CATEGORY_WITH_BOUNDS, key(), bounds);
        }
    }

    /**
     * A type of body that is not ranked.
     *
     * @param type of the body
     */
    record Unranked(BodyType type) implements Condition {
        @Override
        public Message key() {
            return Message.of(type);
        }
    }

    /**
     * Some numbers of units.
     *
     * @param units from 1 on
     */
    record Units(Range units) implements Condition {
        @Override
        public Message key() {
            return units.units();
        }
    }

    /**
     * The first units of a body over all years, or the following ones.
     *
     * @param count how many are the first
     * @param among whether among them
     */
    record First(int count, boolean among) implements Condition {
        @Override
        public Message key() {
            if (!among) {
                return Message.of(ReviewWord.FURTHER_UNITS);
            }
            return count == 1 ? Message.of(ReviewWord.FIRST_UNIT) : Message.of(ReviewWord.FIRST_UNITS, count);
        }
    }

    /** In one of several years only. */
    record Once() implements Condition {
        @Override
        public Message key() {
            return Message.of(ReviewWord.ONCE);
        }
    }
}
