package fr.tripartite.review;

import fr.tripartite.words.Message;

/** What stands around the prices, findings and stakes where they are printed; the words stand in the bundles of {@code words}. */
public enum TableWord implements Message.Code {
    /** Heads a grid: id, title. */
    GRID,
    /** When it applies: window. */
    APPLIES,
    /** Whose dates count: service. */
    DATES_OF,
    /** Whom it is closed to: service. */
    NOT_WITH,
    /** Its subsidy. */
    SUBSIDY,
    /** What becomes of bodies it was not made for. */
    SUITABILITY,
    /** Heads the services without price of their own. */
    INCLUDED_SERVICES,
    /** A service included in another: service, label, the other. */
    INCLUDED_SERVICE,
    /** A quote or nothing, and why. */
    WITH_REASON,

    /** Column: row of the deliberation's table. */
    ROW,
    /** Column: column of the deliberation's table. */
    COLUMN,
    /** Column: issuer. */
    ISSUER,
    /** Column: services. */
    SERVICE,
    /** Column: condition. */
    CONDITION,
    /** Column: price. */
    PRICE,
    /** Column: what the deliberation fixes. */
    BASIS,
    /** Column: unit. */
    UNIT,
    /** Column: period. */
    PERIOD,
    /** Column: how units are counted. */
    COUNTING,
    /** Column: reading. */
    READING,
    /** Column: choice in force. */
    CHOSEN,
    /** Column: another choice. */
    OTHER,

    /** Heads the stakes: year, inventory. */
    STAKES,
    /** Where the readings are told, and whose places count. */
    STAKES_PLACES,
    /** No place on the register. */
    NO_PLACES,
    /** Places on the register: how many. */
    PLACES,

    /** A finding: severity, where, what. */
    FINDING,
    /** How many findings: errors, remarks. */
    FINDINGS,
    /** Two states are the same. */
    NO_DIFFERENCE
}
