package fr.tripartite.files;

import java.io.BufferedWriter;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A file being written in UTF-8; once closed it is on the disk, not in a buffer of the system, and has a fingerprint. */
final class OutputFile implements AutoCloseable {

    private static final int BUFFER = 1 << 16;

    private final String name;
    private final FileOutputStream file;
    private final Sha256 sha = new Sha256();
    private final Writer writer;
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
        OutputStream counted = new FilterOutputStream(file) {
            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                file.write(bytes, offset, length);
                sha.add(bytes, offset, length);
                size += length;
            }
        };
        this.writer = new BufferedWriter(new OutputStreamWriter(counted, StandardCharsets.UTF_8), BUFFER);
    }

    OutputFile add(String text) {
        try {
            writer.write(text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What was written; to be asked once closed. */
    FileFingerprint fingerprint() {
        return new FileFingerprint(name, size, sha.hex());
    }

    @Override
    public void close() {
        try (FileOutputStream closing = file) {
            writer.flush();
            closing.getFD().sync();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
