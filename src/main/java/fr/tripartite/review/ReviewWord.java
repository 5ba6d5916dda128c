package fr.tripartite.review;

import fr.tripartite.words.Message;

/** What a review of the tariffs says; the sentences stand in the bundles of {@code words}. */
public enum ReviewWord implements Message.Code {
    /** Not a grid in force: what was named, those in force. */
    NO_SUCH_GRID,
    /** A file cannot be read: what is wrong. */
    UNREADABLE,
    /** Two grids: ids. */
    GRIDS,
    /** All grids. */
    ALL_GRIDS,
    /** All services of a grid: grid. */
    ALL_SERVICES,
    /** Services that one grid only prices: services. */
    ALONE,

    /** One year: billed year. */
    THE_YEAR,
    /** Several years: billed years. */
    THE_YEARS,
    /** Years that no grid has at all, between two grids: the years. */
    YEARS_UNCOVERED,
    /** Years without grid, with one before and one after: the years. */
    YEARS_BETWEEN,
    /** No grid before a year: year. */
    YEARS_BEFORE,
    /** No grid after a year: year. */
    YEARS_AFTER,
    /** Days without grid, with one before and one after. */
    DAYS_BETWEEN,
    /** Days without grid before the first or after the last. */
    DAYS_OUTSIDE,

    /** A category costs less than the one below: its price, price below, condition below. */
    CATEGORY_CHEAPER,
    /** More units cost less: units that cost, total, basis, bigger orders that cost, smallest of them, its total. */
    ORDER_CHEAPER,
    /** What a unit costs: the unit. */
    COSTS,
    /** What units cost: the units. */
    COST,
    /** The unit price falls from one band to the next: price, basis, price of the band before. */
    DEGRESSIVE,
    /** A block more lowers the price: size of a block, units, total, basis, units before, total. */
    BLOCKS_FALL,
    /** A price that does not follow the one before: what is charged, services, how. */
    VERSIONS,
    /** One outcome, then another: both. */
    THEN,
    /** One price, then a higher one: both, rise. */
    DEARER,
    /** One price, then a lower one: both, rise below zero. */
    CHEAPER,
    /** A price with VAT added: price, factor, price with VAT, basis. */
    WITH_VAT,
    /** A price with VAT taken off: price, factor, price without VAT, basis. */
    WITHOUT_VAT,

    /** Holds one of the first places. */
    PLACE,
    /** Holds no place. */
    NO_PLACE,
    /** A category and its bounds: category, bounds. */
    CATEGORY_WITH_BOUNDS,
    /** The bounds for a type of body: type, bounds. */
    BOUNDS_OF_TYPE,
    /** The first unit of a body. */
    FIRST_UNIT,
    /** In one of several years only. */
    ONCE,
    /** The first units of a body: number. */
    FIRST_UNITS,
    /** The units after the first. */
    FURTHER_UNITS,

    /** An amount: amount. */
    EUROS,
    /** A price and what the deliberation fixes: price, basis. */
    ON_BASIS,
    /** So much for each block: amount, units of a block. */
    BLOCKS,
    /** So much for each block beyond some units: amount, units of a block, units beyond which they are counted. */
    BLOCKS_BEYOND,
    /** A base and more: amount, blocks. */
    BASE,
    /** No voted price. */
    QUOTE,
    /** Nothing is due. */
    NOTHING,

    /** A reading is gone: id, choice. */
    READING_REMOVED,
    /** A reading is new: id, choice. */
    READING_ADDED,
    /** A reading is chosen otherwise: id, both choices. */
    READING_CHANGED,
    /** A grid is gone: id, deliberation. */
    GRID_REMOVED,
    /** A grid is new: id, deliberation. */
    GRID_ADDED,
    /** When a new grid applies: id, window. */
    GRID_APPLIES,
    /** What changed in a grid: id, what. */
    OF_GRID,
    /** What changed in a part: part, what. */
    OF_PART,
    /** What was, and what is. */
    CHANGED,
    /** A part: the deliberation. */
    DELIBERATION,
    /** A part: the windows. */
    WINDOWS,
    /** A part: the service whose dates count. */
    DATES_OF,
    /** A part: the service that closes the grid. */
    NOT_WITH,
    /** A part: the subsidy. */
    SUBSIDY,
    /** A part: whom the grid was made for. */
    SUITABILITY,
    /** There is no such service. */
    NO_SERVICE,
    /** There is no subsidy. */
    NO_SUBSIDY,
    /** Made for everybody. */
    EVERYBODY,
    /** A price is gone: what it was for, price. */
    PRICE_REMOVED,
    /** A price is new: what it is for, price. */
    PRICE_ADDED,
    /** A price is another: what it is for, changes. */
    PRICE_CHANGED,
    /** A price and when it is due: price, period. */
    PRICE
}
