package fr.tripartite.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A program of the system that a test starts, where it is installed. */
final class InstalledProgram {

    private static final int PATIENCE_SECONDS = 180;

    private final Path program;

    private InstalledProgram(Path program) {
        this.program = program;
    }

    /**
     * The first of these names that the path leads to; where there is none, the test is skipped.
     *
     * @param what how a person calls it
     */
    static InstalledProgram require(String what, String... names) {
        Optional<Path> found = Arrays.stream(names)
                .flatMap(name -> Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                        .map(directory -> Path.of(directory, name)))
                .filter(Files::isExecutable)
                .findFirst();
        assumeThat(found).as(what + " is not installed: this test is skipped").isPresent();
        return new InstalledProgram(found.orElseThrow());
    }

    /** Runs it to its end; returns what it prints to standard output. */
    String run(Path scratch, Object... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(program.toString()));
        Arrays.stream(arguments).map(Object::toString).forEach(command::add);
        Path out = Files.createTempFile(scratch, "out", ".txt");
        Path err = Files.createTempFile(scratch, "err", ".txt");
        Process process = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            throw new AssertionError(program + " does not end: " + Files.readString(err));
        }
        assertThat(process.exitValue()).as(() -> read(err)).isZero();
        return Files.readString(out);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return e.toString();
        }
    }
}
