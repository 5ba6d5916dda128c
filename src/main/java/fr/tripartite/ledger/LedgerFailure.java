package fr.tripartite.ledger;

import fr.tripartite.failure.Failure;
import fr.tripartite.words.Message;
import fr.tripartite.words.Words;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;

/** What is wrong with a ledger, or stands in the way; the sentences stand in the bundles of {@code words}. */
enum LedgerFailure implements Message.Code {
    /** It cannot be read: where it is, why. */
    UNREADABLE,
    /** It cannot be written: where it is, why. */
    UNWRITABLE,
    /** It may not be written: where it is, why. */
    NO_RIGHT_TO_WRITE,
    /** Why: a file that may not be touched. */
    NO_RIGHT,
    /** Why: a file that is missing. */
    FILE_MISSING,
    /** Why: something did not come to the disk. */
    NOT_ALL_WRITTEN,
    /** Why: something was not closed. */
    NOT_CLOSED,
    /** The server does not answer: address, why. */
    UNREACHABLE,
    /** The server went away while a run was being booked: address, why. */
    CONNECTION_LOST,
    /** The database is not in Unicode: address, encoding. */
    OTHER_ENCODING,
    /** A name that the database would cut: directory. */
    SEMICOLON,
    /** A file where a directory is needed: path. */
    NO_DIRECTORY,
    /** Another process writes: where it is, which process. */
    HELD,
    /** A process that has not told its number. */
    HOLDER_UNKNOWN,
    /** A process that ends. */
    HOLDER_ENDED,
    /** Another process has gone: where it is. */
    JUST_GIVEN_UP,
    /** Another process has booked: where it is. */
    JUST_BOOKED,
    /** It is kept elsewhere: directory, where. */
    MOVED,
    /** It was moved elsewhere before: directory, where. */
    MOVED_ALREADY,
    /** There is none to move: directory. */
    NONE_TO_MOVE,
    /** There is another one where it should go: address, directory. */
    NOT_EMPTY,
    /** What should be moved has changed: where it is, what. */
    NOT_COPIED,
    /** An older format: where it is, format. */
    OLDER_FORMAT,
    /** A newer format: where it is, format, the format of the program. */
    NEWER_FORMAT,
    /** A format that was never released: where it is. */
    UNRELEASED_FORMAT,
    /** No format: where it is. */
    NO_FORMAT,
    /** It is damaged: directory, what. */
    DAMAGED,
    /** The pointer is gone: its name, the newest generation. */
    POINTER_MISSING,
    /** The pointer cannot be understood: its name, the newest generation. */
    POINTER_DAMAGED,
    /** A file of the database is gone: path. */
    ITS_FILE_MISSING,
    /** A file of the database has changed: path. */
    ITS_FILE_OTHER,
    /** A run cannot be understood: its number. */
    RUN_DAMAGED,
    /** A document cannot be understood: its number. */
    DOCUMENT_DAMAGED,
    /** An item cannot be understood: its number. */
    ITEM_DAMAGED,
    /** The files of a run cannot be understood: its number. */
    FILES_DAMAGED,
    /** A file cannot be understood: its name, number of the run. */
    FILE_DAMAGED,
    /** A run has no manifest: its number. */
    MANIFEST_MISSING,
    /** A run has no inventory: its number. */
    INVENTORY_MISSING,
    /** Not every run has its seal. */
    RUNS_WITHOUT_SEALS,
    /** A run is gone: its number. */
    RUN_MISSING,
    /** A run has fewer documents than those before it: its number. */
    RUN_ENDS_EARLY,
    /** A document is gone: its id. */
    DOCUMENT_MISSING,
    /** Chains end elsewhere: number of the run. */
    OTHER_CHAINS,
    /** A document has changed: its number. */
    OTHER_DOCUMENT,
    /** A document has another number: the one it bears. */
    OTHER_NUMBER,
    /** Something about a run: its number, year, what. */
    OF_RUN,
    /** A file of a run has changed: number of the run, year, file. */
    FILE_CHANGED,
    /** About a run: rows of a table have changed: table. */
    ROWS_CHANGED,
    /** About a run: its seal has changed. */
    SEAL_CHANGED,
    /** About a run: its seal, or the one before, has changed. */
    SEALS_CHANGED,
    /** About a run: what was added to its seal has changed. */
    CLOSING_CHANGED,
    /** A row that belongs to no run: table. */
    ROW_OF_NO_RUN,
    /** A document that belongs to no run. */
    DOCUMENT_OF_NO_RUN,
    /** A line that belongs to no document. */
    LINE_OF_NO_DOCUMENT,
    /** A view shows something else: its name. */
    VIEW_OF_DOCUMENTS,
    /** A view shows something else: its name. */
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
