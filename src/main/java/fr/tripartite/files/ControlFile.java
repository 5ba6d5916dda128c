package fr.tripartite.files;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;

/** Writes {@code controle.json}: what the files of the year add up to. Amounts are strings with a point. */
final class ControlFile {

    private ControlFile() {}

    static void write(Path file, Books.Summary summary, Balance balance) {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        PrettyPrinter printer =
                new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
        ObjectWriteContext context = new ObjectWriteContext.Base() {
            @Override
            public PrettyPrinter getPrettyPrinter() {
                return printer;
            }

            @Override
            public boolean hasPrettyPrinter() {
                return true;
            }
        };
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(context, text)) {
            write(json, summary, balance);
        }
        try {
            Files.writeString(file, text + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(JsonGenerator json, Books.Summary summary, Balance balance) {
        json.writeStartObject();
        json.writeNumberProperty("annee", summary.year());
        json.writeObjectPropertyStart("inventaire");
        json.writeStringProperty("fichier", summary.inventoryFile());
        json.writeStringProperty("sha256", summary.inventorySha256());
        json.writeNumberProperty("lignes", summary.rowCount());
        json.writeEndObject();
        json.writeObjectPropertyStart("etats");
        balance.states().forEach((state, count) -> json.writeNumberProperty(state.name(), count));
        json.writeEndObject();
        json.writeObjectPropertyStart("emetteurs");
        balance.issuers().forEach((issuer, totals) -> {
            json.writeObjectPropertyStart(issuer);
            json.writeNumberProperty("factures", totals.invoices());
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
        json.writeEndObject();
    }
}
