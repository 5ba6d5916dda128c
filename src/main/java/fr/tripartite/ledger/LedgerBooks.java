package fr.tripartite.ledger;

import fr.tripartite.files.Books;
import fr.tripartite.files.Document;
import fr.tripartite.files.TrackedRow;
import fr.tripartite.money.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;

/** The books of a year, read from the ledger. */
final class LedgerBooks implements Books {

    private final JdbcTemplate jdbc;
    private final Run run;

    LedgerBooks(JdbcTemplate jdbc, Run run) {
        this.jdbc = jdbc;
        this.run = run;
    }

    @Override
    public Summary summary() {
        return jdbc
                .query(
                        "SELECT * FROM billing_run WHERE id = ?",
                        (row, index) -> new Summary(
                                row.getInt("billed_year"),
                                row.getString("inventory_file"),
                                row.getString("inventory_sha256"),
                                row.getInt("row_count"),
                                LedgerText.issuers(row.getString("issuers")),
                                row.getInt("places"),
                                row.getInt("cap")),
                        run.id())
                .stream()
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void documents(String issuer, Consumer<Document> consumer) {
        RowCallbackHandler handler = row -> consumer.accept(document(row));
        jdbc.query(
                "SELECT * FROM document WHERE issuer = ? AND billed_year = ? ORDER BY sequence_number",
                handler,
                issuer,
                run.year());
    }

    private static Document document(ResultSet row) throws SQLException {
        return new Document(
                row.getString("issuer"),
                row.getInt("billed_year"),
                row.getInt("sequence_number"),
                row.getString("number"),
                row.getString("type"),
                row.getString("siret"),
                row.getString("name"),
                row.getObject("invoice_date", LocalDate.class),
                new Money(row.getLong("ht")),
                new Money(row.getLong("vat")),
                new Money(row.getLong("ttc")),
                new Money(row.getLong("vat_cent")),
                row.getInt("line_count"),
                row.getString("origin"),
                row.getString("engagement"),
                row.getString("service_code"),
                row.getString("lines"));
    }

    @Override
    public void trackedRows(Consumer<TrackedRow> consumer) {
        List<TrackedRow> rows = new ArrayList<>();
        RowCallbackHandler handler = row -> LedgerText.rows(row.getString("content"), rows::add);
        jdbc.query("SELECT content FROM tracked_rows WHERE run_id = ? ORDER BY bodies_billed", handler, run.id());
        rows.sort(Comparator.comparingInt(TrackedRow::line));
        rows.forEach(consumer);
    }

    @Override
    public String registerRows() {
        String rows = jdbc.queryForObject("SELECT register_rows FROM billing_run WHERE id = ?", String.class, run.id());
        return rows == null ? "" : rows;
    }

    @Override
    public List<SubsidyRow> subsidyRows() {
        return jdbc.query(
                "SELECT * FROM subsidy_row WHERE run_id = ? ORDER BY place_rank, position",
                (row, index) ->
                        new SubsidyRow(row.getInt("place_rank"), row.getInt("position"), row.getString("content")),
                run.id());
    }
}
