package fr.tripartite.config;

import fr.tripartite.sender.Mentions;
import fr.tripartite.words.Complaint;
import fr.tripartite.words.Message;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Settings below a key that may be absent: where it should stand is then where their faults are. Faults are kept, not thrown. */
final class SettingsPart {

    private final String path;
    private final YamlNode place;
    private final Map<String, YamlNode> values;
    private final List<ConfigurationFault> faults;

    private SettingsPart(String path, YamlNode place, @Nullable YamlNode mapping, List<ConfigurationFault> faults) {
        this.path = path;
        this.place = place;
        this.values = mapping == null ? Map.of() : mapping.map();
        this.faults = faults;
    }

    static SettingsPart of(YamlNode mapping, List<ConfigurationFault> faults) {
        return new SettingsPart("", mapping, mapping, faults);
    }

    /** Whether somebody has still to write it. */
    static boolean isUnfinished(String text) {
        return text.toLowerCase(Locale.FRENCH)
                .contains(Message.of(ConfigurationWord.UNFINISHED).french());
    }

    void fault(String key, ConfigurationWord problem, Object... arguments) {
        faults.add(at(key).fault(new Complaint(problem, arguments)));
    }

    private Optional<YamlNode> value(String key) {
        return Optional.ofNullable(values.get(key));
    }

    /**
     * What stands below a key.
     *
     * @throws fr.tripartite.failure.Failure where there is any key but these
     */
    SettingsPart part(String key, Set<String> keys) {
        YamlNode mapping = value(key).map(found -> found.allow(keys)).orElse(null);
        return new SettingsPart(path + key + ".", mapping == null ? place : mapping, mapping, faults);
    }

    private YamlNode at(String key) {
        return value(key).orElse(place);
    }

    Optional<Boolean> flag(String key) {
        return value(key).map(YamlNode::flag);
    }

    /** A text without white space at its ends; empty where there is none. */
    String text(String key) {
        return value(key).map(YamlNode::possiblyEmptyText).orElse("").strip();
    }

    /** A text that a document needs; empty and a fault where it is not there. */
    String needed(String key) {
        String text = text(key);
        if (text.isEmpty() || isUnfinished(text)) {
            fault(key, ConfigurationWord.TO_BE_FILLED, path + key);
            return "";
        }
        return text;
    }

    /** The same with a check; empty and a fault where it does not hold. */
    String needed(String key, Predicate<String> check, ConfigurationWord problem) {
        String text = needed(key);
        if (!text.isEmpty() && !check.test(text)) {
            fault(key, problem, path + key, text);
            return "";
        }
        return text;
    }

    /** A text that has to fit into a note. */
    String note(String key) {
        String text = needed(key).replaceAll("\\s+", " ");
        if (text.length() > Mentions.LONGEST) {
            fault(key, ConfigurationWord.TOO_LONG, path + key, Mentions.LONGEST);
        }
        return text;
    }
}
