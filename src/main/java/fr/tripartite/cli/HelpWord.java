package fr.tripartite.cli;

import fr.tripartite.words.Message;

/** What the help says; the sentences stand in the bundles of {@code words}. */
enum HelpWord implements Message.Code {
    /** How the program is called. */
    USAGE,
    /** What it does. */
    PROGRAM,
    /** Heads the verbs. */
    VERBS,
    /** Heads options. */
    OPTIONS,
    /** Heads what the program ends with. */
    EXIT_CODES,
    /** What an exit code means. */
    EXIT_0,
    /** What an exit code means. */
    EXIT_1,
    /** What an exit code means. */
    EXIT_2,
    /** What an exit code means. */
    EXIT_3,
    /** What an exit code means. */
    EXIT_4,
    /** How a verb is called: its name. */
    USAGE_OF_VERB,
    /** A value: a year. */
    YEAR,
    /** A value: the number of a document. */
    NUMBER,
    /** A value: a number. */
    N,
    /** A value: a SIRET. */
    SIRET,
    /** A value: a text. */
    TEXT,
    /** A value: a format. */
    FORMAT,
    /** A value: a file. */
    FILE,
    /** A value: a directory. */
    DIR,
    /** A value: a day. */
    DATE,
    /** A value: an alert with its figure. */
    NAME_AND_NUMBER,
    /** A value: a language. */
    LANGUAGES,
    /** Two values: grids or directories. */
    TWO_GRIDS,
    /** What an option does. */
    HELP,
    /** What an option does. */
    VERSION,
    /** What an option does. */
    DEBUG,
    /** What an option does. */
    LANG,
    /** What an option does. */
    CONFIG,
    /** What an option does. */
    DATA,
    /** What an option does. */
    INVENTORY,
    /** What an option does. */
    OUTPUT,
    /** What an option does. */
    INVOICE_DATE,
    /** About the parameters. */
    NEVER_GUESSED,
    /** What an option does. */
    REGISTER,
    /** What an option does. */
    CONFIRM,
    /** What an option does. */
    REASON,
    /** What a verb does. */
    RUN,
    /** What an option does. */
    RUN_CORRECT,
    /** What a verb does. */
    CHECK,
    /** What an option does. */
    CHECK_CORRECT,
    /** What an option does. */
    CHECK_PLACES,
    /** What a verb does. */
    EXPORT,
    /** What a verb does. */
    VERIFY,
    /** What an option does. */
    VERIFY_AGAIN,
    /** What a verb does. */
    HISTORY,
    /** About the parameters. */
    HISTORY_YEAR,
    /** What a verb does. */
    EXPLAIN,
    /** About what is explained. */
    EXPLAIN_AT_HAND,
    /** About the parameters. */
    EXPLAIN_PARAMETERS,
    /** What an option does. */
    EXPLAIN_SIRET,
    /** What an option does. */
    EXPLAIN_NAME,
    /** What an option does. */
    EXPLAIN_LINE,
    /** What an option does. */
    EXPLAIN_PREVIEW,
    /** What an option does. */
    EXPLAIN_FORMAT,
    /** What a verb does. */
    RECONCILE,
    /** What an option does. */
    RECEIVED,
    /** What a verb does. */
    TARIFFS,
    /** About the options. */
    TARIFFS_QUESTIONS,
    /** What an option does. */
    LINT,
    /** What an option does. */
    DIFF,
    /** What an option does. */
    EUROS,
    /** What an option does. */
    EUROS_INVENTORY,
    /** What a verb does. */
    MIGRATE,
    /** What a verb does. */
    MOVE_LEDGER,
    /** What a verb does. */
    DOCUMENTS,
    /** Value of an option. */
    ISSUER,
    /** Value of an option. */
    NUMBERS,
    /** Value of an option. */
    ONLY,
    /** What an option does. */
    DOCUMENTS_ISSUER,
    /** What an option does. */
    DOCUMENTS_NUMBER,
    /** What an option does. */
    DOCUMENTS_SIRET,
    /** What an option does. */
    DOCUMENTS_TIERS,
    /** What an option does. */
    DOCUMENTS_ONLY,
    /** What an option does. */
    DOCUMENTS_PREVIEW,
    /** What an option does. */
    DOCUMENTS_REWRITE,
    /** What a verb does. */
    DEVIS,
    /** What a verb takes. */
    DEVIS_ROWS,
    /** What an option does. */
    DEVIS_DATE,
    /** What an option does. */
    DEVIS_OUTPUT,
    /** What an option does. */
    DEVIS_YEARS,
    /** What an option does. */
    DEVIS_PREVIEW
}
