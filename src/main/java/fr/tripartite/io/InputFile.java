package fr.tripartite.io;

import java.io.ByteArrayInputStream;

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

    /** The same as a file that is kept. */
    public StoredFile stored() {
        return new StoredFile(fingerprint(), () -> new ByteArrayInputStream(bytes));
    }
}
