package fr.tripartite.settings;

import fr.tripartite.words.Message;

/** What is wrong with a setting; the sentences stand in the bundles of {@code words}. */
enum SettingsWord implements Message.Code {
    LINE,
    VARIABLE,
    SETTING,
    USER_IN_URL,
    OTHER_DATABASE,
    BACKUPS,
    URL_HIDDEN,
    PASSWORD_HERE,
    UNKNOWN,
    LANGUAGE,
    NO_YAML,
    IMPORT_ABSENT,
    NO_NUMBER,
    NO_LIMIT
}
