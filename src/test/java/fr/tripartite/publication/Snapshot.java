package fr.tripartite.publication;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What a directory holds, to the byte. */
public final class Snapshot {

    /** How many files a published year has, whatever is in it. */
    public static final int FILES_OF_A_YEAR = 14;

    private Snapshot() {}

    /**
     * Every file below a directory by its path, one letter per byte; empty where there is no such directory.
     */
    public static Map<String, String> of(Path directory) {
        Map<String, String> files = new TreeMap<>();
        if (Files.exists(directory)) {
            try (Stream<Path> paths = Files.walk(directory)) {
                paths.filter(Files::isRegularFile)
                        .forEach(path -> files.put(directory.relativize(path).toString(), content(path)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return files;
    }

    private static String content(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
