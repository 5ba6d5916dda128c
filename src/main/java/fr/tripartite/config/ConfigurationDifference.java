package fr.tripartite.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What changed between two states of the configuration, for the person who has to decide what to do about it. */
public final class ConfigurationDifference {

    private static final Pattern NAMED = Pattern.compile("/" + YamlNode.READINGS + "/\\d+$");
    private static final Pattern WORDS = Pattern.compile("/\\d+/(question|text|why|choices/.*)");

    private final List<String> details = new ArrayList<>();

    private ConfigurationDifference() {}

    /** One sentence per file or value that was added, removed or changed; none where both say the same. */
    public static List<String> between(List<Configuration.Source> before, List<Configuration.Source> after) {
        ConfigurationDifference difference = new ConfigurationDifference();
        Map<String, Configuration.Source> old = new LinkedHashMap<>();
        before.forEach(source -> old.put(source.name(), source));
        old.remove(ConfigurationReader.COLUMNS);
        for (Configuration.Source source : after) {
            if (source.name().equals(ConfigurationReader.COLUMNS)) {
                continue; // what the inventory says by them is compared
            }
            Configuration.Source earlier = old.remove(source.name());
            if (earlier == null) {
                difference.details.add(source.name() + " is new");
            } else if (!earlier.text().equals(source.text())) {
                difference.compare(source.name(), values(earlier), values(source));
            }
        }
        old.keySet().forEach(name -> difference.details.add(name + " is gone"));
        return List.copyOf(difference.details);
    }

    /** The values that can move an amount: not the words that document a reading, nor which readings are named. */
    private static Map<String, YamlScalars.Scalar> values(Configuration.Source source) {
        Map<String, YamlScalars.Scalar> values = YamlScalars.of(source.text());
        boolean readings = source.name().equals(ConfigurationReader.READINGS);
        values.keySet().removeIf(path -> NAMED.matcher(path).find());
        values.keySet().removeIf(path -> readings && WORDS.matcher(path).matches());
        return values;
    }

    private void compare(String file, Map<String, YamlScalars.Scalar> before, Map<String, YamlScalars.Scalar> after) {
        after.forEach((path, scalar) -> {
            YamlScalars.Scalar earlier = before.get(path);
            if (earlier == null) {
                details.add(place(file, scalar) + "'" + scalar.text() + "' is new");
            } else if (!earlier.text().equals(scalar.text())) {
                details.add(place(file, scalar) + "'" + earlier.text() + "' is now '" + scalar.text() + "'");
            }
        });
        before.forEach((path, scalar) -> {
            if (!after.containsKey(path)) {
                details.add(place(file, scalar) + "'" + scalar.text() + "' is gone");
            }
        });
    }

    private static String place(String file, YamlScalars.Scalar scalar) {
        return file + ", line " + scalar.line() + ": " + scalar.key() + " ";
    }
}
