package fr.tripartite.io;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Set;

/** A directory of files named by their hash: each is there whole or not at all, and never changes. */
public final class HashedDirectory {

    private static final int PREFIX = 2;

    private final Path directory;
    private final Set<Path> changed = new HashSet<>();

    /** A directory, which may not be there yet. */
    public HashedDirectory(Path directory) {
        this.directory = directory;
    }

    private Path path(String sha256) {
        return directory.resolve(sha256.substring(0, PREFIX)).resolve(sha256);
    }

    /** Keeps a file; one that is there already stays, unless it was damaged. */
    public void keep(FileFingerprint file, Content content) throws IOException {
        Path path = path(file.sha256());
        if (Files.exists(path) && FileFingerprint.of(file.name(), path).equals(file)) {
            return;
        }
        Path parent = directory.resolve(file.sha256().substring(0, PREFIX));
        Files.createDirectories(parent);
        String aside = file.sha256() + ".new";
        try (InputStream in = content.open();
                OutputFile out = OutputFile.begin(parent, aside)) {
            in.transferTo(out);
            if (!out.finish().fingerprint().sha256().equals(file.sha256())) {
                throw new IOException(file.name() + " was changed while it was read");
            }
        }
        Files.move(parent.resolve(aside), path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        changed.add(parent);
    }

    /** Makes the names of the files that were kept outlive a power cut, as their bytes do. */
    public void sync() throws IOException {
        if (!changed.isEmpty()) {
            changed.add(directory);
        }
        for (Path each : changed) {
            try (FileChannel channel = FileChannel.open(each, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
        changed.clear();
    }

    /** The bytes of a file. */
    public Content content(String sha256) {
        return () -> Files.newInputStream(path(sha256));
    }
}
