package fr.tripartite.intake;

import fr.tripartite.words.Message;

/** What is said of files that are read, and what changed in an inventory; the sentences stand in the bundles of {@code words}. */
enum IntakeWord implements Message.Code {
    NO_INVENTORY,
    NO_FILE,
    UNREADABLE,
    EMPTY,
    WORKBOOK,
    UTF16,
    NO_HEADER,
    IN_FILE,
    IN_LINE,
    BINARY,
    COMMAS,
    TABS,
    TABLE_WITHOUT_HEADER,
    COLUMNS_MISSING,
    COLUMN_UNKNOWN,
    COLUMN_WITHOUT_NAME,
    STRAY_QUOTE,
    REGISTER_ROW,
    STATUS_UNKNOWN,
    RANK_OUT_OF_ORDER,
    TWO_PLACES,
    TOO_MANY_PLACES,
    MISSHAPEN,
    NO_SIRET,
    NO_NAME,
    NO_DAY,
    NO_WHOLE_NUMBER,
    NOT_COMPARED,
    ROWS_CHANGED,
    ROWS_MOVED,
    COLUMNS_CHANGED,
    ROW_CHANGED,
    ROW_NEW,
    ROW_GONE,
    CELL_CHANGED,
    CELL_GONE,
    QUOTES_CHANGED
}
