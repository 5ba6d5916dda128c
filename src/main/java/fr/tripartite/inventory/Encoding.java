package fr.tripartite.inventory;

/** What the bytes of a line say: rule {@code text.encoding}. */
public enum Encoding {
    /** The same in every encoding. */
    ASCII,
    /** UTF-8. */
    UTF_8,
    /** Windows-1252, for UTF-8 it is not. */
    WINDOWS_1252;

    /** That of a text of two lines: Windows-1252 where one of them is. */
    public Encoding and(Encoding other) {
        return compareTo(other) > 0 ? this : other;
    }
}
