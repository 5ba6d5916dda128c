package fr.tripartite.publication;

import fr.tripartite.words.Message;

/** What is wrong with published files, or stands in their way; the sentences stand in the bundles of {@code words}. */
enum PublicationWord implements Message.Code {
    UNREADABLE,
    FILE_OF_OTHERS,
    OTHER_YEAR,
    BILLED_YEAR,
    ALTERED,
    DAMAGED,
    NOT_SEALED,
    MISSING,
    OTHER_BYTES,
    OTHER_SIZE
}
