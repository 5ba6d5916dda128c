package fr.tripartite.job;

import fr.tripartite.cli.Call;
import fr.tripartite.config.ConfigurationCopy;
import fr.tripartite.files.Snapshot;
import fr.tripartite.ledger.LedgerPlace;
import fr.tripartite.ledger.Postgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.util.FileSystemUtils;

/**
 * A directory whose ledger, configuration and output the programs of a test use one after the other.
 *
 * @param directory an existing directory
 * @param server the database that holds the ledger, where it is not embedded
 */
record Desk(Path directory, Optional<LedgerPlace.Server> server) {

    private static final Pattern BLOCK = Pattern.compile("INTO BILLED_BLOCK");
    private static final String TABLES = "SELECT COUNT(*) FROM pg_tables WHERE tablename = 'billed_block'";
    private static final String BLOCKS =
            "SELECT COUNT(*) FROM billed_block WHERE run_id NOT IN (SELECT run_id FROM publication)";

    /** An empty desk with a ledger in files. */
    static Desk embedded(Path directory) throws IOException {
        return new Desk(Files.createDirectories(directory), Optional.empty()).configured();
    }

    /** An empty desk with a ledger on a server, in a database of its own. */
    static Desk onServer(Path directory) throws IOException {
        return new Desk(Files.createDirectories(directory), Optional.of(Postgres.database())).configured();
    }

    private Desk configured() throws IOException {
        Path configuration = ConfigurationCopy.into(directory.resolve("config")).directory();
        server.ifPresent(database -> Postgres.configure(configuration, database));
        return this;
    }

    /** A desk with the same ledger and the same output. Nobody may be at work on this one. */
    Desk copy(Path target) throws IOException {
        for (Path part : List.of(data(), output())) {
            if (Files.exists(part)) {
                FileSystemUtils.copyRecursively(part, target.resolve(directory.relativize(part)));
            }
        }
        return new Desk(target, server.map(Postgres::copyOf)).configured();
    }

    Path data() {
        return directory.resolve("data");
    }

    Path output() {
        return directory.resolve("output");
    }

    /** The published files. */
    Map<String, String> files() {
        return Snapshot.of(output());
    }

    /** What stands hidden beside the output. */
    List<String> hidden() {
        return Snapshot.of(directory).keySet().stream()
                .filter(name -> name.startsWith("."))
                .toList();
    }

    /** How often something is written in what an embedded ledger has committed since it was opened. */
    long logged(Pattern pattern) {
        Path log = data().resolve("ledger/ledger.log");
        try {
            return Files.exists(log)
                    ? pattern.matcher(Files.readString(log, StandardCharsets.ISO_8859_1))
                            .results()
                            .count()
                    : 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether an embedded ledger that is closed writes rows to their place, having kept aside what stood there. */
    boolean isBeingClosed() {
        Path kept = data().resolve("ledger/ledger.backup");
        try {
            return Files.exists(kept)
                    && Files.getLastModifiedTime(data().resolve("ledger/ledger.data"))
                                    .compareTo(Files.getLastModifiedTime(kept))
                            > 0;
        } catch (NoSuchFileException e) {
            return false; // it has just been removed: all is done
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether an embedded ledger is mended after a kill at that moment. */
    boolean isBeingMended() {
        return Files.exists(data().resolve("ledger.mending"));
    }

    /** How many blocks of bodies the run at work has committed; the rejected rows are one. */
    long blocks() {
        return server.map(database -> Postgres.count(database, TABLES) == 0 ? 0 : Postgres.count(database, BLOCKS))
                .orElseGet(() -> logged(BLOCK));
    }

    /** Starts the program about what is on this desk, in a process of its own. */
    ChildProgram start(String verb, int year, Object... more) throws IOException {
        return ChildProgram.start(directory.resolve("log"), words(verb, year, more));
    }

    /** Runs the program about what is on this desk in the process of the test, where nobody ends it. */
    Call call(String verb, int year, Object... more) {
        return Call.of(words(verb, year, more));
    }

    private Object[] words(String verb, int year, Object... more) {
        List<Object> words =
                new ArrayList<>(List.of(verb, year, "--config", directory.resolve("config"), "--output", output()));
        if (server.isEmpty()) {
            words.addAll(List.of("--data", data()));
        }
        words.addAll(List.of(more));
        return words.toArray();
    }
}
