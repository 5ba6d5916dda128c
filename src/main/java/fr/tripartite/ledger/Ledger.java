package fr.tripartite.ledger;

import fr.tripartite.billing.ProgramVersion;
import fr.tripartite.billing.YearBilling;
import fr.tripartite.failure.Failure;
import fr.tripartite.files.Books;
import fr.tripartite.files.Content;
import fr.tripartite.files.InOrder;
import fr.tripartite.files.InputFile;
import fr.tripartite.invoicing.Document;
import fr.tripartite.subsidy.Payment;
import java.nio.charset.StandardCharsets;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;

/**
 * Reads and appends. Transactions are the caller's.
 *
 * <p>At most one run is unpublished at any time, and it is the last one: places, numbers and chains never depend on
 * something that may still be withdrawn.
 */
public final class Ledger {

    static final String ROWS = "suivi";
    static final String REGISTER = "registre-subvention.csv";
    static final String MANIFEST = "manifest.json";

    private static final RowMapper<Run> RUN = (row, index) -> new Run(
            row.getInt("id"),
            row.getInt("billed_year"),
            kind(row.getInt("id"), row.getString("kind")),
            row.getObject("publication_id") != null,
            row.getObject("invoice_date", LocalDate.class));
    private static final String RUNS =
            "SELECT r.*, p.run_id AS publication_id FROM billing_run r LEFT JOIN publication p ON p.run_id = r.id";

    private final JdbcTemplate jdbc;
    private final Contents contents;
    private final DocumentTable documents;
    private final LedgerSeal seals;
    private final SubsidyLedger subsidy;
    private final KeptInputs inputs;

    /** Where the chain of an issuer stands while a run appends to it. */
    private final Map<String, String> chains = new HashMap<>();

    /** The block that a run appends next, 0 until it is known. */
    private int nextBlock;

    Ledger(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.contents = new Contents(jdbc);
        this.documents = new DocumentTable(jdbc, contents);
        this.seals = new LedgerSeal(jdbc, documents);
        this.subsidy = new SubsidyLedger(jdbc);
        this.inputs = new KeptInputs(jdbc, contents);
    }

    private static Run.Kind kind(int run, String name) {
        try {
            return Run.Kind.valueOf(name);
        } catch (IllegalArgumentException e) {
            throw Failure.unsound(
                    "the run " + run + " in the ledger is damaged: restore the ledger from its last backup", e);
        }
    }

    /** The places, what the subsidy covers, and the money received. */
    public SubsidyLedger subsidy() {
        return subsidy;
    }

    /** The files that runs were billed from. */
    public KeptInputs inputs() {
        return inputs;
    }

    /** The last published run of a year. */
    public Optional<Run> published(int year) {
        return jdbc
                .query(
                        RUNS
                                + " WHERE billed_year = ? AND kind <> 'RECEIPTS' AND p.run_id IS NOT NULL ORDER BY id DESC",
                        RUN,
                        year)
                .stream()
                .findFirst();
    }

    /** The run, of whatever year, that was begun and is not published. */
    public Optional<Run> unfinished() {
        return jdbc.query(RUNS + " WHERE p.run_id IS NULL", RUN).stream().findFirst();
    }

    /** All published runs, in their order. */
    public List<Run> publishedRuns() {
        return jdbc.query(RUNS + " WHERE p.run_id IS NOT NULL ORDER BY id", RUN);
    }

    /**
     * Begins a run: keeps what it is billed from, grants its places, and tracks the rows that were wrong by themselves.
     *
     * @param inventory the bytes that the billing was made from
     * @throws IllegalStateException where they have changed since
     */
    public Run begin(YearBilling billing, Content inventory, LocalDate date, Run.Kind kind) {
        Books.Summary summary = billing.summary();
        int id = nextRun();
        jdbc.update(
                "INSERT INTO billing_run VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                id,
                summary.year(),
                kind.name(),
                Date.valueOf(date),
                summary.version(),
                summary.rowCount(),
                summary.places(),
                summary.cap(),
                LedgerText.issuers(summary.issuers()));
        subsidy.grant(id, billing);
        List<Supplier<byte[]>> texts =
                List.of(() -> billing.registerRows().getBytes(StandardCharsets.UTF_8), () -> billing.rejectedRows()
                        .bytes());
        // both are made while the inputs are kept
        try (InOrder<List<byte[]>> made = InOrder.of(texts.iterator(), text -> Contents.pieces(text.get()))) {
            made.begin();
            keepInputs(id, billing, inventory);
            contents.write(id, REGISTER, 0, made.next().iterator());
            track(id, 0, 0, made.next());
        }
        return new Run(id, summary.year(), kind, false, date);
    }

    private int nextRun() {
        Integer last = jdbc.queryForObject("SELECT COALESCE(MAX(id), 0) FROM billing_run", Integer.class);
        return (last == null ? 0 : last) + 1;
    }

    private void keepInputs(int run, YearBilling billing, Content inventory) {
        int position = 0;
        inputs.keep(run, position++, billing.summary().inputs().get(0), inventory);
        for (InputFile file : billing.otherInputs()) {
            inputs.keep(run, position++, file.fingerprint(), file::open);
        }
    }

    /**
     * Withdraws a run that is not published, with its documents and its places: nobody has seen them.
     *
     * @throws IllegalArgumentException where it is published
     */
    public void withdraw(Run run) {
        if (run.published()) {
            throw new IllegalArgumentException("a published run is for ever");
        }
        List<String> dependentsFirst = new ArrayList<>(LedgerSchema.TABLES);
        Collections.reverse(dependentsFirst);
        for (String table : dependentsFirst) {
            String column = table.equals("billing_run") ? "id" : "run_id";
            jdbc.update("DELETE FROM " + table + " WHERE " + column + " = ?", run.id());
        }
    }

    /**
     * A published document, with the run that issued it.
     *
     * @param document the document
     * @param run that issued it
     */
    public record Issued(Document document, Run run) {}

    /**
     * Finds a published document.
     *
     * @param year in its number
     * @param sequence in its number
     * @param number such as LFN-2024-000001
     */
    public Optional<Issued> document(int year, int sequence, String number) {
        for (String issuer : billingIssuers(year)) {
            Optional<Map.Entry<Integer, Document>> found = documents.find(issuer, year, sequence);
            if (found.isPresent() && found.get().getValue().number().equals(number)) {
                return Optional.of(
                        new Issued(found.get().getValue(), run(found.get().getKey())));
            }
        }
        return Optional.empty();
    }

    /** The invoices of a body that stand for a year, by issuer. */
    public Map<String, Document> standing(int year, String siret) {
        return documents.standing(year, siret, siret).getOrDefault(siret, Map.of());
    }

    private Run run(int id) {
        return jdbc.query(RUNS + " WHERE r.id = ?", RUN, id).get(0);
    }

    /** The bodies that have documents of a year among those of published runs. */
    public List<String> billedBodies(int year) {
        return List.copyOf(documents.bodies(year));
    }

    /** The issuers that have documents of a year. */
    public List<String> billingIssuers(int year) {
        return jdbc.queryForList(
                "SELECT DISTINCT issuer FROM document_block WHERE billed_year = ? ORDER BY issuer", String.class, year);
    }

    /** The last number that an issuer has given for the year of a run, by this run or an earlier one; 0 for none. */
    public int lastNumber(Run run, String issuer) {
        return documents.lastSequence(issuer, run.year(), run.id());
    }

    /** The invoices of published runs that stand for a year, of bodies between two SIRETs, by SIRET and issuer. */
    public Map<String, Map<String, Document>> standing(int year, String first, String last) {
        return documents.standing(year, first, last);
    }

    /** Appends what some bodies owe: those that follow the ones the ledger holds. */
    public void append(Run run, LedgerPart part) {
        for (LedgerPart.Documents some : part.documents()) {
            String hash = DocumentTable.hash(
                    chain(run, some.issuer()), some.issuer(), some.year(), some.first(), some.last(), some.sha256());
            documents.append(run.id(), some, hash);
            chains.put(some.issuer(), hash);
        }
        subsidy.append(run.id(), part.subsidy());
        if (nextBlock == 0) {
            nextBlock = lastBlock(run) + 1;
        }
        track(run.id(), nextBlock++, part.bodies(), part.rows());
    }

    /** Asks the database once: a transaction that is rolled back ends the process. */
    private String chain(Run run, String issuer) {
        return chains.computeIfAbsent(issuer, code -> {
            int last = documents.lastSequence(code, run.year(), run.id());
            boolean ofThisRun = last >= documents.firstSequence(code, run.year(), run.id());
            return ofThisRun
                    ? documents.hash(code, run.year(), last)
                    : seals.headBefore(run.id(), code).hash();
        });
    }

    /** How many bodies, in SIRET order, the ledger holds of a run: where it goes on. */
    public int bodiesBilled(Run run) {
        Integer bodies = jdbc.queryForObject(
                "SELECT COALESCE(MAX(bodies), 0) FROM billed_block WHERE run_id = ?", Integer.class, run.id());
        return bodies == null ? 0 : bodies;
    }

    private int lastBlock(Run run) {
        Integer block = jdbc.queryForObject(
                "SELECT COALESCE(MAX(block), 0) FROM billed_block WHERE run_id = ?", Integer.class, run.id());
        return block == null ? 0 : block;
    }

    private void track(int run, int block, int bodies, List<byte[]> rows) {
        contents.write(run, ROWS, block, rows.iterator());
        jdbc.update("INSERT INTO billed_block VALUES (?, ?, ?)", run, block, bodies);
    }

    /** The books of a run: what the year is once it is published. */
    public Books books(Run run) {
        return new LedgerBooks(jdbc, contents, documents, seals, run);
    }

    /**
     * Seals a run, after which nothing of it changes any more. Its files are published only then: whatever happens to
     * the process, nobody has seen a number that could be withdrawn.
     *
     * @param manifest what the files are
     */
    public void seal(Run run, String manifest) {
        contents.write(run.id(), MANIFEST, 0, manifest.getBytes(StandardCharsets.UTF_8));
        seal(run);
    }

    private void seal(Run run) {
        seals.heads(run)
                .forEach((issuer, head) -> jdbc.update(
                        "INSERT INTO chain_head VALUES (?, ?, ?, ?)", run.id(), issuer, head.documents(), head.hash()));
        seals.seal(run);
    }

    /** The manifest that a published run was sealed with. */
    public String manifest(Run run) {
        return new String(contents.bytes(run.id(), MANIFEST, 0), StandardCharsets.UTF_8);
    }

    /**
     * Checks that the whole ledger is as it was sealed: every row of every published run, and the chains of documents
     * from the first one on.
     *
     * @return the first thing that does not hold, in one sentence
     */
    public Optional<String> audit() {
        return seals.audit(publishedRuns());
    }

    /** Number of documents of all published runs. */
    public int documents() {
        return documents.published();
    }

    /**
     * Keeps money received, with the file that tells of it, as a run of its own that is sealed at once.
     *
     * @param year that the money is set against
     * @param file the file
     * @param payments new ones, at least one
     */
    public void receive(int year, InputFile file, List<Payment> payments, LocalDate date) {
        Run run = new Run(nextRun(), year, Run.Kind.RECEIPTS, false, date);
        jdbc.update(
                "INSERT INTO billing_run VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                run.id(),
                year,
                run.kind().name(),
                Date.valueOf(date),
                ProgramVersion.current(),
                payments.size(),
                0,
                0,
                "");
        inputs.keep(run.id(), 0, file.fingerprint(), file::open);
        subsidy.receive(run.id(), payments);
        seal(run);
    }
}
