package fr.tripartite.files;

import java.util.List;
import java.util.function.Consumer;

/** Everything that is published about a year, wherever it is kept: the ledger, or memory where nothing is billed. */
public interface Books {

    /**
     * What the year was billed from.
     *
     * @param year billed year
     * @param inventoryFile name of the inventory
     * @param inventorySha256 its fingerprint
     * @param rowCount its rows
     * @param issuers the issuers, in the order of the files
     * @param places places granted
     * @param cap places there are, 0 where no grid has a subsidy
     */
    record Summary(
            int year,
            String inventoryFile,
            String inventorySha256,
            int rowCount,
            List<IssuerColumns> issuers,
            int places,
            int cap) {}

    /**
     * An issuer as the files name it.
     *
     * @param code short name
     * @param amountColumn column of the tracking file
     * @param rate VAT rate in hundredths of a percent
     */
    record IssuerColumns(String code, String amountColumn, int rate) {}

    /**
     * A row of {@code subvention.csv}.
     *
     * @param rank of the place, which orders the rows
     * @param position order within a body
     * @param text the row as it is published
     */
    record SubsidyRow(int rank, int position, String text) {}

    /** What the year was billed from. */
    Summary summary();

    /** Gives each document of an issuer, in the order of the numbers. */
    void documents(String issuer, Consumer<Document> consumer);

    /** Gives each inventory row, in the order of the inventory. */
    void trackedRows(Consumer<TrackedRow> consumer);

    /** Rows of {@code registre-subvention.csv}, each with its line end. */
    String registerRows();

    /** Rows of {@code subvention.csv}, by rank. */
    List<SubsidyRow> subsidyRows();
}
