package fr.tripartite.ledger;

import fr.tripartite.failure.Failure;
import fr.tripartite.io.FileFingerprint;
import fr.tripartite.words.Message;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/**
 * The generations of an embedded ledger. A run works on a copy of the last one; the pointer file {@code CURRENT}, replaced
 * by one rename, says which generation counts, and what its files are. The database program never works over data that
 * count: a kill, a full disk or a power cut finds the generation before untouched.
 *
 * <pre>
 * data/CURRENT                     000002, then size, SHA-256 and name of each of its files
 * data/generations/000001/ledger.* the generation before, a backup
 * data/generations/000002/ledger.* read-only to any SQL client
 * data/lock                        of the process that writes
 * </pre>
 */
final class Generations {

    /** Name of the database in the directory of a generation. */
    static final String NAME = "ledger";

    private static final String POINTER = "CURRENT";
    private static final String OLD_LEDGER = "ledger";
    private static final int DIGITS = 6;
    private static final Pattern FILE = Pattern.compile("(\\d{1,19}) ([0-9a-f]{64}) (ledger\\.[a-z]+)");
    private static final Pattern NAMED = Pattern.compile("ledger\\.[a-z]+");
    private static final Pattern MOVED = Pattern.compile("moved to (.+)");

    private final Path directory;

    /**
     * What the pointer says.
     *
     * @param generation 0 where nothing has been booked yet
     * @param files size, hash and name of each
     * @param movedTo where the ledger was moved to, empty where it is in use
     */
    record Current(int generation, List<String> files, String movedTo) {}

    Generations(Path directory) {
        this.directory = directory;
    }

    private Path pointer() {
        return directory.resolve(POINTER);
    }

    private Path generations() {
        return directory.resolve("generations");
    }

    Path path(int generation) {
        return generations().resolve(String.format(Locale.ROOT, "%0" + DIGITS + "d", generation));
    }

    /**
     * What the pointer says; generation 0 where there is no ledger.
     *
     * @throws Failure where the pointer is damaged, or missing beside generations that it named
     */
    Current current() throws IOException {
        // what may not be looked at is not missing
        if (Files.notExists(pointer())) {
            if (Files.exists(directory.resolve(OLD_LEDGER))) {
                throw LedgerSchema.unreleased(new LedgerLocation.Embedded(directory, 0));
            }
            if (Files.exists(generations())) {
                throw pointerDamaged(LedgerFailure.POINTER_MISSING);
            }
            if (Files.exists(directory) && !Files.isDirectory(directory)) {
                throw Failure.invalid(LedgerFailure.NO_DIRECTORY, directory);
            }
            return new Current(0, List.of(), "");
        }
        return parsed(new String(Files.readAllBytes(pointer()), StandardCharsets.UTF_8));
    }

    private Current parsed(String text) throws IOException {
        List<String> lines = text.lines().toList();
        if (lines.isEmpty() || !lines.get(0).matches("\\d{" + DIGITS + "}")) {
            throw pointerDamaged(LedgerFailure.POINTER_DAMAGED);
        }
        int generation = Integer.parseInt(lines.get(0));
        List<String> files = new ArrayList<>();
        String movedTo = "";
        for (String line : lines.subList(1, lines.size())) {
            Matcher moved = MOVED.matcher(line);
            if (FILE.matcher(line).matches()) {
                files.add(line);
            } else if (moved.matches()) {
                movedTo = moved.group(1);
            } else {
                throw pointerDamaged(LedgerFailure.POINTER_DAMAGED);
            }
        }
        if (generation > 0 && files.isEmpty()) {
            throw pointerDamaged(LedgerFailure.POINTER_DAMAGED);
        }
        return new Current(generation, files, movedTo);
    }

    private Failure pointerDamaged(LedgerFailure what) throws IOException {
        int newest = entries(generations()).stream()
                .mapToInt(Generations::number)
                .max()
                .orElse(0);
        return damaged(what, POINTER, newest);
    }

    private Failure damaged(LedgerFailure what, Object... arguments) {
        return Failure.unsound(LedgerFailure.DAMAGED, directory, Message.of(what, arguments));
    }

    /** Refuses a ledger that is kept elsewhere by now: what it holds may be older than what was published since. */
    void requireInUse(Current current) {
        if (!current.movedTo().isEmpty()) {
            throw Failure.refused(LedgerFailure.MOVED, directory, current.movedTo());
        }
    }

    /** Refuses files that are not those that were booked: in a damaged one HSQLDB can find anything, or loop for ever. */
    void requireIntact(Current current) throws IOException {
        for (String expected : current.files()) {
            String name = expected.substring(expected.lastIndexOf(' ') + 1);
            Path file = path(current.generation()).resolve(name);
            if (!Files.exists(file)) {
                throw damaged(LedgerFailure.ITS_FILE_MISSING, directory.relativize(file));
            }
            if (!told(file).equals(expected)) {
                throw damaged(LedgerFailure.ITS_FILE_OTHER, directory.relativize(file));
            }
        }
    }

    private static String told(Path file) throws IOException {
        FileFingerprint found = FileFingerprint.of(String.valueOf(file.getFileName()), file);
        return found.size() + " " + found.sha256() + " " + found.name();
    }

    /**
     * Begins the generation after the current one, a copy of it or an empty directory. What dead processes have left is
     * removed.
     */
    Path begin(Current current) throws IOException {
        Files.createDirectories(directory);
        if (Files.notExists(pointer())) {
            // from here on a pointer that is missing was lost
            point(new Current(0, List.of(), ""));
        }
        for (Path leftover : entries(generations())) {
            if (number(leftover) > current.generation()) {
                FileSystemUtils.deleteRecursively(leftover);
            }
        }
        Path next = path(current.generation() + 1);
        Files.createDirectories(next);
        if (current.generation() > 0) {
            for (String line : current.files()) {
                String name = line.substring(line.lastIndexOf(' ') + 1);
                Files.copy(path(current.generation()).resolve(name), next.resolve(name));
            }
        }
        return next;
    }

    /** Removes the generation that was begun, unless it counts by now; where it is the first, whatever it needed too. */
    void abandon(Current current) throws IOException {
        if (current().generation() == current.generation()) {
            FileSystemUtils.deleteRecursively(path(current.generation() + 1));
            if (current.generation() == 0 && entries(generations()).isEmpty()) {
                Files.deleteIfExists(generations());
                Files.deleteIfExists(pointer());
            }
        }
    }

    /** Makes the generation that was begun the current one, and keeps so many before it. The rename is the commit. */
    void commit(Current before, int backups) throws IOException {
        int generation = before.generation() + 1;
        List<String> files = new ArrayList<>();
        for (Path file : entries(path(generation))) {
            if (Files.isRegularFile(file)
                    && NAMED.matcher(String.valueOf(file.getFileName())).matches()) {
                keepMode(path(before.generation()).resolve("ledger.data"), file);
                files.add(told(file));
            }
        }
        keepMode(path(before.generation()), path(generation));
        sync(generations());
        point(new Current(generation, files, ""));
        prune(generation - backups);
    }

    /** What is left over costs room and nothing else: the run is booked. */
    private void prune(int oldest) {
        try {
            for (Path old : entries(generations())) {
                if (number(old) > 0 && number(old) < oldest) {
                    FileSystemUtils.deleteRecursively(old);
                }
            }
        } catch (IOException e) {
            // tried again by the next run
        }
    }

    /** Who could read or write the generation before can do so with this one. */
    private static void keepMode(Path before, Path file) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        if (view != null && Files.exists(before)) {
            PosixFileAttributes attributes = Files.readAttributes(before, PosixFileAttributes.class);
            if (!view.readAttributes().group().equals(attributes.group())) {
                try {
                    view.setGroup(attributes.group());
                } catch (IOException e) {
                    return; // not a member of it: the rights of another group are not for this one
                }
            }
            view.setPermissions(attributes.permissions());
        }
    }

    /** Notes that the ledger is kept elsewhere from now on. */
    void close(Current current, String movedTo) throws IOException {
        point(new Current(current.generation(), current.files(), movedTo));
    }

    private void point(Current current) throws IOException {
        StringBuilder text = new StringBuilder(path(current.generation()).getFileName() + "\n");
        current.files().forEach(line -> text.append(line).append('\n'));
        if (!current.movedTo().isEmpty()) {
            text.append("moved to ").append(current.movedTo()).append('\n');
        }
        Path aside = directory.resolve(POINTER + ".new");
        Files.writeString(aside, text);
        parsed(text.toString());
        keepMode(pointer(), aside);
        sync(aside);
        Files.move(aside, pointer(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        // from here on it counts, and nothing may say otherwise
        try {
            sync(directory);
        } catch (IOException e) {
            // the name outlives this process, if not a power cut in the next moment
        }
    }

    private static int number(Path generation) {
        String name = String.valueOf(generation.getFileName());
        return name.matches("\\d{" + DIGITS + "}") ? Integer.parseInt(name) : 0;
    }

    private static List<Path> entries(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.sorted().toList();
        }
    }

    /** Makes all files of a generation, and their names, outlive a power cut. */
    static void syncAll(Path generation) throws IOException {
        for (Path file : entries(generation)) {
            if (Files.isRegularFile(file)) {
                sync(file);
            }
        }
        sync(generation);
    }

    private static void sync(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
