package fr.tripartite.job;

import fr.tripartite.billing.BilledBody;
import fr.tripartite.billing.BodyToBill;
import fr.tripartite.billing.StoredRegister;
import fr.tripartite.billing.YearBilling;
import fr.tripartite.config.Configuration;
import fr.tripartite.config.ConfigurationReader;
import fr.tripartite.intake.InventoryFile;
import fr.tripartite.inventory.Body;
import fr.tripartite.inventory.Inventory;
import fr.tripartite.io.StoredFile;
import fr.tripartite.ledger.Ledger;
import fr.tripartite.ledger.Run;
import fr.tripartite.warning.EarlierBilling;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** A billed year priced anew from the inputs of its last run, with the register as it stands, and held against what stands. */
public final class RepricedYear {

    private final Ledger ledger;
    private final int year;
    private final YearBilling billing;

    /** Gets ready to price. */
    public RepricedYear(Ledger ledger, Run run) {
        this.ledger = ledger;
        this.year = run.year();
        Configuration configuration = ConfigurationReader.read(ledger.files().configuration(run), Map.of());
        this.billing = new YearBilling(
                year,
                configuration,
                inventory(ledger, run, configuration),
                StoredRegister.of(ledger.subsidy().register(year)),
                ledger.billedBodies(year),
                EarlierBilling.NONE);
    }

    /** The inventory of a run, as it was read then. */
    public static Inventory inventory(Ledger ledger, Run run, Configuration configuration) {
        StoredFile file = ledger.files().inventory(run);
        return InventoryFile.read(file.name(), file.content(), configuration.inventoryFormat(run.year()));
    }

    /** The bodies about which a correction would issue documents. */
    public List<BilledBody> owing() {
        return owing(body -> true);
    }

    /**
     * The same among those about which other years tell something else than when the year was last billed: nothing else can have
     * changed what it owes.
     */
    static List<BilledBody> owingByOtherYears(Ledger ledger, Run run) {
        Set<String> touched =
                ledger.subsidy().registerAfter(run).differences(ledger.subsidy().register(run.year()));
        return touched.isEmpty()
                ? List.of()
                : new RepricedYear(ledger, run).owing(body -> touched.contains(body.siret()));
    }

    private List<BilledBody> owing(Predicate<Body> choice) {
        List<BilledBody> owing = new ArrayList<>();
        for (Body body : billing.bodies()) {
            if (choice.test(body)) {
                BilledBody billed = billing.bill(new BodyToBill(body, ledger.standing(year, body.siret())));
                if (!billed.changes().isEmpty()) {
                    owing.add(billed);
                }
            }
        }
        return owing;
    }
}
