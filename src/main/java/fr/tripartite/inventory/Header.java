package fr.tripartite.inventory;

import fr.tripartite.tariff.Issuer;
import fr.tripartite.tariff.Tariffs;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The columns of an inventory, wherever they stand.
 *
 * @param width number of cells a row must have
 * @param positions index of each known column
 * @param unknown names that mean nothing to the program
 */
public record Header(int width, Map<String, Integer> positions, List<String> unknown) {

    static final String SIRET = "siret";
    static final String NAME = "collectivite";
    static final String TYPE = "type";
    static final String POPULATION = "population";
    static final String AGENTS = "agents";
    static final String SERVICE = "service";
    static final String QUANTITY = "quantite";
    static final String NEW_UNITS = "dont_nouveaux";
    static final String SUBSCRIBED = "date_souscription";
    static final String STARTED = "date_debut";
    static final String ENDED = "date_fin";
    static final String ENGAGEMENT = "engagement";
    static final String SERVICE_CODE = "code_service";

    /** What a row is about: body, service, start. */
    public static final List<String> IDENTITY = List.of(SIRET, SERVICE, STARTED);

    private static final List<String> REQUIRED =
            List.of(SIRET, NAME, TYPE, POPULATION, AGENTS, SERVICE, QUANTITY, NEW_UNITS, SUBSCRIBED, STARTED, ENDED);
    private static final int ABSENT = -1;
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");

    /**
     * Recognises the columns, whatever their case and accents.
     *
     * @throws IllegalArgumentException with one sentence where a column is missing or stands twice
     */
    public static Header of(List<String> cells, Tariffs tariffs) {
        List<String> required = new ArrayList<>(REQUIRED);
        tariffs.issuers().stream().map(Issuer::quoteColumn).forEach(required::add);
        Map<String, Integer> positions = new HashMap<>();
        List<String> unknown = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            String name = normalise(cells.get(i));
            boolean known = required.contains(name) || name.equals(ENGAGEMENT) || name.equals(SERVICE_CODE);
            if (!known) {
                unknown.add(cells.get(i).strip());
            } else if (positions.put(name, i) != null) {
                throw new IllegalArgumentException("column '" + name + "' stands twice; keep one");
            }
        }
        List<String> missing =
                required.stream().filter(name -> !positions.containsKey(name)).toList();
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException(problem(cells, missing, required));
        }
        return new Header(cells.size(), Map.copyOf(positions), List.copyOf(unknown));
    }

    private static String problem(List<String> cells, List<String> missing, List<String> required) {
        if (cells.size() == 1 && cells.get(0).contains(",")) {
            return "the cells are separated by commas; save the file again with ';' as separator";
        }
        if (cells.size() == 1 && cells.get(0).contains("\t")) {
            return "the cells are separated by tabs; save the file again with ';' as separator";
        }
        if (missing.size() == required.size()) {
            return "there is no header; the first row must name the columns " + String.join(";", required);
        }
        return (missing.size() == 1 ? "column '" : "columns '") + String.join("', '", missing)
                + (missing.size() == 1 ? "' is" : "' are") + " missing from the header; add what is missing";
    }

    /** The name of a column without accents and in lower case. */
    public static String normalise(String cell) {
        String letters = ACCENTS.matcher(Normalizer.normalize(Cells.trim(cell), Normalizer.Form.NFD))
                .replaceAll("");
        return letters.toLowerCase(Locale.ROOT);
    }

    /** Where a column stands, or −1. */
    int position(String column) {
        return positions.getOrDefault(column, ABSENT);
    }

    /** The cell at a position, trimmed; empty where the column or the cell is absent. */
    static String cell(List<String> cells, int position) {
        return position == ABSENT || position >= cells.size() ? "" : Cells.trim(cells.get(position));
    }
}
