package fr.tripartite.cli;

import static java.util.Map.entry;

import fr.tripartite.billing.ProgramVersion;
import fr.tripartite.failure.Failure;
import fr.tripartite.settings.LanguageSetting;
import fr.tripartite.words.Language;
import fr.tripartite.words.Message;
import fr.tripartite.words.Words;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
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
    private static final String END_OF_OPTIONS = "--";
    private static final Set<String> HELP = Set.of("--help", "-h");
    private static final Set<String> VERSION = Set.of("--version", "-V");
    private static final int FAILED = 1;

    private static final Map<String, Supplier<Verb>> VERBS = verbs(List.of(
            entry("run", RunCommand::verb),
            entry("check", CheckCommand::verb),
            entry("export", ExportCommand::verb),
            entry("documents", DocumentsCommand::verb),
            entry("devis", DevisCommand::verb),
            entry("verify", VerifyCommand::verb),
            entry("history", HistoryCommand::verb),
            entry("explain", ExplainCommand::verb),
            entry("reconcile", ReconcileCommand::verb),
            entry("tariffs", TariffsCommand::verb),
            entry("migrate", MigrateCommand::verb),
            entry("move-ledger", MoveLedgerCommand::verb)));

    private Main() {}

    /** Does what the verb says and ends the process with its exit code. */
    public static void main(String[] arguments) {
        System.exit(execute(arguments));
    }

    /** Does what the verb says; returns the exit code. */
    static int execute(String... arguments) {
        return execute(System.getenv(), arguments);
    }

    /** The same in another environment. */
    static int execute(Map<String, String> environment, String... arguments) {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        List<String> typed = new ArrayList<>(Arrays.asList(arguments));
        List<String> languages = taken(typed, "--" + Verb.LANG);
        Words words = language(languages, typed, environment).words();
        int exitCode;
        try {
            requireLanguage(languages);
            exitCode = execute(typed, words, out, err);
        } catch (RuntimeException | Error e) {
            exitCode = report(e, typed.contains(DEBUG), words, err);
        }
        out.flush();
        err.flush();
        return exitCode;
    }

    /** Takes an option out, wherever it stands: before the verb or behind it. Gives its values, an empty one where it has none. */
    private static List<String> taken(List<String> typed, String option) {
        List<String> values = new ArrayList<>();
        int i = 0;
        while (i < typed.size() && !typed.get(i).equals(END_OF_OPTIONS)) {
            if (typed.get(i).equals(option)) {
                typed.remove(i);
                values.add(i < typed.size() ? typed.remove(i) : "");
            } else if (typed.get(i).startsWith(option + "=")) {
                values.add(typed.remove(i).substring(option.length() + 1));
            } else {
                i++;
            }
        }
        return values;
    }

    /** What is asked for here, else what the settings ask for, else what the locale is. */
    private static Language language(List<String> asked, List<String> typed, Map<String, String> environment) {
        return asked.stream()
                .flatMap(code -> Language.of(code).stream())
                .findFirst()
                .or(() -> LanguageSetting.in(config(typed), environment))
                .orElseGet(() -> Language.ofLocale(environment));
    }

    /** The directory of the settings, before the verb is known; what is wrong with its name is told later. */
    private static Path config(List<String> typed) {
        List<String> given = taken(new ArrayList<>(typed), "--" + LedgerOptions.CONFIG);
        try {
            return LedgerOptions.path(given.isEmpty() ? null : given.get(0), "config");
        } catch (Failure e) {
            return LedgerOptions.path(null, "config");
        }
    }

    private static void requireLanguage(List<String> asked) {
        for (String code : asked) {
            if (Language.of(code).isEmpty()) {
                throw Failure.invalid(CliWord.NO_LANGUAGE, code);
            }
        }
        if (asked.size() > 1) {
            throw Failure.invalid(CliWord.LANGUAGE_TWICE);
        }
    }

    private static int execute(List<String> typed, Words words, PrintWriter out, PrintWriter err) {
        if (typed.isEmpty()) {
            help(err, words);
            return Failure.Kind.INVALID.exitCode();
        }
        List<String> rest = typed;
        while (DEBUG.equals(rest.get(0)) && rest.size() > 1) {
            rest = rest.subList(1, rest.size());
        }
        String first = rest.get(0);
        rest = rest.subList(1, rest.size());
        if (HELP.contains(first) || ("help".equals(first) && rest.isEmpty())) {
            help(out, words);
            return 0;
        }
        if (VERSION.contains(first)) {
            version(out);
            return 0;
        }
        if ("help".equals(first)) {
            new Help(out, words).of(verb(rest.get(0)));
            return 0;
        }
        Verb verb = verb(first);
        if (rest.stream().anyMatch(HELP::contains)) {
            new Help(out, words).of(verb);
            return 0;
        }
        if (rest.stream().anyMatch(VERSION::contains)) {
            version(out);
            return 0;
        }
        return verb.action().applyAsInt(ParsedCommand.of(verb, rest, words, out, err));
    }

    private static Map<String, Supplier<Verb>> verbs(List<Map.Entry<String, Supplier<Verb>>> entries) {
        Map<String, Supplier<Verb>> verbs = new LinkedHashMap<>();
        entries.forEach(entry -> verbs.put(entry.getKey(), entry.getValue()));
        return verbs;
    }

    private static Verb verb(String name) {
        Supplier<Verb> verb = VERBS.get(name);
        if (verb == null) {
            throw Failure.invalid(
                    name.startsWith("-") ? CliWord.NO_GENERAL_OPTION : CliWord.NO_VERB, name, VERBS.keySet());
        }
        return verb.get();
    }

    private static void version(PrintWriter out) {
        out.println(ProgramVersion.current() + " (Java " + System.getProperty("java.version") + ")");
    }

    private static void help(PrintWriter to, Words words) {
        new Help(to, words).of(VERBS.values().stream().map(Supplier::get).toList(), Verb.withStandard(new Options()));
    }

    private static int report(Throwable exception, boolean debug, Words words, PrintWriter err) {
        if (debug) {
            exception.printStackTrace(err);
        }
        if (exception instanceof Failure failure) {
            err.println("tripartite: " + failure.sentence(words));
            return failure.kind().exitCode();
        }
        err.println("tripartite: "
                + Failure.withoutSecrets(words.say(Message.of(CliWord.UNKNOWN_FAILURE, cause(exception)))));
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
