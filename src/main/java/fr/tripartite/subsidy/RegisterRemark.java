package fr.tripartite.subsidy;

import fr.tripartite.words.Message;

/** What is worth knowing about a line of the register; the sentences stand in the bundles of {@code words}. */
public enum RegisterRemark implements Message.Code {
    /** A place among candidates of the same day: that day. */
    TIED,
    /** No place, on the day of the last one. */
    TIED_WITH_LAST,
    /** The inventory does not have the body: billed year. */
    ABSENT,
    /** Its row is rejected: billed year. */
    REJECTED,
    /** Its service is not active: billed year. */
    INACTIVE,
    /** Its service has ended: billed year, day. */
    ENDED,
    /** Came late with earlier dates: rank and SIRET of whom it would have displaced. */
    LATE
}
