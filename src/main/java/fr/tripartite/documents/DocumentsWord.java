package fr.tripartite.documents;

import fr.tripartite.words.Message;

/** What documents and the lists beside them say, and what is wrong with them; the sentences stand in the bundles of {@code words}. */
enum DocumentsWord implements Message.Code {
    TITLE_INVOICE,
    TITLE_AVOIR,
    TITLE_QUOTE,
    SUBJECT_QUOTE,
    TITLE_ANNEX,
    FIRST_YEAR,
    NTH_YEAR,
    TO_ESTIMATE,
    TOTAL_HT,
    TOTAL_VAT,
    TOTAL_TTC,
    OTHER_QUOTES,
    STAMP_SPECIMEN,
    STAMP_PREVIEW,
    SUBJECT,
    CELL_EMPTY,
    BODY_UNLISTED,
    NO_CATEGORY,
    REFERENCE_MISSING,
    REFERENCE_TOO_LONG,
    NO_GLYPH,
    NOT_REWRITABLE,
    OTHER_YEAR,
    PREVIEWED,
    BILLED,
    OTHER_LEDGER,
    OLDER_LEDGER,
    FILE_OF_OTHERS,
    WHOLE_YEAR,
    MANIFEST_DAMAGED,
    UNREADABLE,
    FILE_MISSING,
    FILE_CHANGED
}
