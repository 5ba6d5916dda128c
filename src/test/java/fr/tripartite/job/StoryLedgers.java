package fr.tripartite.job;

import fr.tripartite.ledger.LedgerLocation;
import fr.tripartite.ledger.Postgres;
import fr.tripartite.property.Chance;
import fr.tripartite.publication.Snapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.springframework.util.FileSystemUtils;

/** The ledger that the files of a story come from, and those that somebody takes for it: lost, older, another one. */
final class StoryLedgers {

    private static final int FOREIGN = -1;
    private static final int KEPT_BACKUPS = 3;

    /**
     * A ledger of the story.
     *
     * @param place where it is
     * @param bookings how many of the bookings behind the published files it holds; below zero for those of another story
     */
    private record Copy(LedgerLocation place, int bookings) {}

    private final Path directory;
    private final boolean onServer;
    private final List<Copy> older = new ArrayList<>();
    private Copy right;
    private Copy atHand;
    private int places;

    /** An empty ledger below a directory, or in a database of its own. */
    StoryLedgers(Path directory, boolean onServer) {
        this.directory = directory;
        this.onServer = onServer;
        right = empty();
        atHand = right;
    }

    private Copy empty() {
        return new Copy(newPlace(), 0);
    }

    private LedgerLocation newPlace() {
        return onServer ? Postgres.database() : newDirectory();
    }

    private LedgerLocation newDirectory() {
        return new LedgerLocation.Embedded(directory.resolve("ledger-" + places++), KEPT_BACKUPS);
    }

    /** Makes the settings name the ledger at hand; gives the options that do where settings do not. */
    List<Object> options(Path configuration) {
        if (atHand.place() instanceof LedgerLocation.Embedded embedded) {
            return List.of("--data", embedded.directory());
        }
        Postgres.configure(configuration, (LedgerLocation.Server) atHand.place());
        return List.of();
    }

    /** Whether the published files come from the ledger at hand, just as it is. */
    boolean isRight() {
        return atHand.bookings() == right.bookings();
    }

    boolean isEmpty() {
        return right.bookings() == 0;
    }

    /** What the ledger at hand has just booked stands in no other one. */
    void booked() {
        if (!atHand.equals(right)) {
            older.add(right);
        }
        right = new Copy(atHand.place(), right.bookings() + 1);
        atHand = right;
    }

    void lose() {
        atHand = empty();
    }

    void backUp() throws IOException {
        older.add(new Copy(copy(right.place()), right.bookings()));
    }

    /** Takes a backup, which may be as good as the ledger itself; false where there is none. */
    boolean restore(Chance chance) throws IOException {
        if (older.isEmpty()) {
            return false;
        }
        Copy backup = chance.of(older);
        atHand = new Copy(copy(backup.place()), backup.bookings());
        return true;
    }

    /** Takes an empty ledger that is to hold the bookings of another story. */
    void takeForeign() {
        atHand = new Copy(newPlace(), FOREIGN);
    }

    void putBack() {
        atHand = right;
    }

    private LedgerLocation copy(LedgerLocation place) throws IOException {
        if (place instanceof LedgerLocation.Server server) {
            return Postgres.copyOf(server);
        }
        LedgerLocation.Embedded target = (LedgerLocation.Embedded) newDirectory();
        FileSystemUtils.copyRecursively(((LedgerLocation.Embedded) place).directory(), target.directory());
        return target;
    }

    /** Everything that the ledger at hand holds, by file or table; the lock of the writer does not count. */
    Map<String, String> content() {
        if (atHand.place() instanceof LedgerLocation.Server server) {
            return tables(server);
        }
        Path place = ((LedgerLocation.Embedded) atHand.place()).directory();
        Map<String, String> files = Snapshot.of(place);
        files.remove("lock");
        files.put("", Files.exists(place) ? "a directory" : "no directory");
        return files;
    }

    private static Map<String, String> tables(LedgerLocation.Server server) {
        Map<String, String> tables = new TreeMap<>();
        try (Connection connection = DriverManager.getConnection(server.url(), server.user(), server.password());
                Statement statement = connection.createStatement()) {
            for (String table :
                    column(statement, "SELECT tablename FROM pg_tables WHERE schemaname = current_schema()")) {
                tables.put(
                        table,
                        column(
                                        statement,
                                        "SELECT COUNT(*) || ' rows, ' || COALESCE(SUM(hashtext(t::text)::bigint), 0) FROM \""
                                                + table + "\" t")
                                .get(0));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return tables;
    }

    private static List<String> column(Statement statement, String query) throws SQLException {
        List<String> cells = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                cells.add(Objects.requireNonNull(rows.getString(1)));
            }
        }
        return cells;
    }

    @Override
    public String toString() {
        return atHand + (isRight() ? ", the right one" : ", a wrong one, the right one is " + right);
    }
}
