package fr.tripartite.delivery;

import fr.tripartite.failure.Failure;
import fr.tripartite.intake.TiersFile;
import fr.tripartite.io.StoredFile;
import fr.tripartite.tiers.Tiers;
import fr.tripartite.words.Message;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/** Who the bodies are, as far as a file tells. */
final class KnownTiers {

    private final Optional<TiersFile> file;

    private KnownTiers(Optional<TiersFile> file) {
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
            return new KnownTiers(Optional.empty());
        }
        TiersFile read = TiersFile.read(path);
        read.rejections().forEach(row -> row.problems()
                .forEach(problem -> notice.accept(
                        Message.of(DeliveryWord.TIERS_ROW, path, row.line(), problem.column(), problem.reason()))));
        read.warnings().forEach(notice);
        return new KnownTiers(Optional.of(read));
    }

    /** Who a body is; one that has no row that counts is unknown. */
    Tiers of(String siret) {
        return file.map(read -> read.of(siret)).orElseGet(() -> Tiers.unknown(siret));
    }

    boolean isListed(String siret) {
        return file.map(read -> read.tiers().containsKey(siret)).orElse(false);
    }

    Optional<StoredFile> file() {
        return file.map(TiersFile::file);
    }
}
