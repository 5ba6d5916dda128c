package fr.tripartite.tariff;

/** What a deliberation fixes: the price excluding VAT or the price including it. The other side is derived: rule {@code amounts.exact}. */
public enum Basis {
    /** Hors taxes: excluding VAT. */
    HT,
    /** Toutes taxes comprises: including VAT. */
    TTC
}
