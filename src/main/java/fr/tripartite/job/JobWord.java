package fr.tripartite.job;

import fr.tripartite.words.Message;

/** What is said of a run; the sentences stand in the bundles of {@code words}. */
enum JobWord implements Message.Code {
    /** The step that reads. */
    READING,
    /** The step that prices and invoices. */
    BILLING,
    /** The step that balances and books. */
    BOOKING,
    /** The step that publishes. */
    PUBLISHING,
    /** A correction of what is not billed: year. */
    NOTHING_TO_CORRECT,
    /** What was booked is published now: year, directory. */
    PUBLISHED_NOW,
    /** The year is billed from these data: year. */
    SAME_DATA,
    /** The year is billed from other data: year, what has changed. */
    OTHER_DATA,
    /** What has changed. */
    INVENTORY_CHANGED,
    /** What has changed. */
    CONFIGURATION_CHANGED,
    /** What has changed. */
    BOTH_CHANGED,
    /** A change: what. */
    IN_INVENTORY,
    /** A change: what. */
    IN_CONFIGURATION,
    /** More than is told: how many. */
    MORE,
    /** One alert stands that nobody has confirmed. */
    ALERT_NOT_CONFIRMED,
    /** Alerts stand that nobody has confirmed: how many. */
    ALERTS_NOT_CONFIRMED,
    /** An alert: name, what there is to read. */
    ALERT,
    /** Too much to look at: rows, most rows. */
    NOT_LOOKED_AT,
    /** What to do about alerts: what stands, year with options, the line to type. */
    HOW_TO_CONFIRM,
    /** A confirmation that nobody asked for: name. */
    CONFIRMED_FOR_NOTHING,
    /** A signal has ended the run. */
    STOPPED,
    /** A signal has ended the run after it was booked: year. */
    STOPPED_BOOKED,
    /** A signal has asked for the end, which does not come. */
    NOT_STOPPED,
    /** Published files come from another ledger: manifest, ledger, directory. */
    OTHER_LEDGER,
    /** Published files come from a later state of the ledger: manifest, ledger, directory. */
    OLDER_LEDGER
}
