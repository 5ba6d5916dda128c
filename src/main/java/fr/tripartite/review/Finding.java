package fr.tripartite.review;

/**
 * Something that a reading of the tariffs with a critical eye finds.
 *
 * @param severity whether it has to be mended
 * @param where in French: file and line, or grid and place in it
 * @param sentence in French: what, and what to do
 */
public record Finding(Severity severity, String where, String sentence) {

    /** Whether it has to be mended. */
    public enum Severity {
        /** The tariffs do not hold together, or bill what nobody can have meant. */
        ERREUR,
        /** Worth knowing; the deliberation may well mean it. */
        REMARQUE
    }

    static Finding error(String where, String sentence) {
        return new Finding(Severity.ERREUR, where, sentence);
    }

    static Finding remark(String where, String sentence) {
        return new Finding(Severity.REMARQUE, where, sentence);
    }
}
