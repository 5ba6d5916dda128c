package fr.tripartite.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Makes the ordinary calls about a few made-up rows, of every kind, for the launcher, which keeps what they load in an
 * archive: later calls start in half the time.
 */
final class Rehearsal {

    private static final String YEAR = "2023";
    private static final int ROWS_REJECTED = 3;

    private Rehearsal() {}

    /**
     * Ends with 0 where every call ended as it should.
     *
     * @param arguments an empty directory to work in
     */
    public static void main(String[] arguments) throws IOException {
        System.setOut(new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8));
        System.setErr(System.out);
        System.exit(isDone(Path.of(arguments[0])) ? 0 : 1);
    }

    private static boolean isDone(Path work) throws IOException {
        Path inventory = work.resolve("inventaire.csv");
        try (InputStream rows = Rehearsal.class.getResourceAsStream("rehearsal.csv")) {
            Files.copy(Objects.requireNonNull(rows), inventory);
        }
        String read = "--inventory=" + inventory;
        String data = "--data=" + work.resolve("data");
        String output = "--output=" + work.resolve("output");
        String date = "--date=" + YEAR + "-12-31";
        boolean done = true;
        for (int i = 0; i < 2; i++) { // the second time it finds the year billed
            done &= ends(ROWS_REJECTED, "run", YEAR, date, read, data, output);
        }
        done &= ends(ROWS_REJECTED, "check", YEAR, read, data, "--output=" + work.resolve("check"));
        done &= ends(0, "verify", YEAR, data, output);
        List<String> invoices;
        try (Stream<String> lines = Files.lines(work.resolve("output/factures.csv"))) {
            invoices = lines.skip(1).toList();
        }
        for (String invoice : invoices) {
            done &= ends(0, "explain", invoice.split(";", 2)[0], data);
        }
        return done
                && ends(0, "explain", "--siret", invoices.get(0).split(";", 5)[3], YEAR, data)
                && ends(0, "tariffs")
                && ends(0, "--help");
    }

    private static boolean ends(int exitCode, String... arguments) {
        return Main.execute(arguments) == exitCode;
    }
}
