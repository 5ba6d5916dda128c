package fr.tripartite.job;

import fr.tripartite.billing.YearBilling;
import fr.tripartite.config.ConfigurationDifference;
import fr.tripartite.intake.InventoryDifference;
import fr.tripartite.inventory.Inventory;
import fr.tripartite.ledger.Ledger;
import fr.tripartite.ledger.Run;
import java.util.ArrayList;
import java.util.List;

/**
 * What has changed between the data of a run and those at hand. A file that was merely saved anew has not changed.
 *
 * @param inventory sentences about the inventory, none where it says the same
 * @param configuration sentences about the configuration, none where it says the same
 */
record ChangedData(List<String> inventory, List<String> configuration) {

    private static final int MOST_TOLD = 20;

    static ChangedData since(Run run, Ledger ledger, BillingRequest request, YearBilling billing, Inventory inventory) {
        boolean sameBytes = ledger.files().inventory(run).sha256().equals(inventory.sha256());
        return new ChangedData(
                sameBytes
                        ? List.of()
                        : InventoryDifference.between(
                                inventory.file(),
                                ledger.files().inventoryContent(run),
                                request.inputs().inventoryBytes(),
                                billing.configuration().inventoryFormat(request.year())),
                ConfigurationDifference.between(
                        ledger.files().configuration(run),
                        billing.configuration().sources()));
    }

    boolean isEmpty() {
        return inventory.isEmpty() && configuration.isEmpty();
    }

    /** What changed, as the end of a sentence that begins with « and ». */
    String what() {
        if (configuration.isEmpty()) {
            return "the inventory has changed since";
        }
        String tariffs = "the configuration (tariffs, issuers, services or readings)";
        return inventory.isEmpty()
                ? tariffs + " has changed since"
                : "the inventory and " + tariffs + " have changed since";
    }

    /** How it changed, a line each. */
    String details() {
        List<String> all = new ArrayList<>();
        inventory.forEach(sentence -> all.add("inventory: " + sentence));
        configuration.forEach(sentence -> all.add("configuration: " + sentence));
        StringBuilder lines = new StringBuilder();
        all.stream().limit(MOST_TOLD).forEach(sentence -> lines.append("\n  ").append(sentence));
        if (all.size() > MOST_TOLD) {
            lines.append("\n  and ").append(all.size() - MOST_TOLD).append(" more");
        }
        return lines.toString();
    }
}
