package fr.tripartite.cli;

import fr.tripartite.config.ConfigurationReader;
import java.io.PrintWriter;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Shows the tariffs to whoever answers for them. */
@Command(
        name = "tariffs",
        description = "Prints the grids in force, to be read side by side with the deliberations.",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class)
final class TariffsCommand implements Callable<Integer> {

    private static final int DONE = 0;

    @Mixin
    private LedgerOptions places = new LedgerOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        new TariffTables(out)
                .print(ConfigurationReader.read(places.config(), Map.of())
                        .tariffs()
                        .grids());
        return DONE;
    }
}
