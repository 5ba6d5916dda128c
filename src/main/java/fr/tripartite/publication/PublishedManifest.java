package fr.tripartite.publication;

import fr.tripartite.billing.Books;
import fr.tripartite.failure.Failure;
import fr.tripartite.io.FileFingerprint;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a manifest in an output directory says of the files beside it: whose they are, and of which year. */
public final class PublishedManifest {

    private static final Pattern YEAR = Pattern.compile("\\d{4}");

    private final Path directory;
    private final Manifest.Told told;

    private PublishedManifest(Path directory, Manifest.Told told) {
        this.directory = directory;
        this.told = told;
    }

    /** The manifest of a directory, if there is one that can be understood. */
    public static Optional<PublishedManifest> in(Path directory) {
        Path file = directory.resolve(Books.MANIFEST);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new PublishedManifest(directory, Manifest.read(Files.readString(file))));
        } catch (MalformedInputException | IllegalArgumentException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw YearFiles.unreadable(file, e);
        }
    }

    /**
     * The manifests of billed years in a directory and, where it is named by a year, in those beside it that are named so.
     *
     * @param directory of a year's files, which may be absent
     */
    public static List<PublishedManifest> around(Path directory) {
        Path whole = directory.toAbsolutePath().normalize();
        Path parent = whole.getParent();
        Set<Path> looked = new TreeSet<>(Set.of(whole));
        if (isYear(whole) && parent != null && Files.isDirectory(parent)) {
            try (Stream<Path> beside = Files.list(parent)) {
                beside.filter(PublishedManifest::isYear).forEach(looked::add);
            } catch (IOException | UncheckedIOException e) {
                throw YearFiles.unreadable(parent, e);
            }
        }
        return looked.stream()
                .flatMap(each -> in(each).stream())
                .filter(PublishedManifest::isBilled)
                .toList();
    }

    private static boolean isYear(Path directory) {
        return YEAR.matcher(String.valueOf(directory.getFileName())).matches();
    }

    /** The file, for a sentence. */
    public Path file() {
        return directory.resolve(Books.MANIFEST);
    }

    /** Whether a ledger holds the year; otherwise it was only looked at. */
    public boolean isBilled() {
        return told.ledger().isPresent();
    }

    /** The identity of its ledger: the seal of the first run; empty for a preview. */
    public String identity() {
        return told.ledger().map(Manifest.Origin::identity).orElse("");
    }

    /** The seal of the run that published it; empty for a preview. */
    public String seal() {
        return told.ledger().map(Manifest.Origin::seal).orElse("");
    }

    /**
     * Refuses to write over what is none of one's own: files of another year, billed files under a preview, files that no manifest
     * lists.
     *
     * @param preview whether the year is only looked at
     * @throws Failure with what is there
     */
    public static void requireOwn(Path directory, int year, boolean preview) {
        Optional<PublishedManifest> found = in(directory);
        found.ifPresent(manifest -> manifest.requireLike(year, preview));
        Set<String> listed = found.map(manifest -> manifest.told.published().stream()
                        .map(FileFingerprint::name)
                        .collect(Collectors.toSet()))
                .orElseGet(Set::of);
        for (String name : YearFiles.present(directory)) {
            if (!listed.contains(name) && !(name.equals(Books.MANIFEST) && found.isPresent())) {
                throw Failure.refused(PublicationWord.FILE_OF_OTHERS, directory, name);
            }
        }
    }

    /** Refuses to write over the files of another year, or of a billed one. */
    public static void requireSameYear(Path directory, int year) {
        in(directory).ifPresent(manifest -> manifest.requireLike(year, false));
    }

    private void requireLike(int year, boolean preview) {
        if (told.year() != year) {
            throw Failure.refused(PublicationWord.OTHER_YEAR, directory, told.year(), year);
        }
        if (preview && isBilled()) {
            throw Failure.refused(PublicationWord.BILLED_YEAR, directory, year);
        }
    }
}
