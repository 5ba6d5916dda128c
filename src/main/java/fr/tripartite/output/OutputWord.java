package fr.tripartite.output;

import fr.tripartite.words.Message;

/** What stands in the way of files that are to be written; the sentences stand in the bundles of {@code words}. */
enum OutputWord implements Message.Code {
    UNWRITABLE,
    NO_DIRECTORY
}
