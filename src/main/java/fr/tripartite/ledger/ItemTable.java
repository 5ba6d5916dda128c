package fr.tripartite.ledger;

import fr.tripartite.failure.Failure;
import fr.tripartite.invoicing.Item;
import fr.tripartite.tariff.Basis;
import fr.tripartite.tariff.Nature;
import fr.tripartite.words.Message;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;

/** What has a price, each once. */
final class ItemTable {

    private final JdbcTemplate jdbc;
    private @Nullable Map<Item, Integer> ids;
    private final Map<Integer, Item> items = new HashMap<>();

    ItemTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    private Map<Item, Integer> ids() {
        if (ids == null) {
            Map<Item, Integer> read = new HashMap<>();
            RowCallbackHandler handler = row -> {
                Item item = item(row);
                read.put(item, row.getInt("id"));
                items.put(row.getInt("id"), item);
            };
            jdbc.query("SELECT * FROM item", handler);
            ids = read;
        }
        return ids;
    }

    private static Item item(ResultSet row) throws SQLException {
        try {
            return new Item(
                    row.getString("service"),
                    Nature.valueOf(row.getString("nature")),
                    Item.Kind.valueOf(row.getString("kind")),
                    row.getString("label"),
                    row.getString("unit"),
                    Columns.money(row, "unit_price"),
                    Basis.valueOf(row.getString("basis")),
                    row.getString("grid"),
                    row.getString("reference"));
        } catch (IllegalArgumentException e) {
            throw Failure.unsound(Message.of(LedgerFailure.ITEM_DAMAGED, row.getInt("id")), e);
        }
    }

    /** The item of an id, null where there is none. */
    @Nullable
    Item item(int id) {
        ids();
        return items.get(id);
    }

    /** The ids of items; those that no line has billed before are added. */
    Map<Item, Integer> add(int run, Iterable<Item> billed) {
        Map<Item, Integer> known = ids();
        List<Object[]> added = new ArrayList<>();
        int last = items.keySet().stream().mapToInt(Integer::intValue).max().orElse(0);
        for (Item item : billed) {
            if (!known.containsKey(item)) {
                int id = ++last;
                known.put(item, id);
                items.put(id, item);
                added.add(new Object[] {
                    id,
                    run,
                    item.service(),
                    item.nature().name(),
                    item.kind().name(),
                    item.label(),
                    item.unit(),
                    Columns.euros(item.unitPrice()),
                    item.basis().name(),
                    item.grid(),
                    item.reference()
                });
            }
        }
        jdbc.batchUpdate(
                "INSERT INTO item (id, run_id, service, nature, kind, label, unit, unit_price, basis, grid, reference)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                added);
        return known;
    }
}
