package fr.tripartite.tariff;

import fr.tripartite.words.Message;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How bodies are ranked into categories: each type of body by a measure of its own (inhabitants, staff), or by a quote.
 *
 * @param measures what ranks a type of body
 * @param quotes types that are not ranked, with the reason of their quote, in French
 * @param categories from the smallest to the largest
 * @param readings ids of the readings that the bounds rest on
 */
public record Ranking(
        Map<BodyType, Measure> measures,
        Map<BodyType, String> quotes,
        List<Category> categories,
        List<String> readings) {

    /**
     * A category.
     *
     * @param name as the deliberation names it
     * @param ranges the values inside the category, for each ranked type
     */
    public record Category(String name, Map<BodyType, Range> ranges) {
        public Category {
            ranges = Map.copyOf(ranges);
        }

        /**
         * The bounds of a ranked type.
         *
         * @throws IllegalArgumentException where the type is not ranked
         */
        public Range range(BodyType bodyType) {
            Range range = ranges.get(bodyType);
            if (range == null) {
                throw new IllegalArgumentException("category " + name + " has no bounds for " + bodyType);
            }
            return range;
        }
    }

    /** Checks that every ranked type has its bounds in every category, without gap or overlap. */
    public Ranking {
        for (BodyType type : BodyType.values()) {
            if (measures.containsKey(type) == quotes.containsKey(type)) {
                throw new Defect(TariffFault.TYPE_NOT_RANKED, type.name());
            }
        }
        measures = Map.copyOf(measures);
        quotes = Map.copyOf(quotes);
        categories = List.copyOf(categories);
        readings = List.copyOf(readings);
        Set<String> names = new HashSet<>();
        for (Category category : categories) {
            if (!names.add(category.name())) {
                throw new Defect(TariffFault.CATEGORY_TWICE, category.name());
            }
            if (!category.ranges().keySet().equals(measures.keySet())) {
                throw new Defect(TariffFault.CATEGORY_BOUNDS, category.name());
            }
        }
        for (BodyType type : BodyType.values()) {
            if (measures.containsKey(type)) {
                Range.requireContiguous(
                        categories.stream()
                                .map(category -> category.range(type))
                                .toList(),
                        0,
                        Message.of(TariffWord.CATEGORIES, type));
            }
        }
    }

    /** Why bodies of this type need a quote, or null where they are ranked. */
    public @Nullable String quoteFor(BodyType bodyType) {
        return quotes.get(bodyType);
    }

    /** The category of a ranked body whose measure is known. */
    Category categoryOf(Amount.Situation situation, List<Step> steps) {
        BodyType type = situation.bodyType();
        Measure measure = measures.get(type);
        long value = measure == null ? -1 : situation.measure(measure);
        if (measure == null || value < 0) {
            throw new IllegalStateException("a body of type " + type + " without measure cannot be ranked");
        }
        Category found = Range.find(categories, category -> category.range(type), value);
        steps.add(new Step.Category(found, type, measure, value));
        return found;
    }
}
