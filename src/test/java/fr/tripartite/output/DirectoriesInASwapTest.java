package fr.tripartite.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A directory with directories in it is swapped in whole as well, and what others put there stays. */
class DirectoriesInASwapTest {

    private static final String LAST = "manifest.json";

    @TempDir
    Path directory;

    private Path target;

    @BeforeEach
    void target() {
        target = directory.resolve("out");
    }

    private static void put(Path root, String name, String text) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private void publish(Set<String> owned, String... files) throws IOException {
        try (DirectorySwap swap = DirectorySwap.beside(target)) {
            for (String file : files) {
                put(swap.staging(), file, "new");
            }
            swap.publish(owned, LAST);
        }
    }

    private List<String> found() throws IOException {
        try (Stream<Path> files = Files.walk(target)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> target.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    @Test
    void what_belonged_to_the_earlier_publication_goes_and_what_others_put_there_stays() throws IOException {
        put(target, "LFN/a.pdf", "old");
        put(target, "LFN/b.pdf", "old");
        put(target, "LFN/notes/mine.txt", "mine");
        put(target, "mine.txt", "mine");

        publish(Set.of("LFN/a.pdf", "LFN/b.pdf", LAST), "LFN/a.pdf", "CDG/c.pdf", LAST);

        assertThat(found()).containsExactly("CDG/c.pdf", "LFN/a.pdf", "LFN/notes/mine.txt", LAST, "mine.txt");
        assertThat(target.resolve("LFN/a.pdf")).hasContent("new");
        assertThat(target.resolve("LFN/notes/mine.txt")).hasContent("mine");
        assertThat(directory).isDirectoryNotContaining("glob:**/.out*");
    }

    @Test
    void a_directory_moved_away_by_a_dead_process_comes_back_with_all_that_is_below_it() throws IOException {
        put(directory.resolve(".out.999999999.old"), "LFN/a.pdf", "old");
        put(directory.resolve(".out.999999999.old"), "LFN/mine.txt", "mine");

        publish(Set.of("LFN/a.pdf", LAST), "LFN/a.pdf", LAST);

        assertThat(found()).containsExactly("LFN/a.pdf", "LFN/mine.txt", LAST);
        assertThat(target.resolve("LFN/a.pdf")).hasContent("new");
    }
}
