package fr.tripartite.inventory;

import fr.tripartite.words.Complaint;
import fr.tripartite.words.Message;
import fr.tripartite.words.Quoted;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The columns of an inventory, wherever they stand.
 *
 * @param cells as they stand in the file
 * @param positions index of each known column
 * @param unknown names that mean nothing to the program
 */
public record Header(List<String> cells, Map<String, Integer> positions, List<String> unknown) {

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

    /** The columns that hold days. */
    static final List<String> DATES = List.of(SUBSCRIBED, STARTED, ENDED);

    /** The columns that hold texts; all others that are known hold numbers. */
    private static final Set<String> TEXTS = Set.of(NAME, TYPE, SERVICE, ENGAGEMENT, SERVICE_CODE);

    /** The columns that no row may leave empty. */
    private static final List<String> FILLED = List.of(SIRET, NAME, TYPE, SERVICE, QUANTITY, SUBSCRIBED, STARTED);

    /** Columns of the file of rejected rows that stand before those of the inventory: rule {@code errors.go-back}. */
    private static final List<String> REJECTION = List.of("ligne", "ligne_tableur", "colonne", "valeur", "motif");

    private static final int ABSENT = -1;

    /** How many columns a row of a file names, so that a header can be told from a title. */
    public static long known(List<String> cells, ColumnNames names) {
        return cells.stream()
                .flatMap(cell -> names.of(cell).stream())
                .distinct()
                .count();
    }

    /** Whether a row of a file names all columns that there must be. */
    public static boolean isHeader(List<String> cells, ColumnNames names) {
        return missing(cells, names).isEmpty();
    }

    private static List<String> missing(List<String> cells, ColumnNames names) {
        List<String> missing = new ArrayList<>(names.required());
        cells.forEach(cell -> names.of(cell).ifPresent(missing::remove));
        return missing;
    }

    /**
     * Recognises the columns.
     *
     * @throws Complaint where a column is missing or stands twice
     */
    public static Header of(List<String> cells, ColumnNames names) {
        List<String> missing = missing(cells, names);
        if (!missing.isEmpty()) {
            throw problem(cells, missing, names);
        }
        Map<String, Integer> positions = new HashMap<>();
        List<String> unknown = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            String column = names.of(cells.get(i)).orElse("");
            if (column.isEmpty()) {
                unknown.add(cells.get(i));
            } else if (positions.put(column, i) != null) {
                throw new Complaint(FileFault.COLUMN_TWICE, column);
            }
        }
        return new Header(List.copyOf(cells), Map.copyOf(positions), List.copyOf(unknown));
    }

    private static Complaint problem(List<String> cells, List<String> missing, ColumnNames names) {
        if (missing.size() == names.required().size()) {
            return new Complaint(FileFault.NO_HEADER, String.join(";", names.required()));
        }
        return missing.size() == 1
                ? new Complaint(FileFault.COLUMN_MISSING, missing.get(0), cells)
                : new Complaint(
                        FileFault.COLUMNS_MISSING,
                        missing.stream()
                                .map(column -> Message.of(Quoted.TEXT, column))
                                .toList(),
                        cells);
    }

    /** Where days stand. */
    public Set<Integer> dayPositions() {
        return positions(DATES::contains);
    }

    /** Where numbers stand. */
    public Set<Integer> numberPositions() {
        return positions(column -> !DATES.contains(column) && !TEXTS.contains(column));
    }

    private Set<Integer> positions(Predicate<String> chosen) {
        return positions.entrySet().stream()
                .filter(known -> chosen.test(known.getKey()))
                .map(Map.Entry::getValue)
                .collect(Collectors.toSet());
    }

    /** Number of cells of a row. */
    public int width() {
        return cells.size();
    }

    /** How the column at a position is called: as the program does where it knows it. */
    String name(int position) {
        return positions.entrySet().stream()
                .filter(known -> known.getValue() == position)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseGet(() -> cells.get(position));
    }

    /** Where the SIRET stands in a row that names the columns. */
    public static int siretPosition(List<String> cells, ColumnNames names) {
        return position(SIRET, cells, names);
    }

    /** How many separators stand before the last of the columns that must be filled, in a row that names them. */
    public static int separatorsBeforeLastFilled(List<String> cells, ColumnNames names) {
        return FILLED.stream()
                .mapToInt(column -> position(column, cells, names))
                .max()
                .orElse(ABSENT);
    }

    private static int position(String column, List<String> cells, ColumnNames names) {
        return cells.stream().map(cell -> names.of(cell).orElse("")).toList().indexOf(column);
    }

    /** Whether rows that were rejected go back: their file tells what was wrong beside what stood in the inventory. */
    boolean isOfRejections() {
        return unknown.containsAll(REJECTION);
    }

    /** Whether a column tells what was wrong with a row that goes back, and is none of the inventory. */
    boolean isAboutRejection(int position) {
        return isOfRejections() && REJECTION.contains(cells.get(position));
    }

    /** Where a column stands, or −1. */
    int position(String column) {
        return positions.getOrDefault(column, ABSENT);
    }

    /** The cell at a position; empty where the column or the cell is absent. */
    static String cell(List<String> cells, int position) {
        return position == ABSENT || position >= cells.size() ? "" : cells.get(position);
    }
}
