package fr.tripartite.ledger;

import fr.tripartite.failure.Failure;
import fr.tripartite.words.Message;
import fr.tripartite.words.Words;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;

/** What is wrong with a ledger, or stands in the way; the sentences stand in the bundles of {@code words}. */
enum LedgerFailure implements Message.Code {
    UNREADABLE,
    UNWRITABLE,
    NO_RIGHT_TO_WRITE,
    NO_RIGHT,
    FILE_MISSING,
    NOT_ALL_WRITTEN,
    NOT_CLOSED,
    UNREACHABLE,
    CONNECTION_LOST,
    OTHER_ENCODING,
    SEMICOLON,
    NO_DIRECTORY,
    HELD,
    HOLDER_UNKNOWN,
    HOLDER_ENDED,
    JUST_GIVEN_UP,
    JUST_BOOKED,
    MOVED,
    MOVED_ALREADY,
    NONE_TO_MOVE,
    NOT_EMPTY,
    NOT_COPIED,
    OLDER_FORMAT,
    NEWER_FORMAT,
    UNRELEASED_FORMAT,
    NO_FORMAT,
    DAMAGED,
    POINTER_MISSING,
    POINTER_DAMAGED,
    ITS_FILE_MISSING,
    ITS_FILE_OTHER,
    RUN_DAMAGED,
    DOCUMENT_DAMAGED,
    ITEM_DAMAGED,
    FILES_DAMAGED,
    FILE_DAMAGED,
    MANIFEST_MISSING,
    INVENTORY_MISSING,
    RUNS_WITHOUT_SEALS,
    RUN_MISSING,
    RUN_ENDS_EARLY,
    DOCUMENT_MISSING,
    OTHER_CHAINS,
    OTHER_DOCUMENT,
    OTHER_NUMBER,
    OF_RUN,
    FILE_CHANGED,
    ROWS_CHANGED,
    SEAL_CHANGED,
    SEALS_CHANGED,
    CLOSING_CHANGED,
    ROW_OF_NO_RUN,
    DOCUMENT_OF_NO_RUN,
    LINE_OF_NO_DOCUMENT,
    VIEW_OF_DOCUMENTS,
    VIEW_OF_LINES;

    /** What HSQLDB does not tell: not everything came to the disk. */
    static final class DiskFailure extends IOException {

        private static final long serialVersionUID = 1L;

        private final LedgerFailure what;

        DiskFailure(LedgerFailure what) {
            super(Words.ENGLISH.say(Message.of(what)));
            this.what = what;
        }

        private Message what() {
            return Message.of(what);
        }
    }

    static Failure unreadable(LedgerLocation location, Throwable cause) {
        return failed(UNREADABLE, location, cause);
    }

    /** A ledger that cannot be written; what it held before is untouched. */
    static Failure unwritable(LedgerLocation location, Throwable cause) {
        return failed(UNWRITABLE, location, cause);
    }

    private static Failure failed(LedgerFailure what, LedgerLocation location, Throwable cause) {
        return cause instanceof Failure known
                ? known
                : Failure.failed(Message.of(what, location, reason(cause)), cause);
    }

    /** What a failure comes from, on one line. */
    static Message reason(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        if (cause instanceof AccessDeniedException) {
            return Message.of(LedgerFailure.NO_RIGHT, String.valueOf(cause.getMessage()));
        }
        if (cause instanceof NoSuchFileException) {
            return Message.of(LedgerFailure.FILE_MISSING, String.valueOf(cause.getMessage()));
        }
        if (cause instanceof DiskFailure disk) {
            return disk.what();
        }
        String message = cause.getMessage();
        return Message.text(
                message == null
                        ? cause.getClass().getSimpleName()
                        : message.strip().replaceAll("\\s*\\R\\s*", ", "));
    }
}
