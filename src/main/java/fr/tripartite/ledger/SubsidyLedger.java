package fr.tripartite.ledger;

import fr.tripartite.billing.SubsidyRow;
import fr.tripartite.invoicing.Document;
import fr.tripartite.invoicing.Item;
import fr.tripartite.money.Money;
import fr.tripartite.subsidy.Candidate;
import fr.tripartite.subsidy.Payment;
import fr.tripartite.subsidy.Place;
import fr.tripartite.subsidy.Register;
import fr.tripartite.tariff.Nature;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;

/** The places, what the subsidy covers, and the money received for it. */
public final class SubsidyLedger {

    /** The last billing or correction of each year up to one. */
    private static final String LAST_RUNS =
            "SELECT MAX(id) FROM run WHERE " + Ledger.BILLS + " AND billed_year <= ? GROUP BY billed_year";

    private final JdbcTemplate jdbc;

    SubsidyLedger(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The register as it stands, with the units at a reduced price billed before a year. */
    public Register register(int year) {
        return register(year, Integer.MAX_VALUE);
    }

    /** The register as a run left it, with the units at a reduced price that were billed for the years before its own. */
    public Register registerAfter(Run run) {
        return registerAfter(run, run.year());
    }

    /** The register before a year is billed, as it stood after a run. */
    public Register registerAfter(Run run, int year) {
        return register(year, run.id());
    }

    private Register register(int year, int lastRun) {
        List<Place> places = jdbc.query(
                "SELECT * FROM place WHERE run_id <= ?",
                (row, index) -> new Place(
                        row.getInt("place_rank"),
                        new Candidate(
                                row.getString("siret"),
                                row.getString("name"),
                                row.getObject("subscribed", LocalDate.class),
                                row.getObject("started", LocalDate.class)),
                        row.getInt("billed_year")),
                lastRun);
        // an avoir has the units of the invoice it cancels, negative
        List<Register.ReducedUnits> units = jdbc.query(
                "SELECT d.siret, i.service, SUM(l.quantity) AS units"
                        + " FROM document_line l JOIN item i ON i.id = l.item_id JOIN document d ON d.id = l.document_id"
                        + " WHERE i.kind = ? AND d.billed_year < ? AND d.run_id <= ? GROUP BY d.siret, i.service",
                (row, index) -> new Register.ReducedUnits(
                        row.getString("siret"), row.getString("service"), row.getInt("units")),
                Item.Kind.REDUCED_UNIT.name(),
                year,
                lastRun);
        return new Register(
                places, units.stream().filter(used -> used.units() > 0).toList(), contributions(year, lastRun));
    }

    /** What documents of other years carry that stood after a run, and what was invoiced before a register was brought in. */
    private List<Register.Contribution> contributions(int year, int lastRun) {
        List<Register.Contribution> standing = new ArrayList<>(jdbc.query(
                "SELECT d.siret, d.issuer, d.billed_year, d.contribution_start, p.started FROM document d"
                        + " JOIN document_line l ON l.document_id = d.id JOIN item i ON i.id = l.item_id"
                        + " LEFT JOIN place p ON p.siret = d.siret"
                        + " WHERE i.kind = ? AND d.type <> ? AND d.billed_year <> ? AND d.run_id <= ? AND NOT EXISTS ("
                        + "SELECT 1 FROM document a WHERE a.type = ? AND a.billed_year = d.billed_year"
                        + " AND a.siret = d.siret AND a.origin_number = d.number AND a.run_id <= ?)",
                (row, index) ->
                        new Register.Contribution(row.getString("siret"), row.getString("issuer"), started(row)),
                Item.Kind.CONTRIBUTION.name(),
                Document.Type.AVOIR.name(),
                year,
                lastRun,
                Document.Type.AVOIR.name(),
                lastRun));
        standing.addAll(jdbc.query(
                "SELECT p.siret, p.started FROM place p JOIN run r ON r.id = p.run_id"
                        + " WHERE p.billed_year < r.billed_year AND p.run_id <= ?",
                (row, index) -> new Register.Contribution(
                        row.getString("siret"), "", row.getObject("started", LocalDate.class)),
                lastRun));
        return standing;
    }

    /** Documents of format 4 do not tell it: they invoiced the contribution in the calendar year of the start. */
    private static LocalDate started(ResultSet row) throws SQLException {
        LocalDate told = row.getObject("contribution_start", LocalDate.class);
        if (told != null) {
            return told;
        }
        LocalDate granted = row.getObject("started", LocalDate.class);
        int year = row.getInt("billed_year");
        return granted != null && granted.getYear() == year ? granted : LocalDate.of(year, 1, 1);
    }

    /** Keeps the places that the register did not have before a run. */
    void grant(int run, List<Place> places, Register before) {
        List<Object[]> granted = places.stream()
                .filter(place -> !before.holds(place.holder().siret()))
                .map(place -> new Object[] {
                    place.rank(),
                    run,
                    place.holder().siret(),
                    place.holder().name(),
                    place.holder().subscribed(),
                    place.holder().started(),
                    place.year()
                })
                .toList();
        jdbc.batchUpdate(
                "INSERT INTO place (place_rank, run_id, siret, name, subscribed, started, billed_year)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                granted);
    }

    /** Keeps what the subsidy covers, by rank. */
    void add(int run, List<SubsidyRow> rows) {
        List<Object[]> amounts = new ArrayList<>();
        int position = 0;
        int rank = 0;
        for (SubsidyRow row : rows) {
            position = row.place().rank() == rank ? position + 1 : 0;
            rank = row.place().rank();
            amounts.add(new Object[] {
                run,
                rank,
                position,
                row.coverage().issuer(),
                row.coverage().nature().name(),
                Columns.euros(row.coverage().normal()),
                Columns.euros(row.coverage().contribution())
            });
        }
        jdbc.batchUpdate(
                "INSERT INTO subsidy_amount (run_id, place_rank, position, issuer, nature, normal_price, contribution)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                amounts);
    }

    /** What the subsidy covers in the years billed before one, each year as its last run left it. */
    public Map<SubsidyRow.Key, Money> coveredBefore(int year) {
        Map<SubsidyRow.Key, Money> covered = new HashMap<>();
        RowCallbackHandler handler = row -> covered.put(
                new SubsidyRow.Key(
                        row.getInt("place_rank"), row.getString("issuer"), Nature.valueOf(row.getString("nature"))),
                Columns.money(row, "covered"));
        jdbc.query(
                "SELECT place_rank, issuer, nature, SUM(normal_price - contribution) AS covered FROM subsidy_amount"
                        + " WHERE run_id IN (" + LAST_RUNS + ") GROUP BY place_rank, issuer, nature",
                handler,
                year - 1);
        return covered;
    }

    /** What the subsidy covers up to and including a year, by issuer and SIRET. */
    public Map<String, Map<String, Money>> covered(int year) {
        Map<String, Map<String, Money>> covered = new HashMap<>();
        RowCallbackHandler handler = row -> covered.computeIfAbsent(row.getString("issuer"), issuer -> new HashMap<>())
                .put(row.getString("siret"), Columns.money(row, "covered"));
        jdbc.query(
                "SELECT s.issuer, p.siret, SUM(s.normal_price - s.contribution) AS covered FROM subsidy_amount s"
                        + " JOIN place p ON p.place_rank = s.place_rank WHERE s.run_id IN (" + LAST_RUNS
                        + ") GROUP BY s.issuer, p.siret",
                handler,
                year);
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
                        Columns.money(row, "amount")));
    }

    void receive(int run, List<Payment> payments) {
        List<Object[]> rows = new ArrayList<>();
        for (Payment payment : payments) {
            rows.add(new Object[] {
                run,
                rows.size(),
                payment.date(),
                payment.reference(),
                payment.issuer(),
                payment.siret(),
                Columns.euros(payment.amount())
            });
        }
        jdbc.batchUpdate(
                "INSERT INTO payment (run_id, position, payment_date, reference, issuer, siret, amount)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                rows);
    }
}
