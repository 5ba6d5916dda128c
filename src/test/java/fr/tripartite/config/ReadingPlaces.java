package fr.tripartite.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where each reading bears: the values that its choice decides, and what names it. */
public final class ReadingPlaces {

    private static final Pattern NAMING = Pattern.compile("/(reading|" + YamlNode.READINGS + "/\\d+)$");

    private ReadingPlaces() {}

    /**
     * The places by reading.
     *
     * @param sources files of a configuration that has been read
     * @return by id, in the order of the files: file and key, items of lists counted from 1
     */
    public static Map<String, List<String>> of(List<Configuration.Source> sources) {
        Map<String, List<String>> places = new LinkedHashMap<>();
        for (Configuration.Source source : sources) {
            YamlScalars.of(source).forEach((path, scalar) -> {
                Matcher naming = NAMING.matcher(path);
                if (naming.find()) {
                    places.computeIfAbsent(scalar.text(), id -> new ArrayList<>())
                            .add(source.name() + ": " + key(path.substring(0, naming.start())));
                }
            });
        }
        return places;
    }

    private static String key(String path) {
        if (path.isEmpty()) {
            return "the whole file";
        }
        StringBuilder key = new StringBuilder();
        for (String part : path.replaceFirst("^/", "").split("/", -1)) {
            if (part.matches("\\d+")) {
                key.append('[').append(Integer.parseInt(part) + 1).append(']');
            } else {
                key.append(key.isEmpty() ? "" : ".").append(part);
            }
        }
        return key.toString();
    }
}
