package fr.tripartite.bench;

import fr.tripartite.tariff.Issuer;
import fr.tripartite.tariff.Tariffs;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Writes the great files of a year from the tables of {@link PeerBooks}, under the names and columns of the program. */
final class PeerFiles {

    private static final String INVOICES = "factures.csv";
    private static final String TRACKING = "suivi-inventaire.csv";
    private static final String BYTE_ORDER_MARK = "\uFEFF"; // in the first column's name: there is no other way

    private final List<Issuer> issuers;
    private final PeerBooks books;
    private final PeerQuery query;
    private final int year;

    PeerFiles(Tariffs tariffs, PeerBooks books, PeerQuery query, int year) {
        this.issuers = tariffs.issuers();
        this.books = books;
        this.query = query;
        this.year = year;
    }

    /** The names of the files. */
    static List<String> names(Tariffs tariffs) {
        List<String> names = new ArrayList<>(List.of(INVOICES, TRACKING));
        tariffs.issuers().forEach(issuer -> names.add(name(issuer)));
        return names;
    }

    private static String name(Issuer issuer) {
        return "lignes-" + issuer.code() + ".csv";
    }

    /** The statements that write the files. */
    List<String> of(Path directory) {
        List<String> statements = new ArrayList<>();
        for (int i = 0; i < issuers.size(); i++) {
            statements.add(copy(lines(i), directory.resolve(name(issuers.get(i)))));
        }
        statements.add(copy(invoices(), directory.resolve(INVOICES)));
        statements.add(copy(tracking(), directory.resolve(TRACKING)));
        return statements;
    }

    private static String copy(String query, Path file) {
        return "COPY (" + query + ") TO "
                + PeerTables.literal(file.toAbsolutePath().toString()) + " (FORMAT csv, HEADER, DELIMITER ';')";
    }

    private static String euros(String cents) {
        return "replace(CAST(CAST(" + cents + " AS DECIMAL(16,0)) * CAST(0.01 AS DECIMAL(2,2)) AS VARCHAR), '.', ',')";
    }

    private String lines(int issuer) {
        return String.format(
                Locale.ROOT,
                """
                SELECT invoice_number AS "%snumero_facture", position AS ligne, siret_text AS siret, name AS collectivite,
                  service, nature, label AS libelle, number AS quantite, unit AS unite, %s AS prix_unitaire, basis AS base,
                  %s AS montant_ht, %s AS taux_tva, %s AS montant_tva, %s AS montant_ttc, %d AS annee,
                  nullif(grid, '') AS grille,
                  CASE WHEN after_line = '' THEN reference ELSE reference || first || after_line END AS reference,
                  coalesce(rows, CAST(first AS VARCHAR)) AS lignes_inventaire
                FROM (
                  SELECT * FROM billed JOIN (SELECT issuer, sequence, invoice_number, siret_text, name FROM invoice)
                    USING (issuer, sequence) JOIN item USING (item)
                  WHERE issuer = %d ORDER BY sequence, position)""",
                BYTE_ORDER_MARK,
                euros("price"),
                euros("ht_amount"),
                issuers.get(issuer).vat().rate(), // as the files write it
                euros("vat"),
                euros("ttc"),
                year,
                issuer);
    }

    private String invoices() {
        return String.format(
                Locale.ROOT,
                """
                SELECT invoice_number AS "%snumero_facture", 'FACTURE' AS type, code AS emetteur, siret_text AS siret,
                  name AS collectivite, '31/12/%d' AS date_facture, %s AS montant_ht, %s AS montant_tva,
                  %s AS montant_ttc, lines AS nombre_lignes, NULL AS numero_origine, NULL AS date_origine,
                  NULL AS engagement, NULL AS code_service, nullif(CASE code%s END, '') AS mention
                FROM (SELECT * FROM invoice ORDER BY issuer, sequence)""",
                BYTE_ORDER_MARK,
                year,
                euros("ht"),
                euros("vat"),
                euros("(ht + vat)"),
                each(i -> " WHEN "
                        + PeerTables.literal(issuers.get(i).code()) + " THEN "
                        + PeerTables.literal(issuers.get(i).vat().mention())));
    }

    /** Every row of the inventory once; a row of several that are counted together bears its amount where it is the first. */
    private String tracking() {
        return String.format(
                Locale.ROOT,
                """
                SELECT line AS "%sligne", siret_text AS siret, name AS collectivite, service_text AS service,
                  quantity_text AS quantite, state AS etat,
                  CASE WHEN state = 'REJETE' THEN wrong WHEN state <> 'FACTURE' OR warning IS NOT NULL THEN
                    concat_ws(' ; ', CASE state WHEN 'SANS_OBJET' THEN %s WHEN 'FACTURE' THEN NULL
                      ELSE concat_ws(' ; '%s) END, warning) END AS motif%s
                FROM (
                  SELECT *, CASE WHEN wrong IS NOT NULL THEN 'REJETE'
                    WHEN is_billed THEN CASE WHEN awaits_0 OR awaits_1 THEN 'PARTIEL' ELSE 'FACTURE' END
                    WHEN awaits_0 OR awaits_1 THEN 'A_DEVISER' ELSE 'SANS_OBJET' END AS state
                  FROM (%s)
                  ORDER BY line)""",
                BYTE_ORDER_MARK,
                nothing(),
                each(this::awaited),
                each(i -> ", " + euros("coalesce(ttc_" + i + ", 0)") + " AS "
                        + issuers.get(i).amountColumn()),
                rows());
    }

    /** What the tables say of each row. */
    private String rows() {
        return String.format(
                Locale.ROOT,
                """
                SELECT i.rowid + 2 AS line, siret_text, name, service_text, quantity_text, i.date_souscription, i.date_debut,
                  i.date_fin, fate, required_code, n.reference AS nothing%s,
                  CASE WHEN problem IS NOT NULL THEN problem
                    WHEN fate = 'ALONE' THEN service_text || ' sans ' || required_code || ' actif et accepté'
                    WHEN refused_0 OR refused_1 THEN concat_ws(' ; '%s) END AS wrong,
                  fate = 'OWING' AND (coalesce(priced, false) OR i.quote_0 > 0 OR i.quote_1 > 0) IS TRUE AS is_billed,
                  CASE WHEN fate = 'OWING' THEN %s END AS warning
                FROM inventory i LEFT JOIN catalogue c ON c.service = i.service
                LEFT JOIN (SELECT line, fate, grid FROM assessed) a ON a.line = i.rowid + 2
                LEFT JOIN (%s) d ON d.line = i.rowid + 2
                LEFT JOIN (SELECT line, refused_0, refused_1 FROM judged) j ON j.line = i.rowid + 2
                LEFT JOIN (SELECT first%s FROM billed GROUP BY first) b ON b.first = i.rowid + 2
                LEFT JOIN (%s) w ON w.line = i.rowid + 2
                LEFT JOIN (SELECT item, reference FROM item) n ON n.item = d.nothing%s""",
                each(i -> String.format(
                        Locale.ROOT,
                        ", ttc_%1$d, coalesce(q%1$d.reference, w.closed) AS why_%1$d, (fate = 'OWING'"
                                + " AND i.quote_%1$d IS NULL AND (asked_%1$d IS NOT NULL"
                                + " OR (grid IS NULL AND quoted_by = %1$d))) IS TRUE AS awaits_%1$d",
                        i)),
                each(this::refused),
                books.unsuitable(),
                outcomes(),
                each(i -> String.format(Locale.ROOT, ", sum(ttc) FILTER (issuer = %1$d) AS ttc_%1$d", i)),
                closed(),
                each(i -> String.format(
                        Locale.ROOT,
                        " LEFT JOIN (SELECT item, reference FROM item) q%1$d ON q%1$d.item = asked_%1$d",
                        i)));
    }

    private String outcomes() {
        return "SELECT line, bool_or(NOT quote AND NOT nothing) AS priced, min(item) FILTER (nothing) AS nothing"
                + each(i -> String.format(Locale.ROOT, ", min(item) FILTER (quote AND issuer = %1$d) AS asked_%1$d", i))
                + " FROM due GROUP BY line";
    }

    private String each(IntFunction<String> text) {
        return IntStream.range(0, issuers.size()).mapToObj(text).collect(Collectors.joining());
    }

    private String nothing() {
        return String.format(Locale.ROOT, """
                CASE fate WHEN 'LATER' THEN 'commence en ' || year(date_debut)
                  WHEN 'ENDED' THEN 'terminé en ' || year(date_fin)
                  WHEN 'ONCE' THEN 'dû une seule fois, en ' || year(date_debut)
                  WHEN 'INCLUDED' THEN 'inclus dans ' || required_code
                  ELSE coalesce(nothing, 'rien n''est dû en %d') END""", year);
    }

    private String awaited(int issuer) {
        return String.format(Locale.ROOT, """
                , CASE WHEN awaits_%1$d THEN 'devis de %2$s attendu : ' || coalesce(why_%1$d,
                  'aucune grille ne donne de prix à ce service pour l''année %3$d (souscription du '
                    || strftime(date_souscription, '%%d/%%m/%%Y') || ', début le ' || strftime(date_debut, '%%d/%%m/%%Y')
                    || ')') END""", issuer, issuers.get(issuer).code(), year);
    }

    private String refused(int issuer) {
        return String.format(
                Locale.ROOT,
                ", CASE WHEN refused_%d THEN 'montant de devis sans objet : aucun devis de %s n''est nécessaire"
                        + " (ou ne l''est plus)' END",
                issuer,
                issuers.get(issuer).code());
    }

    /** Rows that a grid would price, were it not closed to the body. */
    private String closed() {
        return String.format(Locale.ROOT, """
                SELECT line, 'la grille « ' || title || ' » ne vaut pas pour une collectivité qui a le ' || not_with AS closed
                FROM (SELECT line, min(w.grid) AS grid
                FROM (SELECT * FROM assessed WHERE fate = 'OWING' AND grid IS NULL) o LEFT JOIN anchor USING (siret)
                JOIN applies w ON %s GROUP BY line) JOIN grid USING (grid)""", query.fits());
    }
}
