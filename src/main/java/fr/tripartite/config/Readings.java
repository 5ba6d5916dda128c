package fr.tripartite.config;

import fr.tripartite.failure.Failure;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The places where a deliberation leaves room, and the choice made for each. */
public final class Readings {

    private static final Set<String> KEYS = Set.of("id", "text", "question", "chosen", "why", "choices");

    /**
     * A place that leaves room.
     *
     * @param id such as R1
     * @param text words of the deliberation, empty where none are quoted
     * @param question what the text leaves open
     * @param chosen the choice in force
     * @param why why the default is the default, empty where it is not said
     * @param choices what each choice means, the default first
     */
    public record Reading(
            String id, String text, String question, String chosen, String why, Map<String, String> choices) {}

    private final Map<String, Reading> readings;
    private final Map<String, YamlNode> places;
    private final Set<String> used = new HashSet<>();

    private Readings(Map<String, Reading> readings, Map<String, YamlNode> places) {
        this.readings = readings;
        this.places = places;
    }

    static Readings read(String file, YamlNode document, Map<String, String> overrides) {
        Map<String, Reading> readings = new LinkedHashMap<>();
        Map<String, YamlNode> places = new LinkedHashMap<>();
        for (YamlNode node : document.list()) {
            node.allow(KEYS);
            String id = node.get("id").text();
            Map<String, String> choices = node.get("choices").texts();
            YamlNode chosenNode = node.get("chosen");
            String chosen = overrides.getOrDefault(id, chosenNode.text());
            if (!choices.containsKey(chosen)) {
                throw chosenNode.error(ConfigurationWord.NO_CHOICE, id, chosen, choices.keySet());
            }
            places.put(id, chosenNode);
            Reading reading = new Reading(
                    id,
                    node.optionalText("text").orElse(""),
                    node.get("question").text(),
                    chosen,
                    node.optionalText("why").orElse(""),
                    choices);
            if (readings.put(id, reading) != null) {
                throw node.error(ConfigurationWord.READING_TWICE, id);
            }
        }
        for (String id : overrides.keySet()) {
            if (!readings.containsKey(id)) {
                throw Failure.invalid(ConfigurationWord.NO_READING, file, id);
            }
        }
        return new Readings(readings, places);
    }

    /** The choice of a reading, for branches that must be exactly its choices. */
    String choice(String id, Set<String> branches, YamlNode where) {
        Reading reading = readings.get(id);
        if (reading == null) {
            throw where.error(ConfigurationWord.READING_UNKNOWN, id);
        }
        if (!branches.equals(reading.choices().keySet())) {
            throw where.error(
                    ConfigurationWord.OTHER_BRANCHES, id, reading.choices().keySet(), branches);
        }
        used.add(id);
        return reading.chosen();
    }

    /** A reading that is asked for in a branch that another choice closes is no idle one. */
    void seen(Set<String> ids) {
        used.addAll(ids);
    }

    /** Refuses a reading that offers a choice no file asks for: changing it would change nothing. */
    void requireUsed() {
        for (Reading reading : readings.values()) {
            YamlNode place = places.get(reading.id());
            if (place != null && reading.choices().size() > 1 && !used.contains(reading.id())) {
                throw place.error(ConfigurationWord.READING_UNUSED, reading.id());
            }
        }
    }

    /** All of them, in the order of the file. */
    public List<Reading> all() {
        return new ArrayList<>(readings.values());
    }
}
