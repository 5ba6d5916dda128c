package fr.tripartite.ledger;

import java.time.LocalDate;

/**
 * A run as the ledger keeps it.
 *
 * @param id from 1 up, over all years
 * @param year billed year
 * @param kind what it does to the year
 * @param date date of its documents
 * @param lastDocument id of the last document when it ended, 0 where there is none
 */
public record Run(int id, int year, Kind kind, LocalDate date, int lastDocument) {

    /** What a run does to its year. */
    public enum Kind {
        /** Bills it for the first time. */
        BILLING,
        /** Cancels and bills anew what differs from the documents it has. */
        CORRECTION,
        /** Keeps money received for the subsidy; it has no documents and changes none. */
        RECEIPTS,
        /** Keeps finished files of documents of its year; it issues none. */
        DOCUMENTS,
        /** Keeps devis; it bills nothing. */
        QUOTES
    }
}
