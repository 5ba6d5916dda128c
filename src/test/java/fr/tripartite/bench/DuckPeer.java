package fr.tripartite.bench;

import fr.tripartite.money.Money;
import fr.tripartite.tariff.Grid;
import fr.tripartite.tariff.Tariffs;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The peer: the same inventory at the same prices, as one query of an analytical database on two threads. It reads, checks
 * and prices; it numbers, seals and publishes nothing.
 *
 * <p>Left out, because the generated inventories have no such row: a wrong SIRET of fourteen digits, contradictions and
 * duplicates between rows, missing inhabitants, quotes on a service that others depend on, and reduced units of earlier
 * years.
 */
final class DuckPeer implements AutoCloseable {

    private static final String COLUMNS = "{'siret': 'VARCHAR', 'collectivite': 'VARCHAR', 'type': 'VARCHAR',"
            + " 'population': 'BIGINT', 'agents': 'BIGINT', 'service': 'VARCHAR', 'quantite': 'BIGINT',"
            + " 'dont_nouveaux': 'BIGINT', 'date_souscription': 'DATE', 'date_debut': 'DATE', 'date_fin': 'DATE',"
            + " 'devis_lfn_ht': 'DECIMAL(18,2)', 'devis_cdg_ttc': 'DECIMAL(18,2)'}";

    private final Connection connection;
    private final Tariffs tariffs;
    private final PeerTables tables;
    private final int year;

    DuckPeer(Tariffs tariffs, int year) throws SQLException {
        this.tariffs = tariffs;
        this.year = year;
        this.tables = new PeerTables(tariffs, year);
        this.connection = DriverManager.getConnection("jdbc:duckdb:");
        try (Statement sql = connection.createStatement()) {
            sql.execute("SET threads = 2");
            sql.execute("SET preserve_insertion_order = false");
        }
        tables.create(connection);
    }

    /**
     * Prices an inventory.
     *
     * @param lines where every line is written as CSV, or null where only the totals are wanted
     */
    List<IssuerTotals> price(Path inventory, @Nullable Path lines) throws SQLException {
        try (Statement sql = connection.createStatement()) {
            if (lines == null) {
                return totals(sql, "WITH " + pricing(inventory) + ", " + totalling("line"));
            }
            sql.execute("CREATE TEMP TABLE every_line AS WITH " + pricing(inventory) + " SELECT * FROM line");
            sql.execute("COPY every_line TO '" + quoted(lines) + "' (HEADER, DELIMITER ';')");
            return totals(sql, "WITH " + totalling("every_line"));
        }
    }

    private static List<IssuerTotals> totals(Statement sql, String query) throws SQLException {
        List<IssuerTotals> totals = new ArrayList<>();
        try (ResultSet found = sql.executeQuery(query)) {
            while (found.next()) {
                totals.add(new IssuerTotals(
                        found.getString("code"),
                        found.getLong("invoices"),
                        found.getLong("lines"),
                        new Money(found.getLong("ht")),
                        new Money(found.getLong("vat")),
                        new Money(found.getLong("ttc"))));
            }
        }
        return totals;
    }

    /** From the file to its lines, the table {@code line}. */
    private String pricing(Path inventory) {
        return String.join(",\n", accepted(inventory), anchored(), graded(), lines());
    }

    private static String accepted(Path inventory) {
        return """
                accepted AS (
                  SELECT CAST(r.siret AS BIGINT) AS siret, type, population, agents, service, quantite, dont_nouveaux,
                    date_souscription, date_debut, date_fin, once, required, included, quoted_by,
                    CAST(100 * devis_lfn_ht AS BIGINT) AS quote_0, CAST(100 * devis_cdg_ttc AS BIGINT) AS quote_1
                  FROM read_csv('%s', delim = ';', quote = '"', header = true, dateformat = '%%d/%%m/%%Y',
                    decimal_separator = ',', ignore_errors = true, auto_detect = false, columns = %s) r
                  JOIN catalogue USING (service)
                  WHERE length(r.siret) = 14 AND collectivite <> '' AND type IN ('COMMUNE', 'ETABLISSEMENT', 'AUTRE')
                    AND quantite BETWEEN 1 AND 1000000 AND (NOT single OR quantite = 1)
                    AND date_souscription IS NOT NULL AND date_debut IS NOT NULL
                    AND coalesce(date_fin >= date_debut, true) AND coalesce(dont_nouveaux <= quantite, true)
                    AND coalesce(quote_0 > 0, true) AND coalesce(quote_1 > 0, true))""".formatted(quoted(inventory), COLUMNS);
    }

    /** What a body has that its other rows depend on, and who holds a place. */
    private String anchored() {
        StringBuilder columns = new StringBuilder();
        for (int i = 0; i < tables.anchors().size(); i++) {
            String only = " FILTER (service = '" + tables.anchors().get(i) + "')";
            columns.append(", min(date_souscription)").append(only).append(" AS subscribed_" + i);
            columns.append(", min(date_debut)").append(only).append(" AS started_" + i);
        }
        return """
                anchor AS (
                  SELECT siret%s FROM accepted WHERE service IN ('%s') AND %s GROUP BY siret),
                place AS (%s)""".formatted(columns, String.join("', '", tables.anchors()), active(), places());
    }

    private String places() {
        if (tariffs.subsidy().isEmpty()) {
            return "SELECT siret FROM accepted WHERE false";
        }
        Grid.Subsidy subsidy = tariffs.subsidy().get();
        String first = subsidy.order() == Grid.Subsidy.Order.SUBSCRIPTION_DATE ? "date_souscription" : "date_debut";
        return "SELECT siret FROM accepted WHERE service = '" + subsidy.service() + "' AND date_debut BETWEEN DATE '"
                + subsidy.started().from() + "' AND DATE '" + subsidy.started().until() + "' ORDER BY " + first
                + ", siret LIMIT " + subsidy.places();
    }

    private String active() {
        return "date_debut <= DATE '" + LocalDate.of(year, 12, 31) + "' AND coalesce(date_fin >= DATE '"
                + LocalDate.of(year, 1, 1) + "', true)";
    }

    /** The value of an anchor's column, by the number of the anchor. */
    private String ofAnchor(String number, String column, String otherwise) {
        StringBuilder choice = new StringBuilder("CASE " + number);
        for (int i = 0; i < tables.anchors().size(); i++) {
            choice.append(" WHEN ").append(i).append(" THEN ").append(column).append(i);
        }
        return choice.append(" ELSE ").append(otherwise).append(" END").toString();
    }

    /** Rows that can owe something, and the grid of those that have one. */
    private String graded() {
        return """
                owing AS (
                  SELECT a.*, n.* EXCLUDE (siret), p.siret IS NOT NULL AS holder
                  FROM accepted a LEFT JOIN anchor n ON n.siret = a.siret LEFT JOIN place p ON p.siret = a.siret
                  WHERE %s AND (NOT once OR year(date_debut) = %d) AND NOT included
                    AND (required < 0 OR %s IS NOT NULL)),
                graded AS (
                  SELECT o.*, w.grid, %d - year(%s) AS years
                  FROM owing o JOIN applies w ON w.service = o.service
                    AND %s BETWEEN subscribed_from AND subscribed_until
                    AND %s BETWEEN started_from AND started_until
                    AND (closed_by < 0 OR %s IS NULL))""".formatted(
                        active(),
                        year,
                        ofAnchor("required", "started_", "NULL"),
                        year + 1,
                        ofAnchor("w.anchor", "started_", "o.date_debut"),
                        ofAnchor("w.anchor", "subscribed_", "o.date_souscription"),
                        ofAnchor("w.anchor", "started_", "o.date_debut"),
                        ofAnchor("closed_by", "started_", "NULL"));
    }

    private String lines() {
        return """
                due AS (
                  SELECT g.siret, g.service, g.date_debut, p.issuer, p.ht, p.quote, quote_0, quote_1,
                    CASE WHEN period = 'ONCE' AND year(date_debut) <> %1$d THEN 0
                      WHEN period = 'COMMISSIONING'
                        THEN coalesce(dont_nouveaux, CASE WHEN year(date_debut) = %1$d THEN quantite ELSE 0 END)
                      ELSE quantite END AS units,
                    CASE WHEN each THEN least(units, most) - beyond ELSE 1 END AS number, base AS unit_price
                  FROM graded g JOIN price p ON p.service = g.service AND p.grid = g.grid AND p.type = g.type
                    AND p.holder = g.holder AND years BETWEEN year_from AND year_until
                    AND (p.measure IS NULL OR CASE p.measure WHEN 'POPULATION' THEN population ELSE agents END
                      BETWEEN measure_from AND measure_until)
                    AND quantite BETWEEN units_from AND units_until
                  WHERE units > 0 AND number > 0),
                asked AS (
                  SELECT siret, service, date_debut, bool_or(issuer = 0) AS asked_0, bool_or(issuer = 1) AS asked_1
                  FROM due WHERE quote AND (quote_0 IS NOT NULL OR quote_1 IS NOT NULL) GROUP BY ALL),
                quoted AS (
                  SELECT siret, service, date_debut, quote_0, quote_1, g.grid IS NULL OR coalesce(asked_0, false) AS open_0,
                    g.grid IS NULL OR coalesce(asked_1, false) AS open_1
                  FROM (SELECT * FROM owing WHERE quote_0 IS NOT NULL OR quote_1 IS NOT NULL) o
                  LEFT JOIN (SELECT siret, service, date_debut, grid FROM graded
                    WHERE quote_0 IS NOT NULL OR quote_1 IS NOT NULL) g USING (siret, service, date_debut)
                  LEFT JOIN asked USING (siret, service, date_debut)),
                refused AS (
                  SELECT siret, service, date_debut FROM quoted
                  WHERE (quote_0 IS NOT NULL AND NOT open_0) OR (quote_1 IS NOT NULL AND NOT open_1)),
                agreed AS (SELECT * FROM quoted ANTI JOIN refused USING (siret, service, date_debut)),
                pool AS (
                  SELECT siret, pool, sum(quantite) AS units
                  FROM (SELECT * FROM graded ANTI JOIN refused USING (siret, service, date_debut)) g
                  JOIN pooled p ON p.service = g.service AND p.grid = g.grid GROUP BY siret, pool),
                line AS (
                  SELECT siret, issuer, service, ht, number, unit_price, number * unit_price AS amount
                  FROM due ANTI JOIN refused USING (siret, service, date_debut) WHERE NOT quote
                  UNION ALL
                  SELECT siret, issuer, '', ht, 1,
                    base + per_block * ((greatest(units - counted_from, 0) + size - 1) // size) AS price, price
                  FROM pool JOIN band ON band.pool = pool.pool AND units BETWEEN units_from AND units_until
                  UNION ALL SELECT siret, 0, service, true, 1, quote_0, quote_0 FROM agreed WHERE quote_0 IS NOT NULL
                  UNION ALL SELECT siret, 1, service, false, 1, quote_1, quote_1 FROM agreed WHERE quote_1 IS NOT NULL)""".formatted(year);
    }

    /** Invoices and what they add up to, half up; every amount here is positive. */
    private static String totalling(String lines) {
        return """
                invoice AS (
                  SELECT siret, issuer, count(*) AS lines, CAST(coalesce(sum(amount) FILTER (ht), 0) AS BIGINT) AS h,
                    CAST(coalesce(sum(amount) FILTER (NOT ht), 0) AS BIGINT) AS t
                  FROM %s GROUP BY siret, issuer),
                taxed AS (
                  SELECT issuer, code, lines, h + (2 * t * 10000 + 10000 + rate) // (2 * (10000 + rate)) AS ht,
                    CASE WHEN h = 0 THEN t - ht ELSE (2 * ht * rate + 10000) // 20000 END AS vat
                  FROM invoice JOIN rate USING (issuer))
                SELECT code, count(*) AS invoices, CAST(sum(lines) AS BIGINT) AS lines, CAST(sum(ht) AS BIGINT) AS ht,
                  CAST(sum(vat) AS BIGINT) AS vat, CAST(sum(ht + vat) AS BIGINT) AS ttc
                FROM taxed GROUP BY issuer, code ORDER BY issuer""".formatted(lines);
    }

    private static String quoted(Path file) {
        return file.toAbsolutePath().toString().replace("'", "''");
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
