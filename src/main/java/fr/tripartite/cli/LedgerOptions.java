package fr.tripartite.cli;

import fr.tripartite.failure.Failure;
import fr.tripartite.ledger.LedgerLocation;
import fr.tripartite.settings.Settings;
import fr.tripartite.words.Message;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.apache.commons.cli.Options;
import org.jspecify.annotations.Nullable;

/** Where the configuration and the ledger are. Paths not given are those of the project's root. */
final class LedgerOptions {

    static final String CONFIG = "config";
    private static final String DATA = "data";

    private final ParsedCommand command;

    LedgerOptions(ParsedCommand command) {
        this.command = command;
    }

    /** The options of a verb about the ledger. */
    static Options options() {
        return new Options()
                .addOption(Verb.option(CONFIG, HelpWord.DIR, HelpWord.CONFIG))
                .addOption(Verb.option(DATA, HelpWord.DIR, HelpWord.DATA));
    }

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
            throw Failure.invalid(CliWord.NO_PATH, String.valueOf(given));
        }
    }

    /**
     * The inventory of a year: the one given on the command line, or the workbook or CSV file that stands in its place. Where
     * there is none, the file that would be it.
     *
     * @throws Failure where both are there
     */
    static Path inventory(@Nullable String given, int year) {
        Path text = path(given, "input/inventaire-" + year + ".csv");
        Path workbook = path(given, "input/inventaire-" + year + ".xlsx");
        if (given != null || !Files.exists(workbook)) {
            return text;
        }
        if (Files.exists(text)) {
            throw Failure.invalid(CliWord.TWO_INVENTORIES, text, String.valueOf(workbook.getFileName()));
        }
        return workbook;
    }

    Path config() {
        return path(command.value(CONFIG), "config");
    }

    /** Where the ledger is: a server where the settings name one, else the data directory. */
    LedgerLocation ledger() {
        return ledger(Settings.read(config()));
    }

    /** The same where the settings are known already. */
    LedgerLocation ledger(Settings settings) {
        Optional<LedgerLocation.Server> server = server(settings);
        if (server.isEmpty()) {
            return embedded(settings);
        }
        if (command.has(DATA)) {
            command.warn(Message.of(CliWord.DATA_NOT_USED, server.get()));
        }
        return server.get();
    }

    /** The server that the settings name, if any. */
    static Optional<LedgerLocation.Server> server(Settings settings) {
        return settings.server()
                .map(named -> new LedgerLocation.Server(
                        Objects.requireNonNullElse(named.url(), ""),
                        Objects.requireNonNullElse(named.username(), ""),
                        Objects.requireNonNullElse(named.password(), "")));
    }

    /** The ledger in the data directory, whether or not it is the one in use. */
    LedgerLocation.Embedded embedded(Settings settings) {
        return new LedgerLocation.Embedded(
                path(command.value(DATA), "data"),
                settings.tripartite().ledger().backups());
    }
}
