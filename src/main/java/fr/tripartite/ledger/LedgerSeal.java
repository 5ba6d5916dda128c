package fr.tripartite.ledger;

import fr.tripartite.billing.LedgerEntry;
import fr.tripartite.io.Sha256;
import fr.tripartite.words.Message;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;

/**
 * What makes a change in a row show. The seal of a run is a hash over the seal before it and the run's rows in every table;
 * documents are in it by the heads of their chains. The manifest names the seal, so it cannot be in it: the closing hash
 * is over the rest, the kept manifest, and when and by whom the run was made.
 */
final class LedgerSeal {

    private static final String SENT = "sent_document";
    private static final String QUOTE = "quote";
    /** Tables that runs of earlier formats have no line for, so that runs without rows in them have none either. */
    private static final Set<String> LATER = Set.of(SENT, QUOTE);

    /** What a seal is over: the columns of tables, each table after those it refers to. */
    static final Map<String, String> SEALED = sealed();

    static final LedgerEntry.Chain NO_CHAIN = new LedgerEntry.Chain(0, "");

    private final JdbcTemplate jdbc;

    LedgerSeal(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    private static Map<String, String> sealed() {
        Map<String, String> columns = new LinkedHashMap<>();
        columns.put(
                "run",
                "id, billed_year, kind, document_date, program, format, inventory_rows, rows_with_warning,"
                        + " invoices_off_by_a_cent, places_granted, places_available, last_document_id");
        columns.put("run_state", "run_id, state, row_count");
        columns.put(
                "run_total",
                "run_id, issuer, position, documents, avoirs, lines, ht, vat, ttc, covered, covered_since_start");
        columns.put("run_file", "run_id, position, direction, name, size, sha256");
        columns.put("item", "id, run_id, service, nature, kind, label, unit, unit_price, basis, grid, reference");
        columns.put("place", "place_rank, run_id, siret, name, subscribed, started, billed_year");
        columns.put("subsidy_amount", "run_id, place_rank, position, issuer, nature, normal_price, contribution");
        columns.put("payment", "run_id, position, payment_date, reference, issuer, siret, amount");
        columns.put("chain_head", "run_id, issuer, documents, hash");
        columns.put(SENT, "run_id, number, basis, pages, name, size, sha256");
        columns.put(QUOTE, "run_id, number, issuer, quote_year, sequence, siret, name, first_year, years");
        return columns;
    }

    private static String rows(String table, String columns) {
        String rows =
                "SELECT " + columns + " FROM " + table + " WHERE " + (table.equals("run") ? "id" : "run_id") + " = ?";
        // the manifest names the seal, so it cannot be in it
        return table.equals("run_file") ? rows + " AND (direction = 'INPUT' OR name <> 'manifest.json')" : rows;
    }

    /** The chains of documents as the runs up to one left them, by issuer. */
    SortedMap<String, LedgerEntry.Chain> heads(int run) {
        SortedMap<String, LedgerEntry.Chain> heads = new TreeMap<>();
        RowCallbackHandler handler = row -> heads.put(
                row.getString("issuer"), new LedgerEntry.Chain(row.getInt("documents"), row.getString("hash")));
        jdbc.query("SELECT * FROM chain_head WHERE run_id <= ? ORDER BY run_id", handler, run);
        return heads;
    }

    /** Keeps where the chains stand after a run, for the issuers whose chain it made longer. */
    void keepHeads(int run, Map<String, LedgerEntry.Chain> heads) {
        List<Object[]> rows = new ArrayList<>();
        heads.forEach((issuer, head) -> rows.add(new Object[] {run, issuer, head.documents(), head.hash()}));
        jdbc.batchUpdate("INSERT INTO chain_head (run_id, issuer, documents, hash) VALUES (?, ?, ?, ?)", rows);
    }

    record Kept(int run, String parts, String seal, Made made, String closingHash) {}

    /**
     * How a run came about.
     *
     * @param at when, in UTC, to the second
     * @param by whom
     * @param reason why, in the words of whoever asked for it; may be empty
     */
    record Made(LocalDateTime at, String by, String reason) {}

    /** The seals, in the order of the runs. */
    List<Kept> all() {
        return jdbc.query(
                "SELECT * FROM run_seal ORDER BY run_id",
                (row, index) -> new Kept(
                        row.getInt("run_id"),
                        row.getString("parts"),
                        row.getString("seal"),
                        new Made(
                                row.getObject("made_at", LocalDateTime.class),
                                row.getString("made_by"),
                                row.getString("reason") == null ? "" : row.getString("reason")),
                        row.getString("closing_hash")));
    }

    /** Seals a run, whose rows are all there but the manifest; the seal is to be kept once that is. */
    Kept seal(int run, List<Kept> before, Made made) {
        String parts = parts(run);
        return new Kept(run, parts, seal(last(before), parts), made, "");
    }

    /** Keeps the seal of a run whose files are all kept. */
    void keep(Kept sealed, List<Kept> before, String storedHash, String manifest) {
        jdbc.update(
                "INSERT INTO run_seal (run_id, parts, seal, made_at, made_by, reason, closing_hash)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                sealed.run(),
                sealed.parts(),
                sealed.seal(),
                sealed.made().at(),
                sealed.made().by(),
                sealed.made().reason(),
                closingHash(sealed, last(before), storedHash, manifest));
    }

    private static @Nullable Kept last(List<Kept> seals) {
        return seals.isEmpty() ? null : seals.get(seals.size() - 1);
    }

    private static String seal(@Nullable Kept before, String parts) {
        return new Sha256().add(before == null ? "" : before.seal()).add(parts).hex();
    }

    private static String closingHash(Kept sealed, @Nullable Kept before, String storedHash, String manifest) {
        Sha256 sha = new Sha256()
                .add(before == null ? "" : before.closingHash())
                .add(sealed.seal())
                .add(sealed.made().at().toString())
                .add(sealed.made().by());
        if (!sealed.made().reason().isEmpty()) {
            // runs of format 4 have none
            sha.add(sealed.made().reason());
        }
        return sha.add(storedHash).add(manifest).hex();
    }

    /** A line for each table: its name and a hash over the rows of the run in it, in whatever order they come. */
    private String parts(int run) {
        StringBuilder parts = new StringBuilder();
        SEALED.forEach((table, columns) -> {
            List<String> hashes = new ArrayList<>();
            RowCallbackHandler handler = row -> hashes.add(hash(row));
            jdbc.query(rows(table, columns), handler, run);
            if (LATER.contains(table) && hashes.isEmpty()) {
                return;
            }
            Collections.sort(hashes);
            Sha256 sha = new Sha256();
            hashes.forEach(sha::add);
            parts.append(table).append(' ').append(sha.hex()).append('\n');
        });
        return parts.toString();
    }

    private static String hash(ResultSet row) throws SQLException {
        ResultSetMetaData columns = row.getMetaData();
        Sha256 sha = new Sha256();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            sha.add(row.getString(i));
        }
        return sha.hex();
    }

    /** What does not hold between the rows of a run and its seal; {@code manifest} is empty where it keeps none. */
    Optional<Message> audit(Kept sealed, List<Kept> before, String storedHash, String manifest) {
        String parts = parts(sealed.run());
        if (!parts.equals(sealed.parts())) {
            List<String> told = sealed.parts().lines().toList();
            return Optional.of(parts.lines()
                    .filter(line -> !told.contains(line))
                    .findFirst()
                    .map(line -> Message.of(LedgerFailure.ROWS_CHANGED, line.split(" ", 2)[0]))
                    .orElseGet(() -> Message.of(LedgerFailure.SEAL_CHANGED)));
        }
        if (!seal(last(before), parts).equals(sealed.seal())) {
            return Optional.of(Message.of(LedgerFailure.SEALS_CHANGED));
        }
        return closingHash(sealed, last(before), storedHash, manifest).equals(sealed.closingHash())
                ? Optional.empty()
                : Optional.of(Message.of(LedgerFailure.CLOSING_CHANGED));
    }
}
