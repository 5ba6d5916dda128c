package fr.tripartite.ledger;

import fr.tripartite.io.FileFingerprint;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

/** The tables of a ledger that no program holds, open to whoever knows SQL. */
public final class TamperedTables {

    private final Opening opening;
    private final String beforeChanges;
    private final String afterwards;

    private interface Opening {
        Connection open() throws SQLException;

        /** Whoever changes the files of a generation with skill also mends what the pointer tells of them. */
        default void closed() {}
    }

    /**
     * A table.
     *
     * @param name of the table
     * @param columns in their order
     * @param keys the columns of its primary key
     */
    public record Table(String name, List<String> columns, Collection<String> keys) {
        @Override
        public String toString() {
            return name;
        }
    }

    private TamperedTables(Opening opening, String beforeChanges, String afterwards) {
        this.opening = opening;
        this.beforeChanges = beforeChanges;
        this.afterwards = afterwards;
    }

    /** The ledger in a directory. */
    public static TamperedTables embedded(Path directory) {
        Opening opening = new Opening() {
            @Override
            public Connection open() throws SQLException {
                try {
                    Path properties = generation(directory).resolve("ledger.properties");
                    Files.writeString(properties, Files.readString(properties).replace("readonly=true\n", ""));
                    return DriverManager.getConnection(
                            "jdbc:hsqldb:file:" + generation(directory).resolve("ledger")
                                    + ";hsqldb.lock_file=false;hsqldb.tx=mvcc;sql.syntax_pgs=true"
                                    + ";hsqldb.default_table_type=cached",
                            "SA",
                            "");
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }

            @Override
            public void closed() {
                pointAt(directory);
            }
        };
        return new TamperedTables(opening, "SET DATABASE REFERENTIAL INTEGRITY FALSE", "SHUTDOWN");
    }

    private static Path generation(Path directory) throws IOException {
        return directory
                .resolve("generations")
                .resolve(Files.readString(directory.resolve("CURRENT")).substring(0, 6));
    }

    /** Makes the pointer tell of the files as they are. */
    public static void pointAt(Path directory) {
        try {
            Path generation = generation(directory);
            StringBuilder pointer = new StringBuilder(generation.getFileName() + "\n");
            for (String name : List.of("ledger.data", "ledger.properties", "ledger.script")) {
                byte[] bytes = Files.readAllBytes(generation.resolve(name));
                FileFingerprint file = FileFingerprint.of(name, bytes);
                pointer.append(file.size() + " " + file.sha256() + " " + name + "\n");
            }
            Files.writeString(directory.resolve("CURRENT"), pointer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The ledger on a server. */
    public static TamperedTables on(LedgerLocation.Server place) {
        return new TamperedTables(
                () -> DriverManager.getConnection(place.url(), place.user(), place.password()),
                "SET session_replication_role = replica",
                "SET session_replication_role = DEFAULT");
    }

    /** Executes a statement. */
    public void execute(String sql) throws SQLException {
        try (Connection connection = opening.open();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The text that a query gives. */
    public String text(String sql) throws SQLException {
        try (Connection connection = opening.open();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            found.next();
            return found.getString(1);
        }
    }

    /** All tables, views left out. */
    public List<Table> tables() throws SQLException {
        try (Connection connection = opening.open();
                Statement statement = connection.createStatement()) {
            Map<String, List<String>> columns = new LinkedHashMap<>();
            try (ResultSet found = statement.executeQuery("SELECT table_name, column_name"
                    + " FROM information_schema.columns WHERE LOWER(table_schema) = 'public'"
                    + " AND table_name NOT IN (SELECT table_name FROM information_schema.views)"
                    + " ORDER BY table_name, ordinal_position")) {
                while (found.next()) {
                    columns.computeIfAbsent(found.getString(1), table -> new ArrayList<>())
                            .add(found.getString(2));
                }
            }
            List<Table> tables = new ArrayList<>();
            for (Map.Entry<String, List<String>> each : columns.entrySet()) {
                tables.add(new Table(
                        lower(each.getKey()),
                        each.getValue().stream().map(TamperedTables::lower).toList(),
                        keys(connection.getMetaData(), each.getKey())));
            }
            statement.execute(afterwards);
            return tables;
        } finally {
            opening.closed();
        }
    }

    private static Collection<String> keys(DatabaseMetaData schema, String table) throws SQLException {
        Collection<String> keys = new TreeSet<>();
        try (ResultSet found = schema.getPrimaryKeys(null, null, table)) {
            while (found.next()) {
                keys.add(lower(found.getString("COLUMN_NAME")));
            }
        }
        return keys;
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** All rows of a table. */
    public List<List<Object>> rows(Table table) throws SQLException {
        try (Connection connection = opening.open();
                Statement statement = connection.createStatement()) {
            List<List<Object>> rows = new ArrayList<>();
            String order = String.join(", ", table.keys());
            try (ResultSet found = statement.executeQuery("SELECT * FROM " + table + " ORDER BY " + order)) {
                while (found.next()) {
                    List<Object> row = new ArrayList<>();
                    for (int i = 1; i <= table.columns().size(); i++) {
                        row.add(found.getObject(i));
                    }
                    rows.add(Collections.unmodifiableList(row));
                }
            }
            statement.execute(afterwards);
            return rows;
        } finally {
            opening.closed();
        }
    }

    /**
     * Gives a table other rows, references or not.
     *
     * @return false where its keys forbid them; the table is as it was
     */
    public boolean replace(Table table, List<List<Object>> rows) throws SQLException {
        String values = String.join(", ", Collections.nCopies(table.columns().size(), "?"));
        try (Connection connection = opening.open();
                Statement statement = connection.createStatement()) {
            statement.execute(beforeChanges);
            connection.setAutoCommit(false);
            boolean allowed = true;
            statement.execute("DELETE FROM " + table);
            try (PreparedStatement insert =
                    connection.prepareStatement("INSERT INTO " + table + " VALUES (" + values + ")")) {
                for (List<Object> row : rows) {
                    for (int i = 0; i < row.size(); i++) {
                        insert.setObject(i + 1, row.get(i));
                    }
                    insert.executeUpdate();
                }
                connection.commit();
            } catch (SQLException e) {
                if (!String.valueOf(e.getSQLState()).startsWith("23")) {
                    throw e;
                }
                connection.rollback();
                allowed = false;
            }
            connection.setAutoCommit(true);
            statement.execute(afterwards);
            return allowed;
        } finally {
            opening.closed();
        }
    }
}
