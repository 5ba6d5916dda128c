package fr.tripartite.billing;

import fr.tripartite.io.FileFingerprint;
import java.util.List;

/**
 * What a year was billed from.
 *
 * @param year billed year
 * @param version of the program
 * @param inputs the files it was billed from: the inventory, then those of the configuration
 * @param rowCount rows of the inventory
 * @param inventoryColumns columns of the inventory, as they stand in it
 * @param issuers the issuers, in the order of the files
 * @param places places granted
 * @param cap places there are, 0 where no grid has a subsidy
 */
public record YearSummary(
        int year,
        String version,
        List<FileFingerprint> inputs,
        int rowCount,
        List<String> inventoryColumns,
        List<IssuerColumns> issuers,
        int places,
        int cap) {

    /**
     * An issuer as the files name it.
     *
     * @param code short name
     * @param amountColumn column of the tracking file
     */
    public record IssuerColumns(String code, String amountColumn) {}

    /** The inventory. */
    public FileFingerprint inventory() {
        return inputs.get(0);
    }
}
