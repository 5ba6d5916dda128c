package fr.tripartite.billing;

import fr.tripartite.words.Message;

/** What a careful colleague would ask before a year is billed; the sentences stand in the bundles of {@code words}. */
public enum AlertCode implements Message.Code {
    /** Rows are rejected: how many, of how many read. */
    REJETS,
    /** A correction would cancel documents: how many, of how many that stand. */
    AVOIRS,
    /** Bodies have no row any more: how many, of how many, in which year. */
    PARTIS,
    /** Places go to packs of an earlier year: how many. */
    PLACES,
    /** Another billed year has this very inventory: that year. */
    INVENTAIRE,
    /** Later years are billed already: how many. */
    ANNEES,
    /** What an issuer bills has changed: by how many percent, issuer, against which year. */
    MONTANT
}
