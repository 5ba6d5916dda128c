package fr.tripartite.ledger;

import fr.tripartite.billing.BilledPart;
import fr.tripartite.billing.YearBilling;
import fr.tripartite.files.Books;
import fr.tripartite.money.Money;
import fr.tripartite.subsidy.Candidate;
import fr.tripartite.subsidy.Payment;
import fr.tripartite.subsidy.Place;
import fr.tripartite.subsidy.Register;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;

/** The places, what the subsidy covers, and the money received for it. */
public final class SubsidyLedger {

    private final JdbcTemplate jdbc;

    SubsidyLedger(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The register as published runs left it, with the units at a reduced price billed before a year.
     *
     * @param upTo the last run whose places count, published or not; null: that of all published runs
     */
    public Register register(int year, @Nullable Run upTo) {
        int last = upTo == null ? Integer.MAX_VALUE : upTo.id();
        List<Place> places = jdbc.query(
                "SELECT * FROM place WHERE run_id = ? OR run_id <= ? AND run_id IN (SELECT run_id FROM publication)",
                (row, index) -> place(row),
                last,
                last);
        List<Register.ReducedUnits> units = jdbc.query(
                "SELECT siret, service, units FROM reduced_units WHERE run_id IN (" + LedgerBooks.LAST_RUNS + ")",
                (row, index) -> new Register.ReducedUnits(
                        row.getString("siret"), row.getString("service"), row.getInt("units")),
                year - 1,
                last);
        return new Register(places, units);
    }

    /** The place in a row that has its columns. */
    static Place place(ResultSet row) throws SQLException {
        return new Place(
                row.getInt("place_rank"),
                new Candidate(
                        row.getString("siret"),
                        row.getString("name"),
                        row.getObject("subscribed", LocalDate.class),
                        row.getObject("started", LocalDate.class)),
                row.getInt("billed_year"));
    }

    /** Grants the places that the register before the run does not have. */
    void grant(int run, YearBilling billing) {
        Register stored = register(billing.year(), null);
        List<Object[]> granted = new ArrayList<>();
        for (Place place : billing.register().places()) {
            Candidate holder = place.holder();
            if (!stored.holds(holder.siret())) {
                granted.add(new Object[] {
                    place.rank(),
                    holder.siret(),
                    holder.name(),
                    Date.valueOf(holder.subscribed()),
                    Date.valueOf(holder.started()),
                    place.year(),
                    run
                });
            }
        }
        jdbc.batchUpdate("INSERT INTO place VALUES (?, ?, ?, ?, ?, ?, ?)", granted);
    }

    /** Rows to be kept, but for their run. */
    record Rows(List<Object[]> subsidies, List<Object[]> units) {}

    /** What the subsidy covers for some bodies, and the units at a reduced price they used. */
    static Rows rows(BilledPart part) {
        Rows rows = new Rows(new ArrayList<>(), new ArrayList<>());
        int position = 0;
        int rank = 0;
        for (Books.SubsidyRow row : part.subsidy()) {
            position = row.place().rank() == rank ? position + 1 : 0;
            rank = row.place().rank();
            rows.subsidies().add(new Object[] {
                rank,
                position,
                row.coverage().issuer(),
                row.coverage().nature().name(),
                row.coverage().normal().cents(),
                row.coverage().contribution().cents()
            });
        }
        for (Register.ReducedUnits used : part.reducedUnits()) {
            rows.units().add(new Object[] {used.siret(), used.service(), used.units()});
        }
        return rows;
    }

    void append(int run, Rows rows) {
        jdbc.batchUpdate("INSERT INTO subsidy_row VALUES (%d, ?, ?, ?, ?, ?, ?)".formatted(run), rows.subsidies());
        jdbc.batchUpdate("INSERT INTO reduced_units VALUES (%d, ?, ?, ?)".formatted(run), rows.units());
    }

    /** What the subsidy covered in the years billed before one. */
    public Map<Books.CoveredKey, Money> coveredBefore(int year) {
        return LedgerBooks.coveredBefore(jdbc, year, Integer.MAX_VALUE);
    }

    /** What the subsidy covers up to and including a year, by issuer and SIRET. */
    public Map<String, Map<String, Money>> covered(int year) {
        Map<String, Map<String, Money>> covered = new HashMap<>();
        RowCallbackHandler handler = row -> covered.computeIfAbsent(row.getString(1), issuer -> new HashMap<>())
                .put(row.getString(2), new Money(row.getLong(3)));
        jdbc.query(
                "SELECT s.issuer, p.siret, SUM(s.normal - s.contribution) FROM subsidy_row s"
                        + " JOIN place p ON p.place_rank = s.place_rank WHERE s.run_id IN (" + LedgerBooks.LAST_RUNS
                        + ") GROUP BY s.issuer, p.siret",
                handler,
                year,
                Integer.MAX_VALUE);
        return covered;
    }

    /** All money received for the subsidy, in the order in which it was given. */
    public List<Payment> payments() {
        return jdbc.query(
                "SELECT * FROM payment ORDER BY run_id, position",
                (row, index) -> new Payment(
                        row.getObject("payment_date", LocalDate.class),
                        row.getString("reference"),
                        row.getString("issuer"),
                        row.getString("siret"),
                        new Money(row.getLong("amount"))));
    }

    /** Keeps money received. */
    void receive(int run, List<Payment> payments) {
        for (int i = 0; i < payments.size(); i++) {
            Payment payment = payments.get(i);
            jdbc.update(
                    "INSERT INTO payment VALUES (?, ?, ?, ?, ?, ?, ?)",
                    run,
                    i,
                    Date.valueOf(payment.date()),
                    payment.reference(),
                    payment.issuer(),
                    payment.siret(),
                    payment.amount().cents());
        }
    }
}
