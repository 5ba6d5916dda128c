package fr.tripartite.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** All samples of one program over one inventory. */
final class Series {

    private final String label;
    private final long rows;
    private final List<Sample> samples = new ArrayList<>();

    Series(String label, long rows) {
        this.label = label;
        this.rows = rows;
    }

    String label() {
        return label;
    }

    long rows() {
        return rows;
    }

    void add(Sample sample) {
        if (!samples.isEmpty() && samples.get(0).exit() != sample.exit()) {
            throw new IllegalStateException(label + " ended with " + sample.exit() + ", before with "
                    + samples.get(0).exit());
        }
        samples.add(sample);
    }

    boolean isDone() {
        return samples.get(0).isDone();
    }

    int exit() {
        return samples.get(0).exit();
    }

    double median(ToDoubleFunction<Sample> value) {
        double[] sorted = samples.stream().mapToDouble(value).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    double least(ToDoubleFunction<Sample> value) {
        return samples.stream().mapToDouble(value).min().orElse(0);
    }

    double most(ToDoubleFunction<Sample> value) {
        return samples.stream().mapToDouble(value).max().orElse(0);
    }
}
