package fr.tripartite.config;

import fr.tripartite.failure.Failure;
import java.util.ArrayList;
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
    /** Where readings stand that offer a choice, until a file asks for it. */
    private final Map<String, YamlNode> unused;

    private Readings(Map<String, Reading> readings, Map<String, YamlNode> unused) {
        this.readings = readings;
        this.unused = unused;
    }

    static Readings read(String file, YamlNode document, Map<String, String> overrides) {
        Map<String, Reading> readings = new LinkedHashMap<>();
        Map<String, YamlNode> unused = new LinkedHashMap<>();
        for (YamlNode node : document.list()) {
            node.allow(KEYS);
            String id = node.get("id").text();
            Map<String, String> choices = node.get("choices").texts();
            YamlNode chosenNode = node.get("chosen");
            String chosen = overrides.getOrDefault(id, chosenNode.text());
            if (!choices.containsKey(chosen)) {
                throw chosenNode.error(ConfigurationWord.NO_CHOICE, id, chosen, choices.keySet());
            }
            if (choices.size() > 1) {
                unused.put(id, chosenNode);
            }
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
        return new Readings(readings, unused);
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
        unused.remove(id);
        return reading.chosen();
    }

    /** A reading that is asked for in a branch that another choice closes is no idle one. */
    void seen(Set<String> ids) {
        unused.keySet().removeAll(ids);
    }

    /** Refuses a reading that offers a choice no file asks for: changing it would change nothing. */
    void requireUsed() {
        unused.entrySet().stream().findFirst().ifPresent(idle -> {
            throw idle.getValue().error(ConfigurationWord.READING_UNUSED, idle.getKey());
        });
    }

    boolean has(String id) {
        return readings.containsKey(id);
    }

    /** All of them, in the order of the file. */
    public List<Reading> all() {
        return new ArrayList<>(readings.values());
    }
}
