package fr.tripartite.job;

import fr.tripartite.billing.YearBilling;
import fr.tripartite.config.ConfigurationDifference;
import fr.tripartite.failure.Failure;
import fr.tripartite.intake.InventoryDifference;
import fr.tripartite.inventory.Inventory;
import fr.tripartite.io.StoredFile;
import fr.tripartite.ledger.Ledger;
import fr.tripartite.ledger.Run;
import fr.tripartite.words.Joint;
import fr.tripartite.words.Message;
import java.util.ArrayList;
import java.util.List;

/**
 * What has changed between the data of a run and those at hand. A file that was merely saved anew has not changed.
 *
 * @param inventory what has changed in the inventory, nothing where it says the same
 * @param configuration what has changed in the configuration, nothing where it says the same
 */
record ChangedData(List<Message> inventory, List<Message> configuration) {

    private static final int MOST_TOLD = 20;

    static ChangedData since(Run run, Ledger ledger, BillingRequest request, YearBilling billing, Inventory inventory) {
        StoredFile billed = ledger.files().inventory(run);
        boolean sameBytes = billed.fingerprint().sha256().equals(inventory.sha256());
        return new ChangedData(
                sameBytes
                        ? List.of()
                        : InventoryDifference.between(
                                inventory.file(),
                                billed.content(),
                                request.inputs().inventoryBytes(),
                                billing.configuration().inventoryFormat(request.year())),
                ConfigurationDifference.between(
                        ledger.files().configuration(run),
                        billing.configuration().sources()));
    }

    boolean isEmpty() {
        return inventory.isEmpty() && configuration.isEmpty();
    }

    /** The refusal to bill a year again from other data: what changed, then how, a line each. */
    Failure refusal(int year) {
        List<Message> lines = new ArrayList<>();
        inventory.forEach(change -> lines.add(Message.of(JobWord.IN_INVENTORY, change)));
        configuration.forEach(change -> lines.add(Message.of(JobWord.IN_CONFIGURATION, change)));
        int more = lines.size() - MOST_TOLD;
        if (more > 0) {
            lines.subList(MOST_TOLD, lines.size()).clear();
            lines.add(Message.of(JobWord.MORE, more));
        }
        lines.add(0, Message.of(JobWord.OTHER_DATA, year, what()));
        return Failure.refused(Joint.LINES.of(lines));
    }

    private JobWord what() {
        if (configuration.isEmpty()) {
            return JobWord.INVENTORY_CHANGED;
        }
        return inventory.isEmpty() ? JobWord.CONFIGURATION_CHANGED : JobWord.BOTH_CHANGED;
    }
}
