package fr.tripartite.publication;

import fr.tripartite.words.Message;

/** The words of the page about a year; the sentences stand in the bundles of {@code words}. */
enum ReportWord implements Message.Code {
    /** Title of a billed year: year. */
    TITLE,
    /** Title of a preview: year. */
    PREVIEW_TITLE,
    /** Under the title of a preview. */
    PREVIEW_NOTE,
    /** What it was made from: file, rows, version. */
    SOURCE,
    /** A heading. */
    TOTALS,
    /** Head of a column. */
    ISSUER,
    /** Head of a column. */
    DOCUMENTS,
    /** Head of a column. */
    AVOIRS,
    /** Head of a column. */
    LINES,
    /** Head of a column. */
    HT,
    /** Head of a column. */
    VAT,
    /** Head of a column. */
    TTC,
    /** Head of a column: year. */
    TTC_OF,
    /** Head of a column. */
    DIFFERENCE,
    /** A row: all issuers. */
    ALL,
    /** A heading. */
    STATES,
    /** Head of a column. */
    STATE,
    /** Head of a column. */
    ROWS,
    /** Head of a column. */
    BAR,
    /** A state. */
    BILLED,
    /** A state. */
    PARTLY_BILLED,
    /** A state. */
    AWAITED,
    /** A state. */
    NOTHING_DUE,
    /** A state. */
    REJECTED,
    /** A heading. */
    SERVICES,
    /** Head of a column. */
    SERVICE,
    /** A heading. */
    TYPES,
    /** Head of a column. */
    BODY_TYPE,
    /** A category. */
    COMMUNES,
    /** A category. */
    ESTABLISHMENTS,
    /** A category. */
    OTHERS,
    /** A heading: year, year before. */
    COMPARISON,
    /** A heading. */
    YEAR_ON_YEAR,
    /** In place of a comparison. */
    NO_COMPARISON,
    /** What a table tells. */
    KINDS,
    /** Head of a column. */
    KIND,
    /** Head of a column. */
    BODIES,
    /** A heading. */
    LARGEST,
    /** A heading. */
    CHANGES,
    /** Head of a column. */
    BODY,
    /** Head of a column. */
    REASONS,
    /** A heading: how many. */
    PLACES,
    /** Head of a column. */
    PLACE_STATUS,
    /** A status. */
    GRANTED,
    /** A status. */
    LEFT,
    /** A status. */
    FREE,
    /** A status. */
    WAITING,
    /** A heading. */
    COVERED,
    /** Head of a column. */
    THIS_YEAR,
    /** Head of a column. */
    SINCE_START,
    /** A heading. */
    ALERTS,
    /** In place of alerts. */
    NO_ALERT,
    /** An alert: name, figure, sentence. */
    ALERT,
    /** Beside an alert that was read. */
    CONFIRMED,
    /** Beside an alert that was not. */
    UNCONFIRMED,
    /** A heading. */
    ATTENTION,
    /** A link: how many. */
    LOOK_REJECTIONS,
    /** A link: how many. */
    LOOK_AWAITED,
    /** A link: how many. */
    LOOK_WARNINGS,
    /** A link: how many. */
    LOOK_CENTS,
    /** In place of links. */
    NO_ATTENTION,
    /** A heading. */
    FILES,
    /** A link. */
    WORKBOOK,
    /** A link. */
    INVOICE_LIST,
    /** A link. */
    TRACKING,
    /** A link. */
    CORRECTION
}
