package fr.tripartite.publication;

import fr.tripartite.billing.Books;
import fr.tripartite.failure.Failure;
import fr.tripartite.io.FileFingerprint;
import fr.tripartite.words.Message;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The published files of a year, held against what they should be. */
public final class PublishedYear {

    private PublishedYear() {}

    /**
     * Checks that the manifest is the one that was sealed, and each file the one that it names. The manifest comes first:
     * where it was altered, the files it names are not to blame.
     *
     * @return how many files there are, the manifest included
     * @throws Failure with the first file that is missing or differs
     */
    public static int requireIntact(Path directory, String sealed) {
        String manifest = manifest(directory);
        List<FileFingerprint> published;
        try {
            published = Manifest.read(manifest).published();
        } catch (IllegalArgumentException e) {
            throw altered(directory, PublicationWord.DAMAGED, Books.MANIFEST);
        }
        if (!manifest.equals(sealed)) {
            throw altered(directory, PublicationWord.NOT_SEALED, Books.MANIFEST);
        }
        for (FileFingerprint expected : published) {
            FileFingerprint found = fingerprint(directory, expected.name());
            if (found == null) {
                throw altered(directory, PublicationWord.MISSING, expected.name());
            }
            if (!found.equals(expected)) {
                throw found.size() == expected.size()
                        ? altered(directory, PublicationWord.OTHER_BYTES, expected.name())
                        : altered(
                                directory, PublicationWord.OTHER_SIZE, expected.name(), found.size(), expected.size());
            }
        }
        return published.size() + 1;
    }

    private static String manifest(Path directory) {
        Path file = directory.resolve(Books.MANIFEST);
        if (!Files.exists(file)) {
            throw altered(directory, PublicationWord.MISSING, Books.MANIFEST);
        }
        String manifest = read(file);
        if (manifest.isEmpty()) {
            throw altered(directory, PublicationWord.DAMAGED, Books.MANIFEST);
        }
        return manifest;
    }

    /** A text, empty where it is none. */
    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (MalformedInputException e) {
            return "";
        } catch (IOException e) {
            throw YearFiles.unreadable(file, e);
        }
    }

    private static @Nullable FileFingerprint fingerprint(Path directory, String name) {
        Path file = directory.resolve(name);
        if (!Files.isRegularFile(file)) {
            return null;
        }
        try {
            return FileFingerprint.of(name, file);
        } catch (IOException e) {
            throw YearFiles.unreadable(file, e);
        }
    }

    /**
     * Whether a year that is booked still waits for its files: a process can die between the two, or while it fills a directory
     * that cannot be swapped, the manifest last.
     *
     * @param sealed the manifest of its last run
     * @param earlier the manifests of earlier runs of the year
     * @return whether the manifest in the directory is an earlier one, or there is none and no file of the year but those that
     *     the last run published
     */
    public static boolean isAwaited(Path directory, String sealed, Collection<String> earlier) {
        Path manifest = directory.resolve(Books.MANIFEST);
        if (Files.exists(manifest)) {
            return earlier.contains(read(manifest));
        }
        return Manifest.read(sealed).published().stream().allMatch(expected -> {
            FileFingerprint found = fingerprint(directory, expected.name());
            return found == null || found.equals(expected);
        });
    }

    private static Failure altered(Path directory, PublicationWord what, Object... arguments) {
        return Failure.unsound(PublicationWord.ALTERED, directory, Message.of(what, arguments));
    }
}
