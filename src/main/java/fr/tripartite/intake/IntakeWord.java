package fr.tripartite.intake;

import fr.tripartite.words.Message;

/** What is said of files that are read, and what changed in an inventory; the sentences stand in the bundles of {@code words}. */
enum IntakeWord implements Message.Code {
    /** There is no such inventory: path. */
    NO_INVENTORY,
    /** There is no such file: path. */
    NO_FILE,
    /** A file cannot be read: path, what the system says. */
    UNREADABLE,
    /** A file without one byte: path. */
    EMPTY,
    /** A workbook where text is expected: path. */
    WORKBOOK,
    /** Text of sixteen bits: path. */
    UTF16,
    /** No row has a filled cell: path. */
    NO_HEADER,
    /** Where and what: path, what. */
    IN_FILE,
    /** Where and what: path, line, what. */
    IN_LINE,
    /** The header holds zero bytes. */
    BINARY,
    /** Commas between the cells. */
    COMMAS,
    /** Tabs between the cells. */
    TABS,
    /** A table of fixed columns is empty: path, the columns. */
    TABLE_WITHOUT_HEADER,
    /** Columns of such a table are missing: path, line, what is missing, the columns. */
    COLUMNS_MISSING,
    /** A column of such a table means nothing: file, its name. */
    COLUMN_UNKNOWN,
    /** A column of such a table has no name: file. */
    COLUMN_WITHOUT_NAME,
    /** A quote is out of place, or swallowed rows. */
    STRAY_QUOTE,
    /** A row of a register is wrong: path, line, what. */
    REGISTER_ROW,
    /** Not a status of a register: what is written. */
    STATUS_UNKNOWN,
    /** Ranks have a gap or stand twice: rank, the one that is due. */
    RANK_OUT_OF_ORDER,
    /** A body holds two places: SIRET. */
    TWO_PLACES,
    /** More places than the tariff has: path, places of the file, places of the tariff. */
    TOO_MANY_PLACES,
    /** Cells that do not fit the header. */
    MISSHAPEN,
    /** Not a SIRET: what is written. */
    NO_SIRET,
    /** No name. */
    NO_NAME,
    /** Not a day: column, what is written. */
    NO_DAY,
    /** Not a whole number: column, what is written. */
    NO_WHOLE_NUMBER,
    /** Two states of an inventory cannot be compared: file, what the system says. */
    NOT_COMPARED,
    /** How many rows were added, removed, changed: three numbers. */
    ROWS_CHANGED,
    /** Only the lines are others: of how many rows. */
    ROWS_MOVED,
    /** Only the columns are others. */
    COLUMNS_CHANGED,
    /** A row has changed: line, how. */
    ROW_CHANGED,
    /** A row has come: line, the row. */
    ROW_NEW,
    /** A row has gone: line it had, the row. */
    ROW_GONE,
    /** A cell has changed: column, before, now. */
    CELL_CHANGED,
    /** A cell has gone: column, what it held. */
    CELL_GONE,
    /** Only the quotes are others. */
    QUOTES_CHANGED
}
