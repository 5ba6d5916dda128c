package fr.tripartite.bench;

import fr.tripartite.tariff.BodyType;
import fr.tripartite.tariff.Charge;
import fr.tripartite.tariff.DateRange;
import fr.tripartite.tariff.Grid;
import fr.tripartite.tariff.Measure;
import fr.tripartite.tariff.Period;
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
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The tariffs as tables: the catalogue, which grid prices what, the prices, and what is counted together. */
final class PeerTables {

    static final int GRIDS = 16;
    private static final List<BodyType> TYPES = List.of(BodyType.COMMUNE, BodyType.ETABLISSEMENT, BodyType.AUTRE);

    /** Numbered as the query knows them. */
    private static final List<Period> PERIODS = List.of(Period.YEARLY, Period.ONCE, Period.COMMISSIONING);

    private static final LocalDate FIRST = LocalDate.of(1, 1, 1);
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    private final Tariffs tariffs;
    private final int year;
    private final List<String> anchors;
    private final List<String> pools = new ArrayList<>();
    private final PeerItems items;

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
        this.items = new PeerItems(tariffs);
    }

    /** Numbers of the anchors in the catalogue. */
    List<Integer> anchorServices() {
        return anchors.stream().map(this::number).toList();
    }

    /** How many ways to count rows together there are, once the tables are made. */
    int pools() {
        return pools.size();
    }

    void create(Connection connection) throws SQLException {
        try (Statement sql = connection.createStatement()) {
            sql.execute("CREATE TEMP TABLE catalogue (code VARCHAR, service TINYINT, once BOOLEAN, required TINYINT,"
                    + " single BOOLEAN, included BOOLEAN, label VARCHAR, required_code VARCHAR, quoted_by TINYINT)");
            sql.execute("CREATE TEMP TABLE rate (issuer TINYINT, code VARCHAR, rate BIGINT)");
            sql.execute("CREATE TEMP TABLE grid (grid TINYINT, title VARCHAR, not_with VARCHAR)");
            sql.execute("CREATE TEMP TABLE applies (service TINYINT, grid TINYINT, anchor TINYINT, closed_by TINYINT,"
                    + " subscribed_from DATE, subscribed_until DATE, started_from DATE, started_until DATE)");
            sql.execute("CREATE TEMP TABLE price (key INTEGER,"
                    + " issuer TINYINT, period TINYINT, each BOOLEAN, ht BOOLEAN, quote BOOLEAN,"
                    + " nothing BOOLEAN, item INTEGER, pool TINYINT,"
                    + " year_from INTEGER, year_until INTEGER, measure TINYINT, measure_from INTEGER,"
                    + " measure_until INTEGER, units_from INTEGER, units_until INTEGER, base BIGINT, most INTEGER,"
                    + " beyond INTEGER)");
            sql.execute("CREATE TEMP TABLE band (pool TINYINT, ht BOOLEAN, units_from INTEGER,"
                    + " units_until INTEGER, base BIGINT, per_block BIGINT, size INTEGER, counted_from INTEGER,"
                    + " item INTEGER)");
            fill(sql);
            items.create(sql);
        }
    }

    private void fill(Statement sql) throws SQLException {
        sql.execute(
                "CREATE TYPE code AS ENUM (" // a code's place among them is the number of its service
                        + tariffs.services().stream()
                                .map(service -> literal(service.code()))
                                .collect(Collectors.joining(", "))
                        + ")");
        for (ServiceDefinition service : tariffs.services()) {
            insert(
                    sql,
                    "catalogue",
                    service.code(),
                    number(service.code()),
                    service.once(),
                    service.requires().map(anchors::indexOf).orElse(-1),
                    service.onePerBody(),
                    service.included(),
                    service.label(),
                    service.requires().orElse(null),
                    issuer(service.quotedBy()));
        }
        for (int i = 0; i < tariffs.issuers().size(); i++) {
            insert(
                    sql,
                    "rate",
                    i,
                    tariffs.issuers().get(i).code(),
                    tariffs.issuers().get(i).vat().rate().hundredths());
        }
        for (int i = 0; i < tariffs.grids().size(); i++) {
            Grid grid = tariffs.grids().get(i);
            insert(
                    sql,
                    "grid",
                    i,
                    grid.title(),
                    grid.notWith()
                            .flatMap(tariffs::service)
                            .map(ServiceDefinition::label)
                            .orElse(null));
            applies(sql, grid, i);
            for (Charge charge : grid.charges()) {
                if (charge.counting().isPooled()) {
                    pool(sql, charge, i);
                } else {
                    prices(sql, charge, i, PriceCells.of(charge.amount()), -1);
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
                            number(code),
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

    /** For each type and both answers about a place: all that is compared for equality is then one number. */
    private void prices(Statement sql, Charge charge, int grid, List<PriceCell> cells, int pool) throws SQLException {
        for (PriceCell cell : cells) {
            if (cell.perBlock() > 0) {
                throw new IllegalStateException("blocks of units that are not counted together: not in this query yet");
            }
            for (String service : charge.services()) {
                int item = items.add(tariffs.grids().get(grid), charge, service, cell);
                for (BodyType type : TYPES) {
                    for (boolean holder : new boolean[] {false, true}) {
                        if ((cell.type() == null || cell.type() == type)
                                && (cell.holder() == null || cell.holder() == holder)) {
                            price(sql, charge, key(service, grid, type, holder), cell, item, pool);
                        }
                    }
                }
            }
        }
    }

    private int key(String service, int grid, BodyType type, boolean holder) {
        return ((number(service) * GRIDS + grid) * TYPES.size() + TYPES.indexOf(type)) * 2 + (holder ? 1 : 0);
    }

    private void price(Statement sql, Charge charge, int key, PriceCell cell, int item, int pool) throws SQLException {
        insert(
                sql,
                "price",
                key,
                issuer(charge.issuer()),
                PERIODS.indexOf(charge.period()),
                charge.counting() == Charge.Counting.EACH_UNIT,
                charge.basis().name().equals("HT"),
                cell.kind() == PriceCell.Kind.QUOTE,
                cell.kind() == PriceCell.Kind.NOTHING,
                item,
                pool,
                cell.years().from(),
                cell.years().until(),
                cell.measure() == null ? -1 : cell.measure() == Measure.POPULATION ? 0 : 1,
                cell.measured().from(),
                cell.measured().until(),
                cell.units().from(),
                cell.units().until(),
                cell.base(),
                cell.most(),
                cell.beyond());
    }

    /** Rows of a pool cost nothing by themselves; the bands price them together. */
    private void pool(Statement sql, Charge charge, int grid) throws SQLException {
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
                        charge.basis().name().equals("HT"),
                        cell.units().from(),
                        cell.units().until(),
                        cell.base(),
                        cell.perBlock(),
                        cell.size(),
                        cell.countedFrom(),
                        items.add(tariffs.grids().get(grid), charge, charge.billedAs(), cell));
            }
        }
        prices(sql, charge, grid, List.of(PriceCell.ANY.priced(0, "")), pools.indexOf(key));
    }

    private int number(String service) {
        return tariffs.services().stream().map(ServiceDefinition::code).toList().indexOf(service);
    }

    /** The number of a type of body. */
    static int type(BodyType type) {
        return TYPES.indexOf(type);
    }

    private int issuer(String code) {
        return tariffs.issuers().stream().map(issuer -> issuer.code()).toList().indexOf(code);
    }

    private static LocalDate day(LocalDate date) {
        return date.isBefore(FIRST) ? FIRST : date.isAfter(LAST) ? LAST : date;
    }

    static void insert(Statement sql, String table, @Nullable Object... values) throws SQLException {
        StringBuilder literals = new StringBuilder();
        for (Object value : values) {
            literals.append(literals.isEmpty() ? "" : ", ").append(literal(value));
        }
        sql.execute("INSERT INTO " + table + " VALUES (" + literals + ")");
    }

    static String literal(@Nullable Object value) {
        if (value == null || value instanceof Number || value instanceof Boolean) {
            return String.valueOf(value);
        }
        return "'" + value.toString().replace("'", "''") + "'";
    }
}
