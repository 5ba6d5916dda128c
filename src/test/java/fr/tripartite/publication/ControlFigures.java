package fr.tripartite.publication;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** The figures of {@code controle.json} by where they stand, such as {@code emetteurs.LFN.ttc}. */
final class ControlFigures {

    private ControlFigures() {}

    /** Those of the year that was published into a directory; what stands in lists is left out. */
    static Map<String, String> of(Path directory) {
        Map<String, String> figures = new HashMap<>();
        Deque<String> path = new ArrayDeque<>();
        try (JsonParser json = new JsonFactory()
                .createParser(ObjectReadContext.empty(), Files.readString(directory.resolve("controle.json")))) {
            json.nextToken();
            for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
                if (token == JsonToken.START_OBJECT) {
                    path.addLast(json.currentName());
                } else if (token == JsonToken.END_OBJECT) {
                    path.pollLast();
                } else if (token == JsonToken.START_ARRAY) {
                    json.skipChildren();
                } else if (token.isScalarValue()) {
                    path.addLast(json.currentName());
                    figures.put(String.join(".", path), json.getString());
                    path.removeLast();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return figures;
    }
}
