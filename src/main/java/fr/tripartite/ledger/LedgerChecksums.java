package fr.tripartite.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * Checksums of the files of a closed ledger, beside them until it is opened again. HSQLDB has none: in a damaged file it
 * may go round in circles for ever, or find other rows. Against intent there are the seals.
 */
final class LedgerChecksums {

    private static final List<String> EXTENSIONS = List.of(".properties", ".script", ".data");
    private static final int BUFFER = 1 << 16;

    private final Path directory;
    private final Path sums;

    LedgerChecksums(Path directory) {
        this.directory = directory;
        this.sums = directory.resolve(LedgerFiles.NAME + ".sums");
    }

    /** Keeps the checksums of the files as they are. */
    void keep() throws IOException {
        Path written = directory.resolve(LedgerFiles.NAME + ".sums.new");
        Files.writeString(written, lines());
        try (FileChannel channel = FileChannel.open(written, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(written, sums, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Forgets them, for good even where the power is cut: the files are about to change. */
    void forget() throws IOException {
        if (Files.deleteIfExists(sums)) {
            try (FileChannel names = FileChannel.open(directory, StandardOpenOption.READ)) {
                names.force(true);
            }
        }
    }

    /**
     * The first file that is not as it was, where that is known. Another program that opened the ledger and closed it, to
     * look at its tables, has written its properties anew: then nothing is known any more.
     */
    Optional<String> changed() throws IOException {
        if (!Files.exists(sums)) {
            return Optional.empty();
        }
        List<String> kept =
                Files.readString(sums, StandardCharsets.ISO_8859_1).lines().toList();
        if (kept.isEmpty() || !kept.get(0).equals(line(EXTENSIONS.get(0)))) {
            return Optional.empty();
        }
        for (int i = 1; i < EXTENSIONS.size(); i++) {
            if (i >= kept.size() || !kept.get(i).equals(line(EXTENSIONS.get(i)))) {
                return Optional.of(EXTENSIONS.get(i));
            }
        }
        return Optional.empty();
    }

    private String lines() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (String extension : EXTENSIONS) {
            lines.append(line(extension)).append('\n');
        }
        return lines.toString();
    }

    private String line(String extension) throws IOException {
        Path file = directory.resolve(LedgerFiles.NAME + extension);
        CRC32C sum = new CRC32C();
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                sum.update(buffer, 0, read);
            }
        }
        return String.format(Locale.ROOT, "%08x %s %d", sum.getValue(), file.getFileName(), Files.size(file));
    }
}
