package fr.tripartite.io;

/**
 * A file that is whole: what tells it from another, and its bytes.
 *
 * @param fingerprint of the bytes
 * @param content the bytes, to be read as often as one likes
 */
public record StoredFile(FileFingerprint fingerprint, Content content) {

    /** Its name, without a directory. */
    public String name() {
        return fingerprint.name();
    }
}
