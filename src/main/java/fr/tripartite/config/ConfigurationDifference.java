package fr.tripartite.config;

import fr.tripartite.words.Message;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What changed between two states of the configuration, for the person who has to decide what to do about it. */
public final class ConfigurationDifference {

    private static final Pattern NAMED = Pattern.compile("/" + YamlNode.READINGS + "/\\d+$");
    private static final Pattern WORDS = Pattern.compile("/\\d+/(question|text|why|choices/.*)");

    /** What prices, numbers and published files read of an issuer; the rest is for its documents. */
    private static final Pattern OF_AN_ISSUER =
            Pattern.compile("/\\d+/(code|name|prefix|quotes|vat/(rate|mention)(/.*)?)");

    private final List<Message> details = new ArrayList<>();

    private ConfigurationDifference() {}

    /** One sentence per file or value that was added, removed or changed; none where both say the same. */
    public static List<Message> between(List<Configuration.Source> before, List<Configuration.Source> after) {
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
                difference.details.add(Message.of(ConfigurationWord.FILE_NEW, source.name()));
            } else if (!earlier.text().equals(source.text())) {
                difference.compare(source.name(), values(earlier), values(source));
            }
        }
        old.keySet().forEach(name -> difference.details.add(Message.of(ConfigurationWord.FILE_GONE, name)));
        return List.copyOf(difference.details);
    }

    /** The values that can move an amount: not the words that document a reading, nor which readings are named. */
    private static Map<String, YamlScalars.Scalar> values(Configuration.Source source) {
        Map<String, YamlScalars.Scalar> values = YamlScalars.of(source);
        boolean issuers = source.name().equals(ConfigurationReader.ISSUERS);
        values.keySet().removeIf(path -> issuers && !OF_AN_ISSUER.matcher(path).matches());
        boolean readings = source.name().equals(ConfigurationReader.READINGS);
        values.keySet().removeIf(path -> NAMED.matcher(path).find());
        values.keySet().removeIf(path -> readings && WORDS.matcher(path).matches());
        return values;
    }

    private void compare(String file, Map<String, YamlScalars.Scalar> before, Map<String, YamlScalars.Scalar> after) {
        after.forEach((path, scalar) -> {
            YamlScalars.Scalar earlier = before.get(path);
            if (earlier == null) {
                details.add(told(ConfigurationWord.VALUE_NEW, file, scalar, scalar.text()));
            } else if (!earlier.text().equals(scalar.text())) {
                details.add(told(ConfigurationWord.VALUE_CHANGED, file, scalar, earlier.text(), scalar.text()));
            }
        });
        before.forEach((path, scalar) -> {
            if (!after.containsKey(path)) {
                details.add(told(ConfigurationWord.VALUE_GONE, file, scalar, scalar.text()));
            }
        });
    }

    private static Message told(ConfigurationWord what, String file, YamlScalars.Scalar scalar, String... texts) {
        List<Object> arguments = new ArrayList<>(List.of(file, scalar.line(), scalar.key()));
        arguments.addAll(List.of(texts));
        return new Message(what, arguments);
    }
}
