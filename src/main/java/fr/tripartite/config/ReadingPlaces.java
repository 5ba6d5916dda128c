package fr.tripartite.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where each reading bears: the values that its choice decides, and what names it. */
public final class ReadingPlaces {

    private static final String READING = "reading";
    private static final Pattern NAMED = Pattern.compile("/" + YamlNode.READINGS + "/\\d+$");

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
            YamlScalars.of(source.text()).forEach((path, scalar) -> {
                String end = scalar.key().equals(READING) ? "/" + READING : named(path);
                if (!end.isEmpty()) {
                    places.computeIfAbsent(scalar.text(), id -> new ArrayList<>())
                            .add(source.name() + ": " + key(path.substring(0, path.length() - end.length())));
                }
            });
        }
        return places;
    }

    /** The end of a path to an item of a list of readings, empty for any other path. */
    private static String named(String path) {
        Matcher matcher = NAMED.matcher(path);
        return matcher.find() ? matcher.group() : "";
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
