package fr.tripartite.tariff;

/** Told which branches of an amount are taken, by whoever takes them; by itself it forgets. */
public interface Trail {

    /** Forgets. */
    Trail NONE = new Trail() {};

    /** The subscription year chose. */
    default void year(int subscriptionYear, Range years) {}

    /** Holding a place, or not, chose. */
    default void place(boolean holder) {}

    /** The category of the body chose. */
    default void category(Ranking.Category category, BodyType type, Measure measure, long value) {}

    /** The body is of a type that no category ranks. */
    default void unranked(BodyType type) {}

    /** The number of units chose. */
    default void band(long units, Range band) {}

    /** Blocks of units were counted. */
    default void blocks(Amount.Blocks amount, long units, long number) {}

    /** The first units were counted; so many were used before. */
    default void firstUnits(Amount.FirstUnits amount, int usedBefore) {}
}
