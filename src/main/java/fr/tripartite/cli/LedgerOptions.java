package fr.tripartite.cli;

import fr.tripartite.config.LedgerSettings;
import fr.tripartite.failure.Failure;
import fr.tripartite.ledger.LedgerPlace;
import java.io.PrintWriter;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the configuration and the ledger are. Paths not given are those of the project's root. */
final class LedgerOptions {

    @Option(names = "--config", paramLabel = "DIR", description = "tariffs and issuers (default: config/)")
    private @Nullable String config;

    @Option(names = "--data", paramLabel = "DIR", description = "the embedded ledger (default: data/)")
    private @Nullable String data;

    private static Path root() {
        return Path.of(System.getProperty("tripartite.home", "")).toAbsolutePath();
    }

    private static Path caller() {
        return Path.of(System.getProperty("tripartite.cwd", "")).toAbsolutePath();
    }

    /** A path given on the command line, or else a standard one below the root. */
    static Path path(@Nullable String given, String standard) {
        try {
            return given == null
                    ? root().resolve(standard)
                    : caller().resolve(given).normalize();
        } catch (InvalidPathException e) {
            throw Failure.invalid("'" + given + "' is not a path");
        }
    }

    Path config() {
        return path(config, "config");
    }

    /** Where the ledger is: a server where the settings name one, else the data directory. */
    LedgerPlace ledger(PrintWriter err) {
        Optional<LedgerPlace.Server> server = server();
        if (server.isEmpty()) {
            return embedded();
        }
        if (data != null) {
            err.println("warning: --data is not used: the settings put the ledger into " + server.get());
        }
        return server.get();
    }

    /** The server that the settings name, if any. */
    Optional<LedgerPlace.Server> server() {
        return LedgerSettings.read(config(), System.getenv())
                .map(settings -> new LedgerPlace.Server(settings.url(), settings.user(), settings.password()));
    }

    /** The ledger in the data directory, whether or not it is the one in use. */
    LedgerPlace.Embedded embedded() {
        return new LedgerPlace.Embedded(path(data, "data"));
    }
}
