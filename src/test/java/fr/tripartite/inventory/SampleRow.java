package fr.tripartite.inventory;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A row of an inventory that is right in every cell, and the cells that a test changes in it. */
public final class SampleRow {

    /** A number with a valid key. */
    public static final String SIRET = "21620041000019";

    private static final Map<String, String> GOOD = new LinkedHashMap<>();

    static {
        GOOD.put("siret", SIRET);
        GOOD.put("collectivite", "Arras");
        GOOD.put("type", "COMMUNE");
        GOOD.put("population", "42875");
        GOOD.put("agents", "");
        GOOD.put("service", "NOM_DOMAINE");
        GOOD.put("quantite", "1");
        GOOD.put("dont_nouveaux", "");
        GOOD.put("date_souscription", "15/03/2023");
        GOOD.put("date_debut", "01/04/2023");
        GOOD.put("date_fin", "");
        GOOD.put("devis_lfn_ht", "");
        GOOD.put("devis_cdg_ttc", "");
        GOOD.put("engagement", "");
        GOOD.put("code_service", "");
    }

    private SampleRow() {}

    /** Names of the columns, the optional ones last. */
    public static List<String> columns() {
        return List.copyOf(GOOD.keySet());
    }

    /** The columns as the first line of a file. */
    public static String header() {
        return String.join(";", GOOD.keySet());
    }

    /**
     * The cells of a row.
     *
     * @param changes such as {@code quantite=3}, in any order
     */
    public static List<String> cells(String... changes) {
        Map<String, String> cells = new LinkedHashMap<>(GOOD);
        for (String change : changes) {
            int equals = change.indexOf('=');
            String column = change.substring(0, equals);
            if (cells.put(column, change.substring(equals + 1)) == null) {
                throw new IllegalArgumentException("no column " + column);
            }
        }
        return new ArrayList<>(cells.values());
    }

    /** The cells of a row, as a line of a file. */
    public static String line(String... changes) {
        return String.join(";", cells(changes));
    }

    /** A whole file: the header and these lines, each ended by LF. */
    public static String file(String... lines) {
        return List.of(lines).stream().collect(Collectors.joining("\n", header() + "\n", "\n"));
    }

    /**
     * A SIRET of a body that does not exist.
     *
     * @param rank 0 to 9 999 999
     * @return fourteen digits with a valid key, going up with the rank
     */
    public static String siret(int rank) {
        String digits = "299%07d001".formatted(rank);
        for (int key = 0; key < 10; key++) {
            if (Cells.isSiret(digits + key)) {
                return digits + key;
            }
        }
        throw new IllegalStateException("one of ten keys is right");
    }
}
