package fr.tripartite.io;

/**
 * What tells one file from another.
 *
 * @param name below its directory, with slashes
 * @param size in bytes
 * @param sha256 of its bytes, in lower-case hexadecimal
 */
public record FileFingerprint(String name, long size, String sha256) {

    /** The fingerprint of a file whose bytes are at hand. */
    public static FileFingerprint of(String name, byte[] bytes) {
        return new FileFingerprint(
                name, bytes.length, new Sha256().add(bytes, bytes.length).hex());
    }
}
