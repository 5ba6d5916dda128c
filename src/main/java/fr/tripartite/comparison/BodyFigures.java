package fr.tripartite.comparison;

import fr.tripartite.invoicing.Amounts;
import fr.tripartite.invoicing.Document;
import fr.tripartite.invoicing.Item;
import fr.tripartite.money.Money;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/** What is billed to a body over a year, less what avoirs have cancelled, and which services it has. */
final class BodyFigures {

    /** So many units of one thing at one price. */
    record Charged(long quantity, Amounts amounts) {

        static final Charged NOTHING = new Charged(0, Amounts.ZERO);

        Charged plus(Document.Line line) {
            return new Charged(quantity + line.quantity(), amounts.plus(line.amounts()));
        }

        boolean isNothing() {
            return quantity == 0 && amounts.equals(Amounts.ZERO);
        }
    }

    /** What is charged for, and by whom. */
    record Charge(String issuer, Item item) {}

    private final Map<Charge, Charged> charges = new LinkedHashMap<>();
    private final Set<String> services = new HashSet<>();
    private String name = "";

    void add(Document document) {
        name = document.recipient().name();
        for (Document.Line line : document.lines()) {
            Charge charge = new Charge(document.issuer(), line.item());
            charges.put(charge, charges.getOrDefault(charge, Charged.NOTHING).plus(line));
        }
    }

    void addService(String bodyName, String service) {
        if (name.isEmpty()) {
            name = bodyName;
        }
        services.add(service);
    }

    String name() {
        return name;
    }

    /** Whether it has this service, or one of those that are billed under this name together. */
    boolean has(String service) {
        return services.contains(service) || services.stream().anyMatch(code -> code.startsWith(service + "_"));
    }

    /** Whether it has a service, or is billed for one. */
    boolean isPresent() {
        return !services.isEmpty() || charges.values().stream().anyMatch(charged -> !charged.isNothing());
    }

    void forEach(BiConsumer<Charge, Charged> action) {
        charges.forEach((charge, charged) -> {
            if (!charged.isNothing()) {
                action.accept(charge, charged);
            }
        });
    }

    /** TTC of an issuer. */
    Money ttc(String issuer) {
        Money sum = Money.ZERO;
        for (Map.Entry<Charge, Charged> entry : charges.entrySet()) {
            if (entry.getKey().issuer().equals(issuer)) {
                sum = sum.plus(entry.getValue().amounts().ttc());
            }
        }
        return sum;
    }
}
