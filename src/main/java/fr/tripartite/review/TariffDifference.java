package fr.tripartite.review;

import fr.tripartite.tariff.Charge;
import fr.tripartite.tariff.French;
import fr.tripartite.tariff.Grid;
import fr.tripartite.tariff.Nature;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What changed between two states of the grids, or between two grids, in French. */
public final class TariffDifference {

    /** What two versions of a price are found by. */
    private record Key(String service, String issuer, Nature nature, String condition) {
        String words() {
            return issuer + ", " + nature + (condition.isEmpty() ? "" : ", " + condition);
        }
    }

    private final List<String> sentences = new ArrayList<>();

    private TariffDifference() {}

    /** What changed between two states of all grids: one sentence per grid, window or price; none where they are the same. */
    public static List<String> between(List<Grid> before, List<Grid> after) {
        TariffDifference difference = new TariffDifference();
        Map<String, Grid> old = byId(before);
        Map<String, Grid> now = byId(after);
        old.forEach((id, grid) -> {
            Grid next = now.get(id);
            if (next == null) {
                difference.sentences.add("grille " + id + " : supprimée (" + grid.deliberation() + ")");
            } else {
                difference.compare("grille " + id + " : ", grid, next);
            }
        });
        now.forEach((id, grid) -> {
            if (!old.containsKey(id)) {
                difference.sentences.add("grille " + id + " : nouvelle (" + grid.deliberation() + ")");
                grid.windows()
                        .forEach(window ->
                                difference.sentences.add("grille " + id + " : s'applique : " + French.window(window)));
            }
        });
        return List.copyOf(difference.sentences);
    }

    /** What differs between two grids. */
    public static List<String> between(Grid before, Grid after) {
        TariffDifference difference = new TariffDifference();
        difference.compare("", before, after);
        return List.copyOf(difference.sentences);
    }

    private static Map<String, Grid> byId(List<Grid> grids) {
        Map<String, Grid> byId = new LinkedHashMap<>();
        grids.forEach(grid -> byId.put(grid.id(), grid));
        return byId;
    }

    private void compare(String start, Grid before, Grid after) {
        changed(start + "délibération", before.deliberation(), after.deliberation());
        changed(start + "fenêtres", windows(before), windows(after));
        changed(start + "dates prises en compte", service(before.datesOf()), service(after.datesOf()));
        changed(start + "fermée avec", service(before.notWith()), service(after.notWith()));
        changed(start + "subvention", subsidy(before), subsidy(after));
        changed(start + "destinataires", suitability(before), suitability(after));
        prices(start, rows(before), rows(after));
    }

    private void changed(String what, String before, String after) {
        if (!before.equals(after)) {
            sentences.add(what + " : " + before + " → " + after);
        }
    }

    private static String windows(Grid grid) {
        return grid.windows().stream().map(French::window).collect(Collectors.joining(" ; "));
    }

    private static String service(Optional<String> service) {
        return service.orElse("aucun service");
    }

    private static String subsidy(Grid grid) {
        return grid.subsidy().map(French::subsidy).orElse("aucune");
    }

    private static String suitability(Grid grid) {
        return grid.suitability().map(French::suitability).orElse("tous");
    }

    private static Map<Key, PriceRow> rows(Grid grid) {
        Map<Key, PriceRow> rows = new LinkedHashMap<>();
        for (PriceRow row : PriceTable.of(grid)) {
            Charge charge = row.charge();
            for (String service : charge.services()) {
                rows.put(new Key(service, charge.issuer(), charge.nature(), row.conditionKey()), row);
            }
        }
        return rows;
    }

    private void prices(String start, Map<Key, PriceRow> before, Map<Key, PriceRow> after) {
        Map<String, Set<String>> services = new LinkedHashMap<>();
        before.forEach((key, row) -> {
            PriceRow next = after.get(key);
            if (next == null) {
                add(services, key, "supprimé : ", key.words() + " : " + words(row));
            } else {
                difference(row, next).ifPresent(words -> add(services, key, "modifié : ", key.words() + " : " + words));
            }
        });
        after.forEach((key, row) -> {
            if (!before.containsKey(key)) {
                add(services, key, "ajouté : ", key.words() + " : " + words(row));
            }
        });
        services.forEach((words, codes) -> {
            int cut = words.indexOf(" : ") + 3;
            sentences.add(start + words.substring(0, cut) + String.join(", ", codes) + ", " + words.substring(cut));
        });
    }

    private static void add(Map<String, Set<String>> services, Key key, String kind, String words) {
        services.computeIfAbsent(kind + words, text -> new LinkedHashSet<>()).add(key.service());
    }

    private static Optional<String> difference(PriceRow before, PriceRow after) {
        List<String> changes = new ArrayList<>();
        if (!price(before).equals(price(after))) {
            changes.add(price(before) + " → " + price(after));
        }
        changes.addAll(change(before, after, row -> French.period(row.charge().period())));
        changes.addAll(change(before, after, row -> French.counting(row.charge().counting())));
        changes.addAll(change(before, after, PriceRow::condition));
        return changes.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", changes));
    }

    private static List<String> change(PriceRow before, PriceRow after, Function<PriceRow, String> words) {
        String old = words.apply(before);
        String now = words.apply(after);
        return old.equals(now) ? List.of() : List.of(old + " → " + now);
    }

    private static String words(PriceRow row) {
        return price(row) + ", " + French.period(row.charge().period());
    }

    private static String price(PriceRow row) {
        return row.isPriced() ? row.price() + " " + row.charge().basis() : row.price();
    }
}
