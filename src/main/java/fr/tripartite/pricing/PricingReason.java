package fr.tripartite.pricing;

import fr.tripartite.words.Message;

/** Why a row is what it is; the sentences stand in the bundles of {@code words}. */
public enum PricingReason implements Message.Code {
    /** Another type of body than an earlier row says: the type. */
    TYPE_CONTRADICTED,
    /** Another number than an earlier row says: what is measured, the number. */
    MEASURE_CONTRADICTED,
    /** A body has one row of this service at most: line of the earlier one, service. */
    DUPLICATE_SERVICE,
    /** The same service from the same day: line of the earlier one, service. */
    DUPLICATE_START,
    /** A number that ranks the body is missing: what is measured, service. */
    MEASURE_MISSING,
    /** The service goes with another that is not there: service, the other. */
    PREREQUISITE_MISSING,
    /** An agreed amount without need of a quote: issuer. */
    QUOTE_NOT_NEEDED,
    /** The grid is closed to the body: title of the grid, label of the service that closes it. */
    GRID_CLOSED,
    /** No grid has a price: billed year, subscription, start. */
    NO_GRID,
    /** The service begins later: year. */
    NOT_BEGUN,
    /** The service has ended: year. */
    ENDED,
    /** Owed in the year of the start only: that year. */
    OWED_ONCE,
    /** Comes with another service: that service. */
    INCLUDED,
    /** Nothing is due: billed year. */
    NOTHING_DUE,
    /** A quote is awaited: issuer, why. */
    QUOTE_AWAITED,
    /** Billed, and deserves a look: what at. */
    WARNING,
    /** Label of a line at an agreed amount: label of the service. */
    QUOTE_LABEL,
    /** Unit of a line at an agreed amount. */
    QUOTE_UNIT,
    /** Where an agreed amount stands: line of the inventory, column. */
    QUOTE_REFERENCE
}
