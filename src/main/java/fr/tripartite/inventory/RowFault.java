package fr.tripartite.inventory;

import fr.tripartite.words.Message;

/** What can be wrong with a row by itself; the sentences stand in the bundles of {@code words}. */
public enum RowFault implements Message.Code {
    /** Text follows a closing quote. */
    MISQUOTED,
    /** Other cells than the header has: cells read, cells expected. */
    WIDTH,
    /** No name of the body. */
    NAME_EMPTY,
    /** The catalogue does not have the service. */
    SERVICE_UNKNOWN,
    /** No such type of body: the types. */
    TYPE_UNKNOWN,
    /** More new units than units: units. */
    NEW_UNITS_OVER,
    /** The service ends before it begins. */
    ENDS_BEFORE_START,
    /** No SIRET. */
    SIRET_EMPTY,
    /** A spreadsheet made a number of the SIRET: the cell. */
    SIRET_SCIENTIFIC,
    /** Not digits. */
    SIRET_NOT_DIGITS,
    /** Thirteen digits: a zero is lost. */
    SIRET_THIRTEEN,
    /** The key is wrong. */
    SIRET_KEY,
    /** Another number of digits: how many. */
    SIRET_LENGTH,
    /** Not a whole number within bounds. */
    QUANTITY,
    /** One unit at most: service. */
    QUANTITY_NOT_ONE,
    /** Not a whole number: column. */
    WHOLE_NUMBER,
    /** Not an amount above zero with at most two decimals. */
    QUOTE_AMOUNT,
    /** No date: column. */
    DATE_EMPTY,
    /** No such day: column. */
    DATE_IMPOSSIBLE
}
