package fr.tripartite.generator;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The communes of the Pas-de-Calais that have not subscribed yet, in heaps by size; each can be taken once. */
final class Communes {
    private static final String RESOURCE = "/communes/communes-62.csv";
    private static final Pattern SEPARATOR = Pattern.compile(";");
    /** Upper bounds of the categories of démarches simplifiées that a commune of the department is near to. */
    private static final int[] BOUNDS = {1_000, 2_000, 5_000, 10_000};

    private final List<Commune> atBounds = new ArrayList<>();
    private final Deque<Commune> largest = new ArrayDeque<>();
    private final Deque<Commune> medium = new ArrayDeque<>();
    private final Deque<Commune> small = new ArrayDeque<>();

    Communes(Draw draw) {
        List<Commune> all = read();
        for (int bound : BOUNDS) {
            takeAt(bound, all);
        }
        all.sort(Comparator.comparingInt(Commune::population).reversed());
        largest.addAll(all.subList(0, 12));
        List<Commune> others = new ArrayList<>(all.subList(12, all.size()));
        draw.shuffle(others);
        others.forEach(commune -> (commune.population() < 2_000 ? small : medium).add(commune));
    }

    /**
     * The two communes nearest to each bound of a category, set on the bound and on one inhabitant more: the source has
     * none exactly there, and it is there that a tariff is misread.
     */
    List<Commune> atBounds() {
        return List.copyOf(atBounds);
    }

    /** The next of the twelve largest communes, the largest first. */
    Commune nextLargest() {
        return largest.remove();
    }

    /** Some commune of 2 000 inhabitants or more. */
    Commune nextMedium() {
        return medium.remove();
    }

    /** Some commune under 2 000 inhabitants. */
    Commune nextSmall() {
        return small.remove();
    }

    private void takeAt(int bound, List<Commune> all) {
        all.sort(Comparator.comparingInt((Commune commune) -> Math.abs(commune.population() - bound))
                .thenComparing(Commune::siret));
        IntStream.range(0, 2).forEach(over -> atBounds.add(all.remove(0).withPopulation(bound + over)));
    }

    private static List<Commune> read() {
        List<Commune> communes = new ArrayList<>();
        try (InputStream stream = Communes.class.getResourceAsStream(RESOURCE)) {
            if (stream == null) {
                throw new IllegalStateException(RESOURCE + " is not on the class path");
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
            reader.lines().skip(1).forEach(line -> communes.add(parse(line)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return communes;
    }

    private static Commune parse(String line) {
        List<String> cells = SEPARATOR.splitAsStream(line).toList();
        return new Commune(cells.get(1), cells.get(3), Integer.parseInt(cells.get(4)), cells.get(5));
    }
}
