package fr.tripartite.billing;

import java.util.SortedMap;

/**
 * Where a published year stands in the ledger, as its manifest tells it.
 *
 * @param identity of the ledger: the seal of its first run
 * @param run number of the run, over all years
 * @param previousSeal seal of the run before, empty for the first
 * @param seal of the run: over what it was billed from, what it issued and the files but this manifest
 * @param chains the documents of each issuer since the first, over all years
 */
public record LedgerEntry(String identity, int run, String previousSeal, String seal, SortedMap<String, Chain> chains) {

    /** A chain of so many documents, with the hash of the last one. */
    public record Chain(int documents, String hash) {}
}
