package fr.tripartite.warning;

import fr.tripartite.inventory.Row;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What other billed years tell of the rows of this one.
 *
 * @param yearBefore the latest billed year before, 0 for none
 * @param units how many units a row had in the year before
 * @param once what stands in other years and is owed once
 */
public record EarlierBilling(int yearBefore, Map<RowKey, Integer> units, Map<ServiceKey, List<Once>> once) {

    /** Nothing. */
    public static final EarlierBilling NONE = new EarlierBilling(0, Map.of(), Map.of());

    /** A row, whatever its place in an inventory. */
    public record RowKey(String siret, String service, LocalDate started) {

        /** The key of a row of a body. */
        public static RowKey of(String siret, Row row) {
            return new RowKey(siret, row.service().code(), row.started());
        }
    }

    /** A service of a body. */
    public record ServiceKey(String siret, String service) {}

    /** Something owed once that stands: the year it was billed for, and the start of its row then. */
    public record Once(int year, LocalDate started) {}
}
