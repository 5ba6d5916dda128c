package fr.tripartite.bench;

import fr.tripartite.tariff.ServiceDefinition;
import fr.tripartite.tariff.Tariffs;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Every row of an inventory as a table, in the order of the file, with what is wrong with it by itself. */
final class PeerInventory {

    private PeerInventory() {}

    /** The statement that makes the table; without a join, as that would put rows in another order. */
    static String of(Path inventory, Tariffs tariffs) {
        String columns = List.of(LargeInventory.HEADER.split(";", -1)).stream()
                .map(name -> "'" + name + "': 'VARCHAR'")
                .collect(Collectors.joining(", "));
        return String.format(
                Locale.ROOT,
                """
                CREATE TEMP TABLE inventory AS
                SELECT * EXCLUDE (single, staff, inhabitants, begun, subscribed, started, ended, agreed_0, agreed_1),
                  CASE WHEN length(siret_text) = 14 AND siret IS NOT NULL AND name IS NOT NULL AND type IS NOT NULL
                    AND service IS NOT NULL AND quantite BETWEEN 1 AND 1000000 AND (NOT single OR quantite = 1)
                    AND (inhabitants IS NULL OR population >= 0) AND (staff IS NULL OR agents >= 0)
                    AND (begun IS NULL OR dont_nouveaux BETWEEN 0 AND quantite)
                    AND (agreed_0 IS NULL OR quote_0 > 0) AND (agreed_1 IS NULL OR quote_1 > 0)
                    AND date_souscription IS NOT NULL AND date_debut IS NOT NULL
                    AND (ended IS NULL OR date_fin >= date_debut)
                  THEN NULL ELSE %s END AS problem
                FROM (
                  SELECT r.siret AS siret_text, collectivite AS name, r.service AS service_text,
                    r.quantite AS quantity_text, r.population AS inhabitants, r.agents AS staff,
                    r.dont_nouveaux AS begun, r.date_souscription AS subscribed, r.date_debut AS started,
                    r.date_fin AS ended, devis_lfn_ht AS agreed_0, devis_cdg_ttc AS agreed_1,
                    TRY_CAST(r.siret AS BIGINT) AS siret,
                    CASE r.type WHEN 'COMMUNE' THEN 0 WHEN 'ETABLISSEMENT' THEN 1 WHEN 'AUTRE' THEN 2 END AS type,
                    TRY_CAST(r.population AS INTEGER) AS population, TRY_CAST(r.agents AS INTEGER) AS agents,
                    CAST(enum_code(TRY_CAST(r.service AS code)) AS TINYINT) AS service,
                    TRY_CAST(r.quantite AS INTEGER) AS quantite,
                    TRY_CAST(r.dont_nouveaux AS INTEGER) AS dont_nouveaux,
                    CAST(try_strptime(r.date_souscription, '%%d/%%m/%%Y') AS DATE) AS date_souscription,
                    CAST(try_strptime(r.date_debut, '%%d/%%m/%%Y') AS DATE) AS date_debut,
                    CAST(try_strptime(r.date_fin, '%%d/%%m/%%Y') AS DATE) AS date_fin, %s, %s,
                    r.service IN (%s) AS single
                  FROM read_csv('%s', delim = ';', quote = '"', header = true, auto_detect = false, columns = {%s}) r)""",
                problems(),
                cents("devis_lfn_ht", 0),
                cents("devis_cdg_ttc", 1),
                singles(tariffs),
                inventory.toAbsolutePath().toString().replace("'", "''"),
                columns);
    }

    private static String singles(Tariffs tariffs) {
        return tariffs.services().stream()
                .filter(ServiceDefinition::onePerBody)
                .map(service -> PeerTables.literal(service.code()))
                .collect(Collectors.joining(", "));
    }

    private static String cents(String column, int issuer) {
        return "CAST(100 * TRY_CAST(replace(" + column + ", ',', '.') AS DECIMAL(16,2)) AS BIGINT) AS quote_" + issuer;
    }

    /** In the order of the program; of several of a kind only those that the generated inventories have. */
    private static String problems() {
        return String.format(
                Locale.ROOT,
                """
                concat_ws(' ; ',
                  CASE WHEN siret_text IS NULL THEN 'SIRET absent'
                    WHEN regexp_full_match(siret_text, '\\d+([.,]\\d+)?[eE]\\+?\\d+') THEN
                      'le tableur a transformé le SIRET en nombre (' || siret_text
                      || ') : ressaisir les 14 chiffres dans une cellule au format texte'
                    WHEN siret IS NULL THEN 'SIRET : 14 chiffres attendus'
                    WHEN length(siret_text) = 13 THEN
                      'SIRET : 13 chiffres lus, 14 attendus (un zéro en tête a pu être perdu par le tableur)'
                    WHEN length(siret_text) <> 14 THEN 'SIRET : ' || length(siret_text) || ' chiffres lus, 14 attendus' END,
                  CASE WHEN name IS NULL THEN 'nom de la collectivité vide' END,
                  CASE WHEN type IS NULL THEN 'type inconnu, attendu : COMMUNE, ETABLISSEMENT, AUTRE' END,
                  CASE WHEN service IS NULL THEN
                    'service inconnu, le code le plus proche est ' || rtrim(service_text, '_') END,
                  CASE WHEN quantite BETWEEN 1 AND 1000000 THEN
                      CASE WHEN single AND quantite > 1 THEN
                        'quantité : 1 attendu, une collectivité n''a qu''un ' || service_text END
                    ELSE 'quantité : nombre entier de 1 à 1 000 000 attendu' END,
                  CASE WHEN inhabitants IS NOT NULL AND coalesce(population, -1) < 0 THEN
                    'population : nombre entier ou cellule vide attendu' END,
                  CASE WHEN staff IS NOT NULL AND coalesce(agents, -1) < 0 THEN
                    'agents : nombre entier ou cellule vide attendu' END,
                  CASE WHEN begun IS NOT NULL AND coalesce(dont_nouveaux, -1) < 0 THEN
                    'dont_nouveaux : nombre entier ou cellule vide attendu' END,
                  CASE WHEN dont_nouveaux > quantite THEN 'plus de nouveaux que la quantité (' || quantite || ')' END,
                  CASE WHEN (agreed_0 IS NOT NULL AND coalesce(quote_0, 0) <= 0)
                      OR (agreed_1 IS NOT NULL AND coalesce(quote_1, 0) <= 0) THEN
                    'montant de devis : supérieur à zéro, deux décimales au plus, attendu' END,
                  %s, %s, %s,
                  CASE WHEN date_fin < date_debut THEN 'date de fin antérieure à la date de début' END)""",
                dateProblem("subscribed", "date_souscription", "date absente"),
                dateProblem("started", "date_debut", "date absente"),
                dateProblem("ended", "date_fin", null));
    }

    private static String dateProblem(String text, String column, @Nullable String absent) {
        return "CASE WHEN " + text + " IS NULL THEN " + (absent == null ? "NULL" : "'" + column + " : " + absent + "'")
                + " WHEN " + column + " IS NULL THEN '" + column
                + " : date impossible, jj/mm/aaaa ou aaaa-mm-jj attendu' END";
    }
}
