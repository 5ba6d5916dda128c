package fr.tripartite.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * A call of the program in this process.
 *
 * @param exitCode how it ended
 * @param out what it printed for the reader
 * @param err what it printed beside
 */
public record Call(int exitCode, String out, String err) {

    /** Calls it with what somebody types; what is not a text is turned into one. */
    public static Call of(Object... arguments) {
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        ByteArrayOutputStream beside = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(beside, true, StandardCharsets.UTF_8));
        try {
            String[] words = Arrays.stream(arguments).map(Object::toString).toArray(String[]::new);
            int exitCode = Main.execute(words);
            return new Call(
                    exitCode, printed.toString(StandardCharsets.UTF_8), beside.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }

    /** What a person reads of a failure: the lines that are not about progress. */
    public List<String> complaints() {
        return err.lines()
                .filter(line -> !line.matches(".*: (done in [\\d.]+ s|not finished)"))
                .toList();
    }
}
