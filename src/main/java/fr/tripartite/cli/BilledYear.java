package fr.tripartite.cli;

import fr.tripartite.failure.Failure;
import fr.tripartite.ledger.Ledger;
import fr.tripartite.ledger.LedgerLocation;
import fr.tripartite.ledger.LedgerReader;
import fr.tripartite.ledger.Run;
import fr.tripartite.subsidy.Register;

/** What is booked, for the verbs that only read it. */
final class BilledYear {

    private BilledYear() {}

    /**
     * Opens the ledger.
     *
     * @throws Failure where there is none
     */
    static LedgerReader open(LedgerLocation location) {
        return LedgerReader.open(location).orElseThrow(() -> none(location));
    }

    /** That nothing was ever billed. */
    static Failure none(LedgerLocation location) {
        return Failure.invalid(CliWord.NO_LEDGER, location);
    }

    /**
     * Finds the last run of a year.
     *
     * @throws Failure where the year is not billed
     */
    static Run find(Ledger ledger, LedgerLocation location, int year) {
        return ledger.lastRun(year).orElseThrow(() -> Failure.invalid(CliWord.YEAR_NOT_BILLED, year, location));
    }

    /** The register before a year grants its places; an empty one where there is no ledger. */
    static Register register(int year, LedgerLocation location) {
        return LedgerReader.open(location)
                .map(reader -> {
                    try (reader) {
                        return reader.read(ledger -> ledger.subsidy().register(year));
                    }
                })
                .orElseGet(Register::empty);
    }
}
