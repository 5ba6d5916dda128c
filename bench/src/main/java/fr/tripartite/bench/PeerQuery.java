package fr.tripartite.bench;

import fr.tripartite.tariff.Grid;
import fr.tripartite.tariff.Tariffs;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The query of the peer: from the file to what each issuer bills, in one go. */
final class PeerQuery {

    private static final String COLUMNS = "{'siret': 'VARCHAR', 'collectivite': 'VARCHAR', 'type': 'VARCHAR',"
            + " 'population': 'INTEGER', 'agents': 'INTEGER', 'code': 'VARCHAR', 'quantite': 'INTEGER',"
            + " 'dont_nouveaux': 'INTEGER', 'date_souscription': 'DATE', 'date_debut': 'DATE', 'date_fin': 'DATE',"
            + " 'devis_lfn_ht': 'DECIMAL(18,2)', 'devis_cdg_ttc': 'DECIMAL(18,2)'}";

    private final Tariffs tariffs;
    private final PeerTables tables;
    private final int year;

    PeerQuery(Tariffs tariffs, PeerTables tables, int year) {
        this.tariffs = tariffs;
        this.tables = tables;
        this.year = year;
    }

    /** The whole query. */
    String of(Path inventory) {
        return "WITH "
                + String.join(
                        ",\n",
                        accepted(inventory),
                        anchor(),
                        owing("plain", "quote_0 IS NULL AND quote_1 IS NULL"),
                        graded("plain"),
                        due("plain"),
                        owing("quoted", "quote_0 IS NOT NULL OR quote_1 IS NOT NULL"),
                        graded("quoted"),
                        due("quoted"),
                        quotes(),
                        lines(),
                        invoices());
    }

    private static String accepted(Path inventory) {
        return String.format(
                Locale.ROOT, """
                accepted AS MATERIALIZED (
                  SELECT CAST(r.siret AS BIGINT) AS siret,
                    CASE r.type WHEN 'COMMUNE' THEN 0 WHEN 'ETABLISSEMENT' THEN 1 WHEN 'AUTRE' THEN 2 END AS type, population, agents, service, quantite, dont_nouveaux,
                    date_souscription, date_debut, date_fin, once, required, included,
                    CAST(100 * devis_lfn_ht AS BIGINT) AS quote_0, CAST(100 * devis_cdg_ttc AS BIGINT) AS quote_1
                  FROM read_csv('%s', delim = ';', quote = '"', header = true, dateformat = '%%d/%%m/%%Y',
                    decimal_separator = ',', ignore_errors = true, auto_detect = false, columns = %s) r
                  JOIN catalogue USING (code)
                  WHERE length(r.siret) = 14 AND collectivite <> '' AND type IS NOT NULL
                    AND quantite BETWEEN 1 AND 1000000 AND (NOT single OR quantite = 1)
                    AND date_souscription IS NOT NULL AND date_debut IS NOT NULL
                    AND coalesce(date_fin >= date_debut, true) AND coalesce(dont_nouveaux <= quantite, true)
                    AND coalesce(quote_0 > 0, true) AND coalesce(quote_1 > 0, true))""", inventory.toAbsolutePath().toString().replace("'", "''"), COLUMNS);
    }

    private String anchor() {
        return "anchor AS (" + anchors() + ")";
    }

    /** What a body has that its other rows depend on, and whether it holds a place. */
    String anchors() {
        List<Integer> services = tables.anchorServices();
        String columns = each(services.size(), i -> {
            String only = " FILTER (service = " + services.get(i) + " AND " + active() + ")";
            return ", min(date_souscription)" + only + " AS subscribed_" + i + ", min(date_debut)" + only
                    + " AS started_" + i;
        });
        String numbers = services.stream().map(String::valueOf).collect(Collectors.joining(", "));
        return String.format(Locale.ROOT, """
                  SELECT a.*, place.siret IS NOT NULL AS holds
                  FROM (SELECT siret%s FROM accepted WHERE service IN (%s) GROUP BY siret) a
                  LEFT JOIN (%s) place USING (siret)""", columns, numbers, places());
    }

    private String places() {
        if (tariffs.subsidy().isEmpty()) {
            return "SELECT siret FROM accepted WHERE false";
        }
        Grid.Subsidy subsidy = tariffs.subsidy().get();
        String first = subsidy.order() == Grid.Subsidy.Order.SUBSCRIPTION_DATE ? "date_souscription" : "date_debut";
        return "SELECT siret FROM accepted JOIN catalogue USING (service) WHERE code = '" + subsidy.service()
                + "' AND date_debut BETWEEN DATE '" + subsidy.started().from() + "' AND DATE '"
                + subsidy.started().until() + "' ORDER BY " + first + ", siret LIMIT " + subsidy.places();
    }

    String active() {
        return "date_debut <= DATE '" + LocalDate.of(year, 12, 31) + "' AND coalesce(date_fin >= DATE '"
                + LocalDate.of(year, 1, 1) + "', true)";
    }

    private static String each(int number, IntFunction<String> text) {
        return IntStream.range(0, number).mapToObj(text).collect(Collectors.joining());
    }

    /** The value of an anchor's column, by the number of the anchor. */
    String ofAnchor(String number, String column, String otherwise) {
        return "CASE " + number
                + each(tables.anchorServices().size(), i -> " WHEN " + i + " THEN " + column + i) + " ELSE " + otherwise
                + " END";
    }

    /** Rows that can owe something; the few with a quote apart, as they cost more. */
    private String owing(String name, String which) {
        return String.format(Locale.ROOT, """
                owing_%s AS (
                  SELECT a.siret, type, population, agents, service, quantite, dont_nouveaux, date_souscription, date_debut,
                    quote_0, quote_1, n.* EXCLUDE (siret, holds), coalesce(holds, false) AS holder
                  FROM accepted a LEFT JOIN anchor n ON n.siret = a.siret
                  WHERE (%s) AND %s AND (NOT once OR year(date_debut) = %d) AND NOT included
                    AND %s)""", name, which, active(), year, hasRequired());
    }

    /** Whether a body has what the service of a row requires. */
    String hasRequired() {
        return "(required < 0 OR " + ofAnchor("required", "started_", "NULL") + " IS NOT NULL)";
    }

    /** Those that have a grid, and which. */
    private String graded(String name) {
        return String.format(Locale.ROOT, """
                graded_%1$s AS (
                  SELECT siret, population, agents, o.service, quantite, dont_nouveaux, date_debut, quote_0, quote_1,
                    w.grid, %2$s AS key, %3$s AS years
                  FROM owing_%1$s o JOIN applies w ON %4$s AND %5$s)""", name, key(), years(), fits(), isOpen());
    }

    /** All that is compared for equality to find a price, in one number. */
    static String key() {
        return "((CAST(o.service AS INTEGER) * " + PeerTables.GRIDS
                + " + w.grid) * 3 + type) * 2 + CAST(holder AS INTEGER)";
    }

    /** The subscription year. */
    String years() {
        return (year + 1) + " - year(" + ofAnchor("w.anchor", "started_", "o.date_debut") + ")";
    }

    /** Whether the dates of a row are those of a grid. */
    String fits() {
        return "w.service = o.service AND " + ofAnchor("w.anchor", "started_", "o.date_debut")
                + " BETWEEN started_from AND started_until AND "
                + ofAnchor("w.anchor", "subscribed_", "o.date_souscription")
                + " BETWEEN subscribed_from AND subscribed_until";
    }

    /** Whether nothing that the body has closes a grid to it. */
    String isOpen() {
        return "(closed_by < 0 OR " + ofAnchor("closed_by", "started_", "NULL") + " IS NULL)";
    }

    private String due(String name) {
        return "due_" + name + " AS (" + due("graded_" + name, "date_debut, quote_0, quote_1", "AND NOT p.nothing")
                + ")";
    }

    /** What rows owe: a number of units at a price, a quote, or units of a pool. */
    String due(String graded, String also, String which) {
        return String.format(Locale.ROOT, """
                  SELECT siret, g.service, p.issuer, p.ht, p.quote, p.pool, quantite,
                    CASE p.period WHEN 0 THEN quantite WHEN 1 THEN begun
                      ELSE coalesce(dont_nouveaux, begun) END AS units,
                    CASE WHEN each THEN least(units, most) - beyond ELSE 1 END AS number, number * base AS amount, %s
                  FROM (SELECT *, CASE WHEN years_of_row = 0 THEN quantite ELSE 0 END AS begun FROM
                    (SELECT *, %d - year(date_debut) AS years_of_row FROM %s)) g
                  JOIN price p ON p.key = g.key AND years BETWEEN year_from AND year_until
                    AND (p.measure < 0 OR CASE p.measure WHEN 0 THEN population ELSE agents END
                      BETWEEN measure_from AND measure_until)
                    AND quantite BETWEEN units_from AND units_until
                  WHERE units > 0 AND number > 0 %s""", also, year, graded, which);
    }

    /** A quote that nobody needs is refused with its row. */
    private static String quotes() {
        return """
                asked AS (
                  SELECT siret, service, date_debut, bool_or(issuer = 0) AS asked_0, bool_or(issuer = 1) AS asked_1
                  FROM due_quoted WHERE quote GROUP BY ALL),
                judged AS (
                  SELECT siret, service, date_debut, o.quote_0, o.quote_1,
                    grid IS NULL OR coalesce(asked_0, false) AS open_0,
                    grid IS NULL OR coalesce(asked_1, false) AS open_1
                  FROM owing_quoted o LEFT JOIN graded_quoted g USING (siret, service, date_debut)
                  LEFT JOIN asked USING (siret, service, date_debut)),
                agreed AS (
                  SELECT * FROM judged
                  WHERE (quote_0 IS NULL OR open_0) AND (quote_1 IS NULL OR open_1))""";
    }

    private static String lines() {
        return """
                line AS (
                  SELECT siret, issuer, ht, pool, quantite, amount FROM due_plain WHERE NOT quote
                  UNION ALL
                  SELECT siret, issuer, ht, pool, quantite, amount
                  FROM due_quoted SEMI JOIN agreed USING (siret, service, date_debut) WHERE NOT quote
                  UNION ALL SELECT siret, 0, true, -1, 1, quote_0 FROM agreed WHERE quote_0 IS NOT NULL
                  UNION ALL SELECT siret, 1, false, -1, 1, quote_1 FROM agreed WHERE quote_1 IS NOT NULL)""";
    }

    /** Invoices with their bands and their VAT, and what they add up to; half up, and every amount here is positive. */
    private String invoices() {
        String units = each(tables.pools(), i -> ", sum(quantite) FILTER (pool = " + i + ") AS units_" + i);
        String bands = each(
                tables.pools(),
                i -> String.format(
                        Locale.ROOT,
                        " LEFT JOIN band b%1$d ON b%1$d.pool = CASE WHEN units_%1$d > 0 THEN %1$d END"
                                + " AND units_%1$d BETWEEN b%1$d.units_from AND b%1$d.units_until",
                        i));
        String ofBands =
                each(tables.pools(), i -> String.format(Locale.ROOT, " + CASE WHEN units_%d > 0 THEN 1 ELSE 0 END", i));
        return String.format(
                Locale.ROOT,
                """
                body AS (
                  SELECT siret, issuer, count(*) FILTER (pool < 0) AS own, coalesce(sum(amount) FILTER (ht), 0) AS own_h,
                    coalesce(sum(amount) FILTER (NOT ht), 0) AS own_t%s
                  FROM line GROUP BY siret, issuer),
                invoice AS (
                  SELECT issuer, own%s AS lines, CAST(own_h%s AS BIGINT) AS h, CAST(own_t%s AS BIGINT) AS t FROM body%s),
                taxed AS (
                  SELECT issuer, code, lines, h + (2 * t * 10000 + 10000 + rate) // (2 * (10000 + rate)) AS ht,
                    CASE WHEN h = 0 THEN t - ht ELSE (2 * ht * rate + 10000) // 20000 END AS vat
                  FROM invoice JOIN rate USING (issuer))
                SELECT code, count(*) AS invoices, CAST(sum(lines) AS BIGINT) AS lines, CAST(sum(ht) AS BIGINT) AS ht,
                  CAST(sum(vat) AS BIGINT) AS vat, CAST(sum(ht + vat) AS BIGINT) AS ttc
                FROM taxed GROUP BY issuer, code ORDER BY issuer""",
                units,
                ofBands,
                each(tables.pools(), i -> band(i, "")),
                each(tables.pools(), i -> band(i, "NOT ")),
                bands);
    }

    private static String band(int pool, String not) {
        return String.format(
                Locale.ROOT,
                " + CASE WHEN %2$sb%1$d.ht THEN b%1$d.base + b%1$d.per_block"
                        + " * ((greatest(units_%1$d - b%1$d.counted_from, 0) + b%1$d.size - 1) // b%1$d.size) ELSE 0 END",
                pool,
                not);
    }
}
