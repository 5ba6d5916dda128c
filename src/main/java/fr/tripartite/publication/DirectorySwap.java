package fr.tripartite.publication;

import fr.tripartite.billing.Books;
import fr.tripartite.failure.Failure;
import fr.tripartite.words.Message;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Files that appear all together: written into a hidden directory beside the target, which then takes the target's
 * place. What a publication that was cut short left behind is put back or removed by the next one.
 */
final class DirectorySwap implements AutoCloseable {

    private static final String STAGED = ".part";
    private static final String REPLACED = ".old";

    private final Path target;
    private final Path parent;
    private final Path staging;
    private final Path replaced;

    private boolean isParentMade;

    private DirectorySwap(Path target, Path parent, Path staging, Path replaced) {
        this.target = target;
        this.parent = parent;
        this.staging = staging;
        this.replaced = replaced;
    }

    /**
     * Begins to publish into a directory.
     *
     * @throws Failure where nothing can be written beside it
     */
    static DirectorySwap beside(Path directory) {
        Path target = real(directory.toAbsolutePath().normalize());
        Path parent = target.getParent();
        if (parent == null || (Files.exists(target) && !Files.isDirectory(target))) {
            throw Failure.invalid(PublicationWord.NO_DIRECTORY, target);
        }
        String base = "." + target.getFileName() + "." + ProcessHandle.current().pid();
        DirectorySwap publication =
                new DirectorySwap(target, parent, parent.resolve(base + STAGED), parent.resolve(base + REPLACED));
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

    static Failure unwritable(Path directory, Throwable cause) {
        return Failure.failed(Message.of(PublicationWord.UNWRITABLE, directory, cause.toString()), cause);
    }

    /** Puts back the directory that a dead process had moved away, and removes what it had staged. */
    private void tidy(Path directory) throws IOException {
        List<Path> left = new ArrayList<>();
        String start = "." + target.getFileName() + ".";
        for (Path entry : entries(directory)) {
            String name = String.valueOf(entry.getFileName());
            if (name.startsWith(start) && isOfDeadProcess(name.substring(start.length()))) {
                left.add(entry);
            }
        }
        for (Path entry : left) {
            if (entry.toString().endsWith(REPLACED)) {
                putBack(entry);
            }
            delete(entry);
        }
    }

    /** Its process died between the two moves, or before the files of others had followed. */
    private void putBack(Path moved) throws IOException {
        if (!Files.exists(target)) {
            Files.move(moved, target);
            return;
        }
        for (Path entry : entries(moved)) {
            Path place = target.resolve(String.valueOf(entry.getFileName()));
            if (!Files.exists(place)) {
                Files.move(entry, place);
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
            likeThoseReplaced();
            sync(staging);
            if (!Files.exists(target)) {
                Files.move(staging, target);
            } else if (isExchangeable()) {
                Files.move(staging, target);
                keepOthers(names);
                delete(replaced);
            } else {
                fill(names);
            }
            sync(parent);
        } catch (IOException e) {
            throw unwritable(target, e);
        }
    }

    /** Directory and files keep the mode and group of those they replace. */
    private void likeThoseReplaced() throws IOException {
        if (Files.isDirectory(target)) {
            for (Path file : entries(staging)) {
                Path earlier = target.resolve(String.valueOf(file.getFileName()));
                if (Files.isRegularFile(earlier)) {
                    copyAccess(earlier, file);
                }
            }
            copyAccess(target, staging);
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
    private void fill(Set<String> names) throws IOException {
        Path inside = target.resolve(String.valueOf(staging.getFileName()));
        try {
            Files.createDirectory(inside);
            for (Path file : entries(staging)) {
                sync(Files.copy(file, inside.resolve(String.valueOf(file.getFileName()))));
            }
            sync(inside);
            List<Path> files = manifestLast(entries(inside));
            for (Path file : files) {
                Files.move(
                        file,
                        target.resolve(String.valueOf(file.getFileName())),
                        StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
            }
            for (String name : names) {
                if (files.stream().noneMatch(file -> file.endsWith(name))) {
                    Files.deleteIfExists(target.resolve(name));
                }
            }
            sync(target);
        } finally {
            delete(inside);
        }
    }

    /** As long as the manifest is the earlier one, whoever looks sees that the publication was cut short. */
    private static List<Path> manifestLast(List<Path> files) {
        return files.stream()
                .sorted(Comparator.comparing((Path file) -> file.endsWith(Books.MANIFEST)))
                .toList();
    }

    private void keepOthers(Set<String> names) throws IOException {
        for (Path entry : entries(replaced)) {
            String name = String.valueOf(entry.getFileName());
            if (!names.contains(name)) {
                Files.move(entry, target.resolve(name), StandardCopyOption.REPLACE_EXISTING);
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
        for (Path entry : entries(directory)) {
            if (Files.isDirectory(entry)) {
                delete(entry);
            } else {
                Files.delete(entry);
            }
        }
        Files.delete(directory);
    }
}
