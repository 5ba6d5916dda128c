package fr.tripartite.files;

import fr.tripartite.failure.Failure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Files that appear all together: written into a hidden directory beside the target, which then takes the target's
 * place. What an interrupted publication left behind is put back or removed by the next one.
 */
final class Publication implements AutoCloseable {

    private static final String STAGED = ".part";
    private static final String REPLACED = ".old";

    private final Path target;
    private final Path staging;
    private final Path replaced;

    private Publication(Path target, Path staging, Path replaced) {
        this.target = target;
        this.staging = staging;
        this.replaced = replaced;
    }

    /**
     * Begins to publish into a directory.
     *
     * @throws Failure where nothing can be written beside it
     */
    static Publication beside(Path directory) {
        Path target = directory.toAbsolutePath().normalize();
        Path parent = target.getParent();
        if (parent == null || (Files.exists(target) && !Files.isDirectory(target))) {
            throw Failure.invalid(target + " is not a directory; name another with --output DIR");
        }
        String base = "." + target.getFileName() + "." + ProcessHandle.current().pid();
        Publication publication =
                new Publication(target, parent.resolve(base + STAGED), parent.resolve(base + REPLACED));
        try {
            Files.createDirectories(parent);
            publication.tidy(parent);
            Files.createDirectory(publication.staging);
            return publication;
        } catch (IOException e) {
            throw unwritable(parent, e);
        }
    }

    static Failure unwritable(Path directory, Throwable cause) {
        return Failure.interrupted(
                "nothing can be written into " + directory + " (" + cause
                        + "): make room or give the right to write there, then run the same command again",
                cause);
    }

    /** Puts back the directory that a dead process had moved away, and removes what it had staged. */
    private void tidy(Path parent) throws IOException {
        List<Path> left = new ArrayList<>();
        String start = "." + target.getFileName() + ".";
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(parent)) {
            for (Path entry : entries) {
                String name = String.valueOf(entry.getFileName());
                if (name.startsWith(start) && isOfDeadProcess(name.substring(start.length()))) {
                    left.add(entry);
                }
            }
        }
        for (Path entry : left) {
            if (entry.toString().endsWith(REPLACED) && !Files.exists(target)) {
                Files.move(entry, target);
            } else {
                delete(entry);
            }
        }
    }

    private boolean isOfDeadProcess(String rest) {
        String pid = rest.replaceFirst("\\.(part|old)$", "");
        if (pid.equals(rest) || !pid.matches("\\d{1,18}")) {
            return false;
        }
        long number = Long.parseLong(pid);
        return number == ProcessHandle.current().pid()
                || ProcessHandle.of(number).isEmpty();
    }

    /** Where the files are written. */
    Path staging() {
        return staging;
    }

    /**
     * Puts the written files in the place of the earlier ones. Other files of the directory stay.
     *
     * @param names the files that belong to the publication
     */
    void publish(Set<String> names) {
        try {
            if (Files.exists(target)) {
                Files.move(target, replaced);
                Files.move(staging, target);
                keepOthers(names);
                delete(replaced);
            } else {
                Files.move(staging, target);
            }
        } catch (IOException e) {
            throw unwritable(target, e);
        }
    }

    private void keepOthers(Set<String> names) throws IOException {
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(replaced)) {
            for (Path entry : entries) {
                Path name = entry.getFileName();
                if (name != null && !names.contains(name.toString())) {
                    Files.move(entry, target.resolve(name), StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }

    @Override
    public void close() {
        try {
            delete(staging);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            return;
        }
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(directory)) {
            for (Path entry : entries) {
                if (Files.isDirectory(entry)) {
                    delete(entry);
                } else {
                    Files.delete(entry);
                }
            }
        }
        Files.delete(directory);
    }
}
