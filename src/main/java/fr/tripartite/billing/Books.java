package fr.tripartite.billing;

import fr.tripartite.files.LedgerEntry;
import fr.tripartite.files.StagedYear;
import fr.tripartite.files.YearTotals;
import fr.tripartite.invoicing.Document;
import java.util.List;
import java.util.Optional;

/**
 * Where a run is booked, whole or not at all: the ledger, or nowhere where the year is only looked at. Nothing of it counts
 * before {@link #commit}.
 */
public interface Books extends AutoCloseable {

    /** The numbers its documents get. */
    Numbers numbers();

    /** Books documents, of each issuer in the order of their numbers. */
    void add(List<Document> documents);

    /**
     * Seals the run: its documents are all there, its files written but for the manifest.
     *
     * @param totals what the files add up to
     * @return where the run stands in the ledger; empty where it is kept nowhere
     */
    Optional<LedgerEntry> seal(RunEnd end, YearTotals totals, StagedYear files);

    /** Keeps the files, the manifest included, and makes the run count: from here on it is for ever. */
    void commit(StagedYear files);

    /** Frees what was held; what was not committed is as if it had never been. */
    @Override
    void close();
}
