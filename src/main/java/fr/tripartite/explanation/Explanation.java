package fr.tripartite.explanation;

import fr.tripartite.words.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An explanation as a person reads it, whatever it is written in. */
public record Explanation(Message title, List<Fact> facts, List<Explanation> parts) {

    /**
     * Something to know.
     *
     * @param key what a program calls it
     * @param label what a person calls it
     * @param values at least one
     */
    public record Fact(String key, Message label, List<Message> values) {}

    /** Keeps copies. */
    public Explanation {
        facts = List.copyOf(facts);
        parts = List.copyOf(parts);
    }

    /** The same with where the document is that can be sent; nothing is added where there is none. */
    public Explanation sentAs(List<Message> where) {
        List<Fact> all = new ArrayList<>(facts);
        all.addAll(new Facts().add(FactLabel.SENT_AS, where).list());
        return new Explanation(title, all, parts);
    }

    /** Gathers facts, leaving out those that say nothing. */
    public static final class Facts {
        private final List<Fact> list = new ArrayList<>();

        /** Adds one. */
        public Facts add(FactLabel label, Message value) {
            return add(label, List.of(value));
        }

        Facts add(FactLabel label, Optional<Message> value) {
            return add(label, value.stream().toList());
        }

        Facts add(FactLabel label, String text) {
            return add(label, text.isEmpty() ? List.of() : List.of(Message.text(text)));
        }

        /** Adds several, or none. */
        public Facts add(FactLabel label, List<Message> values) {
            if (!values.isEmpty()) {
                list.add(new Fact(label.property(), Message.of(label), List.copyOf(values)));
            }
            return this;
        }

        /** All of them. */
        public List<Fact> list() {
            return list;
        }
    }
}
