package fr.tripartite.property;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * An inventory row, not yet written down.
 *
 * @param id its identity, wherever it will stand
 * @param body SIRET of the body it was drawn for
 * @param cells by column; a column that is missing is a cell that is missing, an unknown one a cell too many
 * @param damage what was done to it
 */
record DrawnRow(int id, String body, Map<String, String> cells, Damage damage) {

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
    static final String LFN_QUOTE = "devis_lfn_ht";
    static final String CDG_QUOTE = "devis_cdg_ttc";
    static final String ENGAGEMENT = "engagement";
    static final String SERVICE_CODE = "code_service";

    static final List<String> COLUMNS = List.of(
            SIRET,
            NAME,
            TYPE,
            POPULATION,
            AGENTS,
            SERVICE,
            QUANTITY,
            NEW_UNITS,
            SUBSCRIBED,
            STARTED,
            ENDED,
            LFN_QUOTE,
            CDG_QUOTE,
            ENGAGEMENT,
            SERVICE_CODE);

    String cell(String column) {
        return cells.getOrDefault(column, "");
    }

    DrawnRow with(Damage done, String column, String value) {
        Map<String, String> changed = new LinkedHashMap<>(cells);
        changed.put(column, value);
        return new DrawnRow(id, body, changed, done);
    }

    DrawnRow with(String column, String value) {
        return with(damage, column, value);
    }

    DrawnRow without(Damage done, String column) {
        Map<String, String> changed = new LinkedHashMap<>(cells);
        changed.remove(column);
        return new DrawnRow(id, body, changed, done);
    }

    DrawnRow copy(int newId, Damage done) {
        return new DrawnRow(newId, body, cells, done);
    }

    /** The cells in the order of these columns, those of no column last. */
    List<String> inOrder(List<String> columns) {
        return Stream.concat(
                        columns.stream().filter(cells::containsKey),
                        cells.keySet().stream().filter(column -> !columns.contains(column)))
                .map(cells::get)
                .toList();
    }
}
