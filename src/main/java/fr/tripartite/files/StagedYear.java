package fr.tripartite.files;

import fr.tripartite.failure.Failure;
import fr.tripartite.invoicing.Document;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The files of a year, written aside part by part and balanced, that are then published together. */
public final class StagedYear implements AutoCloseable {

    private final Path target;
    private final Publication publication;
    private final YearSummary summary;
    private final YearWriter writer;
    private final List<FileFingerprint> written = new ArrayList<>();
    private @Nullable Balance balance;

    private StagedYear(Path target, Publication publication, YearSummary summary) {
        this.target = target;
        this.publication = publication;
        this.summary = summary;
        this.writer = new YearWriter(summary, publication.staging());
    }

    /**
     * Begins to write aside.
     *
     * @param target directory that will hold the files
     * @throws Failure where nothing can be written beside the directory
     */
    public static StagedYear begin(YearSummary summary, Path target) {
        Publication publication = Publication.beside(target);
        try {
            return new StagedYear(target, publication, summary);
        } catch (UncheckedIOException e) {
            publication.close();
            throw Publication.unwritable(target, e);
        }
    }

    /**
     * Adds documents, of each issuer in the order of their numbers, and what became of rows.
     *
     * @throws Failure where they cannot be written
     */
    public void add(List<Document> documents, TrackedRows rows) {
        try {
            writer.add(documents, rows);
        } catch (UncheckedIOException e) {
            throw Publication.unwritable(target, e);
        }
    }

    /**
     * Writes the rest and reads all files back: all of them but the manifest, which tells of them.
     *
     * @return what they add up to
     * @throws Failure where nothing can be written
     * @throws IllegalStateException where the books do not balance
     */
    public YearTotals finish(YearEnd end) {
        try {
            Path directory = publication.staging();
            written.addAll(writer.finish(end).values());
            Balance found = Balance.read(directory, summary, end.coveredBefore());
            written.add(YearFiles.write(directory, YearFiles.CONTROL, ControlFile.of(summary, found)));
            balance = found;
            return found.totals();
        } catch (UncheckedIOException e) {
            throw Publication.unwritable(target, e);
        }
    }

    /** The files written so far, with their fingerprints. */
    public List<FileFingerprint> written() {
        if (balance == null) {
            throw new IllegalStateException("the files are not finished");
        }
        return List.copyOf(written);
    }

    /**
     * Writes {@code manifest.json}, the last file.
     *
     * @param entry where the year stands in the ledger; empty where it is only looked at
     * @throws Failure where it cannot be written
     */
    public void addManifest(Optional<LedgerEntry> entry) {
        String text = Manifest.of(summary, written(), entry);
        try {
            written.add(YearFiles.write(publication.staging(), YearFiles.MANIFEST, text));
        } catch (UncheckedIOException e) {
            throw Publication.unwritable(target, e);
        }
    }

    /** The bytes of a file that was written. */
    public Content content(String name) {
        return () -> Files.newInputStream(publication.staging().resolve(name));
    }

    /**
     * Puts the files in the place of the earlier ones.
     *
     * @throws Failure where the directory cannot be written; the files already there stay
     */
    public void publish() {
        written();
        publication.publish(YearFiles.names(summary));
    }

    /** Removes what was not published. */
    @Override
    public void close() {
        writer.close();
        publication.close();
    }
}
