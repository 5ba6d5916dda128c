package fr.tripartite.inventory;

import fr.tripartite.words.Message;

/** What stops a whole inventory; the sentences stand in the bundles of {@code words}. */
public enum FileFault implements Message.Code {
    NO_HEADER,
    COLUMN_MISSING,
    COLUMNS_MISSING,
    COLUMN_TWICE,
    MONTHS_FIRST,
    COLUMN_UNKNOWN,
    NAME_TAKEN
}
