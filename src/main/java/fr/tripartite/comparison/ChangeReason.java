package fr.tripartite.comparison;

import fr.tripartite.words.Message;

/** Why a body owes something else than the year before; the sentences stand in the bundles of {@code words}. */
public enum ChangeReason implements Message.Code {
    /** The body was not there: nothing more to say. */
    NEW_BODY,
    /** The body is no longer there. */
    GONE_BODY,
    /** Services that it did not have: labels. */
    NEW_SERVICE,
    /** Services that it no longer has: labels. */
    GONE_SERVICE,
    /** More or fewer units: of what. */
    QUANTITY,
    /** Another grid: for what. */
    PRICE,
    /** Another band or category of the same grid: for what. */
    BAND,
    /** What is owed once, the years of a pack, what a quote has settled: labels. */
    PHASE,
    /** The cents of the same lines. */
    ROUNDING
}
