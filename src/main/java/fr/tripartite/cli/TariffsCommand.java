package fr.tripartite.cli;

import fr.tripartite.config.ConfigurationReader;
import fr.tripartite.failure.Failure;
import fr.tripartite.tariff.Finding;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows the tariffs to whoever answers for them. */
@Command(
        name = "tariffs",
        description = "Prints the grids in force, to be read side by side with the deliberations.",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class)
final class TariffsCommand implements Callable<Integer> {

    private static final int DONE = 0;
    private static final int ERRORS = 3;

    @ArgGroup
    private @Nullable Question question;

    /** What to do instead of printing; one thing at a time. */
    private static final class Question {

        @Option(
                names = "--lint",
                description = "looks for what is wrong with the tariffs; exit code 3 where there is an error")
        private boolean lint;

        @Option(
                names = "--diff",
                arity = "2",
                paramLabel = "GRID|DIR",
                description = "what differs between two grids in force, or two configuration directories")
        private List<String> diff = List.of();

        @Option(
                names = "--euros",
                paramLabel = "YEAR",
                description =
                        "what each other choice of each reading would change in the amounts of the year's inventory")
        private @Nullable String euros;
    }

    @Option(
            names = "--inventory",
            paramLabel = "FILE",
            description = "for --euros (default: input/inventaire-YEAR.csv)")
    private @Nullable String inventory;

    @Mixin
    private LedgerOptions places = new LedgerOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        if (question == null) {
            new TariffTables(out)
                    .print(ConfigurationReader.read(places.config(), Map.of()).tariffs());
            return DONE;
        }
        if (question.lint) {
            return lint(out);
        }
        return question.euros == null ? diff(out, question.diff) : euros(out, Years.parse(question.euros));
    }

    private int euros(PrintWriter out, int year) {
        Path file = LedgerOptions.path(inventory, "input/inventaire-" + year + ".csv");
        new StakesTable(out).print(year, file, places, spec.commandLine().getErr());
        return DONE;
    }

    private int lint(PrintWriter out) {
        List<Finding> findings = ConfigurationReader.lint(places.config());
        findings.forEach(finding ->
                out.println(finding.severity() + " : " + finding.where() + " : " + finding.sentence() + "."));
        long errors = findings.stream()
                .filter(finding -> finding.severity() == Finding.Severity.ERREUR)
                .count();
        out.println();
        out.println(errors + " erreur(s), " + (findings.size() - errors) + " remarque(s)");
        return errors == 0 ? DONE : ERRORS;
    }

    private int diff(PrintWriter out, List<String> names) {
        if (names.size() != 2) {
            throw Failure.invalid("--diff compares two grids or directories, not " + names.size());
        }
        List<String> differences = new TariffComparison(places.config()).of(names.get(0), names.get(1));
        differences.forEach(out::println);
        if (differences.isEmpty()) {
            out.println("aucune différence");
        }
        return DONE;
    }
}
