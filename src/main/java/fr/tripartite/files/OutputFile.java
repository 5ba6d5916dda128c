package fr.tripartite.files;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A file being written in UTF-8; once closed it is on the disk, not in a buffer of the system, and has a fingerprint. */
final class OutputFile implements AutoCloseable {

    private static final int BUFFER = 1 << 16;

    private final String name;
    private final FileOutputStream file;
    private final Sha256 sha = new Sha256();
    private final byte[] buffer = new byte[BUFFER];
    private int buffered;
    private long size;

    /**
     * Begins a file.
     *
     * @throws UncheckedIOException where it cannot be written, as all methods
     */
    OutputFile(Path directory, String name) {
        this.name = name;
        try {
            this.file = new FileOutputStream(directory.resolve(name).toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    OutputFile add(String text) {
        if (!text.isEmpty()) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            add(bytes, bytes.length);
        }
        return this;
    }

    /** Adds the first bytes. */
    void add(byte[] bytes, int length) {
        if (buffered + length > BUFFER) {
            flush();
        }
        if (length > BUFFER) {
            write(bytes, length);
        } else {
            System.arraycopy(bytes, 0, buffer, buffered, length);
            buffered += length;
        }
    }

    private void flush() {
        write(buffer, buffered);
        buffered = 0;
    }

    private void write(byte[] bytes, int length) {
        try {
            file.write(bytes, 0, length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        sha.add(bytes, length);
        size += length;
    }

    /** What was written; to be asked once closed. */
    FileFingerprint fingerprint() {
        return new FileFingerprint(name, size, sha.hex());
    }

    @Override
    public void close() {
        try (FileOutputStream closing = file) {
            flush();
            closing.getFD().sync();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
