package fr.tripartite.cli;

import fr.tripartite.failure.Failure;
import fr.tripartite.ledger.Ledger;
import fr.tripartite.ledger.LedgerDatabase;
import fr.tripartite.ledger.LedgerPlace;
import fr.tripartite.ledger.Run;

/** The published state of a year, for the verbs that only read it. */
final class BilledYear {

    private BilledYear() {}

    /**
     * Opens the ledger and finds the last published run of a year.
     *
     * @throws Failure where there is no ledger, or the year is not billed or not yet published
     */
    static Run of(LedgerDatabase database, LedgerPlace place, int year) {
        open(database, place);
        return database.work(ledger -> find(ledger, place, year));
    }

    /**
     * Opens the ledger.
     *
     * @throws Failure where there is none
     */
    static void open(LedgerDatabase database, LedgerPlace place) {
        if (!database.exists()) {
            throw Failure.invalid("there is no ledger in " + place + "; bill a year first with run");
        }
        database.openToRead();
    }

    /**
     * Finds the last published run of a year.
     *
     * @throws Failure where the year is not billed or not yet published
     */
    static Run find(Ledger ledger, LedgerPlace place, int year) {
        return ledger.published(year).orElseThrow(() -> ledger.unfinished()
                .filter(run -> run.year() == year)
                .map(run -> Failure.refused(
                        "the run of " + year + " was interrupted; finish it with run " + year + " first"))
                .orElseGet(() -> Failure.invalid(
                        "the year " + year + " is not billed in " + place + "; bill it with run " + year)));
    }
}
