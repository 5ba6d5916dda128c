package fr.tripartite.publication;

import fr.tripartite.output.CsvRows;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The rows of the files of a year as values, where somebody is to look at them in another form; else nothing is kept. */
final class YearTables {

    private final boolean areKept;
    private final Map<String, List<List<?>>> tables = new HashMap<>();

    YearTables(boolean areKept) {
        this.areKept = areKept;
    }

    /** Begins a table; what takes its rows. */
    Consumer<List<?>> begin(String name) {
        if (!areKept) {
            return row -> {};
        }
        List<List<?>> rows = new ArrayList<>();
        tables.put(name, rows);
        return row -> rows.add(row.stream()
                .<Object>map(cell -> cell instanceof CsvRows.AsRead read ? read.cell() : cell)
                .toList());
    }

    /** The rows of a table. */
    List<List<?>> rows(String name) {
        return tables.getOrDefault(name, List.of());
    }
}
