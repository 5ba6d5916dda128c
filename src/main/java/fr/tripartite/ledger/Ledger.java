package fr.tripartite.ledger;

import fr.tripartite.billing.YearBilling;
import fr.tripartite.files.Books;
import fr.tripartite.files.Document;
import fr.tripartite.files.Documents;
import fr.tripartite.files.TrackedRow;
import fr.tripartite.pricing.Statement;
import fr.tripartite.subsidy.Candidate;
import fr.tripartite.subsidy.Place;
import fr.tripartite.subsidy.Register;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;

/** Reads and appends. Transactions are the caller's. */
public final class Ledger {

    private static final String STARTED = "STARTED";
    private static final String PUBLISHED = "PUBLISHED";
    private static final RowMapper<Run> RUN = (row, index) -> new Run(
            row.getInt("id"),
            row.getInt("billed_year"),
            row.getString("status").equals(PUBLISHED),
            row.getObject("invoice_date", LocalDate.class),
            row.getString("inventory_sha256"),
            row.getString("configuration_sha256"));

    private final JdbcTemplate jdbc;
    private final Map<String, Integer> sequences = new HashMap<>();

    Ledger(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The run of a year, finished or not. */
    public Optional<Run> run(int year) {
        return jdbc.query("SELECT * FROM billing_run WHERE billed_year = ?", RUN, year).stream()
                .findFirst();
    }

    /**
     * Begins a run: keeps what it is billed from, grants its places, and tracks the rows that were wrong by themselves.
     * One transaction.
     */
    public Run begin(YearBilling billing, LocalDate date, String configurationSha256) {
        Books.Summary summary = billing.summary();
        Integer last = jdbc.queryForObject("SELECT COALESCE(MAX(id), 0) FROM billing_run", Integer.class);
        int id = (last == null ? 0 : last) + 1;
        jdbc.update(
                "INSERT INTO billing_run VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                id,
                summary.year(),
                STARTED,
                Date.valueOf(date),
                summary.inventoryFile(),
                summary.inventorySha256(),
                configurationSha256,
                summary.rowCount(),
                summary.places(),
                summary.cap(),
                LedgerText.issuers(summary.issuers()),
                billing.registerRows());
        Register stored = register(summary.year());
        for (Place place : billing.register().places()) {
            if (!stored.holds(place.holder().siret())) {
                Candidate holder = place.holder();
                jdbc.update(
                        "INSERT INTO place VALUES (?, ?, ?, ?, ?, ?, ?)",
                        place.rank(),
                        holder.siret(),
                        holder.name(),
                        Date.valueOf(holder.subscribed()),
                        Date.valueOf(holder.started()),
                        place.year(),
                        id);
            }
        }
        track(id, 0, billing.rejectedRows());
        return new Run(id, summary.year(), false, date, summary.inventorySha256(), configurationSha256);
    }

    /** The register, with the units at a reduced price billed before a year. */
    public Register register(int year) {
        List<Place> places = jdbc.query(
                "SELECT * FROM place",
                (row, index) -> new Place(
                        row.getInt("place_rank"),
                        new Candidate(
                                row.getString("siret"),
                                row.getString("name"),
                                row.getObject("subscribed", LocalDate.class),
                                row.getObject("started", LocalDate.class)),
                        row.getInt("billed_year")));
        List<Register.ReducedUnits> units = jdbc.query(
                "SELECT u.siret, u.service, u.units FROM reduced_units u JOIN billing_run r ON r.id = u.run_id"
                        + " WHERE r.billed_year < ?",
                (row, index) -> new Register.ReducedUnits(
                        row.getString("siret"), row.getString("service"), row.getInt("units")),
                year);
        return new Register(places, units);
    }

    /**
     * Numbers and appends what some bodies owe. One transaction; numbers go on where the ledger stands.
     *
     * @param bodiesBilled bodies of the run that are billed with these
     */
    public void append(Run run, int bodiesBilled, List<? extends Statement> statements, YearBilling billing) {
        List<Object[]> documents = new ArrayList<>();
        List<TrackedRow> rows = new ArrayList<>();
        List<Object[]> subsidies = new ArrayList<>();
        List<Object[]> units = new ArrayList<>();
        for (Statement statement : statements) {
            for (Statement.Bill bill : statement.bills()) {
                int sequence = nextSequence(bill.issuer().code(), run.year());
                String number = Documents.number(bill.issuer().prefix(), run.year(), sequence);
                documents.add(row(run, Documents.of(statement, bill, run.year(), sequence, number, run.date())));
            }
            rows.addAll(YearBilling.trackedRows(statement));
            billing.subsidyRows(statement)
                    .forEach(row -> subsidies.add(new Object[] {run.id(), row.rank(), row.position(), row.text()}));
            statement
                    .reducedUnits()
                    .forEach(used ->
                            units.add(new Object[] {run.id(), statement.siret(), used.service(), used.units()}));
        }
        jdbc.batchUpdate(
                "INSERT INTO document VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", documents);
        jdbc.batchUpdate("INSERT INTO subsidy_row VALUES (?, ?, ?, ?)", subsidies);
        jdbc.batchUpdate("INSERT INTO reduced_units VALUES (?, ?, ?, ?)", units);
        track(run.id(), bodiesBilled, rows);
    }

    /** How many bodies, in SIRET order, the ledger holds of a run: where it goes on. */
    public int bodiesBilled(Run run) {
        Integer last = jdbc.queryForObject(
                "SELECT COALESCE(MAX(bodies_billed), 0) FROM tracked_rows WHERE run_id = ?", Integer.class, run.id());
        return last == null ? 0 : last;
    }

    private void track(int run, int bodiesBilled, List<TrackedRow> rows) {
        jdbc.update("INSERT INTO tracked_rows VALUES (?, ?, ?)", run, bodiesBilled, LedgerText.rows(rows));
    }

    /** Asks the database once: a transaction that is rolled back ends the process, and its numbers are given again. */
    private int nextSequence(String issuer, int year) {
        String key = issuer + year;
        Integer last = sequences.get(key);
        if (last == null) {
            last = jdbc.queryForObject(
                    "SELECT COALESCE(MAX(sequence_number), 0) FROM document WHERE issuer = ? AND billed_year = ?",
                    Integer.class,
                    issuer,
                    year);
        }
        int next = (last == null ? 0 : last) + 1;
        sequences.put(key, next);
        return next;
    }

    private static Object[] row(Run run, Document document) {
        return new Object[] {
            document.issuer(),
            document.year(),
            document.sequence(),
            run.id(),
            document.number(),
            document.type(),
            document.siret(),
            document.name(),
            Date.valueOf(document.date()),
            document.ht().cents(),
            document.vat().cents(),
            document.ttc().cents(),
            document.vatCent().cents(),
            document.lineCount(),
            document.origin(),
            document.engagement(),
            document.serviceCode(),
            document.lines()
        };
    }

    /** The books of a run, as the ledger keeps them. */
    public Books books(Run run) {
        return new LedgerBooks(jdbc, run);
    }

    /** Remembers that the files of a run were published. */
    public void published(Run run) {
        jdbc.update("UPDATE billing_run SET status = ? WHERE id = ?", PUBLISHED, run.id());
    }
}
