package fr.tripartite.ledger;

import fr.tripartite.failure.Failure;
import fr.tripartite.words.Message;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ColumnMapRowMapper;
import org.springframework.jdbc.core.JdbcTemplate;

/** Moves an embedded ledger into a PostgreSQL database, which holds it from then on. */
public final class LedgerMove {

    private static final int PAGE = 1_000;

    /** Days and moments as they stand there, whatever the time zone of this machine makes of them. */
    private static final ColumnMapRowMapper AS_THEY_STAND = new ColumnMapRowMapper() {
        @Override
        protected @Nullable Object getColumnValue(ResultSet row, int column) throws SQLException {
            return switch (row.getMetaData().getColumnType(column)) {
                case Types.DATE -> row.getObject(column, LocalDate.class);
                case Types.TIMESTAMP -> row.getObject(column, LocalDateTime.class);
                default -> row.getObject(column);
            };
        }
    };

    private final JdbcTemplate source;
    private final JdbcTemplate target;

    private LedgerMove(JdbcTemplate source, JdbcTemplate target) {
        this.source = source;
        this.target = target;
    }

    /**
     * Copies a ledger, checks the copy, and closes the embedded one; called again, it finds its copy.
     *
     * @return how many runs the copy holds
     * @throws Failure where there is nothing to move, the database holds another ledger, either of them is held by another
     *     process, or the ledger is not as it was sealed
     */
    public static int move(LedgerLocation.Embedded from, LedgerLocation.Server to) {
        migrate(from);
        try (EmbeddedWriter source = new EmbeddedWriter(from, LedgerSchema.current());
                LedgerWriter target = LedgerWriter.take(to)) {
            if (!source.movedTo().isEmpty() && !source.movedTo().equals(to.toString())) {
                throw Failure.refused(LedgerFailure.MOVED_ALREADY, from, source.movedTo());
            }
            int moved = source.read(ledger -> ledger.runs().size())
                    .orElseThrow(() -> Failure.invalid(LedgerFailure.NONE_TO_MOVE, from));
            Optional<String> found = target.read(ledger -> ledger.seal(moved).orElse(""));
            if (found.isPresent()
                    && !found.equals(source.read(ledger -> ledger.seal(moved).orElse("none")))) {
                throw Failure.refused(LedgerFailure.NOT_EMPTY, to, from);
            }
            // the copy may have been made by a call that was cut short, and have been billed from since
            int runs = found.isPresent() ? moved : fill(target, source);
            source.closeFor(to.toString());
            return runs;
        }
    }

    /** Both have the same tables then. What was moved before stays as it is. */
    private static void migrate(LedgerLocation.Embedded from) {
        try (EmbeddedWriter source = new EmbeddedWriter(from, LedgerSchema.current())) {
            if (source.movedTo().isEmpty() && source.isOutdated()) {
                source.migrate();
            }
        }
    }

    /** Both give the same files from then on; how many runs they hold. */
    private static int fill(LedgerWriter target, LedgerWriter source) {
        return target.guarded(() -> {
            target.begin();
            new LedgerMove(source.booked().orElseThrow(), target.jdbc()).copy();
            Ledger copied = new Ledger(target.jdbc(), target.location());
            Ledger original = new Ledger(source.booked().orElseThrow(), source.location());
            original.sentChanged().ifPresent(fault -> refuse(source, fault));
            copied.files().keepAllOf(original.files());
            copied.audit().ifPresent(fault -> refuse(source, fault));
            int runs = copied.runs().size();
            target.commit(runs, copied.seal(runs).orElseThrow());
            return runs;
        });
    }

    private static void refuse(LedgerWriter source, Message fault) {
        throw Failure.unsound(LedgerFailure.NOT_COPIED, source.location(), fault);
    }

    /** All rows, whatever they mean. */
    private void copy() {
        LedgerSeal.SEALED.keySet().forEach(table -> copy(table, "SELECT * FROM " + table));
        copy("run_seal", "SELECT * FROM run_seal");
        int last = Columns.count(source, "SELECT COALESCE(MAX(id), 0) FROM document");
        for (int from = 1; from <= last; from += PAGE) {
            int to = from + PAGE - 1;
            copy("document", "SELECT * FROM document WHERE id BETWEEN ? AND ?", from, to);
            copy("document_line", "SELECT * FROM document_line WHERE document_id BETWEEN ? AND ?", from, to);
        }
        source.query("SELECT run_id, position FROM run_file", (row, index) ->
                        new Object[] {row.getInt(1), row.getInt(2)})
                .forEach(file ->
                        copy("run_file_piece", "SELECT * FROM run_file_piece WHERE run_id = ? AND position = ?", file));
    }

    private void copy(String table, String query, Object... arguments) {
        List<Map<String, @Nullable Object>> rows = source.query(query, AS_THEY_STAND, arguments);
        if (!rows.isEmpty()) {
            Set<String> columns = rows.get(0).keySet();
            String marks = String.join(", ", Collections.nCopies(columns.size(), "?"));
            target.batchUpdate(
                    "INSERT INTO " + table + " (" + String.join(", ", columns) + ") VALUES (" + marks + ")",
                    rows.stream().map(row -> row.values().toArray()).toList());
        }
    }
}
