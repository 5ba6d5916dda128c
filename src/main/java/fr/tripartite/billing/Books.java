package fr.tripartite.billing;

import fr.tripartite.invoicing.Document;
import fr.tripartite.io.StoredFile;
import java.util.List;
import java.util.Optional;

/**
 * Where a run is booked, whole or not at all: the ledger, or nowhere where the year is only looked at. Nothing of it counts
 * before {@link #commit}.
 */
public interface Books extends AutoCloseable {

    /** Name of the file that tells of all others, and that {@link #commit} takes. */
    String MANIFEST = "manifest.json";

    /** The numbers its documents get. */
    Numbers numbers();

    /** Books documents, of each issuer in the order of their numbers. */
    void add(List<Document> documents);

    /**
     * Seals the run: its documents are all there, its files written but for the manifest.
     *
     * @param files what will be published, but for the manifest
     * @return where the run stands in the ledger; empty where it is kept nowhere
     */
    Optional<LedgerEntry> seal(RunEnd end, List<StoredFile> files);

    /** Keeps the manifest, and makes the run count: from here on it is for ever. */
    void commit(StoredFile manifest);

    /** Frees what was held; what was not committed is as if it had never been. */
    @Override
    void close();
}
