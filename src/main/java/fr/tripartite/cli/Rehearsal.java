package fr.tripartite.cli;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes the ordinary calls about a few made-up rows, for the launcher, which keeps the classes that they load in an
 * archive: later calls start in half the time.
 */
final class Rehearsal {

    private Rehearsal() {}

    /**
     * Ends with the exit code of the run.
     *
     * @param arguments an inventory of 2023, a directory for the ledger, one for the files, a number and a SIRET to explain
     */
    public static void main(String[] arguments) {
        System.setOut(new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8));
        System.setErr(System.out);
        String[] data = {"--data", arguments[1]};
        List<String> year = new ArrayList<>(List.of("run", "2023", "--date", "2023-12-31"));
        year.addAll(List.of("--inventory", arguments[0], data[0], data[1], "--output", arguments[2]));
        int exitCode = Main.execute(year.toArray(new String[0]));
        Main.execute(year.toArray(new String[0]));
        year.set(0, "check");
        Main.execute(year.toArray(new String[0]));
        Main.execute("verify", "2023", data[0], data[1], "--output", arguments[2]);
        Main.execute("explain", arguments[3], data[0], data[1]);
        Main.execute("explain", "--siret", arguments[4], "2023", data[0], data[1]);
        Main.execute("tariffs");
        Main.execute("tariffs", "--lint");
        Main.execute("--help");
        System.exit(exitCode);
    }
}
