package fr.tripartite.review;

import fr.tripartite.words.Message;

/** What stands around the prices, findings and stakes where they are printed; the words stand in the bundles of {@code words}. */
public enum TableWord implements Message.Code {
    GRID,
    APPLIES,
    DATES_OF,
    NOT_WITH,
    SUBSIDY,
    SUITABILITY,
    INCLUDED_SERVICES,
    INCLUDED_SERVICE,
    WITH_REASON,

    ROW,
    COLUMN,
    ISSUER,
    SERVICE,
    CONDITION,
    PRICE,
    BASIS,
    UNIT,
    PERIOD,
    COUNTING,
    READING,
    CHOSEN,
    OTHER,

    STAKES,
    STAKES_PLACES,
    NO_PLACES,
    PLACES,

    FINDING,
    FINDINGS,
    NO_DIFFERENCE
}
