package fr.tripartite.review;

import fr.tripartite.tariff.Charge;
import fr.tripartite.tariff.Grid;
import fr.tripartite.tariff.Nature;
import fr.tripartite.words.Joint;
import fr.tripartite.words.Message;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** What changed between two states of the grids, or between two grids. */
public final class TariffDifference {

    /** What two versions of a price are found by, whatever the service. */
    private record Key(String issuer, Nature nature, List<Message> condition) {}

    /** What two versions of the price of a service are found by. */
    private record ServiceKey(String service, Key key) {}

    /** What became of a price: the same for several services makes one sentence. */
    private record Change(ReviewWord kind, Key key, Message words) {
        Message of(Set<String> services) {
            List<Object> where = new ArrayList<>(services);
            where.add(key.issuer());
            where.add(key.nature());
            where.addAll(key.condition());
            return Message.of(kind, where, words);
        }
    }

    private final List<Message> sentences = new ArrayList<>();

    private TariffDifference() {}

    /** What changed between two states of all grids: one sentence per grid, window or price; none where they are the same. */
    public static List<Message> between(List<Grid> before, List<Grid> after) {
        List<Message> sentences = new ArrayList<>();
        Map<String, Grid> old = byId(before);
        Map<String, Grid> now = byId(after);
        old.forEach((id, grid) -> {
            Grid next = now.get(id);
            if (next == null) {
                sentences.add(Message.of(ReviewWord.GRID_REMOVED, id, grid.deliberation()));
            } else {
                between(grid, next).forEach(words -> sentences.add(Message.of(ReviewWord.OF_GRID, id, words)));
            }
        });
        now.forEach((id, grid) -> {
            if (!old.containsKey(id)) {
                sentences.add(Message.of(ReviewWord.GRID_ADDED, id, grid.deliberation()));
                grid.windows().forEach(window -> sentences.add(Message.of(ReviewWord.GRID_APPLIES, id, window.told())));
            }
        });
        return sentences;
    }

    /** What differs between two grids. */
    public static List<Message> between(Grid before, Grid after) {
        TariffDifference difference = new TariffDifference();
        difference.compare(before, after);
        return List.copyOf(difference.sentences);
    }

    static Map<String, Grid> byId(List<Grid> grids) {
        Map<String, Grid> byId = new LinkedHashMap<>();
        grids.forEach(grid -> byId.put(grid.id(), grid));
        return byId;
    }

    private void compare(Grid before, Grid after) {
        changed(ReviewWord.DELIBERATION, before, after, grid -> Message.text(grid.deliberation()));
        changed(ReviewWord.WINDOWS, before, after, TariffDifference::windows);
        changed(ReviewWord.DATES_OF, before, after, grid -> service(grid.datesOf()));
        changed(ReviewWord.NOT_WITH, before, after, grid -> service(grid.notWith()));
        changed(ReviewWord.SUBSIDY, before, after, grid -> grid.subsidy()
                .map(Grid.Subsidy::told)
                .orElse(Message.of(ReviewWord.NO_SUBSIDY)));
        changed(ReviewWord.SUITABILITY, before, after, grid -> grid.suitability()
                .map(Grid.Suitability::told)
                .orElse(Message.of(ReviewWord.EVERYBODY)));
        prices(rows(before), rows(after));
    }

    private void changed(ReviewWord what, Grid before, Grid after, Function<Grid, Message> words) {
        change(before, after, words).forEach(change -> sentences.add(Message.of(ReviewWord.OF_PART, what, change)));
    }

    private static Message windows(Grid grid) {
        return Joint.CLAUSES.of(grid.windows().stream().map(Grid.Window::told).toList());
    }

    private static Message service(Optional<String> service) {
        return service.map(Message::text).orElse(Message.of(ReviewWord.NO_SERVICE));
    }

    private static Map<ServiceKey, PriceRow> rows(Grid grid) {
        Map<ServiceKey, PriceRow> rows = new LinkedHashMap<>();
        for (PriceRow row : PriceTable.of(grid)) {
            Charge charge = row.charge();
            Key key = new Key(charge.issuer(), charge.nature(), row.conditionKey());
            charge.services().forEach(service -> rows.put(new ServiceKey(service, key), row));
        }
        return rows;
    }

    private void prices(Map<ServiceKey, PriceRow> before, Map<ServiceKey, PriceRow> after) {
        Map<Change, Set<String>> services = new LinkedHashMap<>();
        before.forEach((key, row) -> {
            PriceRow next = after.get(key);
            if (next == null) {
                add(services, key, ReviewWord.PRICE_REMOVED, words(row));
            } else {
                List<Message> changes = changes(row, next);
                if (!changes.isEmpty()) {
                    add(services, key, ReviewWord.PRICE_CHANGED, Message.list(changes));
                }
            }
        });
        after.forEach((key, row) -> {
            if (!before.containsKey(key)) {
                add(services, key, ReviewWord.PRICE_ADDED, words(row));
            }
        });
        services.forEach((change, codes) -> sentences.add(change.of(codes)));
    }

    private static void add(Map<Change, Set<String>> services, ServiceKey key, ReviewWord kind, Message words) {
        services.computeIfAbsent(new Change(kind, key.key(), words), change -> new LinkedHashSet<>())
                .add(key.service());
    }

    private static List<Message> changes(PriceRow before, PriceRow after) {
        List<Message> changes = new ArrayList<>(change(before, after, PriceRow::priceOnBasis));
        changes.addAll(change(before, after, row -> Message.of(row.charge().period())));
        changes.addAll(change(before, after, row -> Message.of(row.charge().counting())));
        changes.addAll(change(before, after, PriceRow::condition));
        return changes;
    }

    /** What became of a part, none where it is the same. */
    private static <T> List<Message> change(T before, T after, Function<T, Message> words) {
        Message old = words.apply(before);
        Message now = words.apply(after);
        return old.equals(now) ? List.of() : List.of(Message.of(ReviewWord.CHANGED, old, now));
    }

    private static Message words(PriceRow row) {
        return Message.of(ReviewWord.PRICE, row.priceOnBasis(), row.charge().period());
    }
}
