package fr.tripartite.output;

import fr.tripartite.failure.Failure;
import fr.tripartite.words.Message;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Files that appear all together: written into a hidden directory beside the target, which then takes the target's
 * place. What a publication that was cut short left behind is put back or removed by the next one.
 */
public final class DirectorySwap implements AutoCloseable {

    private static final String STAGED = ".part";
    private static final String REPLACED = ".old";

    private final Path target;
    private final Path parent;
    private final Path staging;
    private final Path replaced;

    private boolean isParentMade;

    private DirectorySwap(Path target, Path parent) {
        this.target = target;
        this.parent = parent;
        String base = "." + target.getFileName() + "." + ProcessHandle.current().pid();
        this.staging = parent.resolve(base + STAGED);
        this.replaced = parent.resolve(base + REPLACED);
    }

    /**
     * Begins to publish into a directory.
     *
     * @throws Failure where nothing can be written beside it
     */
    public static DirectorySwap beside(Path directory) {
        Path target = real(directory.toAbsolutePath().normalize());
        Path parent = target.getParent();
        if (parent == null || (Files.exists(target) && !Files.isDirectory(target))) {
            throw Failure.invalid(OutputWord.NO_DIRECTORY, target);
        }
        DirectorySwap publication = new DirectorySwap(target, parent);
        try {
            publication.isParentMade = Files.notExists(parent);
            Files.createDirectories(parent);
            publication.tidy(parent);
            if (Files.isDirectory(target)) {
                publication.tidy(target);
            }
            Files.createDirectory(publication.staging);
            return publication;
        } catch (IOException e) {
            throw unwritable(parent, e);
        }
    }

    /** Behind a symbolic link stands the directory to publish into. */
    private static Path real(Path directory) {
        try {
            return Files.exists(directory) ? directory.toRealPath() : directory;
        } catch (IOException e) {
            throw unwritable(directory, e);
        }
    }

    public static Failure unwritable(Path directory, Throwable cause) {
        return Failure.failed(Message.of(OutputWord.UNWRITABLE, directory, cause.toString()), cause);
    }

    /** Puts back the directory that a dead process had moved away, and removes what it had staged. */
    private void tidy(Path directory) throws IOException {
        String start = "." + target.getFileName() + ".";
        for (Path entry : entries(directory)) {
            String name = String.valueOf(entry.getFileName());
            if (name.startsWith(start) && isOfDeadProcess(name.substring(start.length()))) {
                if (name.endsWith(REPLACED)) {
                    putBack(entry);
                }
                delete(entry);
            }
        }
    }

    /** Its process died between the two moves, or before the files of others had followed. */
    private void putBack(Path moved) throws IOException {
        if (!Files.exists(target)) {
            Files.move(moved, target);
            return;
        }
        putBack(moved, moved);
    }

    private void putBack(Path moved, Path from) throws IOException {
        for (Path entry : entries(from)) {
            Path place = target.resolve(moved.relativize(entry).toString());
            if (!Files.exists(place)) {
                Files.move(entry, place);
            } else if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS) && Files.isDirectory(place)) {
                putBack(moved, entry);
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
    public Path staging() {
        return staging;
    }

    /**
     * Puts the written files in the place of the earlier ones. Other files of the directory stay.
     *
     * @param names the files that belong to the publication, those of an earlier one too: paths below the directory, with
     *     slashes
     * @param last the file that tells of the others: as long as it is the earlier one, whoever looks sees that a publication
     *     was cut short
     * @throws Failure where the directory cannot be written; the files already there stay
     */
    public void publish(Set<String> names, String last) {
        try {
            likeThoseReplaced();
            sync(staging);
            if (!Files.exists(target)) {
                Files.move(staging, target);
            } else if (isExchangeable()) {
                Files.move(staging, target);
                keepOthers(replaced, names);
                delete(replaced);
            } else {
                fill(names, last);
            }
            sync(parent);
        } catch (IOException e) {
            throw unwritable(target, e);
        }
    }

    /** Directories and files keep the mode and group of those they replace. */
    private void likeThoseReplaced() throws IOException {
        if (Files.isDirectory(target)) {
            for (Path path : everything(staging)) {
                Path earlier = target.resolve(staging.relativize(path).toString());
                if (Files.exists(earlier) && Files.isDirectory(earlier) == Files.isDirectory(path)) {
                    copyAccess(earlier, path);
                }
            }
        }
    }

    private static void copyAccess(Path from, Path to) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(to, PosixFileAttributeView.class);
        if (view == null) {
            return;
        }
        PosixFileAttributes attributes = Files.readAttributes(from, PosixFileAttributes.class);
        try {
            view.setGroup(attributes.group());
        } catch (IOException e) {
            // who may not give the group away writes as himself
        }
        Files.setAttribute(to, "unix:mode", Files.getAttribute(from, "unix:mode"));
    }

    /**
     * Moves the earlier directory out of the way. A mount point cannot be moved, and the directory somebody works in
     * should not be: those are filled file by file.
     */
    private boolean isExchangeable() throws IOException {
        if (target.equals(Path.of("").toRealPath())) {
            return false;
        }
        try {
            Files.move(target, replaced);
            return true;
        } catch (FileSystemException e) {
            return false;
        }
    }

    /** All files go into the target's own file system first: where they do not fit, the earlier ones stay. */
    private void fill(Set<String> names, String last) throws IOException {
        Path inside = target.resolve(String.valueOf(staging.getFileName()));
        try {
            List<Path> written = files(staging);
            for (Path file : written) {
                Path copy = inside.resolve(staging.relativize(file).toString());
                createParent(copy);
                sync(Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES));
            }
            sync(inside);
            List<String> ordered = written.stream()
                    .map(file -> staging.relativize(file).toString())
                    .sorted(Comparator.comparing((String name) -> name.equals(last))
                            .thenComparing(Comparator.naturalOrder()))
                    .toList();
            for (String name : ordered) {
                createParent(target.resolve(name));
                Files.move(
                        inside.resolve(name),
                        target.resolve(name),
                        StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
            }
            for (String name : names) {
                if (!ordered.contains(name)) {
                    Files.deleteIfExists(target.resolve(name));
                }
            }
            sync(target);
        } finally {
            delete(inside);
        }
    }

    private static void createParent(Path file) throws IOException {
        Path directory = file.getParent();
        if (directory != null) {
            Files.createDirectories(directory);
        }
    }

    private void keepOthers(Path from, Set<String> names) throws IOException {
        for (Path entry : entries(from)) {
            String name = replaced.relativize(entry).toString().replace('\\', '/');
            Path place = target.resolve(name);
            if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)
                    && (Files.isDirectory(place) || names.stream().anyMatch(own -> own.startsWith(name + "/")))) {
                keepOthers(entry, names);
            } else if (!names.contains(name)) {
                createParent(place);
                Files.move(entry, place, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    /** Makes a file, or the names in a directory, outlive a power cut. Some systems cannot open a directory; they need it not. */
    private static void sync(Path path) throws IOException {
        FileChannel channel;
        try {
            channel = FileChannel.open(path, StandardOpenOption.READ);
        } catch (IOException e) {
            return;
        }
        try (channel) {
            channel.force(true);
        }
    }

    private static List<Path> entries(Path directory) throws IOException {
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.toList();
        }
    }

    /** The directory and all below it, each directory before what is in it. */
    private static List<Path> everything(Path directory) throws IOException {
        try (Stream<Path> paths = Files.walk(directory)) {
            return paths.toList();
        }
    }

    /** All below a directory that is no directory. */
    private static List<Path> files(Path directory) throws IOException {
        return everything(directory).stream()
                .filter(path -> !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
                .toList();
    }

    @Override
    public void close() {
        try {
            delete(staging);
            if (isParentMade && Files.isDirectory(parent) && entries(parent).isEmpty()) {
                Files.delete(parent);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            return;
        }
        for (Path path :
                everything(directory).stream().sorted(Comparator.reverseOrder()).toList()) {
            Files.delete(path);
        }
    }
}
