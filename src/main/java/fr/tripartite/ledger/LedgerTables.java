package fr.tripartite.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;

/** The tables of a ledger as rows and columns, whatever they mean. */
final class LedgerTables {

    private static final int PAGE = 500;

    private final JdbcTemplate jdbc;

    LedgerTables(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    int runs() {
        Integer count = jdbc.queryForObject("SELECT COUNT(*) FROM billing_run", Integer.class);
        return count == null ? 0 : count;
    }

    /** Copies all rows, run by run; returns the number of runs. */
    int fillFrom(LedgerTables source) {
        List<Integer> runs = source.jdbc.queryForList("SELECT id FROM billing_run ORDER BY id", Integer.class);
        for (int run : runs) {
            for (String table : LedgerSchema.TABLES) {
                copy(table, run, source);
            }
        }
        return runs.size();
    }

    private void copy(String table, int run, LedgerTables source) {
        String column = table.equals("billing_run") ? "id" : "run_id";
        List<Object[]> page = new ArrayList<>();
        RowCallbackHandler handler = row -> {
            Object[] values = new Object[row.getMetaData().getColumnCount()];
            for (int i = 0; i < values.length; i++) {
                values[i] = row.getObject(i + 1);
            }
            page.add(values);
            if (page.size() == PAGE) {
                insert(table, page);
            }
        };
        source.jdbc.query("SELECT * FROM " + table + " WHERE " + column + " = ?", handler, run);
        insert(table, page);
    }

    private void insert(String table, List<Object[]> page) {
        if (!page.isEmpty()) {
            String values = Stream.of(page.get(0)).map(value -> "?").collect(Collectors.joining(", "));
            jdbc.batchUpdate("INSERT INTO " + table + " VALUES (" + values + ")", page);
            page.clear();
        }
    }
}
