package fr.tripartite.ledger;

import fr.tripartite.failure.Failure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** One process at a time writes a ledger. The operating system frees the lock of a dead process; the file stays. */
final class LedgerLock implements AutoCloseable {

    private static final String FILE = "lock";

    private final Path directory;
    private final FileChannel channel;

    private LedgerLock(Path directory, FileChannel channel) {
        this.directory = directory;
        this.channel = channel;
    }

    /**
     * Takes the lock of a directory, which is made where it is missing.
     *
     * @throws Failure at once where another process holds it
     */
    static LedgerLock take(Path directory) {
        if (Files.exists(directory) && !Files.isDirectory(directory)) {
            throw Failure.invalid(directory + " is not a directory; name the one of the ledger with --data DIR");
        }
        try {
            Files.createDirectories(directory);
            FileChannel channel = FileChannel.open(
                    directory.resolve(FILE),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE);
            if (tryLock(channel) == null) {
                String holder = holder(channel);
                channel.close();
                throw Failure.refused("another run holds the ledger " + directory + " (" + holder
                        + "); wait until it has ended, then run the same command again");
            }
            if (Files.notExists(directory.resolve(FILE))) {
                channel.close();
                throw Failure.refused(
                        "another run has just given up the ledger " + directory + "; run the same command again");
            }
            channel.truncate(0);
            channel.write(
                    ByteBuffer.wrap(("process " + ProcessHandle.current().pid()).getBytes(StandardCharsets.UTF_8)), 0);
            return new LedgerLock(directory, channel);
        } catch (IOException e) {
            throw Failure.failed(
                    "the ledger " + directory + " cannot be written (" + LedgerFailure.reason(e)
                            + "): give the right to write there, then run the same command again",
                    e);
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

    @Override
    public void close() {
        try (channel) {
            channel.truncate(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Frees it.
     *
     * @param unused whether the directory was made for it and nothing came into it: then it goes again
     */
    void close(boolean unused) {
        try {
            if (unused) {
                Files.deleteIfExists(directory.resolve(FILE));
                Files.deleteIfExists(directory);
            }
        } catch (IOException e) {
            // somebody else has put something there
        } finally {
            close();
        }
    }
}
