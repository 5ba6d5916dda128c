package fr.tripartite.bench;

import fr.tripartite.tariff.Issuer;
import fr.tripartite.tariff.Tariffs;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Writes the great files of a year from the tables of {@link PeerBooks}, under the names and columns of the program. */
final class PeerFiles {

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

    /** The statements that write the files. */
    List<String> of(Path directory) {
        List<String> statements = new ArrayList<>();
        for (int i = 0; i < issuers.size(); i++) {
            statements.add(
                    copy(lines(i), directory.resolve("lignes-" + issuers.get(i).code() + ".csv")));
        }
        statements.add(copy(invoices(), directory.resolve("factures.csv")));
        statements.add(copy(tracking(), directory.resolve("suivi-inventaire.csv")));
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
        return """
                SELECT invoice_number AS "%snumero_facture", position AS ligne, siret_text AS siret, name AS collectivite,
                  service, nature, label AS libelle, number AS quantite, unit AS unite, %s AS prix_unitaire, basis AS base,
                  %s AS montant_ht, %s AS taux_tva, %s AS montant_tva, %s AS montant_ttc, %d AS annee,
                  nullif(grid, '') AS grille,
                  CASE WHEN after_line = '' THEN reference ELSE reference || first || after_line END AS reference,
                  coalesce(rows, CAST(first AS VARCHAR)) AS lignes_inventaire
                FROM (
                  SELECT * FROM billed JOIN (SELECT issuer, sequence, invoice_number, siret_text, name FROM invoice)
                    USING (issuer, sequence) JOIN item USING (item)
                  WHERE issuer = %d ORDER BY sequence, position)""".formatted(
                        BYTE_ORDER_MARK,
                        euros("price"),
                        euros("ht_amount"),
                        issuers.get(issuer).vat().rate() / 100, // no decimals in the tariffs of this project
                        euros("vat"),
                        euros("ttc"),
                        year,
                        issuer);
    }

    private String invoices() {
        return """
                SELECT invoice_number AS "%snumero_facture", 'FACTURE' AS type, code AS emetteur, siret_text AS siret,
                  name AS collectivite, '31/12/%d' AS date_facture, %s AS montant_ht, %s AS montant_tva,
                  %s AS montant_ttc, lines AS nombre_lignes, NULL AS numero_origine, NULL AS engagement,
                  NULL AS code_service
                FROM (SELECT * FROM invoice ORDER BY issuer, sequence)""".formatted(BYTE_ORDER_MARK, year, euros("ht"), euros("vat"), euros("(ht + vat)"));
    }

    /** Every row of the inventory once; a row of several that are counted together bears its amount where it is the first. */
    private String tracking() {
        String amounts = each(", sum(ttc) FILTER (issuer = %1$d) AS ttc_%1$d");
        String asked = each(", min(item) FILTER (quote AND issuer = %1$d) AS asked_%1$d");
        String columns = IntStream.range(0, issuers.size())
                .mapToObj(i -> ", " + euros("coalesce(ttc_" + i + ", 0)") + " AS "
                        + issuers.get(i).amountColumn())
                .collect(Collectors.joining());
        return """
                SELECT line AS "%1$sligne", siret_text AS siret, name AS collectivite, service_text AS service,
                  quantity_text AS quantite, state AS etat,
                  nullif(concat_ws(' ; ', CASE state WHEN 'REJETE' THEN wrong WHEN 'SANS_OBJET' THEN %2$s
                    WHEN 'FACTURE' THEN NULL ELSE concat_ws(' ; '%3$s) END,
                    CASE WHEN state <> 'REJETE' THEN warning END), '') AS motif%4$s
                FROM (
                  SELECT *, CASE WHEN wrong IS NOT NULL THEN 'REJETE'
                    WHEN is_billed THEN CASE WHEN awaits_0 OR awaits_1 THEN 'PARTIEL' ELSE 'FACTURE' END
                    WHEN awaits_0 OR awaits_1 THEN 'A_DEVISER' ELSE 'SANS_OBJET' END AS state
                  FROM (
                    SELECT i.rowid + 2 AS line, siret_text, name, service_text, quantity_text, i.date_souscription,
                      i.date_debut, i.date_fin, fate, c.required_code, grid, nothing, asked_0, asked_1, ttc_0, ttc_1,
                      closed,
                      CASE WHEN problem IS NOT NULL THEN problem
                        WHEN fate = 'ALONE' THEN service_text || ' sans ' || required_code || ' actif et accepté'
                        WHEN refused_0 OR refused_1 THEN concat_ws(' ; '%5$s) END AS wrong,
                      fate = 'OWING' AND (coalesce(priced, false) OR i.quote_0 > 0 OR i.quote_1 > 0) IS TRUE AS is_billed,
                      CASE WHEN fate = 'OWING' THEN %6$s END AS warning%7$s
                    FROM inventory i LEFT JOIN catalogue c ON c.service = i.service
                    LEFT JOIN (SELECT line, fate, grid FROM assessed) a ON a.line = i.rowid + 2
                    LEFT JOIN (SELECT line, bool_or(NOT quote AND NOT nothing) AS priced,
                        min(item) FILTER (nothing) AS nothing%8$s FROM due GROUP BY line) d ON d.line = i.rowid + 2
                    LEFT JOIN (SELECT line, refused_0, refused_1 FROM judged) j ON j.line = i.rowid + 2
                    LEFT JOIN (%9$s) w ON w.line = i.rowid + 2
                    LEFT JOIN (SELECT first%10$s FROM billed GROUP BY first) b ON b.first = i.rowid + 2))
                ORDER BY line""".formatted(
                BYTE_ORDER_MARK,
                nothing(),
                IntStream.range(0, issuers.size()).mapToObj(this::awaited).collect(Collectors.joining()),
                columns,
                IntStream.range(0, issuers.size()).mapToObj(this::refused).collect(Collectors.joining()),
                books.unsuitable(),
                each(", (fate = 'OWING' AND i.quote_%1$d IS NULL AND (asked_%1$d IS NOT NULL"
                        + " OR (grid IS NULL AND quoted_by = %1$d))) IS TRUE AS awaits_%1$d"),
                asked,
                closed(),
                amounts);
    }

    private String each(String text) {
        return IntStream.range(0, issuers.size()).mapToObj(text::formatted).collect(Collectors.joining());
    }

    private String nothing() {
        return """
                CASE fate WHEN 'LATER' THEN 'commence en ' || year(date_debut)
                  WHEN 'ENDED' THEN 'terminé en ' || year(date_fin)
                  WHEN 'ONCE' THEN 'dû une seule fois, en ' || year(date_debut)
                  WHEN 'INCLUDED' THEN 'inclus dans ' || required_code
                  ELSE coalesce(%s, 'rien n''est dû en %d') END""".formatted(text("nothing"), year);
    }

    private static String text(String item) {
        return "(SELECT reference FROM item WHERE item.item = " + item + ")";
    }

    private String awaited(int issuer) {
        return """
                , CASE WHEN awaits_%1$d THEN 'devis de %2$s attendu : ' || coalesce(%3$s,
                  (SELECT 'la grille « ' || title || ' » ne vaut pas pour une collectivité qui a le ' || not_with
                    FROM grid g WHERE g.grid = closed),
                  'aucune grille ne donne de prix à ce service pour l''année %4$d (souscription du '
                    || strftime(date_souscription, '%%d/%%m/%%Y') || ', début le ' || strftime(date_debut, '%%d/%%m/%%Y')
                    || ')') END""".formatted(issuer, issuers.get(issuer).code(), text("asked_" + issuer), year);
    }

    private String refused(int issuer) {
        return (", CASE WHEN refused_%d THEN 'montant de devis sans objet : aucun devis de %s n''est nécessaire"
                        + " (ou ne l''est plus)' END")
                .formatted(issuer, issuers.get(issuer).code());
    }

    /** Rows without a grid that one would fit, were it not closed to the body. */
    private String closed() {
        return """
                SELECT line, min(w.grid) AS closed
                FROM (SELECT * FROM assessed WHERE fate = 'OWING' AND grid IS NULL) o LEFT JOIN anchor USING (siret)
                JOIN applies w ON %s GROUP BY line""".formatted(query.fits());
    }
}
