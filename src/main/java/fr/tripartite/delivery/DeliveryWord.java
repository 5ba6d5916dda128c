package fr.tripartite.delivery;

import fr.tripartite.words.Message;

/** What can be said of documents on their way; the sentences stand in the bundles of {@code words}. */
enum DeliveryWord implements Message.Code {
    /** A step: making the documents. */
    MAKING,
    /** A step: putting them together to be printed. */
    PRINTING,
    /** A step: keeping them. */
    KEEPING,
    /** A step: putting them into their place. */
    PUBLISHING,
    /** No document fits what was asked for: what. */
    NOTHING_CHOSEN,
    /** A number that is none of a whole document of the year that was sent: number. */
    NOT_TO_REWRITE,
    /** The settings of an issuer have a fault, each in a line: how many. */
    SETTINGS,
    /** The list of tiers is not there: path. */
    NO_TIERS,
    /** A row of the list of tiers is wrong: file, line, column, what. */
    TIERS_ROW,
    /** Documents that would say anything else today: how many. */
    WOULD_DIFFER,
    /** Where a document is: file. */
    STANDS_IN,
    /** Where a document is that cannot be sent yet: file. */
    INCOMPLETE_IN,
    /** A document is kept: pages, SHA-256. */
    KEPT,
    /** The file of rows to quote cannot be read: path. */
    NO_ROWS,
    /** A devis: number, date. */
    QUOTE_TITLE,
    /** Label of a fact. */
    QUOTE_ISSUER,
    /** Label of a fact. */
    QUOTE_BODY,
    /** A year of a devis. */
    QUOTE_YEAR,
    /** A year of a devis in which nothing is owed. */
    QUOTE_NOTHING,
    /** Label of a fact. */
    QUOTE_BLANKS,
    /** A position without a price: label, line of the file, why. */
    QUOTE_BLANK,
    /** A devis that would say something else today: number. */
    QUOTED_OTHERWISE,
    /** A finished file is not what it was: where the ledger is, file, number. */
    KEPT_DAMAGED,
    /** An issuer of documents is no longer in the settings: code. */
    ISSUER_GONE
}
