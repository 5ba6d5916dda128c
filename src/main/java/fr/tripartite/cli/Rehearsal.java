package fr.tripartite.cli;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Bills one made-up row and explains it, for the launcher, which keeps the classes that this loads in an archive: later
 * calls start in half the time.
 */
final class Rehearsal {

    private Rehearsal() {}

    /**
     * Ends with the exit code of the run.
     *
     * @param arguments an inventory of 2024, a directory for the ledger, one for the files
     */
    public static void main(String[] arguments) {
        System.setOut(new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8));
        System.setErr(System.out);
        String[] data = {"--data", arguments[1]};
        int exitCode = Main.execute(
                "run",
                "2024",
                "--date",
                "2024-12-31",
                "--inventory",
                arguments[0],
                data[0],
                data[1],
                "--output",
                arguments[2]);
        Main.execute("explain", "--siret", "21590002800014", "2024", data[0], data[1]);
        System.exit(exitCode);
    }
}
