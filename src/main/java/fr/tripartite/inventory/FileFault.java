package fr.tripartite.inventory;

import fr.tripartite.words.Message;

/** What stops a whole inventory; the sentences stand in the bundles of {@code words}. */
public enum FileFault implements Message.Code {
    /** No row names a column: all names. */
    NO_HEADER,
    /** A column is missing: its name, what the header names. */
    COLUMN_MISSING,
    /** Columns are missing: their names, what the header names. */
    COLUMNS_MISSING,
    /** A column stands twice: its name. */
    COLUMN_TWICE,
    /** Months stand before days: column, the first lines. */
    MONTHS_FIRST,
    /** More names are given for a column that there is not: its name. */
    COLUMN_UNKNOWN,
    /** A name is one of another column: the name, its column, the other one. */
    NAME_TAKEN
}
