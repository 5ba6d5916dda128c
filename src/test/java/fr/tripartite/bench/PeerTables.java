package fr.tripartite.bench;

import fr.tripartite.tariff.BodyType;
import fr.tripartite.tariff.Charge;
import fr.tripartite.tariff.DateRange;
import fr.tripartite.tariff.Grid;
import fr.tripartite.tariff.ServiceDefinition;
import fr.tripartite.tariff.Tariffs;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The tariffs as tables: the catalogue, which grid prices what, the prices, and what is counted together. */
final class PeerTables {

    private static final LocalDate FIRST = LocalDate.of(1, 1, 1);
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    private final Tariffs tariffs;
    private final int year;
    private final List<String> anchors;

    PeerTables(Tariffs tariffs, int year) {
        this.tariffs = tariffs;
        this.year = year;
        Set<String> found = new LinkedHashSet<>();
        for (Grid grid : tariffs.grids()) {
            grid.datesOf().ifPresent(found::add);
            grid.notWith().ifPresent(found::add);
        }
        tariffs.services().forEach(service -> service.requires().ifPresent(found::add));
        this.anchors = List.copyOf(found);
    }

    /** Services that rows of other services depend on. */
    List<String> anchors() {
        return anchors;
    }

    void create(Connection connection) throws SQLException {
        try (Statement sql = connection.createStatement()) {
            sql.execute("CREATE TEMP TABLE catalogue (service VARCHAR, once BOOLEAN, required INTEGER, single BOOLEAN,"
                    + " included BOOLEAN, quoted_by INTEGER)");
            sql.execute("CREATE TEMP TABLE rate (issuer INTEGER, code VARCHAR, rate BIGINT)");
            sql.execute("CREATE TEMP TABLE applies (service VARCHAR, grid INTEGER, anchor INTEGER, closed_by INTEGER,"
                    + " subscribed_from DATE, subscribed_until DATE, started_from DATE, started_until DATE)");
            sql.execute("CREATE TEMP TABLE price (service VARCHAR, grid INTEGER, type VARCHAR, holder BOOLEAN,"
                    + " issuer INTEGER, period VARCHAR, each BOOLEAN, ht BOOLEAN, quote BOOLEAN,"
                    + " year_from INTEGER, year_until INTEGER, measure VARCHAR, measure_from BIGINT,"
                    + " measure_until BIGINT, units_from BIGINT, units_until BIGINT, base BIGINT, most BIGINT,"
                    + " beyond BIGINT)");
            sql.execute("CREATE TEMP TABLE pooled (service VARCHAR, grid INTEGER, pool INTEGER)");
            sql.execute("CREATE TEMP TABLE band (pool INTEGER, issuer INTEGER, ht BOOLEAN, units_from BIGINT,"
                    + " units_until BIGINT, base BIGINT, per_block BIGINT, size BIGINT, counted_from BIGINT)");
            fill(sql);
        }
    }

    private void fill(Statement sql) throws SQLException {
        for (ServiceDefinition service : tariffs.services()) {
            insert(
                    sql,
                    "catalogue",
                    service.code(),
                    service.once(),
                    service.requires().map(anchors::indexOf).orElse(-1),
                    service.onePerBody(),
                    service.included(),
                    issuer(service.quotedBy()));
        }
        for (int i = 0; i < tariffs.issuers().size(); i++) {
            insert(
                    sql,
                    "rate",
                    i,
                    tariffs.issuers().get(i).code(),
                    tariffs.issuers().get(i).vat().rate());
        }
        List<String> pools = new ArrayList<>();
        for (int i = 0; i < tariffs.grids().size(); i++) {
            Grid grid = tariffs.grids().get(i);
            applies(sql, grid, i);
            for (Charge charge : grid.charges()) {
                if (charge.counting().isPooled()) {
                    pool(sql, charge, i, pools);
                } else {
                    prices(sql, charge, i);
                }
            }
        }
    }

    private void applies(Statement sql, Grid grid, int number) throws SQLException {
        int closedBy = grid.notWith().map(anchors::indexOf).orElse(-1);
        for (ServiceDefinition service : tariffs.services()) {
            String code = service.code();
            int anchor = grid.datesOf()
                    .filter(other -> !other.equals(code))
                    .map(anchors::indexOf)
                    .orElse(-1);
            for (Grid.Window window : grid.windows()) {
                Long last = window.billed().until();
                if (grid.prices(code) && year >= window.billed().from() && (last == null || year <= last)) {
                    DateRange subscribed = window.subscribed();
                    DateRange started = window.started();
                    insert(
                            sql,
                            "applies",
                            code,
                            number,
                            anchor,
                            closedBy,
                            day(subscribed.from()),
                            day(subscribed.until()),
                            day(started.from()),
                            day(started.until()));
                }
            }
        }
    }

    /** For each type and both answers about a place: the join can then hash all that is compared for equality. */
    private void prices(Statement sql, Charge charge, int grid) throws SQLException {
        for (PriceCell cell : PriceCells.of(charge.amount())) {
            if (cell.perBlock() > 0) {
                throw new IllegalStateException("blocks of units that are not counted together: not in this query yet");
            }
            for (String service : charge.services()) {
                for (BodyType type : BodyType.values()) {
                    for (boolean holder : new boolean[] {false, true}) {
                        if ((cell.type() == null || cell.type() == type)
                                && (cell.holder() == null || cell.holder() == holder)) {
                            price(sql, charge, grid, service, type, holder, cell);
                        }
                    }
                }
            }
        }
    }

    private void price(
            Statement sql, Charge charge, int grid, String service, BodyType type, boolean holder, PriceCell cell)
            throws SQLException {
        insert(
                sql,
                "price",
                service,
                grid,
                type.name(),
                holder,
                issuer(charge.issuer()),
                charge.period().name(),
                charge.counting() == Charge.Counting.EACH_UNIT,
                charge.basis().name().equals("HT"),
                cell.kind() == PriceCell.Kind.QUOTE,
                cell.years().from(),
                cell.years().until(),
                cell.measure() == null ? null : cell.measure().name(),
                cell.measured().from(),
                cell.measured().until(),
                cell.units().from(),
                cell.units().until(),
                cell.base(),
                cell.most(),
                cell.beyond());
    }

    private void pool(Statement sql, Charge charge, int grid, List<String> pools) throws SQLException {
        String key = charge.billedAs()
                + charge.issuer()
                + charge.nature()
                + (charge.counting() == Charge.Counting.GRID_BAND ? grid : "");
        if (!pools.contains(key)) {
            pools.add(key);
            for (PriceCell cell : PriceCells.of(charge.amount())) {
                insert(
                        sql,
                        "band",
                        pools.indexOf(key),
                        issuer(charge.issuer()),
                        charge.basis().name().equals("HT"),
                        cell.units().from(),
                        cell.units().until(),
                        cell.base(),
                        cell.perBlock(),
                        cell.size(),
                        cell.countedFrom());
            }
        }
        for (String service : charge.services()) {
            insert(sql, "pooled", service, grid, pools.indexOf(key));
        }
    }

    private int issuer(String code) {
        return tariffs.issuers().stream().map(issuer -> issuer.code()).toList().indexOf(code);
    }

    private static LocalDate day(LocalDate date) {
        return date.isBefore(FIRST) ? FIRST : date.isAfter(LAST) ? LAST : date;
    }

    private static void insert(Statement sql, String table, @Nullable Object... values) throws SQLException {
        StringBuilder literals = new StringBuilder();
        for (Object value : values) {
            literals.append(literals.isEmpty() ? "" : ", ").append(literal(value));
        }
        sql.execute("INSERT INTO " + table + " VALUES (" + literals + ")");
    }

    private static String literal(@Nullable Object value) {
        boolean plain = value == null || value instanceof Number || value instanceof Boolean;
        return plain ? String.valueOf(value) : "'" + value.toString().replace("'", "''") + "'";
    }
}
