package fr.tripartite.billing;

import fr.tripartite.words.Message;

/** Why a year cannot be billed; the sentences stand in the bundles of {@code words}. */
enum BillingWord implements Message.Code {
    /** No tariff: year. */
    YEAR_UNCOVERED,
    /** An issuer with invoices has left the settings: issuer, year. */
    ISSUER_GONE,
    /** Documents would be dated before those of the series: issuer, year, last day, day. */
    DATED_LATER,
    /** A register would be brought in beside the ledger's own: its places. */
    REGISTER_IS_KEPT
}
