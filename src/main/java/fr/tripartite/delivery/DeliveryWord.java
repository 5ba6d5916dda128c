package fr.tripartite.delivery;

import fr.tripartite.words.Message;

/** What can be said of documents on their way; the sentences stand in the bundles of {@code words}. */
enum DeliveryWord implements Message.Code {
    MAKING,
    PRINTING,
    KEEPING,
    PUBLISHING,
    NOTHING_CHOSEN,
    NOT_TO_REWRITE,
    SETTINGS,
    NO_TIERS,
    TIERS_ROW,
    WOULD_DIFFER,
    STANDS_IN,
    INCOMPLETE_IN,
    KEPT,
    NO_ROWS,
    QUOTE_TITLE,
    QUOTE_YEAR,
    QUOTE_NOTHING,
    QUOTE_BLANK,
    QUOTED_OTHERWISE,
    KEPT_DAMAGED,
    ISSUER_GONE
}
