package fr.tripartite.spec;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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
            "contributions",
            "rows",
            "states",
            "lines",
            "invoices",
            "awaits",
            "rejected",
            "subsidy");
    private static final Set<String> REQUIRED = Set.of("id", "source", "quote", "year", "rows", "states", "invoices");

    /** What a line of an invoice, its totals, an awaited quote, a rejected row and a covered charge are told by. */
    private static final List<String> LINE =
            List.of("service", "nature", "quantite", "prix_unitaire", "base", "ht", "tva", "ttc", "rows");

    private static final List<String> CONTRIBUTION = List.of("issuer", "date_debut");
    private static final List<String> INVOICE = List.of("ht", "tva", "ttc");
    private static final List<String> AWAITED = List.of("row", "issuer");
    private static final List<String> REJECTED = List.of("row", "column");
    private static final List<String> COVERED =
            List.of("issuer", "nature", "tarif_normal", "contribution", "montant_subvention");

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

    /** The rules it rests on, by their ids in docs/rules.md. */
    List<String> sources() {
        return List.of(text("source").split(", ", -1));
    }

    List<String> states() {
        return items("states").stream().map(String::valueOf).toList();
    }

    /** The lines of each issuer, where the case tells them. */
    Map<String, List<Map<String, String>>> lines() {
        Map<String, List<Map<String, String>>> lines = new TreeMap<>();
        issuers("lines").forEach((issuer, rows) -> lines.put(issuer, named(LINE, (List<?>) rows)));
        return lines;
    }

    Map<String, Map<String, String>> invoices() {
        Map<String, Map<String, String>> invoices = new TreeMap<>();
        issuers("invoices").forEach((issuer, totals) -> invoices.put(issuer, named(INVOICE, totals)));
        return invoices;
    }

    /** Contributions that standing documents of other years carry. */
    List<Map<String, String>> contributions() {
        return named(CONTRIBUTION, items("contributions"));
    }

    List<Map<String, String>> awaits() {
        return named(AWAITED, items("awaits"));
    }

    List<Map<String, String>> rejected() {
        return named(REJECTED, items("rejected"));
    }

    List<Map<String, String>> subsidy() {
        return named(COVERED, items("subsidy"));
    }

    static Map<String, String> line(String... cells) {
        return cells(LINE, cells);
    }

    static Map<String, String> invoice(String... cells) {
        return cells(INVOICE, cells);
    }

    static Map<String, String> awaited(String... cells) {
        return cells(AWAITED, cells);
    }

    static Map<String, String> rejected(String... cells) {
        return cells(REJECTED, cells);
    }

    static Map<String, String> covered(String... cells) {
        return cells(COVERED, cells);
    }

    private static Map<String, String> cells(List<String> names, String... cells) {
        Map<String, String> named = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            named.put(names.get(i), cells[i]);
        }
        return named;
    }

    private List<?> items(String key) {
        return (List<?>) content.getOrDefault(key, List.of());
    }

    private Map<String, Object> issuers(String key) {
        Map<String, Object> issuers = new LinkedHashMap<>();
        ((Map<?, ?>) content.getOrDefault(key, Map.of()))
                .forEach((issuer, value) -> issuers.put(String.valueOf(issuer), value));
        return issuers;
    }

    private List<Map<String, String>> named(List<String> names, List<?> items) {
        return items.stream().map(item -> named(names, item)).toList();
    }

    /** A name that is missing or unknown would be a cell that nobody compares. */
    private Map<String, String> named(List<String> names, Object item) {
        Map<String, String> cells = item instanceof Map<?, ?> mapping ? texts(mapping) : Map.of();
        if (!cells.keySet().equals(Set.copyOf(names))) {
            throw new IllegalArgumentException("case " + id + ": names " + names + " are due, not " + item);
        }
        return cells;
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
