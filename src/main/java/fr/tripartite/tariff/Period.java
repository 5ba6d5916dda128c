package fr.tripartite.tariff;

import fr.tripartite.words.Message;

/** When a charge is due. */
public enum Period implements Message.Code {
    /** Every billed year in which the row is active, for its whole quantity: rule {@code due.yearly}. */
    YEARLY,
    /** In the year of the start only, for the whole quantity: rule {@code due.once}. */
    ONCE,
    /** For each unit newly put into service in the billed year: rule {@code due.commissioning}. */
    COMMISSIONING
}
