package fr.tripartite.io;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The fingerprint used everywhere: SHA-256, in lower-case hexadecimal. */
public final class Sha256 {

    private final MessageDigest digest = digest();

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }

    /** Adds the first bytes. */
    public Sha256 add(byte[] bytes, int length) {
        return add(bytes, 0, length);
    }

    /** Adds some of the bytes. */
    public Sha256 add(byte[] bytes, int offset, int length) {
        digest.update(bytes, offset, length);
        return this;
    }

    /** Adds a text, as UTF-8, and its length, so that two texts never run into each other. */
    public Sha256 add(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
        digest.update(bytes);
        return this;
    }

    /** The fingerprint of what was added. */
    public String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
