package fr.tripartite.template;

import fr.tripartite.words.Message;

/** What is wrong with a template; the sentences stand in the bundles of {@code words}. */
enum TemplateWord implements Message.Code {
    IN_LINE,
    ABSENT,
    UNREADABLE,
    NO_XML,
    NAME_UNKNOWN,
    NO_LIST,
    NOT_CLOSED,
    NAMES_MISSING,
    OUTSIDE,
    ELEMENT_REFUSED,
    NO_ALTERNATIVE
}
