package fr.tripartite.bench;

import fr.tripartite.tariff.BodyType;
import fr.tripartite.tariff.Measure;
import org.jspecify.annotations.Nullable;

/**
 * One cell of a tariff, with everything that leads to it: a row of the price table that the peer joins with.
 *
 * @param type the only type of body it is for, or null
 * @param holder whether it is for holders of a place or for all others, or null
 * @param years subscription years
 * @param measure what ranks the body, or null
 * @param measured values of that measure
 * @param units numbers of units
 * @param kind what the cell says
 * @param base cents whatever the number of blocks
 * @param perBlock cents for each block begun
 * @param size units in a block
 * @param countedFrom units that make no block
 * @param most units that the price is for, at the most
 * @param beyond units that the price is not for
 * @param words where the price stands, or why there is none
 */
record PriceCell(
        @Nullable BodyType type,
        @Nullable Boolean holder,
        Span years,
        @Nullable Measure measure,
        Span measured,
        Span units,
        Kind kind,
        long base,
        long perBlock,
        long size,
        long countedFrom,
        long most,
        long beyond,
        String words) {

    /** What a cell says. */
    enum Kind {
        /** An amount. */
        PRICE,
        /** Ask for a quote. */
        QUOTE,
        /** Nothing is due. */
        NOTHING
    }

    /** Numbers from one to another, both inside. */
    record Span(long from, long until) {
        /** Further than any number in an inventory. */
        static final long END = 1_000_000_000;

        /** Any number. */
        static final Span ALL = new Span(-END, END);
    }

    /** A cell for everybody that says nothing yet. */
    static final PriceCell ANY =
            new PriceCell(null, null, Span.ALL, null, Span.ALL, Span.ALL, Kind.NOTHING, 0, 0, 1, 0, Span.END, 0, "");

    PriceCell of(BodyType only) {
        return new PriceCell(
                only,
                holder,
                years,
                measure,
                measured,
                units,
                kind,
                base,
                perBlock,
                size,
                countedFrom,
                most,
                beyond,
                words);
    }

    PriceCell held(boolean place) {
        return new PriceCell(
                type,
                place,
                years,
                measure,
                measured,
                units,
                kind,
                base,
                perBlock,
                size,
                countedFrom,
                most,
                beyond,
                words);
    }

    PriceCell in(Span subscriptionYears) {
        return new PriceCell(
                type,
                holder,
                subscriptionYears,
                measure,
                measured,
                units,
                kind,
                base,
                perBlock,
                size,
                countedFrom,
                most,
                beyond,
                words);
    }

    PriceCell ranked(BodyType only, Measure by, Span values) {
        return new PriceCell(
                only, holder, years, by, values, units, kind, base, perBlock, size, countedFrom, most, beyond, words);
    }

    PriceCell counting(Span numbers) {
        return new PriceCell(
                type,
                holder,
                years,
                measure,
                measured,
                numbers,
                kind,
                base,
                perBlock,
                size,
                countedFrom,
                most,
                beyond,
                words);
    }

    PriceCell priced(long cents, String where) {
        return blocks(cents, 0, 1, 0, where);
    }

    /** Without a price. */
    PriceCell unpriced(Kind instead, String why) {
        return new PriceCell(type, holder, years, measure, measured, units, instead, 0, 0, 1, 0, most, beyond, why);
    }

    PriceCell blocks(long cents, long eachBlock, long units, long from, String where) {
        return new PriceCell(
                type,
                holder,
                years,
                measure,
                measured,
                this.units,
                Kind.PRICE,
                cents,
                eachBlock,
                units,
                from,
                most,
                beyond,
                where);
    }

    PriceCell units(long first, long after) {
        return new PriceCell(
                type,
                holder,
                years,
                measure,
                measured,
                units,
                kind,
                base,
                perBlock,
                size,
                countedFrom,
                first,
                after,
                words);
    }
}
