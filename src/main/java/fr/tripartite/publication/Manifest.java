package fr.tripartite.publication;

import fr.tripartite.billing.LedgerEntry;
import fr.tripartite.billing.YearSummary;
import fr.tripartite.io.FileFingerprint;
import fr.tripartite.io.Json;
import fr.tripartite.io.StoredFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** {@code manifest.json}: every file a year was billed from, every file it was published in, and the ledger. */
final class Manifest {

    private static final String OUTPUTS = "sorties";
    private static final String NAME = "nom";
    private static final String SIZE = "taille";
    private static final String HASH = "sha256";

    private Manifest() {}

    static String of(YearSummary summary, List<StoredFile> published, Optional<LedgerEntry> ledger) {
        return Json.write(json -> {
            json.writeNumberProperty("annee", summary.year());
            json.writeStringProperty("programme", summary.version());
            files(json, "entrees", summary.inputs());
            files(json, OUTPUTS, published.stream().map(StoredFile::fingerprint).toList());
            ledger.ifPresent(entry -> {
                json.writeObjectPropertyStart("registre");
                json.writeStringProperty("identite", entry.identity());
                json.writeNumberProperty("operation", entry.run());
                json.writeStringProperty("sceau_precedent", entry.previousSeal());
                json.writeStringProperty("sceau", entry.seal());
                json.writeObjectPropertyStart("chaines");
                entry.chains().forEach((issuer, chain) -> {
                    json.writeObjectPropertyStart(issuer);
                    json.writeNumberProperty("documents", chain.documents());
                    json.writeStringProperty("empreinte", chain.hash());
                    json.writeEndObject();
                });
                json.writeEndObject();
                json.writeEndObject();
            });
        });
    }

    private static void files(JsonGenerator json, String name, List<FileFingerprint> files) {
        json.writeArrayPropertyStart(name);
        for (FileFingerprint file : files) {
            json.writeStartObject();
            json.writeStringProperty(NAME, file.name());
            json.writeNumberProperty(SIZE, file.size());
            json.writeStringProperty(HASH, file.sha256());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /**
     * The files that a manifest says were published.
     *
     * @throws IllegalArgumentException where the text is not a manifest
     */
    static List<FileFingerprint> published(String manifest) {
        List<FileFingerprint> files = new ArrayList<>();
        try (JsonParser json = new JsonFactory().createParser(ObjectReadContext.empty(), manifest)) {
            require(json.nextToken() == JsonToken.START_OBJECT);
            while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                boolean published = json.currentName().equals(OUTPUTS);
                json.nextToken();
                if (published) {
                    addFiles(json, files);
                } else {
                    json.skipChildren();
                }
            }
            require(json.currentToken() == JsonToken.END_OBJECT && !files.isEmpty());
        } catch (JacksonException e) {
            throw new IllegalArgumentException(e);
        }
        return files;
    }

    private static void addFiles(JsonParser json, List<FileFingerprint> files) {
        require(json.currentToken() == JsonToken.START_ARRAY);
        while (json.nextToken() == JsonToken.START_OBJECT) {
            Map<String, String> values = new HashMap<>();
            while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                String key = json.currentName();
                json.nextToken();
                values.put(key, json.getString());
            }
            require(values.keySet().containsAll(List.of(NAME, SIZE, HASH)));
            files.add(new FileFingerprint(
                    values.getOrDefault(NAME, ""),
                    Long.parseLong(values.getOrDefault(SIZE, "")),
                    values.getOrDefault(HASH, "")));
        }
    }

    private static void require(boolean holds) {
        if (!holds) {
            throw new IllegalArgumentException("not a manifest");
        }
    }
}
