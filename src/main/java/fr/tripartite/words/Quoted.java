package fr.tripartite.words;

/** What somebody wrote, between the quotation marks of the language. */
public enum Quoted implements Message.Code {
    /** A text: the text. */
    TEXT
}
