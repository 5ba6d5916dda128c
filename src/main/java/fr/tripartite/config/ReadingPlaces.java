package fr.tripartite.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Where each reading is asked for: the values that its choice decides. */
public final class ReadingPlaces {

    private static final String READING = "reading";

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
                if (scalar.key().equals(READING)) {
                    places.computeIfAbsent(scalar.text(), id -> new ArrayList<>())
                            .add(source.name() + ": " + key(path));
                }
            });
        }
        return places;
    }

    private static String key(String path) {
        StringBuilder key = new StringBuilder();
        for (String part :
                path.substring(1, path.length() - READING.length() - 1).split("/", -1)) {
            if (part.matches("\\d+")) {
                key.append('[').append(Integer.parseInt(part) + 1).append(']');
            } else {
                key.append(key.isEmpty() ? "" : ".").append(part);
            }
        }
        return key.toString();
    }
}
