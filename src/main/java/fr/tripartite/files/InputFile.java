package fr.tripartite.files;

import java.io.ByteArrayInputStream;
import java.io.InputStream;

/** A small file that something is billed from, in memory. */
public final class InputFile {

    private final String name;
    private final byte[] bytes;

    /** A file with these bytes. */
    public InputFile(String name, byte[] bytes) {
        this.name = name;
        this.bytes = bytes.clone();
    }

    /** What tells it from another. */
    public FileFingerprint fingerprint() {
        return FileFingerprint.of(name, bytes);
    }

    /** Its bytes from the first on. */
    public InputStream open() {
        return new ByteArrayInputStream(bytes);
    }
}
