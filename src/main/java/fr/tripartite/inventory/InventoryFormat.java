package fr.tripartite.inventory;

import fr.tripartite.tariff.Tariffs;
import java.util.List;
import java.util.Map;

/**
 * By what the rows of an inventory are read.
 *
 * @param year billed year, which bounds the days
 * @param tariffs with the services
 * @param columnNames other names of columns, by column, beside the usual ones
 */
public record InventoryFormat(int year, Tariffs tariffs, Map<String, List<String>> columnNames) {

    /**
     * All names of columns.
     *
     * @throws IllegalArgumentException with one sentence where the others are of no use
     */
    public ColumnNames names() {
        return new ColumnNames(tariffs, columnNames);
    }
}
