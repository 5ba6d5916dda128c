package fr.tripartite.files;

import fr.tripartite.failure.Failure;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The files of a year, written aside part by part and balanced, that are then published together. */
public final class StagedYear implements AutoCloseable {

    private final Path target;
    private final Publication publication;
    private final Books.Summary summary;
    private final YearWriter writer;
    private @Nullable Balance balance;
    private @Nullable String manifest;

    private StagedYear(Path target, Publication publication, Books.Summary summary) {
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
    public static StagedYear begin(Books.Summary summary, Path target) {
        Publication publication = Publication.beside(target);
        try {
            return new StagedYear(target, publication, summary);
        } catch (UncheckedIOException e) {
            publication.close();
            throw Publication.unwritable(target, e);
        }
    }

    /**
     * Writes all files aside and reads them back.
     *
     * @param target directory that will hold the files
     * @throws Failure where nothing can be written beside the directory
     * @throws IllegalStateException where the books do not balance
     */
    public static StagedYear of(Books books, Path target) {
        StagedYear staged = begin(books.summary(), target);
        try {
            staged.add(books.parts());
            staged.finish(books);
            return staged;
        } catch (RuntimeException e) {
            staged.close();
            throw e;
        }
    }

    /**
     * Adds parts, which are put into words on all processors.
     *
     * @throws Failure where they cannot be written
     */
    public void add(Iterator<? extends Books.Part> parts) {
        try (InOrder<PartText> texts = InOrder.of(parts, part -> PartText.of(part.documents(), part.rows()))) {
            texts.forEachRemaining(this::add);
        }
    }

    /**
     * Adds a part.
     *
     * @throws Failure where it cannot be written
     */
    public void add(PartText part) {
        try {
            writer.add(part);
        } catch (UncheckedIOException e) {
            throw Publication.unwritable(target, e);
        }
    }

    /**
     * Writes the rest and reads all files back.
     *
     * @param books whose parts were all added
     * @throws Failure where nothing can be written
     * @throws IllegalStateException where the books do not balance
     */
    public void finish(Books books) {
        try {
            Path directory = publication.staging();
            Map<String, FileFingerprint> published = writer.finish(books);
            Balance found = Balance.read(directory, books);
            published.put(
                    YearFiles.CONTROL, YearFiles.write(directory, YearFiles.CONTROL, ControlFile.of(summary, found)));
            String text = Manifest.of(summary, new ArrayList<>(published.values()), books);
            YearFiles.write(directory, YearFiles.MANIFEST, text);
            balance = found;
            manifest = text;
        } catch (UncheckedIOException e) {
            throw Publication.unwritable(target, e);
        }
    }

    private static <T> T finished(@Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("the files are not finished");
        }
        return value;
    }

    /** What the files add up to. */
    public Balance balance() {
        return finished(balance);
    }

    /** Content of {@code manifest.json}. */
    public String manifest() {
        return finished(manifest);
    }

    /** Puts the files in the place of the earlier ones. */
    public void publish() {
        finished(manifest);
        publication.publish(YearFiles.names(summary));
    }

    /** Removes what was not published. */
    @Override
    public void close() {
        writer.close();
        publication.close();
    }
}
