package fr.tripartite.tariff;

/** A branch that was taken on the way from a charge down to its price. */
public sealed interface Step {

    /** The subscription year chose. */
    record Year(int number, Range years) implements Step {}

    /** Holding a place, or not, chose. */
    record Holder(boolean holdsPlace) implements Step {}

    /** A contribution that a document of another year carries already, or does not, chose. */
    record Contribution(boolean elsewhere) implements Step {}

    /** The category of the body chose. */
    record Category(Ranking.Category category, BodyType type, Measure measure, long value) implements Step {}

    /** The body is of a type that no category ranks. */
    record Unranked(BodyType type) implements Step {}

    /** The number of units chose. */
    record Band(long units, Range band) implements Step {}

    /** Blocks of units were counted. */
    record Blocks(Amount.Blocks amount, long units, long number) implements Step {}

    /** The first units were counted; so many were used before. */
    record FirstUnits(Amount.FirstUnits amount, int usedBefore) implements Step {}
}
