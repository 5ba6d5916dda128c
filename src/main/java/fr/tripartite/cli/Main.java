package fr.tripartite.cli;

import static java.util.Map.entry;

import fr.tripartite.billing.ProgramVersion;
import fr.tripartite.failure.Failure;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.commons.cli.Options;

/** The program: a verb, its options, an exit code. */
public final class Main {

    private static final String DEBUG = "--debug";
    private static final Set<String> HELP = Set.of("--help", "-h");
    private static final Set<String> VERSION = Set.of("--version", "-V");
    private static final int FAILED = 1;

    private static final Map<String, Supplier<Verb>> VERBS = verbs(List.of(
            entry("run", RunCommand::verb),
            entry("check", CheckCommand::verb),
            entry("export", ExportCommand::verb),
            entry("verify", VerifyCommand::verb),
            entry("history", HistoryCommand::verb),
            entry("explain", ExplainCommand::verb),
            entry("reconcile", ReconcileCommand::verb),
            entry("tariffs", TariffsCommand::verb),
            entry("migrate", MigrateCommand::verb),
            entry("move-ledger", MoveLedgerCommand::verb)));

    private Main() {}

    /**
     * Does what the verb says and ends the process with its exit code.
     *
     * @param arguments as command
     */
    public static void main(String[] arguments) {
        System.exit(execute(arguments));
    }

    /** Does what the verb says; returns the exit code. */
    static int execute(String... arguments) {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        List<String> words = Arrays.asList(arguments);
        int exitCode;
        try {
            exitCode = execute(words, out, err);
        } catch (RuntimeException | Error e) {
            exitCode = report(e, words.contains(DEBUG), err);
        }
        out.flush();
        err.flush();
        return exitCode;
    }

    private static int execute(List<String> words, PrintWriter out, PrintWriter err) {
        if (words.isEmpty()) {
            help(err);
            return Failure.Kind.INVALID.exitCode();
        }
        List<String> rest = words;
        while (DEBUG.equals(rest.get(0)) && rest.size() > 1) {
            rest = rest.subList(1, rest.size());
        }
        String first = rest.get(0);
        rest = rest.subList(1, rest.size());
        if (HELP.contains(first) || ("help".equals(first) && rest.isEmpty())) {
            help(out);
            return 0;
        }
        if (VERSION.contains(first)) {
            version(out);
            return 0;
        }
        if ("help".equals(first)) {
            new Help(out).of(verb(rest.get(0)));
            return 0;
        }
        Verb verb = verb(first);
        if (rest.stream().anyMatch(HELP::contains)) {
            new Help(out).of(verb);
            return 0;
        }
        if (rest.stream().anyMatch(VERSION::contains)) {
            version(out);
            return 0;
        }
        return verb.action().applyAsInt(ParsedCommand.of(verb, rest, out, err));
    }

    private static Map<String, Supplier<Verb>> verbs(List<Map.Entry<String, Supplier<Verb>>> entries) {
        Map<String, Supplier<Verb>> verbs = new LinkedHashMap<>();
        entries.forEach(entry -> verbs.put(entry.getKey(), entry.getValue()));
        return verbs;
    }

    private static Verb verb(String name) {
        Supplier<Verb> verb = VERBS.get(name);
        if (verb == null) {
            String what = name.startsWith("-") ? "option" : "verb";
            throw Failure.invalid("there is no " + what + " " + name + "; the verbs are "
                    + String.join(", ", VERBS.keySet()) + "; see tripartite --help");
        }
        return verb.get();
    }

    private static void version(PrintWriter out) {
        out.println(ProgramVersion.current() + " (Java " + System.getProperty("java.version") + ")");
    }

    private static void help(PrintWriter to) {
        new Help(to).of(VERBS.values().stream().map(Supplier::get).toList(), Verb.withStandard(new Options()));
    }

    private static int report(Throwable exception, boolean debug, PrintWriter err) {
        if (debug) {
            exception.printStackTrace(err);
        }
        if (exception instanceof Failure failure) {
            err.println("tripartite: " + failure.sentence());
            return failure.kind().exitCode();
        }
        err.println("tripartite: " + Failure.withoutSecrets(cause(exception))
                + "; run the same command again, with --debug for details");
        return FAILED;
    }

    private static String cause(Throwable exception) {
        Throwable cause = exception;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        String message = cause.getMessage();
        return message == null ? cause.getClass().getSimpleName() : message;
    }
}
