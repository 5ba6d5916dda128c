package fr.tripartite.ledger;

import fr.tripartite.failure.Failure;
import fr.tripartite.words.Message;
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

    /** Takes the lock of a directory, which is made where it is missing; refused at once where another process holds it. */
    static LedgerLock take(Path directory) {
        if (Files.exists(directory) && !Files.isDirectory(directory)) {
            throw Failure.invalid(LedgerFailure.NO_DIRECTORY, directory);
        }
        try {
            Files.createDirectories(directory);
            FileChannel channel = FileChannel.open(
                    directory.resolve(FILE),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE);
            if (tryLock(channel) == null) {
                Message holder = holder(channel);
                channel.close();
                throw Failure.refused(LedgerFailure.HELD, directory, holder);
            }
            if (Files.notExists(directory.resolve(FILE))) {
                channel.close();
                throw Failure.refused(LedgerFailure.JUST_GIVEN_UP, directory);
            }
            channel.truncate(0);
            channel.write(
                    ByteBuffer.wrap(("process " + ProcessHandle.current().pid()).getBytes(StandardCharsets.UTF_8)), 0);
            return new LedgerLock(directory, channel);
        } catch (IOException e) {
            throw Failure.failed(Message.of(LedgerFailure.NO_RIGHT_TO_WRITE, directory, LedgerFailure.reason(e)), e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private static Message holder(FileChannel channel) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(100);
        channel.read(buffer, 0);
        String text = new String(buffer.array(), 0, buffer.position(), StandardCharsets.UTF_8);
        return text.isBlank() ? Message.of(LedgerFailure.HOLDER_UNKNOWN) : Message.text(text.strip());
    }

    @Override
    public void close() {
        try (channel) {
            channel.truncate(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Frees it. A directory that was made for it goes again where nothing came into it. */
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
