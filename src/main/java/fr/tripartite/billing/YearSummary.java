package fr.tripartite.billing;

import fr.tripartite.io.FileFingerprint;
import fr.tripartite.tariff.Amount;
import fr.tripartite.tariff.Tariffs;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a year was billed from.
 *
 * @param inputs the files it was billed from: the inventory, then those of the configuration
 * @param rowCount rows of the inventory
 * @param inventoryColumns columns of the inventory, as they stand in it
 * @param issuers in the order of the files
 * @param services as the tariffs know them
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
        Services services,
        int places,
        int cap) {

    /** An issuer as the files name it, and its column of the tracking file. */
    public record IssuerColumns(String code, String name, String amountColumn) {}

    /** The services: French words by code, and codes of those whose price depends on the year of the subscription. */
    public record Services(Map<String, String> labels, Set<String> phased) {

        static Services of(Tariffs tariffs) {
            Map<String, String> labels = new HashMap<>();
            tariffs.services().forEach(service -> labels.put(service.code(), service.label()));
            Set<String> phased = new HashSet<>();
            tariffs.grids().stream()
                    .flatMap(grid -> grid.charges().stream())
                    .filter(charge -> charge.amount().has(Amount.ByYear.class))
                    .forEach(charge -> phased.addAll(charge.services()));
            return new Services(labels, phased);
        }
    }

    /** The inventory. */
    public FileFingerprint inventory() {
        return inputs.get(0);
    }
}
