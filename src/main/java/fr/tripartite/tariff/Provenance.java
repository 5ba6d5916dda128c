package fr.tripartite.tariff;

import fr.tripartite.words.Message;
import java.util.List;

/**
 * Where a price stands in its deliberation.
 *
 * @param table title of the table
 * @param row words that head the row
 * @param column words that head the column
 * @param readings ids of the readings that the price rests on
 */
public record Provenance(String table, String row, String column, List<String> readings) {

    /** Checks that every part is given: a price without a source is not a price. */
    public Provenance {
        if (table.isBlank() || row.isBlank() || column.isBlank()) {
            throw new Defect(TariffFault.SOURCE_EMPTY);
        }
        readings = List.copyOf(readings);
    }

    /** The place, for a person. */
    public Message in(String deliberation) {
        return Message.of(TariffWord.REFERENCE, deliberation, table, row, column);
    }
}
