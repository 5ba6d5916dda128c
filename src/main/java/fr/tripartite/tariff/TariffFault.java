package fr.tripartite.tariff;

import fr.tripartite.words.Message;

/** What can be wrong with a tariff; the sentences stand in the bundles of {@code words}. */
public enum TariffFault implements Message.Code {
    /** Ranges leave something out: what is counted, what no range holds, the range after it, where it should begin. */
    GAP,
    /** Ranges do not go on to the end: what is counted, the first number that no range holds. */
    GAP_AT_THE_END,
    /** Two ranges hold the same: what is counted, the second, where it should begin. */
    OVERLAP,
    /** A range follows one that has no end: what is counted, its bounds. */
    OVERLAP_WITHOUT_END,
    /** A category has no price: category. */
    CATEGORY_WITHOUT_PRICE,
    /** A price for a category that the ranking does not have. */
    CATEGORY_UNKNOWN,
    /** A category stands twice in its ranking: category. */
    CATEGORY_TWICE,
    /** A category has bounds for a type that is not ranked, or none for one that is: category. */
    CATEGORY_BOUNDS,
    /** Neither a measure nor a quote, or both: type of body. */
    TYPE_NOT_RANKED,
    /** A price says nothing of its table, row or column. */
    SOURCE_MISSING,
    /** The table, row or column of a price is empty. */
    SOURCE_EMPTY,
    /** A charge does not say what the deliberation fixes. */
    BASIS_MISSING,
    /** A grid charges twice for the same: grid, what. */
    CHARGED_TWICE,
    /** Two grids have a subsidy: the grids. */
    TWO_SUBSIDIES,
    /** Nobody knows the issuer: where, issuer. */
    ISSUER_UNKNOWN,
    /** Nobody knows the service: where, service. */
    SERVICE_UNKNOWN,
    /** No grid prices the service: service. */
    SERVICE_WITHOUT_PRICE,
    /** A service that is included in another has a price: service. */
    INCLUDED_WITH_PRICE,
    /** Two grids claim the same rows: the grids, the rows. */
    GRIDS_OVERLAP,
    /** Two windows of a grid overlap: grid, the windows. */
    WINDOWS_OVERLAP,
    /** The catalogue says once, the grid otherwise: grid, service. */
    NOT_ONCE,
    /** The catalogue and the grid rank by different measures: grid, service. */
    RANKED_OTHERWISE,
    /** A service needs itself, by way of others or not: service. */
    CIRCLE,
    /** The last number of a range is before its first: first, last. */
    RANGE_BACKWARDS,
    /** Not a range: what was written. */
    NO_RANGE,
    /** The last day of a range is before its first: last, first. */
    DATES_BACKWARDS,
    /** A price below zero: price. */
    PRICE_NEGATIVE,
    /** No first unit: how many are written. */
    FIRST_UNITS,
    /** A block without units, or that counts from before 0. */
    BLOCK_EMPTY,
    /** A subsidy without places or years. */
    SUBSIDY_EMPTY,
    /** Not the id of a grid: what was written. */
    GRID_ID,
    /** A grid that is never in force, or charges nothing: grid. */
    GRID_EMPTY,
    /** A charge for no service. */
    CHARGE_EMPTY,
    /** The price of many units would be billed for each. */
    BLOCKS_OF_EACH_UNIT,
    /** Units are counted together, and their price does not follow from their number. */
    POOLED_WITHOUT_BANDS,
    /** Units are counted together, and not charged yearly. */
    POOLED_ONCE,
    /** Not the code or prefix of an issuer. */
    ISSUER_CODE,
    /** Not the code of a service: what was written. */
    SERVICE_CODE,
    /** A service that is included in none: service. */
    INCLUDED_NOWHERE
}
