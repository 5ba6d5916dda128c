package fr.tripartite.io;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What tells one file from another.
 *
 * @param name below its directory, with slashes
 * @param size in bytes
 * @param sha256 of its bytes, in lower-case hexadecimal
 */
public record FileFingerprint(String name, long size, String sha256) {

    private static final int BUFFER = 1 << 16;

    /** That of the same bytes under another name. */
    public FileFingerprint named(String other) {
        return new FileFingerprint(other, size, sha256);
    }

    /** The fingerprint of a file whose bytes are at hand. */
    public static FileFingerprint of(String name, byte[] bytes) {
        return new FileFingerprint(
                name, bytes.length, new Sha256().add(bytes, bytes.length).hex());
    }

    /** The fingerprint of a file on the disk. */
    public static FileFingerprint of(String name, Path file) throws IOException {
        return of(name, () -> Files.newInputStream(file));
    }

    /** The fingerprint of bytes that are read through once. */
    public static FileFingerprint of(String name, Content content) throws IOException {
        Sha256 sha = new Sha256();
        long size = 0;
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = content.open()) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                sha.add(buffer, read);
                size += read;
            }
        }
        return new FileFingerprint(name, size, sha.hex());
    }
}
