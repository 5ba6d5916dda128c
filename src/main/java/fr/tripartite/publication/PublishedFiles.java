package fr.tripartite.publication;

import fr.tripartite.billing.Books;
import fr.tripartite.failure.Failure;
import fr.tripartite.io.Content;
import fr.tripartite.io.OutputFile;
import fr.tripartite.output.DirectorySwap;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.IntConsumer;

/** Gives the files of a year back as they were published. */
public final class PublishedFiles {

    private PublishedFiles() {}

    /**
     * Writes all files aside, then puts them in the place of those that are there.
     *
     * @param files as they are kept, by name
     * @param target directory that will hold them
     * @throws Failure where the directory cannot be written; the files already there stay
     */
    public static void write(Map<String, Content> files, Path target) {
        write(files, target, count -> {});
    }

    /** The same; the watcher is told how many files were written so far. */
    public static void write(Map<String, Content> files, Path target, IntConsumer watcher) {
        try (DirectorySwap publication = DirectorySwap.beside(target)) {
            int count = 0;
            for (Map.Entry<String, Content> file : files.entrySet()) {
                write(publication.staging(), file.getKey(), file.getValue());
                watcher.accept(++count);
            }
            publication.publish(files.keySet(), Books.MANIFEST);
        } catch (IOException | UncheckedIOException e) {
            throw DirectorySwap.unwritable(target, e);
        }
    }

    private static void write(Path directory, String name, Content content) throws IOException {
        try (InputStream in = content.open();
                OutputFile out = OutputFile.begin(directory, name)) {
            in.transferTo(out);
            out.finish();
        }
    }
}
