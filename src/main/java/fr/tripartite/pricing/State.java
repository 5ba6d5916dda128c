package fr.tripartite.pricing;

/** What became of an inventory row. */
public enum State {
    /** Billed, nothing left to do. */
    FACTURE,
    /** Billed in part; a quote is awaited for the rest. */
    PARTIEL,
    /** Nothing billed; a quote is awaited. */
    A_DEVISER,
    /** Nothing is due. */
    SANS_OBJET,
    /** Wrong; counts for nothing. */
    REJETE
}
