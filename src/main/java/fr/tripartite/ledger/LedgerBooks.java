package fr.tripartite.ledger;

import fr.tripartite.files.Books;
import fr.tripartite.files.FileFingerprint;
import fr.tripartite.files.TrackedRows;
import fr.tripartite.invoicing.Document;
import fr.tripartite.money.Money;
import fr.tripartite.subsidy.Coverage;
import fr.tripartite.tariff.Nature;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;

/** The books of a year as one of its runs left them, read from the ledger. */
final class LedgerBooks implements Books {

    /** The last billing or correction of each year up to one, among the runs up to one. */
    static final String LAST_RUNS = "SELECT MAX(r.id) FROM billing_run r JOIN publication p ON p.run_id = r.id"
            + " WHERE r.kind <> 'RECEIPTS' AND r.billed_year <= ? AND r.id <= ? GROUP BY r.billed_year";

    private final JdbcTemplate jdbc;
    private final Contents contents;
    private final DocumentTable documents;
    private final LedgerSeal seals;
    private final Run run;

    LedgerBooks(JdbcTemplate jdbc, Contents contents, DocumentTable documents, LedgerSeal seals, Run run) {
        this.jdbc = jdbc;
        this.contents = contents;
        this.documents = documents;
        this.seals = seals;
        this.run = run;
    }

    /** What a run was billed from, the inventory first. */
    static List<FileFingerprint> inputs(JdbcTemplate jdbc, int run) {
        return jdbc.query(
                "SELECT name, size, sha256 FROM run_input WHERE run_id = ? ORDER BY position",
                (row, index) -> new FileFingerprint(row.getString(1), row.getLong(2), row.getString(3)),
                run);
    }

    @Override
    public Summary summary() {
        return jdbc
                .query(
                        "SELECT * FROM billing_run WHERE id = ?",
                        (row, index) -> new Summary(
                                row.getInt("billed_year"),
                                row.getString("program"),
                                inputs(jdbc, run.id()),
                                row.getInt("row_count"),
                                LedgerText.issuers(row.getString("issuers")),
                                row.getInt("places"),
                                row.getInt("cap")),
                        run.id())
                .stream()
                .findFirst()
                .orElseThrow();
    }

    /** Something fetched from the ledger, read on whatever thread. */
    private record Kept(Supplier<List<Document>> fetchedDocuments, Supplier<TrackedRows> fetchedRows) implements Part {

        @Override
        public List<Document> documents() {
            return fetchedDocuments.get();
        }

        @Override
        public TrackedRows rows() {
            return fetchedRows.get();
        }
    }

    @Override
    public Iterator<Part> parts() {
        Summary summary = summary();
        List<Supplier<Part>> parts = new ArrayList<>();
        for (IssuerColumns issuer : summary.issuers()) {
            int last = documents.lastSequence(issuer.code(), run.year(), run.id());
            for (DocumentTable.Block block : documents.blocks(issuer.code(), run.year(), 1, last)) {
                parts.add(() -> documents(block));
            }
        }
        for (int block : jdbc.queryForList(
                "SELECT block FROM billed_block WHERE run_id = ? ORDER BY block", Integer.class, run.id())) {
            // no line is shorter than its end
            parts.add(() -> rows(block, summary.inputs().get(0).size()));
        }
        return parts.stream().map(Supplier::get).iterator();
    }

    private Part documents(DocumentTable.Block block) {
        Supplier<byte[]> text = documents.fetch(block);
        return new Kept(() -> DocumentTable.documents(block, text), TrackedRows::none);
    }

    private Part rows(int block, long lines) {
        Supplier<byte[]> kept = contents.fetch(run.id(), Ledger.ROWS, block);
        return new Kept(List::of, () -> {
            try {
                return TrackedRows.read(kept.get(), lines);
            } catch (IllegalArgumentException e) {
                throw Contents.damaged(run.id(), Ledger.ROWS, e);
            }
        });
    }

    private String text(String name, int block) {
        return new String(contents.bytes(run.id(), name, block), StandardCharsets.UTF_8);
    }

    @Override
    public String registerRows() {
        return text(Ledger.REGISTER, 0);
    }

    @Override
    public List<SubsidyRow> subsidyRows() {
        return jdbc.query(
                "SELECT s.issuer, s.nature, s.normal, s.contribution, p.place_rank, p.siret, p.name, p.subscribed,"
                        + " p.started, p.billed_year FROM subsidy_row s JOIN place p ON p.place_rank = s.place_rank"
                        + " WHERE s.run_id = ? ORDER BY s.place_rank, s.position",
                (row, index) -> new SubsidyRow(
                        SubsidyLedger.place(row),
                        new Coverage(
                                row.getString("issuer"),
                                Nature.valueOf(row.getString("nature")),
                                new Money(row.getLong("normal")),
                                new Money(row.getLong("contribution")))),
                run.id());
    }

    @Override
    public Map<CoveredKey, Money> coveredBefore() {
        return coveredBefore(jdbc, run.year(), run.id());
    }

    /** What the published runs up to one cover in the years before one, each year as its last run left it. */
    static Map<CoveredKey, Money> coveredBefore(JdbcTemplate jdbc, int year, int lastRun) {
        Map<CoveredKey, Money> covered = new HashMap<>();
        RowCallbackHandler handler = row -> covered.put(
                new CoveredKey(row.getInt(1), row.getString(2), Nature.valueOf(row.getString(3))),
                new Money(row.getLong(4)));
        jdbc.query(
                "SELECT place_rank, issuer, nature, SUM(normal - contribution) FROM subsidy_row WHERE run_id IN ("
                        + LAST_RUNS + ") GROUP BY place_rank, issuer, nature",
                handler,
                year - 1,
                lastRun);
        return covered;
    }

    @Override
    public Optional<Anchor> anchor() {
        return Optional.of(new Anchor(run.id(), seals.sealBefore(run.id()), seals.heads(run)));
    }
}
