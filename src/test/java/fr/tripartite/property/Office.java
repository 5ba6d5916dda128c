package fr.tripartite.property;

import fr.tripartite.billing.Preview;
import fr.tripartite.billing.YearBilling;
import fr.tripartite.config.ConfigurationReader;
import fr.tripartite.config.Configured;
import fr.tripartite.intake.InventoryFile;
import fr.tripartite.inventory.Body;
import fr.tripartite.inventory.Inventory;
import fr.tripartite.inventory.InventoryFormat;
import fr.tripartite.pricing.Statement;
import fr.tripartite.subsidy.Register;
import fr.tripartite.tariff.Tariffs;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Bills a year the way {@code check} does, into a directory, and carries the register from year to year. */
final class Office {

    /** The tariffs as shipped: the CDG outside the scope of VAT. */
    static final Tariffs SHIPPED = tariffs(Map.of());

    /** The same with 20 % of VAT included in the prices of the CDG. */
    static final Tariffs CDG_WITH_VAT = tariffs(Map.of("R12", "vat-20-included"));

    private Office() {}

    private static Tariffs tariffs(Map<String, String> choices) {
        return ConfigurationReader.read(Path.of("config"), choices).tariffs();
    }

    /**
     * A billed year.
     *
     * @param sheet what it was billed from
     * @param published its files
     * @param register for the years that follow
     */
    record Year(Sheet sheet, PublishedYear published, Register register) {

        /** The state of each row, whatever line it stands on. */
        Map<Integer, String> statesById() {
            Map<Integer, String> states = new TreeMap<>();
            published
                    .tracking()
                    .forEach(row -> states.put(
                            sheet.rowsByLine().get(row.whole("ligne")).id(), row.text("etat")));
            return states;
        }
    }

    static Year bill(int year, Tariffs tariffs, Sheet sheet, Register stored) {
        Inventory inventory = InventoryFile.read(sheet.file(), new InventoryFormat(year, tariffs, Map.of()));
        YearBilling billing = new YearBilling(year, Configured.with(tariffs), inventory, stored);
        Path target = sheet.file().resolveSibling(sheet.file().getFileName() + ".published");
        Preview.of(billing).publish(target);
        return new Year(sheet, new PublishedYear(target), carried(billing));
    }

    /** The register after this year: its places, and what was billed of units and contributions in it and before. */
    private static Register carried(YearBilling billing) {
        List<Register.ReducedUnits> units = new ArrayList<>();
        List<Register.Contribution> contributions = new ArrayList<>();
        for (Body body : billing.bodies()) {
            Statement statement = billing.price(body);
            units.addAll(statement.reducedUnits());
            contributions.addAll(statement.contributions());
        }
        return billing.register().after(units, contributions);
    }
}
