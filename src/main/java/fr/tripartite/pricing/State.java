package fr.tripartite.pricing;

/** What became of an inventory row. */
public enum State {
    /** Billed, nothing left to do. */
    FACTURE,
    /** Billed in part; a quote is awaited for the rest: rule {@code quote.partial}. */
    PARTIEL,
    /** Nothing billed; a quote is awaited: rule {@code quote.awaited}. */
    A_DEVISER,
    /** Nothing is due: rule {@code due.active}. */
    SANS_OBJET,
    /** Wrong; counts for nothing: rule {@code errors.counts-for-nothing}. */
    REJETE
}
