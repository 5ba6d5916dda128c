package fr.tripartite.property;

import static fr.tripartite.property.DrawnRow.ENDED;
import static fr.tripartite.property.DrawnRow.ENGAGEMENT;
import static fr.tripartite.property.DrawnRow.LFN_QUOTE;
import static fr.tripartite.property.DrawnRow.NAME;
import static fr.tripartite.property.DrawnRow.NEW_UNITS;
import static fr.tripartite.property.DrawnRow.POPULATION;
import static fr.tripartite.property.DrawnRow.QUANTITY;
import static fr.tripartite.property.DrawnRow.SERVICE;
import static fr.tripartite.property.DrawnRow.SIRET;
import static fr.tripartite.property.DrawnRow.STARTED;
import static fr.tripartite.property.DrawnRow.SUBSCRIBED;
import static fr.tripartite.property.DrawnRow.TYPE;

import fr.tripartite.tariff.ServiceDefinition;
import fr.tripartite.tariff.Tariffs;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** An inventory that goes on changing after it was billed. */
final class LivingInventory {

    /** What happens to an inventory. */
    enum Change {
        ROWS_REMOVED,
        BODIES_GONE,
        BODIES_NEW,
        QUANTITIES,
        DATES,
        QUOTES,
        ROWS_DAMAGED,
        ROWS_REPAIRED,
        ROWS_MOVED,
        NAMES,
        ENGAGEMENTS
    }

    private static final int DAMAGED_IN_100 = 12;

    private final int year;
    private final boolean placesStay;
    private final Tariffs tariffs;
    private final Chance chance;
    private final Map<Integer, DrawnRow> healthy = new HashMap<>();
    private List<DrawnRow> rows;
    private int nextId;

    private LivingInventory(
            int year, boolean placesStay, Tariffs tariffs, Chance chance, List<DrawnRow> rows, int nextId) {
        this.year = year;
        this.placesStay = placesStay;
        this.tariffs = tariffs;
        this.chance = chance;
        this.rows = rows;
        this.nextId = nextId;
    }

    /**
     * Draws an inventory, some of whose rows are rejected.
     *
     * @param placesStay whether a pack that began in 2023 goes on having begun in 2023
     */
    static LivingInventory draw(int year, int bodies, boolean placesStay, Tariffs tariffs, Chance chance) {
        List<DrawnRow> drawn = InventoryDrawing.of(year, bodies, tariffs, chance);
        List<DrawnRow> rows = Damage.spread(chance.shuffled(drawn), DAMAGED_IN_100, chance);
        LivingInventory inventory =
                new LivingInventory(year, placesStay, tariffs, chance, rows, drawn.size() + rows.size());
        drawn.forEach(row -> inventory.healthy.put(row.id(), row));
        return inventory;
    }

    /** The same rows a year later; from here on both change apart. */
    LivingInventory nextYear() {
        LivingInventory next = new LivingInventory(year + 1, placesStay, tariffs, chance, rows, nextId);
        next.healthy.putAll(healthy);
        return next;
    }

    List<DrawnRow> rows() {
        return rows;
    }

    /** Changes several things; returns what. */
    Set<Change> change() {
        List<Change> all = chance.shuffled(List.copyOf(EnumSet.allOf(Change.class)));
        Set<Change> changes = EnumSet.copyOf(all.subList(0, chance.between(3, 6)));
        changes.forEach(this::apply);
        return changes;
    }

    private void apply(Change change) {
        switch (change) {
            case ROWS_REMOVED ->
                rows = rows.stream().filter(row -> !chance.in100(5)).toList();
            case BODIES_GONE -> removeBodies();
            case BODIES_NEW -> addBodies();
            case QUANTITIES -> alter(15, this::otherQuantity);
            case DATES -> alter(10, this::otherDates);
            case QUOTES -> alter(10, this::otherQuote);
            case ROWS_DAMAGED -> damage();
            case ROWS_REPAIRED -> repair();
            case ROWS_MOVED -> rows = chance.shuffled(rows);
            case NAMES -> rename();
            case ENGAGEMENTS -> alter(5, row -> row.with(ENGAGEMENT, chance.of("", "BC 7", "+12", "2025-\"3\"")));
        }
    }

    private List<String> someBodies(int atMost) {
        List<String> bodies =
                rows.stream().map(DrawnRow::body).distinct().collect(Collectors.toCollection(ArrayList::new));
        return chance.shuffled(bodies).subList(0, Math.min(bodies.size(), chance.between(1, atMost)));
    }

    private void removeBodies() {
        List<String> gone = someBodies(4);
        rows = rows.stream().filter(row -> !gone.contains(row.body())).toList();
    }

    private void addBodies() {
        List<DrawnRow> grown = new ArrayList<>(rows);
        for (DrawnRow drawn : InventoryDrawing.of(year, chance.between(1, 4), tariffs, chance)) {
            DrawnRow added = drawn.copy(nextId++, Damage.NONE);
            healthy.put(added.id(), added);
            grown.add(chance.between(0, grown.size()), added);
        }
        rows = grown;
    }

    /** Alters some of the rows that nobody has damaged. */
    private void alter(int percent, Function<DrawnRow, DrawnRow> alteration) {
        List<DrawnRow> altered = new ArrayList<>();
        for (DrawnRow row : rows) {
            DrawnRow now = row.damage() == Damage.NONE && chance.in100(percent) ? alteration.apply(row) : row;
            if (now.damage() == Damage.NONE) {
                healthy.put(now.id(), now);
            }
            altered.add(now);
        }
        rows = altered;
    }

    private DrawnRow otherQuantity(DrawnRow row) {
        boolean one = tariffs.service(row.cell(SERVICE))
                .map(ServiceDefinition::onePerBody)
                .orElse(true);
        int quantity = one ? 1 : chance.of(1, 2, 3, 5, 6, 20, 21, 101);
        return row.with(QUANTITY, Integer.toString(quantity))
                .with(NEW_UNITS, chance.in100(50) ? "" : Integer.toString(chance.between(0, quantity)));
    }

    private DrawnRow otherDates(DrawnRow row) {
        LocalDate subscribed = LocalDate.parse(row.cell(SUBSCRIBED)).plusDays(chance.between(-90, 90));
        LocalDate before = LocalDate.parse(row.cell(STARTED));
        LocalDate started = before.plusDays(chance.between(-200, 200));
        if (placesStay && row.cell(SERVICE).equals("PACK_SOCLE") && before.getYear() == 2023) {
            started = chance.day(LocalDate.of(2023, 1, 1), LocalDate.of(2023, 12, 31));
        }
        LocalDate ended = started.plusDays(chance.between(0, 900));
        return row.with(SUBSCRIBED, subscribed.toString())
                .with(STARTED, started.toString())
                .with(ENDED, chance.in100(75) ? "" : ended.toString());
    }

    /** Given, taken back, or with another amount: where none is needed, the row is rejected from now on. */
    private DrawnRow otherQuote(DrawnRow row) {
        boolean withdrawn = !row.cell(LFN_QUOTE).isEmpty() && chance.in100(50);
        return row.with(LFN_QUOTE, withdrawn ? "" : chance.of("120,00", "99,99", "0,03"));
    }

    private void damage() {
        List<DrawnRow> damaged = new ArrayList<>();
        for (DrawnRow row : rows) {
            if (row.damage() == Damage.NONE && chance.in100(6)) {
                List<DrawnRow> done = Damage.spread(List.of(row), 100, chance);
                damaged.add(done.get(0));
                done.stream().skip(1).forEach(copy -> damaged.add(copy.copy(nextId++, Damage.AGAINST_OTHERS)));
            } else {
                damaged.add(row);
            }
        }
        rows = damaged;
    }

    /** Somebody mends the cell, or takes out the row that repeats another. */
    private void repair() {
        List<DrawnRow> repaired = new ArrayList<>();
        for (DrawnRow row : rows) {
            if (row.damage() == Damage.NONE || chance.in100(50)) {
                repaired.add(row);
            } else if (healthy.containsKey(row.id())) {
                repaired.add(healthy.get(row.id()));
            }
        }
        rows = repaired;
    }

    private void rename() {
        List<String> renamed = someBodies(4);
        alter(100, row -> renamed.contains(row.body()) ? row.with(NAME, row.cell(NAME) + " et environs") : row);
    }

    /** Every body gets a row about a service that ended long ago, and some one that is rejected; all come last. */
    void addRowsThatOweNothing() {
        Set<String> bodies = new LinkedHashSet<>();
        rows.forEach(row -> bodies.add(row.body()));
        bodies.add(InventoryDrawing.siret(chance));
        List<DrawnRow> grown = new ArrayList<>(rows);
        for (String body : bodies) {
            DrawnRow ended = ended(body);
            grown.add(ended);
            if (chance.in100(30)) {
                grown.add(ended.copy(nextId++, Damage.BY_ITSELF).with(QUANTITY, "aucune"));
            }
        }
        rows = grown;
    }

    private DrawnRow ended(String body) {
        Map<String, String> cells = new LinkedHashMap<>();
        DrawnRow.COLUMNS.forEach(column -> cells.put(column, ""));
        cells.put(SIRET, body);
        cells.put(NAME, "Ancien nom");
        cells.put(TYPE, typeOf(body));
        cells.put(POPULATION, "");
        cells.put(SERVICE, "NOM_DOMAINE");
        cells.put(QUANTITY, "1");
        cells.put(SUBSCRIBED, "2017-06-01");
        cells.put(STARTED, "2017-07-01");
        cells.put(ENDED, "2018-06-30");
        return new DrawnRow(nextId++, body, cells, Damage.NONE);
    }

    private String typeOf(String body) {
        return rows.stream()
                .filter(row -> row.body().equals(body))
                .map(row -> healthy.getOrDefault(row.id(), row).cell(TYPE))
                .findFirst()
                .orElse("COMMUNE");
    }
}
