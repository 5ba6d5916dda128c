package fr.tripartite.inventory;

import fr.tripartite.words.Message;

/** What can be wrong with a row by itself; the sentences stand in the bundles of {@code words}. */
public enum RowFault implements Message.Code {
    /** A quote is out of place, or swallowed rows. */
    STRAY_QUOTE,
    /** Filled cells beyond the header: cells read, cells expected. */
    SURPLUS,
    /** The last line is short and has no end: cells read, cells expected. */
    CUT,
    /** A character that nobody sees nor types. */
    CONTROL_CHARACTER,
    /** What a spreadsheet could not compute: the cell. */
    SPREADSHEET_ERROR,
    /** A formula of which the file has no value. */
    FORMULA,
    /** No name of the body. */
    NAME_EMPTY,
    /** No service. */
    SERVICE_EMPTY,
    /** The catalogue does not have the service: the code nearest to it. */
    SERVICE_MISSPELT,
    /** The catalogue has nothing like the service. */
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
    /** More inhabitants or staff than there are: column. */
    TOO_MANY_PEOPLE,
    /** Not an amount above zero with at most two decimals. */
    QUOTE_AMOUNT,
    /** No date: column. */
    DATE_EMPTY,
    /** No such day: column. */
    DATE_IMPOSSIBLE,
    /** Before all services: column. */
    DATE_TOO_EARLY,
    /** Years after the billed one: column, the last year there is. */
    DATE_TOO_LATE
}
