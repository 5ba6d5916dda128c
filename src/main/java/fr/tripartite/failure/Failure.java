package fr.tripartite.failure;

/**
 * Something outside the program prevents the work: a bad file, a bad setting, a refusal. The message is one readable
 * sentence that says what, where and what to do; defects of the program are never a {@code Failure}.
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

    private Failure(Kind kind, String message, Throwable cause) {
        super(withoutSecrets(message), cause);
        this.kind = kind;
    }

    private Failure(Kind kind, String message) {
        super(withoutSecrets(message));
        this.kind = kind;
    }

    /** A sentence without what an address may hold: a password as an option of it, or behind the name of a user. */
    public static String withoutSecrets(String sentence) {
        return sentence.replaceAll("(?i)(password=)[^&;\\s'\")]*", "$1***")
                .replaceAll("//[^/@\\s:']*:[^/@\\s']*@", "//***@");
    }

    /** Wrong usage, file or setting; nothing was written. */
    public static Failure invalid(String message) {
        return new Failure(Kind.INVALID, message);
    }

    /** Wrong usage, file or setting, because of something that is said there; nothing was written. */
    public static Failure invalid(String message, Throwable cause) {
        return new Failure(Kind.INVALID, message, cause);
    }

    /** Refused because of what the ledger holds, or who holds it. */
    public static Failure refused(String message) {
        return new Failure(Kind.REFUSED, message);
    }

    /** It could not be done; nothing is half done. */
    public static Failure failed(String message) {
        return new Failure(Kind.FAILED, message);
    }

    /** It could not be done, because of something outside; nothing is half done. */
    public static Failure failed(String message, Throwable cause) {
        return new Failure(Kind.FAILED, message, cause);
    }

    /** What is kept, in the ledger or in published files, is not what it was. */
    public static Failure unsound(String message, Throwable cause) {
        return new Failure(Kind.UNSOUND, message, cause);
    }

    /** What is kept, in the ledger or in published files, is not what it was. */
    public static Failure unsound(String message) {
        return new Failure(Kind.UNSOUND, message);
    }

    /** How the program ends. */
    public Kind kind() {
        return kind;
    }

    /** The sentence for the person at the keyboard. */
    public String sentence() {
        String message = getMessage();
        return message == null ? kind.name() : message;
    }
}
