package fr.tripartite.delivery;

import fr.tripartite.failure.Failure;
import fr.tripartite.intake.TiersFile;
import fr.tripartite.io.FileFingerprint;
import fr.tripartite.io.StoredFile;
import fr.tripartite.tiers.Tiers;
import fr.tripartite.words.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/** Who the bodies are, as far as a file tells. */
final class KnownTiers {

    private final Path path;
    private final Optional<TiersFile> file;

    private KnownTiers(Path path, Optional<TiersFile> file) {
        this.path = path;
        this.file = file;
    }

    /**
     * Reads the file, which need not be there unless somebody named it.
     *
     * @param notice told of rows that are wrong and count as absent, and of whatever else deserves a look
     * @throws Failure where it cannot be read
     */
    static KnownTiers read(Path path, boolean isAsked, Consumer<Message> notice) {
        if (!Files.isRegularFile(path)) {
            if (isAsked) {
                throw Failure.invalid(DeliveryWord.NO_TIERS, path);
            }
            return new KnownTiers(path, Optional.empty());
        }
        TiersFile read = TiersFile.read(path);
        read.rejections().forEach(row -> row.problems()
                .forEach(problem -> notice.accept(
                        Message.of(DeliveryWord.TIERS_ROW, path, row.line(), problem.column(), problem.reason()))));
        read.warnings().forEach(notice);
        return new KnownTiers(path, Optional.of(read));
    }

    /** Who a body is; one that has no row that counts is unknown. */
    Tiers of(String siret) {
        return file.map(read -> read.of(siret)).orElseGet(() -> Tiers.unknown(siret));
    }

    boolean isListed(String siret) {
        return file.map(read -> read.tiers().containsKey(siret)).orElse(false);
    }

    Optional<FileFingerprint> fingerprint() {
        return file.map(TiersFile::fingerprint);
    }

    /** What a ledger keeps of it. */
    Optional<StoredFile> input() {
        return file.map(read -> {
            try {
                return StoredFile.of(read.fingerprint().name(), Files.readAllBytes(path));
            } catch (IOException e) {
                throw Failure.invalid(Message.of(DeliveryWord.NO_TIERS, path), e);
            }
        });
    }
}
