package fr.tripartite.ledger;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A process of its own that holds a ledger to write it, until it is closed. */
public final class LedgerHolder implements AutoCloseable {

    private final Process process;

    private LedgerHolder(Process process) {
        this.process = process;
    }

    /**
     * Takes a ledger as a run does, says so, and waits for the end of its input.
     *
     * @param arguments the directory of the ledger
     * @throws IOException where there is no input
     */
    public static void main(String[] arguments) throws IOException {
        LedgerWriter held = LedgerWriter.take(new LedgerLocation.Embedded(Path.of(arguments[0]), 3));
        System.out.println("held");
        while (System.in.read() >= 0) {
            // until the input ends
        }
        held.close();
    }

    /** Starts a process; returns once it holds the ledger. */
    public static LedgerHolder of(Path directory) throws IOException {
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LedgerHolder.class.getName(),
                        directory.toString()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String said = process.inputReader(StandardCharsets.UTF_8).readLine();
        if (!"held".equals(said)) {
            process.destroyForcibly();
            throw new IOException("the ledger is not held: " + said);
        }
        return new LedgerHolder(process);
    }

    /** Number of the process. */
    public long pid() {
        return process.pid();
    }

    /** Kills the process. */
    public void kill() {
        process.destroyForcibly().onExit().orTimeout(30, TimeUnit.SECONDS).join();
    }

    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
        process.onExit().orTimeout(30, TimeUnit.SECONDS).join();
    }
}
