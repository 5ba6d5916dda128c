package fr.tripartite.pricing;

import fr.tripartite.invoicing.Item;
import fr.tripartite.tariff.Amount;
import fr.tripartite.tariff.Charge;
import fr.tripartite.tariff.Grid;
import fr.tripartite.tariff.Provenance;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What has a voted price, made once: there are few prices and many lines. Several threads may ask. */
final class Items {

    private final Map<Key, Item> known = new ConcurrentHashMap<>();

    /** Tells items apart by the things they are made of, which exist once: what is in them is long to compare. */
    private static final class Key {
        private final Grid grid;
        private final Charge charge;
        private final Provenance provenance;
        private final long cents;
        private final String service;
        private final Item.Kind kind;

        Key(Grid grid, Charge charge, String service, Amount.Price price, Item.Kind kind) {
            this.grid = grid;
            this.charge = charge;
            this.provenance = price.provenance();
            this.cents = price.unitPrice().cents();
            this.service = service;
            this.kind = kind;
        }

        @Override
        @SuppressWarnings("ReferenceEquality")
        public boolean equals(Object other) {
            return other instanceof Key key
                    && grid == key.grid
                    && charge == key.charge
                    && provenance == key.provenance
                    && cents == key.cents
                    && kind == key.kind
                    && service.equals(key.service);
        }

        @Override
        public int hashCode() {
            return 31 * (31 * System.identityHashCode(charge) + System.identityHashCode(provenance))
                    + 17 * Long.hashCode(cents)
                    + service.hashCode();
        }
    }

    /**
     * What a line bills.
     *
     * @param service code printed on the line
     */
    Item of(Grid grid, Charge charge, String service, Amount.Price price, Item.Kind kind) {
        Key key = new Key(grid, charge, service, price, kind);
        Item item = known.get(key);
        return item != null
                ? item
                : known.computeIfAbsent(
                        key,
                        unknown -> new Item(
                                service,
                                charge.nature(),
                                kind,
                                charge.label(),
                                charge.unit(),
                                price.unitPrice(),
                                charge.basis(),
                                grid.id(),
                                grid.deliberation() + ", " + price.provenance()));
    }
}
