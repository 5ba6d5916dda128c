package fr.tripartite.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** The program in a process of its own, that can be stopped and killed. */
final class ChildProgram {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Process process;
    private final Path log;

    private ChildProgram(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /**
     * Starts it.
     *
     * @param log file for everything it prints
     * @param arguments as typed
     */
    static ChildProgram start(Path log, Object... arguments) throws IOException {
        return start(Path.of(System.getProperty("java.home")), List.of(), Path.of(""), log, arguments);
    }

    /**
     * The same on another Java, in another directory.
     *
     * @param java its home
     * @param options of the virtual machine
     */
    static ChildProgram start(Path java, List<String> options, Path directory, Path log, Object... arguments)
            throws IOException {
        List<String> command = ProgramArchive.command(java, options);
        Arrays.stream(arguments).map(Object::toString).forEach(command::add);
        Process process = new ProcessBuilder(command)
                .directory(directory.toAbsolutePath().toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        return new ChildProgram(process, log);
    }

    /** Runs a program of the system; gives whether it ended well. */
    static boolean system(Object... words) throws IOException, InterruptedException {
        return new ProcessBuilder(Arrays.stream(words).map(Object::toString).toList())
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor()
                == 0;
    }

    long pid() {
        return process.pid();
    }

    /** Waits until something is true; false where the program has ended before. */
    boolean runsUntil(BooleanSupplier moment) throws InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        while (!moment.getAsBoolean()) {
            if (process.waitFor(2, TimeUnit.MILLISECONDS)) {
                return moment.getAsBoolean();
            }
            if (Instant.now().isAfter(end)) {
                kill();
                throw new IllegalStateException("the moment did not come");
            }
        }
        return true;
    }

    /** As the system does where memory or power is gone. */
    int kill() throws InterruptedException {
        process.destroyForcibly();
        return await();
    }

    /** As a person or the system does who wants it to stop: SIGTERM. */
    int stop() throws InterruptedException {
        process.destroy();
        return await();
    }

    /** As a person does at the keyboard: SIGINT, for which Java has no method. */
    int interrupt() throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-INT", Long.toString(pid()))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        return await();
    }

    /** Lets it run for a while; true where it has ended by then. */
    boolean endsWithin(Duration time) throws InterruptedException {
        return process.waitFor(time.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** Waits for its end; returns its exit code. */
    int await() throws InterruptedException {
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IllegalStateException("the program does not end");
        }
        return process.exitValue();
    }

    /** Everything it has printed. */
    String printed() throws IOException {
        return Files.readString(log);
    }
}
