package fr.tripartite.template;

import fr.tripartite.io.Markup;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A part of a template: an element with what is in it, or a text. */
sealed interface Element {

    /** Writes it out. */
    void fill(Values values, Markup out);

    /** A text, some of it to be filled in. */
    record Text(List<Piece> pieces) implements Element {

        /**
         * A part of a text.
         *
         * @param text as it is, or the name of what stands there
         * @param isName whether it is a name
         */
        record Piece(String text, boolean isName) {}

        @Override
        public void fill(Values values, Markup out) {
            out.text(filled(values));
        }

        String filled(Values values) {
            StringBuilder filled = new StringBuilder();
            pieces.forEach(piece -> filled.append(piece.isName() ? values.text(piece.text()) : piece.text()));
            return filled.toString();
        }
    }

    /**
     * An element.
     *
     * @param attributes in their order, those that say when it stands there left out
     * @param when a name that must have a value, empty for none
     * @param unless a name that must have none, empty for none
     * @param each a list for each of whose items it stands there, empty for none
     * @param children in their order
     */
    record Tag(
            String name, Map<String, Text> attributes, String when, String unless, String each, List<Element> children)
            implements Element {

        Tag(String name, String when, String unless, String each) {
            this(name, new LinkedHashMap<>(), when, unless, each, new ArrayList<>());
        }

        @Override
        public void fill(Values values, Markup out) {
            if (each.isEmpty()) {
                write(values, out);
            } else {
                values.list(each).forEach(item -> write(item.within(values), out));
            }
        }

        private void write(Values values, Markup out) {
            if ((!when.isEmpty() && !values.has(when)) || (!unless.isEmpty() && values.has(unless))) {
                return;
            }
            List<String> filled = new ArrayList<>();
            attributes.forEach((attribute, text) -> {
                filled.add(attribute);
                filled.add(text.filled(values));
            });
            out.open(name, filled.toArray(new String[0]));
            children.forEach(child -> child.fill(values, out));
            out.close(name);
        }
    }
}
