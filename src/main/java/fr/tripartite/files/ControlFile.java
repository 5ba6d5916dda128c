package fr.tripartite.files;

import tools.jackson.core.JsonGenerator;

/** Writes {@code controle.json}: what the files of the year add up to. Amounts are strings with a point. */
final class ControlFile {

    private ControlFile() {}

    static String of(YearSummary summary, Balance balance) {
        return Json.write(json -> write(json, summary, balance));
    }

    private static void write(JsonGenerator json, YearSummary summary, Balance balance) {
        json.writeNumberProperty("annee", summary.year());
        json.writeObjectPropertyStart("inventaire");
        json.writeStringProperty("fichier", summary.inventory().name());
        json.writeStringProperty("sha256", summary.inventory().sha256());
        json.writeNumberProperty("lignes", summary.rowCount());
        json.writeEndObject();
        json.writeObjectPropertyStart("etats");
        balance.states().forEach((state, count) -> json.writeNumberProperty(state.name(), count));
        json.writeEndObject();
        json.writeObjectPropertyStart("emetteurs");
        balance.issuers().forEach((issuer, totals) -> {
            json.writeObjectPropertyStart(issuer);
            json.writeNumberProperty("factures", totals.documents());
            json.writeNumberProperty("avoirs", totals.avoirs());
            json.writeNumberProperty("lignes", totals.lines());
            json.writeStringProperty("ht", totals.ht().toString());
            json.writeStringProperty("tva", totals.vat().toString());
            json.writeStringProperty("ttc", totals.ttc().toString());
            json.writeEndObject();
        });
        json.writeEndObject();
        json.writeObjectPropertyStart("subvention");
        json.writeNumberProperty("places", summary.places());
        json.writeNumberProperty("plafond", summary.cap());
        balance.subsidies().forEach((issuer, covered) -> json.writeStringProperty(issuer, covered.toString()));
        json.writeObjectPropertyStart("cumul");
        balance.subsidiesSinceStart()
                .forEach((issuer, covered) -> json.writeStringProperty(issuer, covered.toString()));
        json.writeEndObject();
        json.writeEndObject();
        json.writeNumberProperty("avertissements", balance.warnings());
        json.writeArrayPropertyStart("centimes");
        for (Balance.Cent cent : balance.cents()) {
            json.writeStartObject();
            json.writeStringProperty("numero_facture", cent.number());
            json.writeStringProperty("ecart", cent.cent().toString());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeBooleanProperty("equilibre", true);
    }
}
