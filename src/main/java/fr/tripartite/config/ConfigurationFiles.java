package fr.tripartite.config;

import fr.tripartite.failure.Failure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The files of a configuration: those of a directory, or those that were kept of one. */
final class ConfigurationFiles {

    private static final String TARIFFS = "tariffs";
    private static final Pattern YAML = Pattern.compile(".*\\.ya?ml", Pattern.CASE_INSENSITIVE);

    private final String directory;
    private final Map<String, Configuration.Source> sources = new LinkedHashMap<>();

    private ConfigurationFiles(String directory, List<Configuration.Source> sources) {
        this.directory = directory;
        sources.forEach(source -> this.sources.put(source.name(), source));
    }

    /** @throws Failure where a file is missing or not UTF-8 */
    static ConfigurationFiles in(Path directory) {
        List<Configuration.Source> files = new ArrayList<>();
        for (String name :
                List.of(ConfigurationReader.READINGS, ConfigurationReader.ISSUERS, ConfigurationReader.SERVICES)) {
            files.add(file(directory, name));
        }
        if (Files.exists(directory.resolve(ConfigurationReader.COLUMNS))) {
            files.add(file(directory, ConfigurationReader.COLUMNS));
        }
        for (String name : tariffs(directory)) {
            files.add(file(directory, name));
        }
        return new ConfigurationFiles(directory.toString(), files);
    }

    static ConfigurationFiles kept(List<Configuration.Source> sources) {
        return new ConfigurationFiles("", sources);
    }

    /** How a file is named in a sentence; the empty name is that of the directory. */
    String shown(String name) {
        return Path.of(directory, name).toString();
    }

    /**
     * @param readings what chooses between branches, or null where the file may hold no choice
     * @throws Failure where it is not among the files, or is not YAML
     */
    YamlNode read(String name, @Nullable Readings readings) {
        Configuration.Source source = sources.get(name);
        String file = shown(name);
        if (source == null) {
            throw Failure.invalid(ConfigurationWord.FILE_MISSING, file);
        }
        return YamlNode.of(file, source.document(file), readings);
    }

    boolean has(String name) {
        return sources.containsKey(name);
    }

    List<String> tariffs() {
        return sources.keySet().stream()
                .filter(name -> name.startsWith(TARIFFS + "/"))
                .toList();
    }

    List<Configuration.Source> sources() {
        return List.copyOf(sources.values());
    }

    private static Configuration.Source file(Path directory, String name) {
        Path path = directory.resolve(name);
        try {
            return new Configuration.Source(name, Files.readString(path));
        } catch (NoSuchFileException e) {
            throw Failure.invalid(ConfigurationWord.FILE_ABSENT, path);
        } catch (CharacterCodingException e) {
            throw Failure.invalid(ConfigurationWord.NOT_UTF8, path);
        } catch (IOException e) {
            throw Failure.invalid(ConfigurationWord.FILE_UNREADABLE, path, String.valueOf(e.getMessage()));
        }
    }

    private static List<String> tariffs(Path directory) {
        Path tariffs = directory.resolve(TARIFFS);
        try (Stream<Path> files = Files.list(tariffs)) {
            List<String> names = files.map(path -> path.getFileName().toString())
                    .filter(name -> YAML.matcher(name).matches())
                    .sorted()
                    .map(name -> TARIFFS + "/" + name)
                    .toList();
            for (String name : names) {
                if (!name.endsWith(".yml")) {
                    throw Failure.invalid(ConfigurationWord.OTHER_ENDING, directory.resolve(name));
                }
            }
            if (names.isEmpty()) {
                throw Failure.invalid(ConfigurationWord.NO_GRID, tariffs);
            }
            return names;
        } catch (IOException | UncheckedIOException e) {
            throw Failure.invalid(ConfigurationWord.NO_TARIFFS, tariffs);
        }
    }
}
