package fr.tripartite.template;

import fr.tripartite.words.Message;

/** What is wrong with a template; the sentences stand in the bundles of {@code words}. */
enum TemplateWord implements Message.Code {
    /** A place in a template: file, line, what is wrong. */
    IN_LINE,
    /** A file is not there: path. */
    ABSENT,
    /** A file cannot be read: path, what the system says. */
    UNREADABLE,
    /** Not XML: what the parser says. */
    NO_XML,
    /** A name that is none: the name, those that are. */
    NAME_UNKNOWN,
    /** A name is used for a list that is none, or the other way round: the name. */
    NO_LIST,
    /** Two braces that are not closed. */
    NOT_CLOSED,
    /** Something that a document has to show is not in the template: file, names. */
    NAMES_MISSING,
    /** Something outside the directory of the templates, or that is not there: what is named. */
    OUTSIDE,
    /** An element that does not belong into a document: its name. */
    ELEMENT_REFUSED,
    /** An image without a text for those who do not see it. */
    NO_ALTERNATIVE
}
