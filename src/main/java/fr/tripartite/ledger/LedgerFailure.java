package fr.tripartite.ledger;

import fr.tripartite.failure.Failure;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;

/** The sentences for a database that fails. */
final class LedgerFailure {

    private LedgerFailure() {}

    /** A ledger that cannot be read. */
    static Failure unreadable(LedgerLocation location, Throwable cause) {
        if (cause instanceof Failure failure) {
            return failure;
        }
        return Failure.failed(
                "the ledger " + location + " cannot be read (" + reason(cause)
                        + "): mend what this names, then run the same command again",
                cause);
    }

    /** A ledger that cannot be written; what it held before is untouched. */
    static Failure unwritable(LedgerLocation location, Throwable cause) {
        if (cause instanceof Failure failure) {
            return failure;
        }
        return Failure.failed(
                "the ledger " + location + " cannot be written (" + reason(cause)
                        + "); it is as it was before: make room, or mend what this names, then run the same command again",
                cause);
    }

    /** What a failure comes from, on one line. */
    static String reason(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        if (cause instanceof AccessDeniedException) {
            return "no right to " + cause.getMessage();
        }
        if (cause instanceof NoSuchFileException) {
            return cause.getMessage() + " is missing";
        }
        String message = cause.getMessage();
        return message == null
                ? cause.getClass().getSimpleName()
                : message.strip().replaceAll("\\s*\\R\\s*", ", ");
    }
}
