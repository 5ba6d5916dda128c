package fr.tripartite.explanation;

import fr.tripartite.billing.YearBilling;
import fr.tripartite.config.Configuration;
import fr.tripartite.config.ConfigurationReader;
import fr.tripartite.intake.InventoryFile;
import fr.tripartite.inventory.Body;
import fr.tripartite.pricing.Statement;
import fr.tripartite.subsidy.Register;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The four shipped years, each with the register and the reduced units of those before it. */
final class ExplainedYears {

    private ExplainedYears() {}

    static List<YearBilling> all() {
        Configuration configuration = ConfigurationReader.read(Path.of("config"), Map.of());
        List<YearBilling> years = new ArrayList<>();
        Register register = Register.empty();
        for (int year = 2023; year <= 2026; year++) {
            YearBilling billing = new YearBilling(
                    year,
                    configuration,
                    InventoryFile.read(
                            Path.of("input", "inventaire-" + year + ".csv"), configuration.inventoryFormat(year)),
                    register);
            List<Register.ReducedUnits> units = new ArrayList<>();
            List<Register.Contribution> contributions = new ArrayList<>();
            for (Body body : billing.bodies()) {
                Statement statement = billing.price(body);
                units.addAll(statement.reducedUnits());
                contributions.addAll(statement.contributions());
            }
            register = billing.register().after(units, contributions);
            years.add(billing);
        }
        return years;
    }
}
