package fr.tripartite.ledger;

import fr.tripartite.billing.SeriesDates;
import fr.tripartite.billing.YearTotals;
import fr.tripartite.failure.Failure;
import fr.tripartite.invoicing.Document;
import fr.tripartite.invoicing.Standing;
import fr.tripartite.io.FileFingerprint;
import fr.tripartite.money.Money;
import fr.tripartite.pricing.State;
import fr.tripartite.tariff.Nature;
import fr.tripartite.words.Message;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.RowMapper;

/** One state of a ledger, whole: what runs have booked up to a moment. Nothing here writes. */
public final class Ledger {

    /** Which runs bill or correct a year. */
    static final String BILLS = "kind IN ('BILLING', 'CORRECTION')";

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
    private final QuoteTable quotes;

    Ledger(JdbcTemplate jdbc, LedgerLocation location) {
        this.jdbc = jdbc;
        this.documents = new DocumentTable(jdbc);
        this.seals = new LedgerSeal(jdbc);
        this.subsidy = new SubsidyLedger(jdbc);
        this.files = new RunFiles(jdbc, location.keptFiles());
        this.quotes = new QuoteTable(jdbc);
    }

    private static Run.Kind kind(int run, String name) {
        try {
            return Run.Kind.valueOf(name);
        } catch (IllegalArgumentException e) {
            throw Failure.unsound(Message.of(LedgerFailure.RUN_DAMAGED, run), e);
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

    /** The devis. */
    public QuoteTable quotes() {
        return quotes;
    }

    /** A run by its number. */
    public Run run(int id) {
        return jdbc.query("SELECT * FROM run WHERE id = ?", RUN, id).get(0);
    }

    /**
     * The run that keeps the devis made of the same files on the same day for as many years.
     *
     * @param inputs what they are made from, in their order
     */
    public Optional<Run> quoted(LocalDate date, int years, List<FileFingerprint> inputs) {
        return quotes.runs(date).stream()
                .filter(run -> files.inputs(run).equals(inputs)
                        && quotes.of(run).stream().allMatch(entry -> entry.years() == years))
                .map(this::run)
                .findFirst();
    }

    /** All runs, in their order. */
    public List<Run> runs() {
        return jdbc.query("SELECT * FROM run ORDER BY id", RUN);
    }

    /** The runs that billed or corrected a year, in their order. */
    public List<Run> runs(int year) {
        return jdbc.query("SELECT * FROM run WHERE billed_year = ? AND " + BILLS + " ORDER BY id", RUN, year);
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

    /** The first finished file of a document whose bytes are not those that were kept. */
    Optional<Message> sentChanged() {
        return runs().stream()
                .flatMap(run -> files
                        .sentChanged(run.id())
                        .map(name -> Message.of(LedgerFailure.FILE_CHANGED, run.id(), run.year(), name))
                        .stream())
                .findFirst();
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

    /** A document, with the run that issued it. */
    public record Issued(Document document, Run run) {}

    /** Finds a document by its number, such as LFN-2024-000001. */
    public Optional<Issued> document(String number) {
        return documents.find(number).map(found -> new Issued(found.document(), run(found.run())));
    }

    /** What stands of a body for a year, by issuer. */
    public Map<String, Standing> standing(int year, String siret) {
        return documents.standing(year, siret, siret, Integer.MAX_VALUE).getOrDefault(siret, Map.of());
    }

    /** What stood of a body for the year of a run after it, by issuer. */
    public Map<String, Standing> standingAfter(Run run, String siret) {
        return documents.standing(run.year(), siret, siret, run.id()).getOrDefault(siret, Map.of());
    }

    /** What stands for a year, of bodies between two SIRETs, by SIRET and issuer. */
    public Map<String, Map<String, Standing>> standing(int year, String first, String last) {
        return documents.standing(year, first, last, Integer.MAX_VALUE);
    }

    /** The bodies that have documents of a year: names by SIRET, as the last of them says. */
    public Map<String, String> recipients(int year) {
        Map<String, String> names = new TreeMap<>();
        RowCallbackHandler handler = row -> names.put(row.getString("siret"), row.getString("name"));
        jdbc.query("SELECT siret, name FROM document WHERE billed_year = ? ORDER BY id", handler, year);
        return names;
    }

    /** Until when the documents of a year are dated. */
    public SeriesDates seriesDates(int year) {
        Map<String, LocalDate> last = new HashMap<>();
        RowCallbackHandler handler =
                row -> last.put(row.getString("issuer"), row.getObject("last_date", LocalDate.class));
        jdbc.query(
                "SELECT issuer, MAX(document_date) AS last_date FROM document WHERE billed_year = ? GROUP BY issuer",
                handler,
                year);
        return new SeriesDates(last);
    }

    /** How many documents stand for a year. */
    public int standingDocuments(int year) {
        return Columns.count(jdbc, "SELECT COUNT(*) FROM standing_document WHERE billed_year = ?", year);
    }

    /** Years that are billed, in their order. */
    public List<Integer> billedYears() {
        return jdbc.queryForList(
                "SELECT DISTINCT billed_year FROM run WHERE " + BILLS + " ORDER BY billed_year", Integer.class);
    }

    /** A line that stands and bills something owed once: number of its run, and physical lines of that run's inventory. */
    public record OnceBilled(int year, int run, String siret, String service, List<Integer> rows) {}

    /**
     * Gives the lines of other years that stand and bill something owed once.
     *
     * @param natures of lines that are always owed once
     * @param services codes of services that are owed once whatever the nature
     */
    public void eachOnce(
            int year, Collection<Nature> natures, Collection<String> services, Consumer<OnceBilled> taker) {
        List<Object> arguments = new ArrayList<>(List.of(year));
        natures.forEach(nature -> arguments.add(nature.name()));
        arguments.addAll(services);
        RowCallbackHandler handler = row -> taker.accept(new OnceBilled(
                row.getInt("billed_year"),
                row.getInt("run_id"),
                row.getString("siret"),
                row.getString("service"),
                DocumentTable.rows(row.getString("inventory_lines"))));
        jdbc.query(
                "SELECT d.billed_year, d.run_id, d.siret, i.service, l.inventory_lines FROM standing_document d"
                        + " JOIN document_line l ON l.document_id = d.id JOIN item i ON i.id = l.item_id"
                        + " WHERE d.billed_year <> ? AND (i.nature IN (" + marks(natures.size()) + ") OR i.service IN ("
                        + marks(services.size()) + "))",
                handler,
                arguments.toArray());
    }

    private static String marks(int count) {
        return String.join(", ", Collections.nCopies(count, "?"));
    }

    /** Gives all documents of a year, of each issuer in the order of their numbers, some at a time. */
    public void documents(int year, Consumer<List<Document>> taker) {
        issued(year, some -> taker.accept(some.stream().map(Issued::document).toList()));
    }

    /** The same with the runs that issued them. */
    public void issued(int year, Consumer<List<Issued>> taker) {
        for (Run run : runs(year)) {
            int first = run.id() == 1 ? 1 : runs().get(run.id() - 2).lastDocument() + 1;
            documents.each(
                    first,
                    run.lastDocument(),
                    some -> taker.accept(some.stream()
                            .map(kept -> new Issued(kept.document(), run))
                            .toList()));
        }
    }

    /** All documents about a body for a year, in the order in which they were issued. */
    public List<Document> documents(int year, String siret) {
        return documents.of(year, siret);
    }

    /**
     * What is kept of a run beside its documents.
     *
     * @param madeAt when, in UTC
     * @param madeBy by whom
     * @param reason why, in the words of whoever asked for it; may be empty
     * @param file name of the inventory, or of the file that tells of money
     * @param issued what it issued, by issuer
     */
    public record Past(LocalDateTime madeAt, String madeBy, String reason, String file, List<IssuedBy> issued) {}

    /** What a run issued for an issuer: documents, avoirs among them, and the net TTC of all. */
    public record IssuedBy(String issuer, int documents, int avoirs, Money net) {}

    /** What is kept of a run beside its documents. */
    public Past past(Run run) {
        LedgerSeal.Made made = seals.all().get(run.id() - 1).made();
        List<IssuedBy> issued = jdbc.query(
                "SELECT issuer, COUNT(*) AS documents, SUM(CASE WHEN type = ? THEN 1 ELSE 0 END) AS avoirs,"
                        + " SUM(ttc) AS ttc FROM document WHERE run_id = ? GROUP BY issuer ORDER BY MIN(id)",
                (row, index) -> new IssuedBy(
                        row.getString("issuer"),
                        row.getInt("documents"),
                        row.getInt("avoirs"),
                        Columns.money(row, "ttc")),
                Document.Type.AVOIR.name(),
                run.id());
        return new Past(
                made.at(), made.by(), made.reason(), files.inventory(run).name(), issued);
    }

    /** Why somebody asked for a run, in his words; may be empty. */
    public String reason(Run run) {
        return seals.all().get(run.id() - 1).made().reason();
    }

    /** The bodies that have documents of a year. */
    public List<String> billedBodies(int year) {
        return jdbc.queryForList("SELECT DISTINCT siret FROM document WHERE billed_year = ?", String.class, year);
    }

    /** The issuers that have documents of a year. */
    public List<String> billingIssuers(int year) {
        return jdbc.queryForList(
                "SELECT DISTINCT issuer FROM document WHERE billed_year = ? ORDER BY issuer", String.class, year);
    }

    /**
     * Checks that the whole ledger is as it was sealed: every row of every run, and the chains of documents from the first
     * one on.
     *
     * @return the first thing that does not hold, in one sentence
     */
    public Optional<Message> audit() {
        return new LedgerAudit(jdbc, documents, files, seals).audit(runs());
    }

    /** Number of documents of all runs. */
    public int documents() {
        return Columns.count(jdbc, "SELECT COUNT(*) FROM document");
    }

    DocumentTable documentTable() {
        return documents;
    }

    LedgerSeal seals() {
        return seals;
    }
}
