package fr.tripartite.review;

import fr.tripartite.words.Message;

/**
 * Something that a reading of the tariffs with a critical eye finds.
 *
 * @param severity whether it has to be mended
 * @param where file and line, or grid and place in it
 * @param sentence what, and what to do
 */
public record Finding(Severity severity, Message where, Message sentence) {

    /** Whether it has to be mended. */
    public enum Severity implements Message.Code {
        /** The tariffs do not hold together, or bill what nobody can have meant. */
        ERREUR,
        /** Worth knowing; the deliberation may well mean it. */
        REMARQUE
    }

    static Finding error(Message where, Message sentence) {
        return new Finding(Severity.ERREUR, where, sentence);
    }

    static Finding remark(Message where, Message sentence) {
        return new Finding(Severity.REMARQUE, where, sentence);
    }
}
