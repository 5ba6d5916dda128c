package fr.tripartite.ledger;

import fr.tripartite.failure.Failure;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/**
 * The files of an embedded ledger. HSQLDB takes a file that is missing or cut for one that is new, and drops what follows
 * the first line of its log that it cannot read; what is looked at here is what would be lost that way.
 */
final class LedgerFiles {

    static final String NAME = "ledger";

    private static final String CLOSED = "no";
    private static final String MODIFIED = "yes";
    private static final Set<String> STATES = Set.of(CLOSED, MODIFIED, "no-new-files", "no-new-data");

    /** What stands beside the files of a ledger only where its closing was cut short. */
    private static final List<String> HALF_CLOSED = List.of(".backup", ".script.new", ".data.new", ".properties.new");

    /** The last line of a script that is whole. */
    private static final String LAST = "INSERT INTO BLOCKS VALUES(";

    private static final String COMMIT = "\nCOMMIT" + System.lineSeparator();
    private static final Pattern LOGGED =
            Pattern.compile("(?s)(INSERT INTO |DELETE FROM |SET SCHEMA |ALTER SEQUENCE |DISCONNECT|/\\*C\\d).*");
    private static final int TAIL = 1 << 20;
    private static final int FREE_POSITION = 12;

    private final Path directory;

    LedgerFiles(Path directory) {
        this.directory = directory;
    }

    Path directory() {
        return directory;
    }

    private Path file(String extension) {
        return directory.resolve(NAME + extension);
    }

    /**
     * Puts right what a process that died has left half done.
     *
     * @throws Failure where something is missing or damaged
     */
    void mend() throws IOException {
        checksums().forget();
        mendProperties();
        if (!isClosed()) {
            cutLog(endOfLog());
        }
    }

    /**
     * HSQLDB replaces its properties by deleting the old file and renaming the new one. Killed in between, it would take
     * the ledger for a new, empty database at the next start.
     */
    private void mendProperties() throws IOException {
        Path replacement = file(".properties.new");
        if (!Files.exists(file(".properties")) && Files.exists(replacement)) {
            Files.move(replacement, file(".properties"), StandardCopyOption.ATOMIC_MOVE);
        }
    }

    /**
     * Looks whether all is there that the last process has left.
     *
     * @throws Failure where something is missing or damaged
     */
    void requireWhole() throws IOException {
        if (!STATES.contains(state())) {
            throw damaged(".properties", "is damaged");
        }
        Path script =
                file(state().startsWith("no-new") && Files.exists(file(".script.new")) ? ".script.new" : ".script");
        if (!Files.exists(script)) {
            throw damaged(".script", "is missing");
        }
        List<String> lines = new String(Files.readAllBytes(script), StandardCharsets.ISO_8859_1)
                .lines()
                .toList();
        if (lines.isEmpty() || !lines.get(lines.size() - 1).startsWith(LAST)) {
            throw damaged(".script", "is damaged");
        }
        requireData();
        // the first commit notes the ledger as open, and closing it notes that before it deletes the log
        if (state().equals(MODIFIED) && !Files.exists(file(".log"))) {
            throw damaged(".log", "is missing");
        }
        if (isClosed()) {
            Optional<String> changed = checksums().changed();
            if (changed.isPresent()) {
                throw damaged(changed.get(), "is damaged");
            }
        }
    }

    LedgerChecksums checksums() {
        return new LedgerChecksums(directory);
    }

    /** Data that were saved reach as far as their header says. */
    private void requireData() throws IOException {
        Path data = file(Files.exists(file(".data.new")) ? ".data.new" : ".data");
        if (!Files.exists(data)) {
            throw damaged(".data", "is missing");
        }
        try (RandomAccessFile in = new RandomAccessFile(data.toFile(), "r")) {
            if (in.length() < FREE_POSITION + Long.BYTES) {
                throw damaged(".data", "is cut");
            }
            in.seek(FREE_POSITION);
            long end = in.readLong();
            if (isClosed() && (end <= 0 || end > in.length())) {
                throw damaged(".data", "is damaged");
            }
        }
    }

    /** Whether the last process has closed the ledger, and to the end. */
    boolean isClosed() throws IOException {
        return isToldClosed() && HALF_CLOSED.stream().noneMatch(extension -> Files.exists(file(extension)));
    }

    private boolean isToldClosed() throws IOException {
        return Files.exists(file(".properties")) && state().equals(CLOSED);
    }

    /** Makes all files and their names outlive a power cut. */
    void sync() throws IOException {
        try (Stream<Path> entries = Files.list(directory)) {
            for (Path file : entries.toList()) {
                sync(file);
            }
        }
        sync(directory);
    }

    /** Makes a file, or the names in a directory, outlive a power cut. */
    static void sync(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private String state() throws IOException {
        Path path = file(Files.exists(file(".properties")) ? ".properties" : ".properties.new");
        if (!Files.exists(path)) {
            throw damaged(".properties", "is missing");
        }
        Properties properties = new Properties();
        try (InputStream in = Files.newInputStream(path)) {
            properties.load(in);
        } catch (IllegalArgumentException e) {
            throw damaged(".properties", "is damaged");
        }
        return properties.getProperty("modified", "");
    }

    private Failure damaged(String extension, String what) {
        return Failure.unsound("the ledger in " + directory + " cannot be opened: its file " + NAME + extension + " "
                + what + "; restore the directory from its last backup");
    }

    /** How long the log of transactions is. */
    long logSize() throws IOException {
        Path log = file(".log");
        return Files.exists(log) ? Files.size(log) : 0;
    }

    /** Drops what follows the last transaction that was committed: the next one must not be taken for its end. */
    void cutLog(long end) throws IOException {
        if (logSize() > end) {
            try (FileChannel log = FileChannel.open(file(".log"), StandardOpenOption.WRITE)) {
                log.truncate(end);
                log.force(true);
            }
        }
    }

    /** Where the last committed transaction ends. What follows may be cut anywhere, but must be rows. */
    private long endOfLog() throws IOException {
        long size = logSize();
        if (size == 0) {
            return 0;
        }
        try (RandomAccessFile log = new RandomAccessFile(file(".log").toFile(), "r")) {
            for (long length = Math.min(size, TAIL); ; length = Math.min(size, length * 2)) {
                byte[] bytes = new byte[Math.toIntExact(length)];
                log.seek(size - length);
                log.readFully(bytes);
                String text = new String(bytes, StandardCharsets.ISO_8859_1);
                int commit = text.lastIndexOf(COMMIT);
                if (commit >= 0 || length == size) {
                    int end = commit < 0 ? 0 : commit + COMMIT.length();
                    // a power cut may leave zeros behind what was committed, but not in its place
                    requireRows(commit < 0 ? text : text.substring(end).replaceFirst("\0+$", ""));
                    return size - length + end;
                }
            }
        }
    }

    private void requireRows(String text) {
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            boolean cut = i + 1 == lines.size() && !text.endsWith("\n");
            if (!LOGGED.matcher(line).matches() && !(cut && isBegun(line))) {
                throw damaged(".log", "is damaged");
            }
        }
    }

    /** Whether a line that was cut may be the beginning of one. */
    private static boolean isBegun(String line) {
        return List.of(
                        "INSERT INTO ",
                        "DELETE FROM ",
                        "SET SCHEMA ",
                        "ALTER SEQUENCE ",
                        "DISCONNECT",
                        "/*C",
                        "COMMIT\r")
                .stream()
                .anyMatch(whole -> whole.startsWith(line));
    }

    /** Copies all files into another directory. */
    LedgerFiles copyTo(Path target) throws IOException {
        FileSystemUtils.copyRecursively(directory, target);
        return new LedgerFiles(target);
    }
}
