package fr.tripartite.ledger;

import fr.tripartite.billing.YearTotals;
import fr.tripartite.failure.Failure;
import fr.tripartite.invoicing.Document;
import fr.tripartite.pricing.State;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.RowMapper;

/** One state of a ledger, whole: what runs have booked up to a moment. Nothing here writes. */
public final class Ledger {

    private static final RowMapper<Run> RUN = (row, index) -> new Run(
            row.getInt("id"),
            row.getInt("billed_year"),
            kind(row.getInt("id"), row.getString("kind")),
            row.getObject("document_date", LocalDate.class),
            row.getInt("last_document_id"));

    private final JdbcTemplate jdbc;
    private final DocumentTable documents;
    private final LedgerSeal seals;
    private final SubsidyLedger subsidy;
    private final RunFiles files;

    Ledger(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.documents = new DocumentTable(jdbc);
        this.seals = new LedgerSeal(jdbc);
        this.subsidy = new SubsidyLedger(jdbc);
        this.files = new RunFiles(jdbc);
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

    /** The files of runs: what they were made from, and what they published. */
    public RunFiles files() {
        return files;
    }

    /** All runs, in their order. */
    public List<Run> runs() {
        return jdbc.query("SELECT * FROM run ORDER BY id", RUN);
    }

    /** The runs that billed or corrected a year, in their order. */
    public List<Run> runs(int year) {
        return jdbc.query(
                "SELECT * FROM run WHERE billed_year = ? AND kind <> ? ORDER BY id",
                RUN,
                year,
                Run.Kind.RECEIPTS.name());
    }

    /** The last run that billed or corrected a year. */
    public Optional<Run> lastRun(int year) {
        List<Run> runs = runs(year);
        return runs.isEmpty() ? Optional.empty() : Optional.of(runs.get(runs.size() - 1));
    }

    /** The manifests that runs of a year published before its last one. */
    public List<String> earlierManifests(int year) {
        List<Run> runs = runs(year);
        return runs.subList(0, Math.max(0, runs.size() - 1)).stream()
                .map(files::manifest)
                .toList();
    }

    /** The seal of a run, empty where it is not there. */
    public Optional<String> seal(int run) {
        return jdbc.queryForList("SELECT seal FROM run_seal WHERE run_id = ?", String.class, run).stream()
                .findFirst();
    }

    /** What tells this ledger from every other: the seal of its first run; empty where it has none. */
    public Optional<String> identity() {
        return seal(1);
    }

    /** Whether a run bears this seal. */
    public boolean holds(String seal) {
        return !jdbc.queryForList("SELECT run_id FROM run_seal WHERE seal = ?", Integer.class, seal)
                .isEmpty();
    }

    /** What the files of a run add up to. */
    public YearTotals totals(Run run) {
        Map<State, Integer> states = new EnumMap<>(State.class);
        RowCallbackHandler stateHandler =
                row -> states.put(State.valueOf(row.getString("state")), row.getInt("row_count"));
        jdbc.query("SELECT * FROM run_state WHERE run_id = ?", stateHandler, run.id());
        Map<String, YearTotals.OfIssuer> issuers = new LinkedHashMap<>();
        RowCallbackHandler totalHandler = row -> issuers.put(
                row.getString("issuer"),
                new YearTotals.OfIssuer(
                        row.getInt("documents"),
                        row.getInt("avoirs"),
                        row.getInt("lines"),
                        Columns.amounts(row),
                        Columns.money(row, "covered"),
                        Columns.money(row, "covered_since_start")));
        jdbc.query("SELECT * FROM run_total WHERE run_id = ? ORDER BY position", totalHandler, run.id());
        return jdbc.query(
                        "SELECT * FROM run WHERE id = ?",
                        (row, index) -> new YearTotals(
                                states,
                                issuers,
                                row.getInt("places_granted"),
                                row.getInt("places_available"),
                                row.getInt("rows_with_warning"),
                                row.getInt("invoices_off_by_a_cent")),
                        run.id())
                .get(0);
    }

    /**
     * A document, with the run that issued it.
     *
     * @param document the document
     * @param run that issued it
     */
    public record Issued(Document document, Run run) {}

    /** Finds a document by its number, such as LFN-2024-000001. */
    public Optional<Issued> document(String number) {
        return documents
                .find(number)
                .map(found -> new Issued(
                        found.document(),
                        jdbc.query("SELECT * FROM run WHERE id = ?", RUN, found.run())
                                .get(0)));
    }

    /** The invoices of a body that stand for a year, by issuer. */
    public Map<String, Document> standing(int year, String siret) {
        return standing(year, siret, siret).getOrDefault(siret, Map.of());
    }

    /** The invoices that stand for a year, of bodies between two SIRETs, by SIRET and issuer. */
    public Map<String, Map<String, Document>> standing(int year, String first, String last) {
        return documents.standing(year, first, last);
    }

    /** Gives all documents of a year, of each issuer in the order of their numbers, some at a time. */
    public void documents(int year, Consumer<List<Document>> taker) {
        for (Run run : runs(year)) {
            int first = run.id() == 1 ? 1 : runs().get(run.id() - 2).lastDocument() + 1;
            documents.each(
                    first,
                    run.lastDocument(),
                    some -> taker.accept(
                            some.stream().map(DocumentTable.Kept::document).toList()));
        }
    }

    /** The bodies that have documents of a year. */
    public List<String> billedBodies(int year) {
        return documents.bodies(year);
    }

    /** The issuers that have documents of a year. */
    public List<String> billingIssuers(int year) {
        return documents.issuers(year);
    }

    /**
     * Checks that the whole ledger is as it was sealed: every row of every run, and the chains of documents from the first
     * one on.
     *
     * @return the first thing that does not hold, in one sentence
     */
    public Optional<String> audit() {
        return new LedgerAudit(jdbc, documents, files, seals).audit(runs());
    }

    /** Number of documents of all runs. */
    public int documents() {
        return documents.count();
    }

    DocumentTable documentTable() {
        return documents;
    }

    LedgerSeal seals() {
        return seals;
    }
}
