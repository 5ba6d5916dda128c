package fr.tripartite.billing;

import fr.tripartite.config.Configuration;
import fr.tripartite.config.Readings;
import fr.tripartite.inventory.Body;
import fr.tripartite.inventory.Inventory;
import fr.tripartite.money.Money;
import fr.tripartite.pricing.Statement;
import fr.tripartite.subsidy.Register;
import fr.tripartite.tariff.Basis;
import fr.tripartite.tariff.Issuer;
import fr.tripartite.tariff.ServiceDefinition;
import fr.tripartite.tariff.Tariffs;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** What each reading is worth: inventories priced under every other choice, against the choices in force. */
public final class ReadingStakes {

    /**
     * What a choice would change.
     *
     * @param reading with the choice in force
     * @param choice another one
     * @param differences by year and issuer, on what the issuer's quotes fix (HT or TTC); above zero where more would be
     *     billed
     */
    public record Stake(Readings.Reading reading, String choice, SortedMap<Integer, Map<String, Money>> differences) {}

    /** What decides how an inventory is read: as long as it is the same, it is read once. */
    private record Columns(int year, List<ServiceDefinition> services, List<String> quotes) {}

    private final Function<Map<String, String>, Configuration> configurations;
    private final SortedMap<Integer, Function<Tariffs, Inventory>> inventories;
    private final Register before;
    private final Map<Columns, Inventory> read = new HashMap<>();

    /**
     * Gets ready to price.
     *
     * @param configurations the configuration under the choices in force but for these
     * @param inventories by year, in the order of which places and reduced units are carried on
     * @param before the register before the first of these years
     */
    public ReadingStakes(
            Function<Map<String, String>, Configuration> configurations,
            SortedMap<Integer, Function<Tariffs, Inventory>> inventories,
            Register before) {
        this.configurations = configurations;
        this.inventories = inventories;
        this.before = before;
    }

    /** One for each other choice, in the order of the readings and of their choices. */
    public List<Stake> stakes() {
        Configuration inForce = configurations.apply(Map.of());
        SortedMap<Integer, Map<String, Money>> totals = totals(inForce);
        List<Stake> stakes = new ArrayList<>();
        for (Readings.Reading reading : inForce.readings().all()) {
            for (String choice : reading.choices().keySet()) {
                if (!choice.equals(reading.chosen())) {
                    Configuration changed = configurations.apply(Map.of(reading.id(), choice));
                    stakes.add(new Stake(reading, choice, less(totals(changed), totals)));
                }
            }
        }
        return stakes;
    }

    private static SortedMap<Integer, Map<String, Money>> less(
            SortedMap<Integer, Map<String, Money>> totals, SortedMap<Integer, Map<String, Money>> inForce) {
        SortedMap<Integer, Map<String, Money>> differences = new TreeMap<>();
        totals.forEach((year, byIssuer) -> {
            Map<String, Money> known = inForce.getOrDefault(year, Map.of());
            Map<String, Money> difference = new LinkedHashMap<>();
            byIssuer.forEach(
                    (issuer, amount) -> difference.put(issuer, amount.minus(known.getOrDefault(issuer, Money.ZERO))));
            differences.put(year, difference);
        });
        return differences;
    }

    private SortedMap<Integer, Map<String, Money>> totals(Configuration configuration) {
        SortedMap<Integer, Map<String, Money>> totals = new TreeMap<>();
        Tariffs tariffs = configuration.tariffs();
        Register register = before;
        for (int year : inventories.keySet()) {
            YearBilling billing = new YearBilling(year, configuration, inventory(year, tariffs), register);
            Map<String, Money> byIssuer = new LinkedHashMap<>();
            tariffs.issuers().forEach(issuer -> byIssuer.put(issuer.code(), Money.ZERO));
            List<Register.ReducedUnits> used = new ArrayList<>();
            List<Register.Contribution> contributions = new ArrayList<>();
            for (Body body : billing.bodies()) {
                Statement statement = billing.price(body);
                statement.bills().forEach(bill -> byIssuer.merge(bill.issuer().code(), amount(bill), Money::plus));
                used.addAll(statement.reducedUnits());
                contributions.addAll(statement.contributions());
            }
            totals.put(year, byIssuer);
            register = billing.register().after(used, contributions);
        }
        return totals;
    }

    private static Money amount(Statement.Bill bill) {
        Issuer issuer = bill.issuer();
        return issuer.quoteBasis() == Basis.HT
                ? bill.invoice().ht()
                : bill.invoice().ttc();
    }

    private Inventory inventory(int year, Tariffs tariffs) {
        Columns columns = new Columns(
                year,
                tariffs.services(),
                tariffs.issuers().stream().map(Issuer::quoteColumn).toList());
        return read.computeIfAbsent(
                columns, unread -> Objects.requireNonNull(inventories.get(year)).apply(tariffs));
    }
}
