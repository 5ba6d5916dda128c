package fr.tripartite.screen;

import fr.tripartite.words.Message;

/** What is said while a year is billed, and at the end; the sentences stand in the bundles of {@code words}. */
public enum SummaryWord implements Message.Code {
    /** A step is done: step, seconds. */
    STEP_DONE,
    /** A step did not come to its end: step. */
    STEP_FAILED,
    /** What was done. */
    BILLED,
    /** What was done. */
    CORRECTED,
    /** What was done. */
    CHECKED,
    /** What was done. */
    CHECKED_CORRECTION,
    /** What was done. */
    EXPORTED,
    /** Heads it: year, what was done, rows. */
    HEAD,
    /** What a state means. */
    FACTURE,
    /** What a state means. */
    PARTIEL,
    /** What a state means. */
    A_DEVISER,
    /** What a state means. */
    SANS_OBJET,
    /** What a state means. */
    REJETE,
    /** Head of a column. */
    DOCUMENTS,
    /** Head of a column. */
    LINES,
    /** Head of a column. */
    HT,
    /** Head of a column. */
    VAT,
    /** Head of a column. */
    TTC,
    /** A year that is billed was looked at: year. */
    BILLED_ALREADY,
    /** Nothing was to be issued. */
    ISSUED_NOTHING,
    /** What a run would issue: issuer, invoices, complements, avoirs, TTC. */
    WOULD_ISSUE,
    /** What a run has issued: issuer, invoices, complements, avoirs, TTC. */
    ISSUED,
    /** Against the year before: year before, issuer, percent with its sign. */
    CHANGE,
    /** Bodies that owe something else than the year before: year before, new, gone, more, less. */
    BODIES_CHANGED,
    /** The changes that move most euros: how many, year before. */
    LARGEST_CHANGES,
    /** One of them: signed TTC, name, SIRET, what has become of it, why. */
    LARGE_CHANGE,
    /** The places: granted, all. */
    PLACES,
    /** What the subsidy covers: issuer, this year, since the start. */
    COVERED,
    /** Another year now owes something else: year, bodies. */
    OWES,
    /** Another year has other figures now: year. */
    OWES_FIGURES,
    /** An alert: name, what there is to read. */
    ALERT,
    /** An alert that was confirmed: name, what there is to read. */
    ALERT_CONFIRMED,
    /** A run would be refused. */
    REFUSED,
    /** Something to look at: file, how many. */
    LOOK_AT_REJECTIONS,
    /** Something to look at: file, how many. */
    LOOK_AT_QUOTES,
    /** Something to look at: file, how many. */
    LOOK_AT_WARNINGS,
    /** Something to look at: file, how many. */
    LOOK_AT_CENTS,
    /** Where the files are: directory. */
    FILES,
    /** Documents are made: year. */
    DOCUMENTS_MADE,
    /** Documents of an issuer: code, how many, that can be sent, that are incomplete, that are posted. */
    DOCUMENTS_OF_ISSUER,
    /** Documents cannot be sent yet: how many. */
    DOCUMENTS_INCOMPLETE,
    /** Rows of the inventory were left out: how many. */
    ROWS_LEFT_OUT
}
