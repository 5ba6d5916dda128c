package fr.tripartite.job;

import fr.tripartite.words.Message;

/** What is said of a run; the sentences stand in the bundles of {@code words}. */
enum JobWord implements Message.Code {
    READING,
    BILLING,
    BOOKING,
    PUBLISHING,
    NOTHING_TO_CORRECT,
    PUBLISHED_NOW,
    SAME_DATA,
    OTHER_DATA,
    INVENTORY_CHANGED,
    CONFIGURATION_CHANGED,
    BOTH_CHANGED,
    IN_INVENTORY,
    IN_CONFIGURATION,
    MORE,
    ALERT_NOT_CONFIRMED,
    ALERTS_NOT_CONFIRMED,
    ALERT,
    NOT_LOOKED_AT,
    HOW_TO_CONFIRM,
    CONFIRMED_FOR_NOTHING,
    STOPPED,
    STOPPED_BOOKED,
    NOT_STOPPED,
    OTHER_LEDGER,
    OLDER_LEDGER
}
