package fr.tripartite.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import org.hsqldb.Session;
import org.hsqldb.error.Error;
import org.hsqldb.error.ErrorCode;
import org.hsqldb.jdbc.JDBCConnection;
import org.hsqldb.lib.SimpleLog;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;

/**
 * Hears what HSQLDB tells its event log, and tells nobody else: when its transaction log cannot be written, as on a full
 * disk, the commit is reported as done, and the transaction, or half of it, is lost at the next start.
 */
final class LedgerWatch extends SimpleLog {

    private @Nullable Throwable heard;
    private boolean strict;

    private LedgerWatch() {
        super(null, LOG_NONE, false);
    }

    /** Listens to the open database of a connection. */
    static LedgerWatch over(Connection connection) throws SQLException {
        LedgerWatch watch = new LedgerWatch();
        Session session = (Session) connection.unwrap(JDBCConnection.class).getSession();
        session.database.logger.appLog = watch;
        return watch;
    }

    @Override
    public synchronized void logContext(Throwable cause, String message, int level) {
        hear(level, cause);
    }

    @Override
    public synchronized void logContext(int level, String message) {
        hear(level, new IllegalStateException(message));
    }

    private void hear(int level, Throwable cause) {
        if (level <= LOG_WARNING && heard == null) {
            heard = cause;
            if (strict) {
                throw Error.error(ErrorCode.FILE_IO_ERROR, cause);
            }
        }
    }

    /** From now on what is told ends the work at once: it may be about to delete what it could not replace. */
    synchronized void beStrict() {
        strict = true;
    }

    /** The first thing that went wrong, after which nothing may be written any more. */
    synchronized @Nullable Throwable heard() {
        return heard;
    }

    /**
     * Checks that all is well so far.
     *
     * @throws DataAccessResourceFailureException where something went wrong
     */
    void requireSilence() {
        Throwable cause = heard();
        if (cause != null) {
            throw new DataAccessResourceFailureException("the database failed", cause);
        }
    }
}
