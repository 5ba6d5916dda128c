package fr.tripartite.cli;

import fr.tripartite.billing.ProgramVersion;
import fr.tripartite.failure.Failure;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The program. */
@Command(
        name = "tripartite",
        description = "Bills, for one year, the services that public bodies take under the three-party convention.",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        synopsisSubcommandLabel = "VERB",
        footer = {
            "",
            "Exit codes:",
            "  0  done, or nothing left to do",
            "  1  failed or interrupted: the same command resumes where it stopped",
            "  2  wrong usage, unreadable inventory, invalid configuration: nothing was written",
            "  3  done, and some rows were rejected: see rejets.csv; an error that tariffs --lint found",
            "  4  refused: the year is already billed from other data, or another run holds the ledger"
        })
public final class Main {

    private static final Map<String, Class<?>> VERBS = verbs(
            RunCommand.class,
            CheckCommand.class,
            ExportCommand.class,
            VerifyCommand.class,
            ExplainCommand.class,
            ReconcileCommand.class,
            TariffsCommand.class,
            MoveLedgerCommand.class,
            HelpCommand.class);
    private static final int FAILED = 1;
    private static final int HELP_WIDTH = 110;

    @Option(names = "--debug", scope = ScopeType.INHERIT, description = "print the stack trace of a failure")
    private boolean debug;

    private Main() {}

    /**
     * Runs a verb and ends the process with its exit code.
     *
     * @param arguments as typed
     */
    public static void main(String[] arguments) {
        System.exit(execute(arguments));
    }

    /** Runs a verb; returns its exit code. */
    static int execute(String... arguments) {
        Main main = new Main();
        CommandLine line = new CommandLine(main);
        wanted(arguments).forEach(line::addSubcommand);
        line.setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setExecutionExceptionHandler((failure, command, parsed) -> main.report(failure, command));
        line.setUsageHelpWidth(HELP_WIDTH);
        int exitCode = arguments.length == 0 ? usage(line) : line.execute(arguments);
        line.getOut().flush();
        line.getErr().flush();
        return exitCode;
    }

    private static Map<String, Class<?>> verbs(Class<?>... classes) {
        Map<String, Class<?>> verbs = new LinkedHashMap<>();
        for (Class<?> each : classes) {
            verbs.put(each.getAnnotation(Command.class).name(), each);
        }
        return verbs;
    }

    /** What the arguments may be about. To read the options of all verbs takes a tenth of a second. */
    private static Collection<Class<?>> wanted(String... arguments) {
        Class<?> verb = arguments.length == 0 ? null : VERBS.get(arguments[0]);
        return verb == null || verb == HelpCommand.class ? VERBS.values() : List.of(verb);
    }

    private static int usage(CommandLine line) {
        line.usage(line.getErr());
        return Failure.Kind.INVALID.exitCode();
    }

    private int report(Exception exception, CommandLine command) {
        PrintWriter err = command.getErr();
        if (debug) {
            exception.printStackTrace(err);
        }
        if (exception instanceof Failure failure) {
            err.println("tripartite: " + failure.sentence());
            return failure.kind().exitCode();
        }
        err.println("tripartite: " + cause(exception) + "; run the same command again, with --debug for details");
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

    /** The version of the jar. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {ProgramVersion.current()};
        }
    }
}
