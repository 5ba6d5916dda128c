package fr.tripartite.failure;

import fr.tripartite.words.Message;
import fr.tripartite.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * Something outside the program prevents the work: a bad file, a bad setting, a refusal. It says what, where and what to do,
 * in one message that becomes a sentence in the language of whoever reads it; defects of the program are never a {@code Failure}.
 */
public final class Failure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** How the program ends. */
    public enum Kind {
        /** The work could not be done; nothing is half done. */
        FAILED(1),
        /** What is kept does not hold together. */
        UNSOUND(1),
        /** Wrong usage or unreadable input: nothing was written. */
        INVALID(2),
        /** The ledger does not allow it. */
        REFUSED(4);

        private final int exitCode;

        Kind(int exitCode) {
            this.exitCode = exitCode;
        }

        /** Exit code of the process. */
        public int exitCode() {
            return exitCode;
        }
    }

    private final Kind kind;
    private final transient Message message;

    private Failure(Kind kind, Message message, @Nullable Throwable cause) {
        super(withoutSecrets(Words.ENGLISH.say(message)), cause);
        this.kind = kind;
        this.message = message;
    }

    /** A sentence without what an address may hold: a password as an option of it, or behind the name of a user. */
    public static String withoutSecrets(String sentence) {
        return sentence.replaceAll("(?i)(password=)[^&;\\s'\")]*", "$1***")
                .replaceAll("//[^/@\\s:']*:[^/@\\s']*@", "//***@");
    }

    /** Wrong usage, file or setting; nothing was written. */
    public static Failure invalid(Message.Code code, Object... arguments) {
        return invalid(Message.of(code, arguments));
    }

    /** Wrong usage, file or setting; nothing was written. */
    public static Failure invalid(Message message) {
        return new Failure(Kind.INVALID, message, null);
    }

    /** Wrong usage, file or setting, because of something that is said there; nothing was written. */
    public static Failure invalid(Message message, Throwable cause) {
        return new Failure(Kind.INVALID, message, cause);
    }

    /** Refused because of what the ledger holds, or who holds it. */
    public static Failure refused(Message.Code code, Object... arguments) {
        return refused(Message.of(code, arguments));
    }

    /** Refused because of what the ledger holds, or who holds it. */
    public static Failure refused(Message message) {
        return new Failure(Kind.REFUSED, message, null);
    }

    /** It could not be done; nothing is half done. */
    public static Failure failed(Message message) {
        return new Failure(Kind.FAILED, message, null);
    }

    /** It could not be done, because of something outside; nothing is half done. */
    public static Failure failed(Message message, Throwable cause) {
        return new Failure(Kind.FAILED, message, cause);
    }

    /** What is kept, in the ledger or in published files, is not what it was. */
    public static Failure unsound(Message.Code code, Object... arguments) {
        return unsound(Message.of(code, arguments));
    }

    /** What is kept, in the ledger or in published files, is not what it was. */
    public static Failure unsound(Message message) {
        return new Failure(Kind.UNSOUND, message, null);
    }

    /** What is kept, in the ledger or in published files, is not what it was. */
    public static Failure unsound(Message message, Throwable cause) {
        return new Failure(Kind.UNSOUND, message, cause);
    }

    /** How the program ends. */
    public Kind kind() {
        return kind;
    }

    /** The sentence for the person at the keyboard. */
    public String sentence(Words words) {
        return withoutSecrets(words.say(message));
    }
}
