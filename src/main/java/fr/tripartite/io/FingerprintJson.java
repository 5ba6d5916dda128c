package fr.tripartite.io;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Lists of files in a manifest: {@code nom}, {@code taille}, {@code sha256}. */
public final class FingerprintJson {

    private static final String NAME = "nom";
    private static final String SIZE = "taille";
    private static final String HASH = "sha256";

    private FingerprintJson() {}

    /** Writes files as a property. */
    public static void write(JsonGenerator json, String property, List<FileFingerprint> files) {
        json.writeArrayPropertyStart(property);
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
     * Reads the files of a property whose value begins.
     *
     * @throws IllegalArgumentException where it is no list of files
     */
    public static List<FileFingerprint> read(JsonParser json) {
        require(json.currentToken() == JsonToken.START_ARRAY);
        List<FileFingerprint> files = new ArrayList<>();
        while (json.nextToken() == JsonToken.START_OBJECT) {
            Map<String, String> values = texts(json);
            require(values.keySet().containsAll(List.of(NAME, SIZE, HASH)));
            files.add(new FileFingerprint(
                    values.getOrDefault(NAME, ""),
                    Long.parseLong(values.getOrDefault(SIZE, "")),
                    values.getOrDefault(HASH, "")));
        }
        return files;
    }

    /**
     * The values of an object that are no objects themselves.
     *
     * @throws IllegalArgumentException where no object begins
     */
    public static Map<String, String> texts(JsonParser json) {
        require(json.currentToken() == JsonToken.START_OBJECT);
        Map<String, String> values = new HashMap<>();
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String key = json.currentName();
            if (json.nextToken().isStructStart()) {
                json.skipChildren();
            } else {
                values.put(key, json.getString());
            }
        }
        return values;
    }

    /**
     * Refuses a text that is no manifest.
     *
     * @throws IllegalArgumentException where it does not hold
     */
    public static void require(boolean holds) {
        if (!holds) {
            throw new IllegalArgumentException("not a manifest");
        }
    }
}
