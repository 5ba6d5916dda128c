package fr.tripartite.files;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A file being written in UTF-8; once finished it is on the disk, not in a buffer of the system, and has a fingerprint. */
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
            add(bytes, 0, bytes.length);
        }
        return this;
    }

    /** Adds some of the bytes. */
    void add(byte[] bytes, int offset, int length) {
        if (buffered + length > BUFFER) {
            flush();
        }
        if (length > BUFFER) {
            write(bytes, offset, length);
        } else {
            System.arraycopy(bytes, offset, buffer, buffered, length);
            buffered += length;
        }
    }

    private void flush() {
        write(buffer, 0, buffered);
        buffered = 0;
    }

    private void write(byte[] bytes, int offset, int length) {
        try {
            file.write(bytes, offset, length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        sha.add(bytes, offset, length);
        size += length;
    }

    /** Makes sure that all of it is on the disk, and closes it; returns what was written. */
    FileFingerprint finish() {
        flush();
        try {
            file.getFD().sync();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        close();
        return new FileFingerprint(name, size, sha.hex());
    }

    /** Closes it, whatever was written; again for nothing. */
    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
