package fr.tripartite.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs the program, the peer and the byte loop in turn, and prints what each took. */
final class Bench {

    private static final long LARGE = 1_000_000;
    private static final long LEAST_ON_SERVER = 100_000;

    private final Workbench bench;
    private final DatabaseServer server;
    private final String program;
    private final int rounds;
    private final List<Set> sets = new ArrayList<>();
    private final Goals goals = new Goals();
    private final Series help = new Series("`--help`", 0);
    private final Series explain = new Series("`explain` of an invoice, shipped year", 0);

    /** An inventory and the series measured over it. */
    private record Set(
            Path inventory,
            long rows,
            String options,
            Series run,
            Series onServer,
            Series check,
            Series peer,
            Series query,
            Series loop) {

        static Set of(String name, Path inventory, long rows, String options) {
            return new Set(
                    inventory,
                    rows,
                    options,
                    new Series("`run`, " + name, rows),
                    new Series("`run` on PostgreSQL, " + name, rows),
                    new Series("`check`, " + name, rows),
                    new Series("DuckDB, writing, whole process", rows),
                    new Series("DuckDB, bare query", rows),
                    new Series("byte loop", rows));
        }

        /** Small inventories say no more of the server than the shipped year does. */
        boolean isForServer() {
            return rows == 0 || rows >= LEAST_ON_SERVER;
        }
    }

    private Bench(Workbench bench, DatabaseServer server, String program, int rounds) {
        this.bench = bench;
        this.server = server;
        this.program = program;
        this.rounds = rounds;
    }

    /**
     * Measures; see bench/README.md.
     *
     * @param arguments root of the project, version of the program, number of rounds, then sizes
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path root = Path.of(arguments[0]);
        Path scratch = Files.createTempDirectory("bench");
        Thread removal = new Thread(() -> {
            try {
                Workbench.delete(scratch);
            } catch (IOException e) {
                System.err.println("bench: " + scratch + " is left behind: " + e.getMessage());
            }
        });
        Runtime.getRuntime().addShutdownHook(removal);
        List<Long> sizes = List.of(arguments).subList(3, arguments.length).stream()
                .map(Long::valueOf)
                .sorted()
                .toList();
        try (DatabaseServer server = DatabaseServer.start()) {
            new Bench(new Workbench(root, scratch), server, arguments[1], Integer.parseInt(arguments[2]))
                    .measure(root.resolve("input/inventaire-" + LargeInventory.YEAR + ".csv"), sizes);
        } catch (IllegalStateException e) {
            System.err.println("bench: " + e.getMessage());
            System.exit(1);
        }
    }

    private void measure(Path shipped, List<Long> sizes) throws IOException, InterruptedException {
        say("generating");
        sets.add(Set.of("shipped year", shipped, 0, options(0)));
        for (long size : sizes) {
            sets.add(Set.of("generated", bench.inventory(size), size, options(size)));
        }
        Table.machine(program, rounds);
        bench.help();
        bench.run(shipped, options(0));
        for (Set set : sets) {
            for (int round = 1; round <= rounds; round++) {
                say((set.rows() == 0 ? "shipped year" : set.rows() + " rows") + ", round " + round + " of " + rounds);
                measure(set);
            }
        }
        print();
        goals.print();
        System.out.println("\nLoad average after: " + Table.load());
    }

    private void measure(Set set) throws IOException, InterruptedException {
        bench.limit(set.rows());
        set.run().add(bench.run(set.inventory(), set.options()));
        if (set.rows() == 0) {
            explain.add(bench.explain());
            help.add(bench.help());
        }
        if (set.isForServer()) {
            set.onServer().add(bench.run(set.inventory(), set.options(), server));
        }
        set.check().add(bench.check(set.inventory(), set.options()));
        if (set.rows() > 0) {
            set.peer().add(bench.peer(set.inventory()));
            set.query().add(bench.bareQuery(set.inventory()));
        }
        set.loop().add(bench.loop(set.inventory()));
    }

    /** A heap of 1 GB up to a million rows, what the JVM takes beyond it and for ordinary years; or what the caller says. */
    private static String options(long rows) {
        String given = System.getenv("TRIPARTITE_JAVA_OPTS");
        if (given != null && !given.isBlank()) {
            return given;
        }
        return rows > 0 && rows <= LARGE ? "-Xmx1g" : "";
    }

    private void print() {
        Table.head();
        Set before = null;
        for (Set set : sets) {
            double loop = set.loop().median(Sample::wall);
            double peer = set.rows() == 0 ? 0 : set.peer().median(Sample::inside);
            Table.row(set.run(), loop, peer);
            if (set.isForServer()) {
                Table.row(set.onServer(), loop, peer);
            }
            Table.row(set.check(), loop, peer);
            if (set.rows() == 0) {
                goals.shipped(set.run(), set.check());
            } else {
                Table.inside("DuckDB, writing the same files", set.peer(), loop, peer);
                Table.inside("DuckDB, bare query", set.query(), loop, peer);
                Table.row(set.peer(), loop, peer);
                goals.generated(set.check(), set.run(), set.onServer(), peer);
                if (before != null && before.rows() > 0) {
                    goals.growth(before.run(), set.run());
                }
            }
            Table.row(set.loop(), loop, peer);
            before = set;
        }
        Table.row(explain, 0, 0);
        Table.row(help, 0, 0);
        System.out.println();
        sets.forEach(this::agreement);
    }

    /** Only what was compared: a check that was given up has no totals, and a single run is like itself. */
    private void agreement(Set set) {
        List<String> compared = new ArrayList<>(List.of("`run`"));
        if (set.isForServer()) {
            compared.add("`run` on PostgreSQL");
        }
        if (set.check().isDone()) {
            compared.add("`check`");
        }
        if (set.rows() > 0) {
            compared.add("DuckDB, which wrote the same files");
        }
        System.out.println("- " + (set.rows() == 0 ? "shipped year" : set.rows() + " rows") + ", the same from "
                + String.join(", ", compared)
                + (rounds > 1 || set.isForServer() ? ", all runs the same bytes" : "") + ": "
                + String.join(
                        "; ",
                        bench.totals(set.inventory()).stream()
                                .map(Object::toString)
                                .toList()));
    }

    private static void say(String what) {
        System.err.println("bench: " + what);
    }
}
