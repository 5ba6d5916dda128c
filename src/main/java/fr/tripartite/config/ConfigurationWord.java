package fr.tripartite.config;

import fr.tripartite.words.Message;

/** What is wrong in {@code config/}, and what has changed there; the sentences stand in the bundles of {@code words}. */
enum ConfigurationWord implements Message.Code {
    /** Where: file, line. */
    PLACE,
    /** A fault: where, what. */
    FAULT,
    /** A file that was kept is gone: file. */
    FILE_MISSING,
    /** A file is not there: path. */
    FILE_ABSENT,
    /** A file is no text: path. */
    NOT_UTF8,
    /** A file cannot be read: path, what the system says. */
    FILE_UNREADABLE,
    /** A file that would be passed over: path. */
    OTHER_ENDING,
    /** No tariff: directory. */
    NO_GRID,
    /** The directory of the tariffs cannot be read: directory. */
    NO_TARIFFS,
    /** Nothing is written. */
    FILE_EMPTY,
    /** A line is no YAML: what the library says. */
    NO_YAML_LINE,
    /** A file is no YAML: what the library says. */
    NO_YAML,
    /** An alias has no end. */
    ALIAS_OF_ITSELF,
    /** A choice where none is possible. */
    NO_CHOICE_HERE,
    /** A choice has no branch: reading, choice. */
    NO_BRANCH,
    /** There is no such reading: id. */
    READING_UNKNOWN,
    /** There is no such reading in the file: file, id. */
    NO_READING,
    /** The choice is none of the reading: id, choice, its choices. */
    NO_CHOICE,
    /** A reading stands twice: id. */
    READING_TWICE,
    /** Branches that are not the choices: id, choices, branches. */
    OTHER_BRANCHES,
    /** A choice that changes nothing: id. */
    READING_UNUSED,
    /** Keys and values are expected. */
    NO_KEYS,
    /** A key that is a list or a mapping. */
    KEY_NO_WORD,
    /** A key stands twice: key. */
    KEY_TWICE,
    /** A key is missing: key. */
    KEY_MISSING,
    /** A key means nothing: key, those that do. */
    KEY_UNKNOWN,
    /** A key means nothing in an amount: key. */
    KEY_UNKNOWN_HERE,
    /** Two kinds of amount at once: both. */
    TWO_KINDS,
    /** No kind of amount: all kinds. */
    PRICE_MISSING,
    /** There is no such ranking: name. */
    RANKING_UNKNOWN,
    /** A list is expected. */
    NO_LIST,
    /** A single value is expected. */
    NO_VALUE,
    /** A value is empty. */
    VALUE_MISSING,
    /** Not an amount: what is written. */
    NO_AMOUNT,
    /** Not a whole number: what is written. */
    NO_WHOLE_NUMBER,
    /** Not a truth value: what is written. */
    NO_FLAG,
    /** Not a day: what is written. */
    NO_DAY,
    /** Not one of the words that are possible: what is written, the words. */
    NOT_ONE_OF,
    /** Not a VAT rate: what is written. */
    NO_RATE,
    /** No possible VAT rate. */
    RATE_OUT_OF_BOUNDS,
    /** Not a SIRET: what is written. */
    NO_SIRET,
    /** Something that a document needs is not there, or reads « à compléter »: key. */
    TO_BE_FILLED,
    /** What stands where somebody has still to write something. */
    UNFINISHED,
    /** Not an address: key. */
    NO_ADDRESS,
    /** Not an electronic address: what is written, the SIREN it begins with. */
    NO_ELECTRONIC_ADDRESS,
    /** Not an IBAN: key, what is written. */
    NO_IBAN,
    /** Not a BIC: key, what is written. */
    NO_BIC,
    /** Not a number of days: key, what is written. */
    NO_DAYS,
    /** Not a number of months: key, what is written. */
    NO_MONTHS,
    /** Not a transfer: key, what is written. */
    NO_MEANS,
    /** Not a code of the VATEX list: key, what is written. */
    NO_EXEMPTION,
    /** Not a VAT number: key, what is written. */
    NO_VAT_NUMBER,
    /** Not an image beside the templates: key, what is written, the directory of the templates. */
    NO_LOGO,
    /** A text is too long: key, how many characters it may have. */
    TOO_LONG,
    /** The code or prefix of two issuers: code. */
    ISSUER_TWICE,
    /** A service stands twice: code. */
    SERVICE_TWICE,
    /** A grid stands in two files: grid. */
    GRID_TWICE,
    /** The service of a line made from several rows, where there is no such line. */
    BILLED_AS,
    /** A file has come: name. */
    FILE_NEW,
    /** A file has gone: name. */
    FILE_GONE,
    /** A value has come: file, line, key, value. */
    VALUE_NEW,
    /** A value has changed: file, line, key, before, now. */
    VALUE_CHANGED,
    /** A value has gone: file, line it had, key, value. */
    VALUE_GONE
}
