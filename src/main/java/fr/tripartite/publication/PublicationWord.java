package fr.tripartite.publication;

import fr.tripartite.words.Message;

/** What is wrong with published files, or stands in their way; the sentences stand in the bundles of {@code words}. */
enum PublicationWord implements Message.Code {
    /** Something may not be read: path, what the system says. */
    UNREADABLE,
    /** A file that no manifest lists: directory, file. */
    FILE_OF_OTHERS,
    /** The files of another year: directory, its year, the year asked for. */
    OTHER_YEAR,
    /** A billed year where a preview would go: directory, year. */
    BILLED_YEAR,
    /** What is published has changed: directory, what. */
    ALTERED,
    /** A file cannot be understood: its name. */
    DAMAGED,
    /** A manifest that the ledger has not sealed: its name. */
    NOT_SEALED,
    /** A file is gone: its name. */
    MISSING,
    /** A file of the same size has changed: its name. */
    OTHER_BYTES,
    /** A file has changed: its name, bytes, bytes that were published. */
    OTHER_SIZE
}
