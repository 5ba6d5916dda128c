package fr.tripartite.explanation;

import fr.tripartite.io.Json;
import tools.jackson.core.JsonGenerator;

/** An explanation as JSON, for programs. */
public final class JsonFormat {

    private JsonFormat() {}

    /** {@code titre}, {@code faits} by their keys (a text, or a list of several), {@code parties}. */
    public static String write(Explanation explanation) {
        return Json.write(json -> properties(json, explanation));
    }

    private static void properties(JsonGenerator json, Explanation explanation) {
        json.writeStringProperty("titre", explanation.title().french());
        json.writeObjectPropertyStart("faits");
        for (Explanation.Fact fact : explanation.facts()) {
            if (fact.values().size() == 1) {
                json.writeStringProperty(fact.key(), fact.values().get(0).french());
            } else {
                json.writeArrayPropertyStart(fact.key());
                fact.values().forEach(value -> json.writeString(value.french()));
                json.writeEndArray();
            }
        }
        json.writeEndObject();
        json.writeArrayPropertyStart("parties");
        for (Explanation part : explanation.parts()) {
            json.writeStartObject();
            properties(json, part);
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
