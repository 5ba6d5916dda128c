package fr.tripartite.bench;

import fr.tripartite.tariff.Grid;
import fr.tripartite.tariff.Tariffs;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * What the peer puts into tables before it writes files: the rows of the inventory, what each owes, the lines, the invoices
 * with their numbers and each line's share of them. Each table is made once, from those before it.
 */
final class PeerBooks {

    private final Tariffs tariffs;
    private final PeerQuery query;
    private final int year;

    PeerBooks(Tariffs tariffs, PeerQuery query, int year) {
        this.tariffs = tariffs;
        this.query = query;
        this.year = year;
    }

    /** The statements that make the tables, in their order. */
    List<String> of(Path inventory) {
        return List.of(
                "SET preserve_insertion_order = true", // a row's place in the table then tells its line in the file
                PeerInventory.of(inventory, tariffs),
                "SET preserve_insertion_order = false",
                accepted(),
                "CREATE TEMP TABLE anchor AS " + query.anchors(),
                assessed(),
                due(),
                judged(),
                "CREATE TEMP VIEW refused AS SELECT line FROM judged WHERE refused_0 OR refused_1",
                lines(),
                invoices(),
                billed());
    }

    /** Rows right by themselves; the first one, numbered 0, stands on the second line of the file, below the header. */
    private static String accepted() {
        return """
                CREATE TEMP VIEW accepted AS
                SELECT i.rowid + 2 AS line, siret, type, population, agents, i.service, quantite, dont_nouveaux,
                  date_souscription, date_debut, date_fin, once, required, included, quote_0, quote_1
                FROM inventory i JOIN catalogue USING (service) WHERE problem IS NULL""";
    }

    /** Why a row owes nothing, or by which grid it owes. */
    private String assessed() {
        return String.format(
                Locale.ROOT,
                """
                CREATE TEMP TABLE assessed AS
                SELECT line, siret, type, population, agents, o.service, quantite, dont_nouveaux, date_souscription,
                  date_debut, date_fin, quote_0, quote_1, fate, w.grid, %s AS key, %s AS years
                FROM (
                  SELECT a.*, n.* EXCLUDE (siret, holds), coalesce(holds, false) AS holder,
                    CASE WHEN NOT (%s) THEN CASE WHEN year(date_debut) > %d THEN 'LATER' ELSE 'ENDED' END
                      WHEN once AND year(date_debut) <> %4$d THEN 'ONCE'
                      WHEN NOT %s THEN 'ALONE' WHEN included THEN 'INCLUDED' ELSE 'OWING' END AS fate
                  FROM accepted a LEFT JOIN anchor n ON n.siret = a.siret) o
                LEFT JOIN applies w ON fate = 'OWING' AND %s AND %s""",
                PeerQuery.key(),
                query.years(),
                query.active(),
                year,
                query.hasRequired(),
                query.fits(),
                query.isOpen());
    }

    private String due() {
        return "CREATE TEMP TABLE due AS " + query.due("assessed", "line, grid, nothing, item, base", "");
    }

    /** What becomes of agreed quotes: one that nobody needs is refused with its row. */
    private static String judged() {
        return """
                CREATE TEMP TABLE judged AS
                SELECT *, coalesce(quote_0 > 0 AND NOT open_0, false) AS refused_0,
                  coalesce(quote_1 > 0 AND NOT open_1, false) AS refused_1
                FROM (
                  SELECT line, siret, service, grid, quote_0, quote_1, grid IS NULL OR coalesce(asked_0, false) AS open_0,
                    grid IS NULL OR coalesce(asked_1, false) AS open_1
                  FROM assessed LEFT JOIN (
                    SELECT line, bool_or(issuer = 0) AS asked_0, bool_or(issuer = 1) AS asked_1
                    FROM due WHERE quote GROUP BY line) USING (line)
                  WHERE fate = 'OWING' AND (quote_0 IS NOT NULL OR quote_1 IS NOT NULL))""";
    }

    private String lines() {
        String quotes = "";
        for (int i = 0; i < tariffs.issuers().size(); i++) {
            quotes += String.format(
                    Locale.ROOT,
                    """

                    UNION ALL
                    SELECT siret, %d, line, %s, 1, quote_%1$d, %s, NULL FROM judged ANTI JOIN refused USING (line)
                    WHERE quote_%1$d IS NOT NULL""",
                    i,
                    PeerItems.quote(i),
                    tariffs.issuers().get(i).quoteBasis().name().equals("HT"));
        }
        return """
                CREATE TEMP TABLE line AS
                SELECT siret, issuer, line AS first, item, CAST(number AS INTEGER) AS number, base AS price, ht,
                  CAST(NULL AS VARCHAR) AS rows
                FROM due ANTI JOIN refused USING (line) WHERE NOT quote AND NOT nothing AND pool < 0
                UNION ALL
                SELECT siret, issuer, first, b.item, 1,
                  b.base + b.per_block * ((greatest(units - b.counted_from, 0) + b.size - 1) // b.size), b.ht, rows
                FROM (
                  SELECT siret, issuer, pool, min(line) AS first, CAST(sum(quantite) AS BIGINT) AS units,
                    CASE WHEN count(*) > 1 THEN array_to_string(list_sort(list(line)), ' + ') END AS rows
                  FROM due ANTI JOIN refused USING (line) WHERE pool >= 0 GROUP BY siret, issuer, pool) p
                JOIN band b ON b.pool = p.pool AND units BETWEEN b.units_from AND b.units_until""" + quotes;
    }

    /** Numbered from 1 in the order of the SIRET, for each issuer; half up, and every amount here is positive. */
    private String invoices() {
        String prefixes = "";
        for (int i = 0; i < tariffs.issuers().size(); i++) {
            prefixes += " WHEN " + i + " THEN '" + tariffs.issuers().get(i).prefix() + "'";
        }
        return String.format(Locale.ROOT, """
                CREATE TEMP TABLE invoice AS
                SELECT v.* EXCLUDE (first), i.name, i.siret_text,
                  CASE issuer%s END || format('-%d-{:06d}', sequence) AS invoice_number,
                  %s AS h_vat
                FROM (
                  SELECT *, CASE WHEN h = 0 THEN t - ht ELSE (2 * ht * rate + 10000) // 20000 END AS vat,
                    row_number() OVER (PARTITION BY issuer ORDER BY siret) AS sequence
                  FROM (
                    SELECT *, h + %s AS ht FROM (
                      SELECT siret, issuer, min(first) AS first, count(*) AS lines,
                        CAST(coalesce(sum(number * price) FILTER (ht), 0) AS BIGINT) AS h,
                        CAST(coalesce(sum(number * price) FILTER (NOT ht), 0) AS BIGINT) AS t
                      FROM line GROUP BY siret, issuer) JOIN rate USING (issuer))) v
                JOIN inventory i ON i.rowid = first - 2""", prefixes, year, "vat - (t - " + excluding("t") + ")", excluding("t"));
    }

    /** Without the VAT in it, in cents. */
    private static String excluding(String cents) {
        return "(2 * " + cents + " * 10000 + 10000 + rate) // (2 * (10000 + rate))";
    }

    private static String share(String part) {
        return "CASE WHEN h = 0 THEN 0 ELSE (2 * h_vat * " + part + " + h) // (2 * h) END";
    }

    /** Each line takes the increment of a rounded running total, as in the program. */
    private static String billed() {
        return String.format(
                Locale.ROOT,
                """
                CREATE TEMP TABLE billed AS
                SELECT *, ht_amount + vat AS ttc FROM (
                  SELECT issuer, sequence, position, first, item, number, price, rows, rate,
                    CASE WHEN ht THEN amount ELSE %s - %s END AS ht_amount,
                    CASE WHEN ht THEN %s - %s ELSE amount - ht_amount END AS vat
                  FROM (
                    SELECT siret, issuer, first, item, number, price, rows, ht, number * price AS amount,
                      row_number() OVER behind AS position,
                      CAST(sum(CASE WHEN ht THEN number * price ELSE 0 END) OVER behind AS BIGINT) AS running_h,
                      CAST(sum(CASE WHEN ht THEN 0 ELSE number * price END) OVER behind AS BIGINT) AS running_t
                    FROM line JOIN item USING (item)
                    WINDOW behind AS (PARTITION BY siret, issuer ORDER BY first, nature, item
                      ROWS UNBOUNDED PRECEDING))
                  JOIN (SELECT siret, issuer, sequence, rate, h, h_vat FROM invoice) USING (siret, issuer))""",
                excluding("running_t"),
                excluding("(running_t - amount)"),
                share("running_h"),
                share("(running_h - amount)"));
    }

    /** What each issuer bills, in SQL. */
    static String totals() {
        return """
                SELECT code, count(*) AS invoices, CAST(sum(lines) AS BIGINT) AS lines, CAST(sum(ht) AS BIGINT) AS ht,
                  CAST(sum(vat) AS BIGINT) AS vat, CAST(sum(ht + vat) AS BIGINT) AS ttc
                FROM invoice GROUP BY issuer, code ORDER BY issuer""";
    }

    /** The rows that a grid was not made for, with the words of the warning, in SQL. */
    String unsuitable() {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < tariffs.grids().size(); i++) {
            Grid.Suitability made = tariffs.grids().get(i).suitability().orElse(null);
            if (made != null && made.refuse()) {
                throw new IllegalStateException("rows refused because the grid is for others: not in this peer yet");
            }
            if (made != null) {
                words.append(" WHEN grid = ")
                        .append(i)
                        .append(" AND service_text = '")
                        .append(made.service());
                words.append("' AND (type <> ")
                        .append(PeerTables.type(made.type()))
                        .append(" OR ");
                words.append(made.measure().column())
                        .append(" >= ")
                        .append(made.below())
                        .append(") THEN ");
                words.append(PeerTables.literal("avertissement : " + made.words()));
            }
        }
        return words.isEmpty() ? "NULL" : "CASE" + words + " END";
    }
}
