package fr.tripartite.publication;

import fr.tripartite.billing.LedgerEntry;
import fr.tripartite.billing.YearSummary;
import fr.tripartite.io.FileFingerprint;
import fr.tripartite.io.FingerprintJson;
import fr.tripartite.io.Json;
import fr.tripartite.io.StoredFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** {@code manifest.json}: every file a year was billed from, every file it was published in, and the ledger. */
final class Manifest {

    private static final String YEAR = "annee";
    private static final String OUTPUTS = "sorties";
    private static final String LEDGER = "registre";
    private static final String IDENTITY = "identite";
    private static final String SEAL = "sceau";

    private Manifest() {}

    static String of(YearSummary summary, List<StoredFile> published, Optional<LedgerEntry> ledger) {
        return Json.write(json -> {
            json.writeNumberProperty(YEAR, summary.year());
            json.writeStringProperty("programme", summary.version());
            FingerprintJson.write(json, "entrees", summary.inputs());
            FingerprintJson.write(
                    json,
                    OUTPUTS,
                    published.stream().map(StoredFile::fingerprint).toList());
            ledger.ifPresent(entry -> {
                json.writeObjectPropertyStart(LEDGER);
                json.writeStringProperty(IDENTITY, entry.identity());
                json.writeNumberProperty("operation", entry.run());
                json.writeStringProperty("sceau_precedent", entry.previousSeal());
                json.writeStringProperty(SEAL, entry.seal());
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

    /** What a manifest says: the files but itself, and where the year stands in its ledger, empty for a preview. */
    record Told(int year, List<FileFingerprint> published, Optional<Origin> ledger) {}

    /** The ledger that files come from: the seal of its first run, and of the run that published them. */
    record Origin(String identity, String seal) {}

    /** Reads a manifest; an {@link IllegalArgumentException} where the text is none. */
    static Told read(String manifest) {
        List<FileFingerprint> files = new ArrayList<>();
        Map<String, String> ledger = new HashMap<>();
        int year = 0;
        try (JsonParser json = new JsonFactory().createParser(ObjectReadContext.empty(), manifest)) {
            FingerprintJson.require(json.nextToken() == JsonToken.START_OBJECT);
            while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                String key = json.currentName();
                json.nextToken();
                switch (key) {
                    case YEAR -> year = json.getIntValue();
                    case OUTPUTS -> files.addAll(FingerprintJson.read(json));
                    case LEDGER -> ledger.putAll(FingerprintJson.texts(json));
                    default -> json.skipChildren();
                }
            }
            FingerprintJson.require(json.currentToken() == JsonToken.END_OBJECT && !files.isEmpty());
        } catch (JacksonException e) {
            throw new IllegalArgumentException(e);
        }
        Optional<Origin> origin = ledger.isEmpty()
                ? Optional.empty()
                : Optional.of(new Origin(ledger.getOrDefault(IDENTITY, ""), ledger.getOrDefault(SEAL, "")));
        return new Told(year, files, origin);
    }
}
