package fr.tripartite.review;

import fr.tripartite.config.Configuration;
import fr.tripartite.config.ConfigurationReader;
import fr.tripartite.config.Readings;
import fr.tripartite.failure.Failure;
import fr.tripartite.tariff.Grid;
import fr.tripartite.words.Message;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Two states of the tariffs side by side: two grids in force, or two configuration directories. */
public final class TariffComparison {

    private TariffComparison() {}

    /**
     * What differs.
     *
     * @param inForce the configuration directory whose grids can be named
     * @param paths what a name stands for where it names a directory
     * @throws Failure where either is neither a directory nor a grid in force, or one is a grid and the other is not
     */
    public static List<Message> of(Path inForce, Function<String, Path> paths, String before, String after) {
        Path first = paths.apply(before);
        Path second = paths.apply(after);
        if (Files.isDirectory(first) && Files.isDirectory(second)) {
            return directories(ConfigurationReader.read(first, Map.of()), ConfigurationReader.read(second, Map.of()));
        }
        Map<String, Grid> grids = TariffDifference.byId(
                ConfigurationReader.read(inForce, Map.of()).tariffs().grids());
        return TariffDifference.between(grid(before, grids), grid(after, grids));
    }

    private static Grid grid(String name, Map<String, Grid> grids) {
        Grid grid = grids.get(name);
        if (grid == null) {
            throw Failure.invalid(ReviewWord.NO_SUCH_GRID, name, grids.keySet());
        }
        return grid;
    }

    private static List<Message> directories(Configuration before, Configuration after) {
        List<Message> differences = new ArrayList<>(readings(before.readings(), after.readings()));
        differences.addAll(TariffDifference.between(
                before.tariffs().grids(), after.tariffs().grids()));
        return differences;
    }

    private static List<Message> readings(Readings before, Readings after) {
        Map<String, String> old = chosen(before);
        Map<String, String> now = chosen(after);
        List<Message> differences = new ArrayList<>();
        old.forEach((id, choice) -> {
            String next = now.get(id);
            if (next == null) {
                differences.add(Message.of(ReviewWord.READING_REMOVED, id, choice));
            } else if (!next.equals(choice)) {
                differences.add(Message.of(ReviewWord.READING_CHANGED, id, choice, next));
            }
        });
        now.forEach((id, choice) -> {
            if (!old.containsKey(id)) {
                differences.add(Message.of(ReviewWord.READING_ADDED, id, choice));
            }
        });
        return differences;
    }

    private static Map<String, String> chosen(Readings readings) {
        Map<String, String> chosen = new LinkedHashMap<>();
        readings.all().forEach(reading -> chosen.put(reading.id(), reading.chosen()));
        return chosen;
    }
}
