package fr.tripartite.pricing;

import fr.tripartite.inventory.Row;
import fr.tripartite.tariff.BodyType;
import fr.tripartite.tariff.Measure;
import fr.tripartite.words.Message;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What the rows of a body say of it together; a row that contradicts those before it says nothing. */
final class BodyProfile {

    private static final Measure[] MEASURES = Measure.values();

    private final List<Row> rows;
    private @Nullable BodyType type;
    private final Map<Measure, Long> measures = new EnumMap<>(Measure.class);

    /** Knows nothing yet; the rows are all of the body, to be counted where they contradict each other. */
    BodyProfile(List<Row> rows) {
        this.rows = rows;
    }

    /** Rejects a row that contradicts what is known; an empty cell contradicts nothing: rule {@code errors.contradiction}. */
    void compare(AssessedRow assessed) {
        Row row = assessed.row();
        if (type != null && type != row.type()) {
            assessed.reject(
                    "type",
                    row.type().name(),
                    Message.of(
                            PricingReason.TYPE_CONTRADICTED,
                            type.name(),
                            row.type().name(),
                            count(other -> other.type() == row.type()),
                            count(other -> other.type() == type)));
        }
        for (Measure measure : MEASURES) {
            long known = measure(measure);
            long told = row.measure(measure);
            if (known != Row.UNKNOWN && told != Row.UNKNOWN && known != told) {
                assessed.reject(
                        measure.column(),
                        Long.toString(told),
                        Message.of(
                                PricingReason.MEASURE_CONTRADICTED,
                                measure,
                                known,
                                told,
                                count(other -> other.measure(measure) == told),
                                count(other -> other.measure(measure) == known)));
            }
        }
    }

    private long count(Predicate<Row> told) {
        return rows.stream().filter(told).count();
    }

    /** Learns from a row that contradicts nothing: rule {@code errors.completion}. */
    void learn(Row row) {
        type = row.type();
        for (Measure measure : MEASURES) {
            if (row.measure(measure) != Row.UNKNOWN) {
                measures.put(measure, row.measure(measure));
            }
        }
    }

    /** Type of the body; to be asked once a row has passed. */
    BodyType type() {
        if (type == null) {
            throw new IllegalStateException("no row passed");
        }
        return type;
    }

    /** Inhabitants or staff, {@link Row#UNKNOWN} where no row says. */
    long measure(Measure measure) {
        return measures.getOrDefault(measure, (long) Row.UNKNOWN);
    }

    Map<Measure, Long> measures() {
        return measures;
    }
}
