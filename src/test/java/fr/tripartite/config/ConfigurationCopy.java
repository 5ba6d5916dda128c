package fr.tripartite.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A copy of the shipped configuration, to be changed at will. */
public final class ConfigurationCopy {

    private static final Path SHIPPED = Path.of("config");

    private final Path directory;

    private ConfigurationCopy(Path directory) {
        this.directory = directory;
    }

    /** Copies {@code config/} into an empty directory. */
    public static ConfigurationCopy into(Path directory) throws IOException {
        try (Stream<Path> walked = Files.walk(SHIPPED)) {
            List<Path> files = walked.filter(Files::isRegularFile).toList();
            for (Path file : files) {
                Path target = directory.resolve(SHIPPED.relativize(file));
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
        return new ConfigurationCopy(directory);
    }

    /** A directory that is taken as it is. */
    static ConfigurationCopy at(Path directory) {
        return new ConfigurationCopy(directory);
    }

    /** Where the copy is. */
    public Path directory() {
        return directory;
    }

    /** A file of the copy. */
    public Path file(String name) {
        return directory.resolve(name);
    }

    /** The text of a file. */
    public String text(String name) {
        try {
            return Files.readString(file(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a file, new or not. */
    public ConfigurationCopy write(String name, String text) throws IOException {
        Files.writeString(file(name), text);
        return this;
    }

    /** Replaces a text that stands exactly once in a file. */
    public ConfigurationCopy replace(String name, String found, String replacement) throws IOException {
        String text = text(name);
        requireOnce(text, found);
        return write(name, text.replace(found, replacement));
    }

    /** The line on which a text that stands exactly once in a file begins. */
    public int lineOf(String name, String anchor) {
        String text = text(name);
        requireOnce(text, anchor);
        return 1 + (int) text.substring(0, text.indexOf(anchor)).lines().count() - (startsLine(text, anchor) ? 0 : 1);
    }

    private static boolean startsLine(String text, String anchor) {
        int index = text.indexOf(anchor);
        return index == 0 || text.charAt(index - 1) == '\n';
    }

    private static void requireOnce(String text, String found) {
        assertThat(text.split(Pattern.quote(found), -1))
                .as("pieces around « %s »", found)
                .hasSize(2);
    }
}
