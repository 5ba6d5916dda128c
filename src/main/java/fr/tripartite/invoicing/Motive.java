package fr.tripartite.invoicing;

import fr.tripartite.words.Message;

/** Why a document is issued; the words stand in the bundles of {@code words}. */
public enum Motive implements Message.Code {
    /** Nothing stood. */
    FIRST,
    /** The body has left the inventory. */
    GONE,
    /** Something is owed beside what stands. */
    ADDED,
    /** What stands is not what is owed. */
    CHANGED,
    /** Something is owed beside what stands, and no complement could bill it to the cent. */
    ROUNDING
}
