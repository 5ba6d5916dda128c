package fr.tripartite.tariff;

/** When a charge is due. */
public enum Period {
    /** Every billed year in which the row is active, for its whole quantity. */
    YEARLY,
    /** In the year of the start only, for the whole quantity. */
    ONCE,
    /** For each unit newly put into service in the billed year. */
    COMMISSIONING
}
