package fr.tripartite.spec;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** A case as its file writes it; anything the runner would not look at is refused. */
record SpecificationCase(String id, Map<String, Object> content) {

    /** Columns of the inventory, and what an absent one holds. */
    static final Map<String, String> DEFAULTS = new LinkedHashMap<>();

    private static final Set<String> KEYS = Set.of(
            "id",
            "source",
            "quote",
            "year",
            "readings",
            "place",
            "reduced-units-used",
            "rows",
            "states",
            "lines",
            "invoices",
            "awaits",
            "rejected",
            "subsidy");
    private static final Set<String> REQUIRED = Set.of("id", "source", "quote", "year", "rows", "states", "invoices");

    static {
        DEFAULTS.put("siret", "21620041000019");
        DEFAULTS.put("collectivite", "Commune d'essai");
        DEFAULTS.put("type", "COMMUNE");
        DEFAULTS.put("population", "800");
        DEFAULTS.put("agents", "");
        DEFAULTS.put("service", "");
        DEFAULTS.put("quantite", "1");
        for (String column : List.of(
                "dont_nouveaux",
                "date_souscription",
                "date_debut",
                "date_fin",
                "devis_lfn_ht",
                "devis_cdg_ttc",
                "engagement",
                "code_service")) {
            DEFAULTS.put(column, "");
        }
    }

    SpecificationCase {
        Set<String> unknown = new TreeSet<>(content.keySet());
        unknown.removeAll(KEYS);
        if (!unknown.isEmpty() || !content.keySet().containsAll(REQUIRED)) {
            throw new IllegalArgumentException("case " + id + ": unknown keys " + unknown + " or keys missing");
        }
    }

    int year() {
        return Integer.parseInt(text("year"));
    }

    String text(String key) {
        return String.valueOf(content.get(key));
    }

    boolean has(String key) {
        return content.containsKey(key);
    }

    Map<String, String> readings() {
        return texts(content.getOrDefault("readings", Map.of()));
    }

    List<Map<String, String>> rows() {
        List<Map<String, String>> rows = new ArrayList<>();
        for (Object row : (List<?>) content.getOrDefault("rows", List.of())) {
            Map<String, String> cells = new LinkedHashMap<>(DEFAULTS);
            texts(row).forEach((column, cell) -> {
                if (cells.put(column, cell) == null) {
                    throw new IllegalArgumentException("case " + id + ": no column " + column);
                }
            });
            rows.add(cells);
        }
        return rows;
    }

    List<String> list(String key) {
        return strings(content.getOrDefault(key, List.of()));
    }

    /** A list of lists, each as its texts. */
    List<List<String>> table(String key) {
        return table(content.getOrDefault(key, List.of()));
    }

    /** A mapping of issuers to lists of lists. */
    Map<String, List<List<String>>> tables(String key) {
        Map<String, List<List<String>>> tables = new LinkedHashMap<>();
        ((Map<?, ?>) content.getOrDefault(key, Map.of()))
                .forEach((issuer, rows) -> tables.put(String.valueOf(issuer), table(rows)));
        return tables;
    }

    /** A mapping of issuers to lists. */
    Map<String, List<String>> lists(String key) {
        Map<String, List<String>> lists = new LinkedHashMap<>();
        ((Map<?, ?>) content.getOrDefault(key, Map.of()))
                .forEach((issuer, cells) -> lists.put(String.valueOf(issuer), strings(cells)));
        return lists;
    }

    private static List<List<String>> table(Object rows) {
        List<List<String>> table = new ArrayList<>();
        ((List<?>) rows).forEach(row -> table.add(strings(row)));
        return table;
    }

    private static List<String> strings(Object cells) {
        return ((List<?>) cells).stream().map(String::valueOf).toList();
    }

    private static Map<String, String> texts(Object mapping) {
        Map<String, String> texts = new LinkedHashMap<>();
        ((Map<?, ?>) mapping).forEach((key, value) -> texts.put(String.valueOf(key), String.valueOf(value)));
        return texts;
    }

    @Override
    public String toString() {
        return id;
    }
}
