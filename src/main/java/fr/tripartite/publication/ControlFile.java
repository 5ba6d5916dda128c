package fr.tripartite.publication;

import fr.tripartite.billing.Alert;
import fr.tripartite.billing.Balance;
import fr.tripartite.billing.YearSummary;
import fr.tripartite.billing.YearTotals;
import fr.tripartite.io.Json;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/** Writes {@code controle.json}: what the files of the year add up to. Amounts are strings with a point. */
final class ControlFile {

    private ControlFile() {}

    static String of(YearSummary summary, YearTotals totals, List<Alert> alerts, List<Balance.Cent> cents) {
        return Json.write(json -> {
            json.writeNumberProperty("annee", summary.year());
            inventory(json, summary);
            json.writeObjectPropertyStart("etats");
            totals.states().forEach((state, count) -> json.writeNumberProperty(state.name(), count));
            json.writeEndObject();
            issuers(json, totals);
            subsidy(json, totals);
            json.writeNumberProperty("avertissements", totals.warnings());
            alerts(json, alerts);
            cents(json, cents);
            json.writeBooleanProperty("equilibre", true);
        });
    }

    private static void inventory(JsonGenerator json, YearSummary summary) {
        json.writeObjectPropertyStart("inventaire");
        json.writeStringProperty("fichier", summary.inventory().name());
        json.writeStringProperty("sha256", summary.inventory().sha256());
        json.writeNumberProperty("lignes", summary.rowCount());
        json.writeEndObject();
    }

    private static void issuers(JsonGenerator json, YearTotals totals) {
        json.writeObjectPropertyStart("emetteurs");
        totals.issuers().forEach((issuer, total) -> {
            json.writeObjectPropertyStart(issuer);
            json.writeNumberProperty("factures", total.documents());
            json.writeNumberProperty("avoirs", total.avoirs());
            json.writeNumberProperty("lignes", total.lines());
            json.writeStringProperty("ht", total.ht().toString());
            json.writeStringProperty("tva", total.vat().toString());
            json.writeStringProperty("ttc", total.ttc().toString());
            json.writeEndObject();
        });
        json.writeEndObject();
    }

    private static void subsidy(JsonGenerator json, YearTotals totals) {
        json.writeObjectPropertyStart("subvention");
        json.writeNumberProperty("places", totals.places());
        json.writeNumberProperty("plafond", totals.cap());
        totals.issuers()
                .forEach((issuer, total) ->
                        json.writeStringProperty(issuer, total.covered().toString()));
        json.writeObjectPropertyStart("cumul");
        totals.issuers()
                .forEach((issuer, total) -> json.writeStringProperty(
                        issuer, total.coveredSinceStart().toString()));
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void alerts(JsonGenerator json, List<Alert> alerts) {
        json.writeArrayPropertyStart("alertes");
        for (Alert alert : alerts) {
            json.writeStartObject();
            json.writeStringProperty("nom", alert.name());
            json.writeNumberProperty("chiffre", alert.figure());
            json.writeBooleanProperty("confirmee", alert.isConfirmed());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void cents(JsonGenerator json, List<Balance.Cent> cents) {
        json.writeArrayPropertyStart("centimes");
        for (Balance.Cent cent : cents) {
            json.writeStartObject();
            json.writeStringProperty("numero_facture", cent.number());
            json.writeStringProperty("ecart", cent.cent().toString());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
