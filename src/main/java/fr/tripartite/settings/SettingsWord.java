package fr.tripartite.settings;

import fr.tripartite.words.Message;

/** What is wrong with a setting; the sentences stand in the bundles of {@code words}. */
enum SettingsWord implements Message.Code {
    /** Where: file, line. */
    LINE,
    /** Where: a variable of the environment. */
    VARIABLE,
    /** A setting with its value: name, value. */
    SETTING,
    /** A user in an address: setting. */
    USER_IN_URL,
    /** An address of another database: address. */
    OTHER_DATABASE,
    /** More or less backups than are possible: how many, how many at most. */
    BACKUPS,
    /** An address is hidden by an empty variable: where, setting. */
    URL_HIDDEN,
    /** A password in a file: where, the setting that imports secrets. */
    PASSWORD_HERE,
    /** No setting of the program: where, name, those that are. */
    UNKNOWN,
    /** No language of the program: what is written. */
    LANGUAGE,
    /** The file is no YAML: where, what the library says. */
    NO_YAML,
    /** What is imported is not there: file, name. */
    IMPORT_ABSENT,
    /** Not a whole number: where, the setting. */
    NO_NUMBER,
    /** Not the limit of an alert: where, the setting. */
    NO_LIMIT
}
