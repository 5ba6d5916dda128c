package fr.tripartite.documents;

import fr.tripartite.words.Message;

/** What documents and the lists beside them say, and what is wrong with them; the sentences stand in the bundles of {@code words}. */
enum DocumentsWord implements Message.Code {
    /** Title of an invoice or complement: number. */
    TITLE_INVOICE,
    /** Title of an avoir: number. */
    TITLE_AVOIR,
    /** Title of a devis: number. */
    TITLE_QUOTE,
    /** What a devis is about: body. */
    SUBJECT_QUOTE,
    /** Title of the annex of a convention. */
    TITLE_ANNEX,
    /** First year of a devis. */
    FIRST_YEAR,
    /** Later year of a devis: second, third … */
    NTH_YEAR,
    /** What can only be quoted. */
    TO_ESTIMATE,
    /** Head of a row of totals. */
    TOTAL_HT,
    /** Head of a row of totals. */
    TOTAL_VAT,
    /** Head of a row of totals. */
    TOTAL_TTC,
    /** Devis of another call: directory. */
    OTHER_QUOTES,
    /** Across the pages of an example. */
    STAMP_SPECIMEN,
    /** Across the pages of a preview. */
    STAMP_PREVIEW,
    /** What a document is about: year, body. */
    SUBJECT,
    /** A required cell of a row is empty: column. */
    CELL_EMPTY,
    /** A body has no row that counts: column. */
    BODY_UNLISTED,
    /** Nobody knows what sort of body it is. */
    NO_CATEGORY,
    /** A reference that the body demands is not there: what it demands. */
    REFERENCE_MISSING,
    /** A reference is longer than the invoice may hold: how many characters. */
    REFERENCE_TOO_LONG,
    /** Characters that the typeface cannot show: which. */
    NO_GLYPH,
    /** What may have been sent could not be sent today: number, field, what is missing. */
    NOT_REWRITABLE,
    /** The documents of another year: directory, its year, the year asked for. */
    OTHER_YEAR,
    /** Documents that are only looked at: directory, year. */
    PREVIEWED,
    /** Documents of a billed year: directory, year. */
    BILLED,
    /** The documents of another ledger: directory. */
    OTHER_LEDGER,
    /** The documents of a run that the ledger does not hold: directory. */
    OLDER_LEDGER,
    /** A file that no manifest lists: directory, file. */
    FILE_OF_OTHERS,
    /** Documents of a whole year stand where a part of them was to go: directory. */
    WHOLE_YEAR,
    /** A manifest that cannot be understood: file. */
    MANIFEST_DAMAGED,
    /** A file that may not be read: file, why. */
    UNREADABLE,
    /** A file is gone: directory, file. */
    FILE_MISSING,
    /** A file is not what it was: directory, file. */
    FILE_CHANGED
}
