package fr.tripartite.ledger;

import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionStatus;

/** Transactions that count as committed once they are on the disk; after the first that is not, there are no more. */
final class WatchedTransactions extends JdbcTransactionManager {

    private static final long serialVersionUID = 1L;

    private final transient LedgerWatch watch;
    private final transient Runnable onCommit;

    WatchedTransactions(DataSource dataSource, LedgerWatch watch, Runnable onCommit) {
        super(dataSource);
        this.watch = watch;
        this.onCommit = onCommit;
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        watch.requireSilence();
        super.doBegin(transaction, definition);
    }

    @Override
    protected void doCommit(DefaultTransactionStatus status) {
        super.doCommit(status);
        watch.requireSilence();
        onCommit.run();
    }
}
