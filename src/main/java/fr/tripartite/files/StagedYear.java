package fr.tripartite.files;

import fr.tripartite.failure.Failure;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;

/** The files of a year, written aside and balanced, that are about to be published together. */
public final class StagedYear implements AutoCloseable {

    private final Publication publication;
    private final Books.Summary summary;
    private final Balance balance;
    private final String manifest;

    private StagedYear(Publication publication, Books.Summary summary, Balance balance, String manifest) {
        this.publication = publication;
        this.summary = summary;
        this.balance = balance;
        this.manifest = manifest;
    }

    /**
     * Writes all files aside and reads them back.
     *
     * @param target directory that will hold the files
     * @throws Failure where nothing can be written beside the directory
     * @throws IllegalStateException where the books do not balance
     */
    public static StagedYear of(Books books, Path target) {
        Publication publication = Publication.beside(target);
        try {
            return stage(books, publication);
        } catch (UncheckedIOException e) {
            publication.close();
            throw Publication.unwritable(target, e);
        } catch (RuntimeException e) {
            publication.close();
            throw e;
        }
    }

    private static StagedYear stage(Books books, Publication publication) {
        Path directory = publication.staging();
        Books.Summary summary = books.summary();
        Map<String, FileFingerprint> published = YearFiles.write(books, directory);
        Balance balance = Balance.read(directory, books);
        published.put(
                YearFiles.CONTROL, YearFiles.write(directory, YearFiles.CONTROL, ControlFile.of(summary, balance)));
        String manifest = Manifest.of(summary, new ArrayList<>(published.values()), books);
        YearFiles.write(directory, YearFiles.MANIFEST, manifest);
        return new StagedYear(publication, summary, balance, manifest);
    }

    /** What the files add up to. */
    public Balance balance() {
        return balance;
    }

    /** Content of {@code manifest.json}. */
    public String manifest() {
        return manifest;
    }

    /** Puts the files in the place of the earlier ones. */
    public void publish() {
        publication.publish(YearFiles.names(summary));
    }

    /** Removes what was not published. */
    @Override
    public void close() {
        publication.close();
    }
}
