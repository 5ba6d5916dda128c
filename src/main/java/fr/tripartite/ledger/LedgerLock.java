package fr.tripartite.ledger;

import fr.tripartite.failure.Failure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One process at a time writes a ledger. The operating system frees the lock of a dead process. */
final class LedgerLock {

    private static final int MOST_PADDING = 4_096;

    private final FileChannel channel;
    private final Path file;
    private final List<Path> created;

    private LedgerLock(FileChannel channel, Path file, List<Path> created) {
        this.channel = channel;
        this.file = file;
        this.created = created;
    }

    /**
     * Takes the lock.
     *
     * @throws Failure at once where another process holds it
     */
    static LedgerLock take(Path directory) {
        Path file = directory.resolve("lock");
        try {
            while (true) {
                List<Path> created = createDirectories(directory);
                FileChannel channel = FileChannel.open(
                        file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
                if (tryLock(channel) == null) {
                    String holder = holder(channel);
                    channel.close();
                    throw Failure.refused("another run holds the ledger " + directory + " (" + holder
                            + "); wait until it has ended, then run the same command again");
                }
                if (isStillTheFile(channel, file)) {
                    return new LedgerLock(channel, file, created);
                }
                channel.close();
            }
        } catch (IOException e) {
            throw Failure.failed(
                    "the ledger " + directory + " cannot be written (" + e
                            + "): give the right to write there, or name another directory with --data DIR",
                    e);
        }
    }

    /** The directories that had to be made, the innermost first. */
    private static List<Path> createDirectories(Path directory) throws IOException {
        List<Path> missing = new ArrayList<>();
        for (Path each = directory.toAbsolutePath(); each != null && !Files.exists(each); each = each.getParent()) {
            missing.add(each);
        }
        Files.createDirectories(directory);
        return missing;
    }

    /**
     * Whoever takes a ledger and creates none removes the file again, and the lock may be on a file without a name. The
     * name is followed by a random number of spaces, and the length compared: opening the file a second time would give
     * the lock away.
     */
    private static boolean isStillTheFile(FileChannel channel, Path file) throws IOException {
        String name = "process " + ProcessHandle.current().pid();
        String padded = name + " ".repeat(new SecureRandom().nextInt(MOST_PADDING));
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(padded.getBytes(StandardCharsets.UTF_8)), 0);
        try {
            return Files.size(file) == padded.length();
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private static String holder(FileChannel channel) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(100);
        channel.read(buffer, 0);
        String text = new String(buffer.array(), 0, buffer.position(), StandardCharsets.UTF_8);
        return text.isBlank() ? "an unknown process" : text.strip();
    }

    /**
     * Frees the ledger.
     *
     * @param ledgerExists false removes the lock's file and the directories made for it: nothing was written
     */
    void close(boolean ledgerExists) {
        try (channel) {
            channel.truncate(0);
            if (!ledgerExists) {
                Files.deleteIfExists(file);
                for (Path directory : created) {
                    Files.deleteIfExists(directory);
                }
            }
        } catch (DirectoryNotEmptyException e) {
            // somebody else keeps something there
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
