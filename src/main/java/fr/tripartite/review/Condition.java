package fr.tripartite.review;

import fr.tripartite.tariff.Amount;
import fr.tripartite.tariff.BodyType;
import fr.tripartite.tariff.French;
import fr.tripartite.tariff.Measure;
import fr.tripartite.tariff.Range;
import fr.tripartite.tariff.Ranking;
import fr.tripartite.tariff.Ranking.Category;
import java.util.ArrayList;
import java.util.List;

/** One of the conditions under which a price holds: a branch taken on the way down the tree of an {@link Amount}. */
public sealed interface Condition {

    /** Names the branch, whatever its bounds: what two versions of a tariff are compared by. */
    String key();

    /** French words of the branch. */
    String words();

    /**
     * Holders of one of the first places, or everybody else.
     *
     * @param holder whether a holder
     */
    record Place(boolean holder) implements Condition {
        @Override
        public String key() {
            return words();
        }

        @Override
        public String words() {
            return holder ? "titulaire d'une place" : "sans place";
        }
    }

    /**
     * Some subscription years.
     *
     * @param years from 1 on
     */
    record Years(Range years) implements Condition {
        @Override
        public String key() {
            return words();
        }

        @Override
        public String words() {
            return French.range(years, "année", "années");
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
        public String key() {
            return "catégorie " + category().name();
        }

        @Override
        public String words() {
            List<String> bounds = new ArrayList<>();
            for (BodyType type : BodyType.values()) {
                Measure measure = ranking.measures().get(type);
                Range range = category().ranges().get(type);
                if (measure != null && range != null) {
                    bounds.add(French.bodyType(type) + " " + French.counted(range, measure.unit()));
                }
            }
            return key() + " (" + String.join(", ", bounds) + ")";
        }
    }

    /**
     * A type of body that is not ranked.
     *
     * @param type of the body
     */
    record Unranked(BodyType type) implements Condition {
        @Override
        public String key() {
            return words();
        }

        @Override
        public String words() {
            return French.bodyType(type);
        }
    }

    /**
     * Some numbers of units.
     *
     * @param units from 1 on
     */
    record Units(Range units) implements Condition {
        @Override
        public String key() {
            return words();
        }

        @Override
        public String words() {
            return French.units(units);
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
        public String key() {
            return words();
        }

        @Override
        public String words() {
            if (!among) {
                return "unités suivantes";
            }
            return count == 1 ? "première unité de l'organisme" : count + " premières unités de l'organisme";
        }
    }
}
