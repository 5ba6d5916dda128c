package fr.tripartite.explanation;

import java.util.ArrayList;
import java.util.List;

/**
 * An explanation as a person reads it, whatever it is written in.
 *
 * @param title French
 * @param facts in their order
 * @param parts in their order
 */
public record Explanation(String title, List<Fact> facts, List<Explanation> parts) {

    /**
     * Something to know.
     *
     * @param key what a program calls it
     * @param label what a person calls it, French
     * @param values at least one, French
     */
    public record Fact(String key, String label, List<String> values) {}

    /** Keeps copies. */
    public Explanation {
        facts = List.copyOf(facts);
        parts = List.copyOf(parts);
    }

    /** Gathers facts, leaving out those that say nothing. */
    static final class Facts {
        private final List<Fact> list = new ArrayList<>();

        Facts add(String key, String label, String value) {
            return add(key, label, value.isEmpty() ? List.of() : List.of(value));
        }

        Facts add(String key, String label, List<String> values) {
            if (!values.isEmpty()) {
                list.add(new Fact(key, label, List.copyOf(values)));
            }
            return this;
        }

        List<Fact> list() {
            return list;
        }
    }
}
