package fr.tripartite.job;

import static org.assertj.core.api.Assertions.assertThat;

import fr.tripartite.cli.Call;
import fr.tripartite.config.ConfigurationCopy;
import fr.tripartite.ledger.LedgerLocation;
import fr.tripartite.ledger.LedgerReader;
import fr.tripartite.ledger.Postgres;
import fr.tripartite.publication.Snapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.util.FileSystemUtils;

/**
 * A directory whose ledger, configuration and output the programs of a test use one after the other.
 *
 * @param directory an existing directory
 * @param server the database that holds the ledger, where it is not embedded
 */
record Desk(Path directory, Optional<LedgerLocation.Server> server) {

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

    /** Where the ledger is. */
    LedgerLocation place() {
        return server.<LedgerLocation>map(database -> database).orElseGet(() -> new LedgerLocation.Embedded(data(), 3));
    }

    /**
     * How many runs a reader finds booked.
     *
     * @throws AssertionError where what is there is not whole
     */
    int bookedRuns() {
        return LedgerReader.open(place())
                .map(reader -> {
                    try (reader) {
                        return reader.read(ledger -> {
                            assertThat(ledger.audit()).isEmpty();
                            return ledger.runs().size();
                        });
                    }
                })
                .orElse(0);
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
