package fr.tripartite.cli;

import fr.tripartite.config.ConfigurationReader;
import fr.tripartite.tariff.Finding;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
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

    @Option(
            names = "--lint",
            description = "looks for what is wrong with the tariffs; exit code 3 where there is an error")
    private boolean lint;

    @Mixin
    private LedgerOptions places = new LedgerOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        if (lint) {
            return lint(out);
        }
        new TariffTables(out)
                .print(ConfigurationReader.read(places.config(), Map.of())
                        .tariffs()
                        .grids());
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
}
