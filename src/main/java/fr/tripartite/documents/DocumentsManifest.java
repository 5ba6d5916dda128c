package fr.tripartite.documents;

import fr.tripartite.failure.Failure;
import fr.tripartite.io.FileFingerprint;
import fr.tripartite.io.FingerprintJson;
import fr.tripartite.io.Json;
import fr.tripartite.words.Message;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
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

/**
 * {@code manifest.json} of the documents of a year: every file, what they were made from, and of which ledger.
 *
 * @param origin the ledger and the run that last billed the year; empty for a preview
 * @param inputs list of tiers, settings and templates
 * @param files all files but itself
 */
public record DocumentsManifest(
        int year, Optional<Origin> origin, List<FileFingerprint> inputs, List<FileFingerprint> files) {

    /** Its name. */
    static final String NAME = "manifest.json";

    private static final String YEAR = "annee";
    private static final String LEDGER = "registre";
    private static final String IDENTITY = "identite";
    private static final String SEAL = "sceau";
    private static final String INPUTS = "entrees";
    /** No year that is billed has such a key: neither is taken for the other. */
    private static final String FILES = "documents";

    /**
     * The ledger that documents come from.
     *
     * @param seal of the run that last billed the year
     */
    public record Origin(String identity, String seal) {}

    /** Its text. What compresses the PDFs comes with the Java runtime, so that is named. */
    String text() {
        return Json.write(json -> {
            json.writeNumberProperty(YEAR, year);
            json.writeStringProperty("java", Runtime.version().toString());
            FingerprintJson.write(json, INPUTS, inputs);
            FingerprintJson.write(json, FILES, files);
            origin.ifPresent(ledger -> {
                json.writeObjectPropertyStart(LEDGER);
                json.writeStringProperty(IDENTITY, ledger.identity());
                json.writeStringProperty(SEAL, ledger.seal());
                json.writeEndObject();
            });
        });
    }

    /**
     * The manifest of a directory.
     *
     * @return empty where there is none
     * @throws Failure where it cannot be understood
     */
    public static Optional<DocumentsManifest> in(Path directory) {
        Path file = directory.resolve(NAME);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        return Optional.of(
                understood(directory).orElseThrow(() -> Failure.unsound(DocumentsWord.MANIFEST_DAMAGED, file)));
    }

    /** The manifest of a directory, if there is one that can be understood: that of a billed year tells of no documents. */
    public static Optional<DocumentsManifest> understood(Path directory) {
        Path file = directory.resolve(NAME);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(read(Files.readString(file)));
        } catch (MalformedInputException | JacksonException | IllegalArgumentException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw Failure.failed(Message.of(DocumentsWord.UNREADABLE, file, e.toString()), e);
        }
    }

    private static DocumentsManifest read(String text) {
        Map<String, String> ledger = new HashMap<>();
        List<FileFingerprint> inputs = new ArrayList<>();
        List<FileFingerprint> files = new ArrayList<>();
        boolean isOfDocuments = false;
        int year = 0;
        try (JsonParser json = new JsonFactory().createParser(ObjectReadContext.empty(), text)) {
            FingerprintJson.require(json.nextToken() == JsonToken.START_OBJECT);
            while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                String key = json.currentName();
                json.nextToken();
                switch (key) {
                    case YEAR -> year = json.getIntValue();
                    case INPUTS -> inputs.addAll(FingerprintJson.read(json));
                    case FILES -> {
                        files.addAll(FingerprintJson.read(json));
                        isOfDocuments = true;
                    }
                    case LEDGER -> ledger.putAll(FingerprintJson.texts(json));
                    default -> json.skipChildren();
                }
            }
            FingerprintJson.require(json.currentToken() == JsonToken.END_OBJECT && isOfDocuments && year > 0);
        }
        Optional<Origin> origin = ledger.isEmpty()
                ? Optional.empty()
                : Optional.of(new Origin(ledger.getOrDefault(IDENTITY, ""), ledger.getOrDefault(SEAL, "")));
        return new DocumentsManifest(year, origin, inputs, files);
    }

    /**
     * Checks that they are those of a ledger.
     *
     * @throws Failure where they are of another one
     */
    public void requireOf(Path directory, String identity) {
        if (!origin.map(Origin::identity).equals(Optional.of(identity))) {
            throw Failure.unsound(DocumentsWord.OTHER_LEDGER, directory);
        }
    }

    /**
     * Checks that each file is the one that was written.
     *
     * @throws Failure with the first that is missing or differs
     */
    public void requireIntact(Path directory) {
        for (FileFingerprint expected : files) {
            Path file = directory.resolve(expected.name());
            if (!Files.isRegularFile(file)) {
                throw Failure.unsound(DocumentsWord.FILE_MISSING, directory, expected.name());
            }
            try {
                if (!FileFingerprint.of(expected.name(), file).equals(expected)) {
                    throw Failure.unsound(DocumentsWord.FILE_CHANGED, directory, expected.name());
                }
            } catch (IOException e) {
                throw Failure.failed(Message.of(DocumentsWord.UNREADABLE, file, e.toString()), e);
            }
        }
    }
}
