package fr.tripartite.job;

import fr.tripartite.inventory.SampleRow;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The program as a jar, and an archive of the classes that a run loads, made once: the tests start hundreds of processes, and each
 * has a fifth less to do.
 */
final class ProgramArchive {

    private static final Path JAVA = Path.of(System.getProperty("java.home"));
    private static final Path PLACE =
            Path.of("target", "children", Long.toString(ProcessHandle.current().pid()));

    private static final int ROWS_REJECTED = 3;

    private static final class Made {
        private static final String CLASS_PATH = classPath();
        private static final Path ARCHIVE = archive();
    }

    private ProgramArchive() {}

    /** How a Java starts the program, but for the arguments of the program itself. */
    static List<String> command(Path java, List<String> options) {
        List<String> command = start(java);
        if (java.equals(JAVA)) {
            command.addAll(List.of("-Xlog:disable", "-XX:SharedArchiveFile=" + Made.ARCHIVE));
        }
        command.addAll(options);
        command.addAll(program());
        return command;
    }

    private static List<String> start(Path java) {
        return new ArrayList<>(
                List.of(java.resolve("bin/java").toString(), "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    }

    private static List<String> program() {
        return List.of("-cp", Made.CLASS_PATH, "fr.tripartite.cli.Main");
    }

    /** No archive holds classes of a directory. */
    private static String classPath() {
        Path jar = PLACE.resolve("tripartite.jar").toAbsolutePath();
        try {
            Files.createDirectories(PLACE);
            try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
                copy(Path.of("target", "classes"), out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Stream.concat(
                        Stream.of(jar.toString()),
                        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                                .filter(path -> path.endsWith(".jar")))
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** Directories too: Spring looks for classes in them. */
    private static void copy(Path classes, JarOutputStream out) throws IOException {
        try (Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(each -> !each.equals(classes)).toList()) {
                String name = classes.relativize(file).toString().replace(File.separatorChar, '/');
                boolean isDirectory = Files.isDirectory(file);
                out.putNextEntry(new JarEntry(isDirectory ? name + "/" : name));
                if (!isDirectory) {
                    Files.copy(file, out);
                }
            }
        }
    }

    private static Path archive() {
        Path archive = PLACE.resolve("tripartite.jsa").toAbsolutePath();
        try {
            Path inventory = Files.writeString(
                    PLACE.resolve("inventaire.csv"),
                    SampleRow.file(
                            SampleRow.line("service=PACK_SOCLE"),
                            SampleRow.line("service=MESSAGERIE_5GO"),
                            SampleRow.line("service=FAX")));
            List<String> command = start(JAVA);
            command.add("-XX:ArchiveClassesAtExit=" + archive);
            command.addAll(program());
            command.addAll(List.of("run", "2023", "--date", "2023-12-31", "--inventory", inventory.toString()));
            command.addAll(List.of("--data", PLACE.resolve("data").toString()));
            command.addAll(List.of("--output", PLACE.resolve("2023").toString()));
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(PLACE.resolve("log").toFile())
                    .start();
            if (process.waitFor() != ROWS_REJECTED) {
                throw new IllegalStateException(Files.readString(PLACE.resolve("log")));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        return archive;
    }
}
