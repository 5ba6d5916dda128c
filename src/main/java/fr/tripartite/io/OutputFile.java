package fr.tripartite.io;

import java.io.BufferedOutputStream;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;

/** A file being written; once finished it is on the disk, not in a buffer of the system, and has a fingerprint. */
public final class OutputFile extends FilterOutputStream {

    private static final int BUFFER = 1 << 16;

    private final Path path;
    private final FileOutputStream file;
    private final MessageDigest digest;
    private long size;

    private OutputFile(Path path, FileOutputStream file, MessageDigest digest) {
        super(new BufferedOutputStream(new DigestOutputStream(file, digest), BUFFER));
        this.path = path;
        this.file = file;
        this.digest = digest;
    }

    /** Begins a file of a directory. */
    public static OutputFile begin(Path directory, String name) throws IOException {
        Path path = directory.resolve(name);
        return new OutputFile(path, new FileOutputStream(path.toFile()), Sha256.digest());
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        out.write(bytes, offset, length);
        size += length;
    }

    @Override
    public void write(int b) throws IOException {
        out.write(b);
        size++;
    }

    /** Makes sure that all of it is on the disk, and closes it; returns what was written. */
    public StoredFile finish() throws IOException {
        flush();
        file.getFD().sync();
        file.close();
        String sha256 = HexFormat.of().formatHex(digest.digest());
        return new StoredFile(
                new FileFingerprint(String.valueOf(path.getFileName()), size, sha256),
                () -> Files.newInputStream(path));
    }

    /** Closes it, whatever was written; again for nothing. */
    @Override
    public void close() throws IOException {
        file.close();
    }
}
