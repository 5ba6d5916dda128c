package fr.tripartite.readings;

import fr.tripartite.billing.YearBilling;
import fr.tripartite.config.Configuration;
import fr.tripartite.config.ConfigurationReader;
import fr.tripartite.config.Readings;
import fr.tripartite.files.InventoryFile;
import fr.tripartite.inventory.Body;
import fr.tripartite.money.Money;
import fr.tripartite.pricing.Statement;
import fr.tripartite.subsidy.Register;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What each reading is worth: the four shipped years billed under each choice, against the choices in force. */
final class ReadingsTable {

    private static final int FIRST_YEAR = 2023;
    private static final int LAST_YEAR = 2026;

    private ReadingsTable() {}

    /** Prints the table, to be pasted into the README. */
    public static void main(String[] arguments) {
        System.out.print(markdown());
    }

    static String markdown() {
        Configuration configuration = ConfigurationReader.read(Path.of("config"), Map.of());
        Map<String, Money> inForce = totals(configuration);
        StringBuilder table = new StringBuilder();
        table.append("| | the text leaves open | read as | also offered | LFN, HT | CDG, TTC |\n");
        table.append("|---|---|---|---|---:|---:|\n");
        for (Readings.Reading reading : configuration.readings().all()) {
            List<String> others = new ArrayList<>(reading.choices().keySet());
            others.remove(reading.chosen());
            String chosen = reading.choices().get(reading.chosen()) + " (`" + reading.chosen() + "`)";
            if (others.isEmpty()) {
                row(table, reading.id(), reading.question(), chosen, "", "", "");
            }
            for (String other : others) {
                Configuration changed = ConfigurationReader.read(Path.of("config"), Map.of(reading.id(), other));
                Map<String, Money> totals = totals(changed);
                row(
                        table,
                        reading.id(),
                        reading.question(),
                        chosen,
                        reading.choices().get(other) + " (`" + other + "`)",
                        difference(totals, inForce, "LFN"),
                        difference(totals, inForce, "CDG"));
            }
        }
        return table.toString();
    }

    private static void row(StringBuilder table, String... cells) {
        table.append("| ").append(String.join(" | ", cells).replace("  ", " ")).append(" |\n");
    }

    private static String difference(Map<String, Money> totals, Map<String, Money> inForce, String issuer) {
        Money difference = totals.getOrDefault(issuer, Money.ZERO).minus(inForce.getOrDefault(issuer, Money.ZERO));
        return (difference.cents() > 0 ? "+" : "") + difference;
    }

    /** HT of LFN and TTC of the CDG over the shipped years, the register and the reduced units carried on. */
    private static Map<String, Money> totals(Configuration configuration) {
        Map<String, Money> totals = new LinkedHashMap<>();
        Register register = Register.empty();
        List<Register.ReducedUnits> units = new ArrayList<>();
        for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
            Path file = Path.of("input", "inventaire-" + year + ".csv");
            YearBilling billing = new YearBilling(
                    year,
                    configuration,
                    InventoryFile.read(file, configuration.tariffs()),
                    new Register(register.places(), units));
            for (Body body : billing.bodies()) {
                Statement statement = billing.price(body);
                for (Statement.Bill bill : statement.bills()) {
                    String issuer = bill.issuer().code();
                    Money amount = issuer.equals("LFN")
                            ? bill.invoice().ht()
                            : bill.invoice().ttc();
                    totals.merge(issuer, amount, Money::plus);
                }
                statement
                        .reducedUnits()
                        .forEach(used ->
                                units.add(new Register.ReducedUnits(statement.siret(), used.service(), used.units())));
            }
            register = billing.register();
        }
        return totals;
    }
}
