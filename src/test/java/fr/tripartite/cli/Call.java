package fr.tripartite.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A call of the program in this process.
 *
 * @param exitCode how it ended
 * @param out what it printed for the reader
 * @param err what it printed beside
 */
public record Call(int exitCode, String out, String err) {

    private static final String PROGRAM = "./tripartite";
    private static final Pattern CONFIRMATION = Pattern.compile(" --confirm [a-z][a-z-]*=-?\\d+");

    /** What a shell takes for one word of the lines that are printed here. */
    private static final Pattern WORD = Pattern.compile("'[^']*'|[^' ]+");

    /** Calls it with what somebody types; what is not a text is turned into one. */
    public static Call of(Object... arguments) {
        return in(System.getenv(), arguments);
    }

    /** The same in another environment. */
    static Call in(Map<String, String> environment, Object... arguments) {
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        ByteArrayOutputStream beside = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(beside, true, StandardCharsets.UTF_8));
        try {
            String[] words = Arrays.stream(arguments).map(Object::toString).toArray(String[]::new);
            int exitCode = Main.execute(environment, words);
            return new Call(
                    exitCode, printed.toString(StandardCharsets.UTF_8), beside.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }

    /** Calls it for somebody who reads French; no-break spaces are told as they look, as spaces. */
    public static Call french(Object... arguments) {
        Object[] french = Arrays.copyOf(arguments, arguments.length + 2);
        french[arguments.length] = "--lang";
        french[arguments.length + 1] = "fr";
        Call call = of(french);
        return new Call(call.exitCode, call.out.replace('\u00a0', ' '), call.err.replace('\u00a0', ' '));
    }

    /** Calls it; where alerts stand in the way, types the very line that is printed for whoever has read them. */
    public static Call confirmed(Object... arguments) {
        Call call = of(arguments);
        return call.isUnconfirmed() ? of(call.lineToType()) : call;
    }

    /** Whether it was refused because of an alert that nobody has confirmed. */
    public boolean isUnconfirmed() {
        return exitCode == 4 && err.contains("tripartite: nothing was booked: ") && err.contains("not confirmed");
    }

    /** The words after the name of the program, in the line that confirms what stands. */
    public Object[] lineToType() {
        String line = err.lines()
                .filter(printed -> printed.startsWith("  " + PROGRAM + " run "))
                .reduce((first, last) -> last)
                .orElseThrow(() -> new AssertionError("no line to type: " + err));
        assertThat(line).containsPattern(CONFIRMATION);
        return WORD.matcher(line)
                .results()
                .map(MatchResult::group)
                .filter(word -> !word.equals(PROGRAM))
                .map(word -> word.replace("'", ""))
                .toArray();
    }

    /** What a person reads of a failure: the lines that are not about progress. */
    public List<String> complaints() {
        return err.lines()
                .filter(line -> !line.matches(".* ?: (done in [\\d.]+ s|not finished|fait en [\\d,]+ s|inachevé)"))
                .toList();
    }
}
