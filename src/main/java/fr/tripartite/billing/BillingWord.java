package fr.tripartite.billing;

import fr.tripartite.words.Message;

/** Why a year cannot be billed; the sentences stand in the bundles of {@code words}. */
enum BillingWord implements Message.Code {
    YEAR_UNCOVERED,
    ISSUER_GONE,
    DATED_LATER,
    REGISTER_IS_KEPT
}
