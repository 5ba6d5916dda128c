package fr.tripartite.cli;

import fr.tripartite.failure.Failure;
import fr.tripartite.ledger.LedgerDatabase;
import fr.tripartite.ledger.LedgerPlace;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Moves from the embedded database to a server. */
@Command(
        name = "move-ledger",
        description = "Copies the embedded ledger into the empty PostgreSQL database that the settings name.",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class)
final class MoveLedgerCommand implements Callable<Integer> {

    @Mixin
    private LedgerOptions options = new LedgerOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        LedgerPlace.Embedded from = options.embedded();
        LedgerPlace.Server to = options.server()
                .orElseThrow(() -> Failure.invalid("no PostgreSQL database is named: write spring.datasource.url into "
                        + options.config().resolve("application.yml") + ", or set SPRING_DATASOURCE_URL"));
        try (LedgerDatabase source = LedgerDatabase.takeToRead(from)) {
            if (!source.exists()) {
                throw Failure.invalid("there is no ledger in " + from + "; name its directory with --data DIR");
            }
            source.openToRead();
            try (LedgerDatabase target = LedgerDatabase.take(to)) {
                int runs = target.open().fillFrom(source);
                spec.commandLine()
                        .getOut()
                        .println(runs + " runs copied from " + from + " to " + to
                                + " and checked; from now on the settings keep the ledger there, and " + from
                                + " can be put away");
                return 0;
            }
        }
    }
}
