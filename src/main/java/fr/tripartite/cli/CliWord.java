package fr.tripartite.cli;

import fr.tripartite.words.Message;

/** What the verbs answer, and what is wrong with a command; the sentences stand in the bundles of {@code words}. */
enum CliWord implements Message.Code {
    /** A workbook and a CSV file in the same place: path, name of the other. */
    TWO_INVENTORIES,
    /** Wrong usage: what, verb. */
    WRONG,
    /** Something beside the answer: what. */
    WARNING,
    /** A failure that the program does not know: what. */
    UNKNOWN_FAILURE,
    /** Not a verb: what was typed, the verbs. */
    NO_VERB,
    /** Not an option: what was typed, the verbs. */
    NO_GENERAL_OPTION,
    /** Not a language: what was typed. */
    NO_LANGUAGE,
    /** Two languages. */
    LANGUAGE_TWICE,
    /** Not an option of a verb: what was typed. */
    NO_OPTION,
    /** An option stands twice: its name. */
    GIVEN_TWICE,
    /** A word that means nothing: the word. */
    WORD_TOO_MANY,
    /** An option without its value: its name. */
    VALUE_MISSING,
    /** An option without its values: its name, how many. */
    VALUES_MISSING,
    /** An option that must be there: its name. */
    OPTION_MISSING,
    /** Two options that cannot be together: their names. */
    EXCLUDE_EACH_OTHER,
    /** Not a whole number: option, what was typed. */
    NO_WHOLE_NUMBER,
    /** Not a path: what was typed. */
    NO_PATH,
    /** No year. */
    NO_YEAR,
    /** Not a year: what was typed, the last one. */
    NOT_A_YEAR,
    /** Not a day: what was typed. */
    NO_DATE,
    /** A day that documents cannot bear: year, day, first and last that they can. */
    DATE_OUT_OF_BOUNDS,
    /** A number of places that cannot be: number, greatest number. */
    PLACES,
    /** Not a confirmation: what was typed. */
    NO_CONFIRMATION,
    /** A reason that cannot be kept: longest length. */
    REASON,
    /** Nothing was ever billed: where it would be. */
    NO_LEDGER,
    /** A year that is not billed: year, where. */
    YEAR_NOT_BILLED,
    /** An option that has no effect: where the ledger is. */
    DATA_NOT_USED,
    /** A column that means nothing: file, column. */
    COLUMN_UNKNOWN,
    /** A column without a name: file. */
    COLUMN_WITHOUT_NAME,
    /** A register for no subsidy: file. */
    NO_SUBSIDY,
    /** A file cannot be read: path, what the system says. */
    UNREADABLE,
    /** Not a format: what was typed. */
    FORMAT,
    /** A letter about one line. */
    LETTER_OF_A_LINE,
    /** A body told twice. */
    SIRET_AND_NAME,
    /** A body and a document. */
    BODY_AND_MORE,
    /** Neither a body nor a document. */
    NOTHING_TO_EXPLAIN,
    /** A year that the number tells already: year. */
    YEAR_OF_A_NUMBER,
    /** Not a SIRET: what was typed. */
    NO_SIRET,
    /** No body: year, SIREN. */
    NO_SIREN,
    /** No body: year, what was typed. */
    NO_NAME,
    /** More than one body: the bodies. */
    SEVERAL_BODIES,
    /** More bodies than are told: some of them, how many more. */
    MANY_BODIES,
    /** Not a number of a document: what was typed. */
    NO_NUMBER,
    /** No such document: number, where. */
    NO_DOCUMENT,
    /** A number of a preview of a billed year: year, number. */
    PREVIEW_OF_BILLED,
    /** No such number of a preview: year, number. */
    NO_PREVIEW_NUMBER,
    /** No such line: how many there are, number. */
    NO_LINE,
    /** A body without a row: year, SIRET. */
    NO_ROW,
    /** What this program would not bill: number. */
    BILLED_OTHERWISE,
    /** Not two things to compare: how many. */
    NOT_TWO,
    /** No place to move to: file of the settings. */
    NO_SERVER,
    /** The ledger was moved: runs, where it was, where it is. */
    MOVED,
    /** The ledger has the present format: where it is, runs. */
    MIGRATED,
    /** Where things stand: year. */
    RECONCILED,
    /** Payments were booked: year, new ones, known ones, rejected ones. */
    RECONCILED_WITH,
    /** Head of a column. */
    DUE,
    /** Head of a column. */
    RECEIVED,
    /** Head of a column. */
    DIFFERENCE,
    /** Something to look at: file, how many. */
    PAYMENTS_REJECTED,
    /** The ledger has changed: where it is, what. */
    LEDGER_CHANGED,
    /** What is booked is not published: year, directory. */
    NOT_PUBLISHED,
    /** All is as it was: year, files, directory, documents. */
    VERIFIED,
    /** Priced anew, all is the same: year. */
    SAME_AGAIN,
    /** Priced anew, something differs: year, accounts. */
    OTHERWISE_AGAIN,
    /** More than is told: how many. */
    MORE,
    /** What a body would be billed: issuer, SIRET, before, after. */
    ACCOUNT,
    /** Documents with their amount: numbers, amount. */
    DOCUMENTS_OF,
    /** No amount. */
    NOTHING,
    /** Head of a column. */
    RUN,
    /** Head of a column. */
    WHEN,
    /** Head of a column. */
    WHO,
    /** Head of a column. */
    YEAR,
    /** Head of a column. */
    WHAT,
    /** Head of a column. */
    FROM,
    /** Head of a column. */
    DOCUMENTS,
    /** Head of a column. */
    AVOIRS,
    /** Head of a column. */
    NET,
    /** Head of a column. */
    WHY,
    /** What a run did. */
    BILLED,
    /** What a run did. */
    CORRECTED,
    /** What a run did. */
    MONEY_RECEIVED,
    /** What a run did. */
    DOCUMENTS_KEPT,
    /** What a run did. */
    QUOTES_KEPT,
    /** The settings of issuers are an example: their codes. */
    SPECIMEN,
    /** Something else than PDFs is asked for: what. */
    ONLY_PDF,
    /** A part of the documents needs a directory of its own. */
    OUTPUT_NEEDED,
    /** To make documents anew is no matter of a part of them, or of a preview. */
    REWRITE_ALL,
    /** The directory of documents is intact: year, files, directory. */
    DOCUMENTS_VERIFIED,
    /** The year was corrected since its documents were made: year. */
    DOCUMENTS_OUTDATED,
    /** No file with rows was named. */
    NO_ROWS,
    /** Too many or too few years to quote: how many, most. */
    YEARS_TO_QUOTE,
    /** Devis are made: how many. */
    QUOTED,
    /** Devis of an earlier call are written again: how many. */
    QUOTED_BEFORE,
    /** A devis: number, SIRET, body. */
    QUOTE,
    /** Rows that are wrong: how many. */
    QUOTE_ROWS_REJECTED,
    /** A number of no devis: number, where the ledger is. */
    NO_QUOTE
}
