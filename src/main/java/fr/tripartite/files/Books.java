package fr.tripartite.files;

import fr.tripartite.invoicing.Document;
import fr.tripartite.money.Money;
import fr.tripartite.subsidy.Coverage;
import fr.tripartite.subsidy.Place;
import fr.tripartite.tariff.Nature;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Everything that is published about a year, wherever it is kept: the ledger, or memory where nothing is billed. */
public interface Books {

    /**
     * What the year was billed from.
     *
     * @param year billed year
     * @param version of the program
     * @param inputs the files it was billed from: the inventory, then those of the configuration
     * @param rowCount rows of the inventory
     * @param issuers the issuers, in the order of the files
     * @param places places granted
     * @param cap places there are, 0 where no grid has a subsidy
     */
    record Summary(
            int year,
            String version,
            List<FileFingerprint> inputs,
            int rowCount,
            List<IssuerColumns> issuers,
            int places,
            int cap) {

        /** The inventory. */
        FileFingerprint inventory() {
            return inputs.get(0);
        }
    }

    /**
     * An issuer as the files name it.
     *
     * @param code short name
     * @param amountColumn column of the tracking file
     */
    record IssuerColumns(String code, String amountColumn) {}

    /**
     * What the subsidy covers of one charge of one body.
     *
     * @param place of the body
     * @param coverage what is covered
     */
    record SubsidyRow(Place place, Coverage coverage) {}

    /**
     * What a running total is kept of.
     *
     * @param rank of the place
     * @param issuer code of the issuer
     * @param nature of the charge
     */
    record CoveredKey(int rank, String issuer, Nature nature) {}

    /**
     * Where a year stands in the ledger.
     *
     * @param operation number of the run that published it, over all years
     * @param previousSeal seal of the operation before, empty for the first
     * @param chains the documents of each issuer since the first, over all years
     */
    record Anchor(int operation, String previousSeal, Map<String, Chain> chains) {}

    /**
     * A chain of documents.
     *
     * @param documents how many
     * @param hash of the last one
     */
    record Chain(int documents, String hash) {}

    /** What the year was billed from. */
    Summary summary();

    /** Some documents and rows; they may be made where they are asked for, on any thread, once. */
    interface Part {

        /** Documents, of each issuer in the order of the numbers. */
        List<Document> documents();

        /** What became of rows of the inventory. */
        TrackedRows rows();
    }

    /** All documents and rows, part by part: of each issuer in the order of the numbers. */
    Iterator<? extends Part> parts();

    /** Rows of {@code registre-subvention.csv}, each with its line end. */
    String registerRows();

    /** Rows of {@code subvention.csv}, by rank. */
    List<SubsidyRow> subsidyRows();

    /** What the subsidy covered in the billed years before this one. */
    Map<CoveredKey, Money> coveredBefore();

    /** Where the year stands in the ledger; empty where it is only looked at. */
    Optional<Anchor> anchor();
}
