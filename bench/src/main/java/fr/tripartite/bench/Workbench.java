package fr.tripartite.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Starts what is measured, and refuses to go on where two programs disagree. */
final class Workbench {

    private final Path root;
    private final Path scratch;
    private final ProcessMeter meter;
    private final Map<Path, Map<String, String>> files = new HashMap<>();
    private final Map<Path, List<IssuerTotals>> totals = new HashMap<>();

    Workbench(Path root, Path scratch) {
        this.root = root;
        this.scratch = scratch;
        this.meter = new ProcessMeter(scratch);
    }

    /** Gives up whatever takes far too long for so many rows. */
    void limit(long rows) {
        meter.limit(60 + rows / 10_000.0);
    }

    /** An inventory of so many rows. */
    Path inventory(long rows) throws IOException {
        Path file = scratch.resolve("inventaire-" + rows + ".csv");
        LargeInventory.main(new String[] {Long.toString(rows), file.toString()});
        return file;
    }

    /** The whole verb {@code run}, on a ledger that is not there yet, in the embedded database. */
    Sample run(Path inventory, String options) throws IOException, InterruptedException {
        forget();
        return ran(inventory, launch("run", inventory, environment(options), data()), "run");
    }

    /** The same with the ledger in a database of the server; the published bytes must be the same too. */
    Sample run(Path inventory, String options, DatabaseServer server) throws IOException, InterruptedException {
        forget();
        Map<String, String> environment = new HashMap<>(environment(options));
        environment.putAll(server.makeDatabase());
        try {
            return ran(inventory, launch("run", inventory, environment, List.of()), "run on PostgreSQL");
        } finally {
            server.removeDatabase();
        }
    }

    private Sample ran(Path inventory, Sample sample, String what) throws IOException {
        requireDone(sample, what);
        Published year = new Published(scratch.resolve("output"));
        requireSame(inventory, year.totals(), what);
        year.rows();
        Map<String, String> hashes = Published.fingerprints(scratch.resolve("output"));
        Map<String, String> before = files.putIfAbsent(inventory, hashes);
        if (before != null && !before.equals(hashes)) {
            throw new IllegalStateException(
                    what + " over " + inventory.getFileName() + " published other files than the run before");
        }
        return sample;
    }

    /** The whole verb {@code check}; where it fails or is given up, its sample says so. */
    Sample check(Path inventory, String options) throws IOException, InterruptedException {
        forget();
        Sample sample = launch("check", inventory, environment(options), data());
        if (sample.isDone()) {
            requireSame(inventory, new Published(scratch.resolve("output")).totals(), "check");
        }
        return sample;
    }

    /** {@code explain} of the first invoice of the run before, from its ledger. */
    Sample explain() throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                root.resolve("tripartite").toString(),
                "explain",
                new Published(scratch.resolve("output")).firstNumber()));
        command.addAll(data());
        Sample sample = meter.measure(command, Map.of());
        requireDone(sample, "explain");
        return sample;
    }

    /** {@code --help}: what any call pays. */
    Sample help() throws IOException, InterruptedException {
        Sample sample = meter.measure(List.of(root.resolve("tripartite").toString(), "--help"), Map.of());
        requireDone(sample, "--help");
        return sample;
    }

    /** The peer in a process of its own, writing the files of the run before; it says itself what that took. */
    Sample peer(Path inventory) throws IOException, InterruptedException {
        Path written = scratch.resolve("peer-files");
        delete(written);
        Files.createDirectory(written);
        Sample sample = peer(inventory, List.of(written.toString()));
        Map<String, String> published = files.getOrDefault(inventory, Map.of());
        Map<String, String> found = Published.fingerprints(written);
        int issuers = totals(inventory).size();
        if (found.size() < issuers + 2 || !published.entrySet().containsAll(found.entrySet())) {
            throw new IllegalStateException(
                    "the peer and the run do not write the same files: " + found + ", " + published);
        }
        delete(written);
        return sample;
    }

    /** The peer in a process of its own, pricing in one query; it says itself what that took. */
    Sample bareQuery(Path inventory) throws IOException, InterruptedException {
        return peer(inventory, List.of());
    }

    private Sample peer(Path inventory, List<String> more) throws IOException, InterruptedException {
        Path result = scratch.resolve("peer");
        List<String> arguments =
                new ArrayList<>(List.of(root.resolve("config").toString(), inventory.toString(), result.toString()));
        arguments.addAll(more);
        Sample sample = java(Peer.class, arguments);
        List<String> said = Files.readAllLines(result, StandardCharsets.UTF_8);
        String expected = totals(inventory).stream().map(IssuerTotals::toString).collect(Collectors.joining("\n"));
        String found = String.join("\n", said.subList(1, said.size()));
        if (!found.equals(expected)) {
            throw new IllegalStateException("the peer and the run disagree:\n" + found + "\n" + expected);
        }
        return sample.withInside(Double.parseDouble(said.get(0)));
    }

    /** A loop over the bytes, in a process of its own. */
    Sample loop(Path inventory) throws IOException, InterruptedException {
        return java(ByteLoop.class, List.of(inventory.toString()));
    }

    /** What each issuer bills from this inventory. */
    List<IssuerTotals> totals(Path inventory) {
        return totals.getOrDefault(inventory, List.of());
    }

    private Sample java(Class<?> main, List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(arguments);
        Sample sample = meter.measure(command, Map.of());
        requireDone(sample, main.getSimpleName());
        return sample;
    }

    private Sample launch(String verb, Path inventory, Map<String, String> environment, List<String> more)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                root.resolve("tripartite").toString(),
                verb,
                Integer.toString(LargeInventory.YEAR),
                "--date",
                LargeInventory.YEAR + "-12-31",
                "--inventory",
                inventory.toString(),
                "--output",
                scratch.resolve("output").toString()));
        command.addAll(more);
        return meter.measure(command, environment);
    }

    /** The packs of an earlier year get their places in the only year there is: nobody is asked. */
    private static Map<String, String> environment(String options) {
        Map<String, String> environment = new HashMap<>(Map.of("TRIPARTITE_ALERTS_PLACES_COUNT", "off"));
        if (!options.isBlank()) {
            environment.put("TRIPARTITE_JAVA_OPTS", options);
        }
        return environment;
    }

    private List<String> data() {
        return List.of("--data", scratch.resolve("data").toString());
    }

    private void requireDone(Sample sample, String what) {
        if (!sample.isDone()) {
            throw new IllegalStateException(what + " ended with " + sample.exit() + ":\n" + said());
        }
    }

    private void requireSame(Path inventory, List<IssuerTotals> found, String what) {
        List<IssuerTotals> before = totals.putIfAbsent(inventory, found);
        if (before != null && !before.equals(found)) {
            throw new IllegalStateException(what + " bills " + found + ", before it was " + before);
        }
    }

    private String said() {
        try {
            return Files.readString(meter.errors(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "";
        }
    }

    /** Removes what the last call has left. */
    private void forget() throws IOException {
        delete(scratch.resolve("data"));
        delete(scratch.resolve("output"));
    }

    static void delete(Path directory) throws IOException {
        if (Files.exists(directory)) {
            try (Stream<Path> found = Files.walk(directory)) {
                for (Path each : found.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(each);
                }
            }
        }
    }
}
