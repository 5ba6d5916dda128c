package fr.tripartite.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same inventory gives the same workbook and the same page, to the byte. */
class ReproducibleLooksTest {

    private static final Path INVENTORY = Path.of("src/test/resources/golden/2023/inventaire-2023.csv");
    private static final Path OTHER_JAVAS = Path.of("/usr/lib/jvm");

    @TempDir
    Path directory;

    private Path year;

    @BeforeEach
    void bill() {
        year = new BilledYears(directory.resolve("one")).golden(2023);
    }

    private static void assertSame(Path one, Path other) throws IOException {
        for (String file : List.of("synthese.xlsx", "rapport.html")) {
            assertThat(Files.mismatch(one.resolve(file), other.resolve(file)))
                    .as(file)
                    .isEqualTo(-1);
        }
    }

    @Test
    void in_another_ledger() throws IOException {
        assertSame(year, new BilledYears(directory.resolve("other")).golden(2023));
    }

    @Test
    void on_another_java() throws IOException, InterruptedException {
        List<Path> others = otherJavas();
        assumeThat(others).as("another JDK, 17 or later, in " + OTHER_JAVAS).isNotEmpty();

        Path output = directory.resolve("other/2023");
        Process program = new ProcessBuilder(
                        others.get(0).toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "fr.tripartite.cli.Main",
                        "run",
                        "2023",
                        "--date",
                        "2023-12-31",
                        "--inventory",
                        INVENTORY.toString(),
                        "--data",
                        directory.resolve("other/data").toString(),
                        "--output",
                        output.toString())
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("log").toFile())
                .start();
        assertThat(program.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(program.exitValue())
                .as(Files.readString(directory.resolve("log")))
                .isIn(0, 3);
        assertSame(year, output);
    }

    /** Those that can run what this one has compiled, of another version. */
    private static List<Path> otherJavas() throws IOException {
        if (!Files.isDirectory(OTHER_JAVAS)) {
            return List.of();
        }
        try (Stream<Path> found = Files.list(OTHER_JAVAS)) {
            return found.filter(java -> Files.isExecutable(java.resolve("bin/java")))
                    .filter(java -> feature(java) >= 17
                            && feature(java) != Runtime.version().feature())
                    .map(java -> java.resolve("bin/java"))
                    .sorted()
                    .toList();
        }
    }

    private static int feature(Path java) {
        try {
            return Files.readAllLines(java.resolve("release")).stream()
                    .filter(line -> line.startsWith("JAVA_VERSION="))
                    .map(line -> Runtime.Version.parse(line.replaceAll("JAVA_VERSION=|\"", ""))
                            .feature())
                    .findFirst()
                    .orElse(0);
        } catch (IOException | IllegalArgumentException e) {
            return 0;
        }
    }
}
