package fr.tripartite.workbook;

import fr.tripartite.words.Message;

/** Why a workbook is not read; the sentences stand in the bundles of {@code words}. */
enum WorkbookWord implements Message.Code {
    /** A workbook that is not read: file, why. */
    REFUSED,
    /** A workbook that a reader cannot follow: file. */
    DAMAGED,
    /** A sheet is named that is not there: file. */
    NO_SUCH_SHEET,
    /** No sheet has cells: file. */
    NO_SHEET,
    /** More bytes than are read: MiB. */
    TOO_LARGE_FILE,
    /** It unpacks to too much. */
    TOO_LARGE,
    /** A workbook of before 2007. */
    OLD,
    /** A workbook with a password. */
    PASSWORD,
    /** A workbook with macros. */
    MACROS,
    /** A binary workbook. */
    BINARY,
    /** A workbook of another kind. */
    OPEN_DOCUMENT,
    /** A workbook of another kind. */
    NUMBERS,
    /** No workbook. */
    OTHER_OFFICE,
    /** No workbook. */
    ARCHIVE,
    /** Values from elsewhere. */
    LINKS,
    /** No spreadsheet wrote it. */
    ENTITIES,
    /** A variant that is copied first. */
    STRICT,
    /** More parts than are read. */
    TOO_MANY_PARTS,
    /** Something is broken: what. */
    BROKEN,
    /** A part twice: name. */
    TWO_PARTS,
    /** A part was changed: name. */
    CHECKSUM,
    /** A part is no XML: name. */
    PART_UNREADABLE,
    /** A text. */
    LONG_SHARED_TEXT,
    /** Parts are not found. */
    PARTS_ELSEWHERE,
    /** Which one counts? */
    TWO_WORKBOOKS,
    /** A text is not there: number, how many there are. */
    NO_SHARED_TEXT,
    /** Rows. */
    ROWS_UNNUMBERED,
    /** Rows: number. */
    ROWS_DISORDERED,
    /** Rows. */
    TOO_MANY_ROWS,
    /** A cell: row. */
    CELL_KIND,
    /** A text: row. */
    PRONUNCIATION,
    /** A text: row. */
    LONG_TEXT,
    /** Formulas: how many at most. */
    ARRAYS,
    /** A number: row. */
    DIGITS,
    /** Formulas without values. */
    UNCOMPUTED,
    /** A cell: row. */
    NO_TEXT,
    /** A cell: row. */
    LONG_VALUE,
    /** A cell: row, place. */
    MISPLACED,
    /** Cells: row. */
    CELLS_DISORDERED,
    /** A number: what is written, row. */
    NO_NUMBER
}
