package fr.tripartite.io;

import java.io.ByteArrayInputStream;
import java.io.IOException;

/**
 * A file that is whole: what tells it from another, and its bytes.
 *
 * @param fingerprint of the bytes
 * @param content the bytes, to be read as often as one likes
 */
public record StoredFile(FileFingerprint fingerprint, Content content) {

    /** A file whose bytes are at hand. */
    public static StoredFile of(String name, byte[] bytes) {
        byte[] kept = bytes.clone();
        return new StoredFile(FileFingerprint.of(name, kept), () -> new ByteArrayInputStream(kept));
    }

    /** The same bytes under another name. */
    public StoredFile named(String name) {
        return new StoredFile(fingerprint.named(name), content);
    }

    /** What it is called, below its directory. */
    public String name() {
        return fingerprint.name();
    }

    /** Whether its bytes can be read, and are still those. */
    public boolean isIntact() {
        try {
            return FileFingerprint.of(name(), content).equals(fingerprint);
        } catch (IOException e) {
            return false;
        }
    }
}
