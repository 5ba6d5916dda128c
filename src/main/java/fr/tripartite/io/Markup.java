package fr.tripartite.io;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** XML or HTML while it is written: whatever a name holds becomes text and nothing else. */
public final class Markup {

    private static final String REPLACEMENT = "\uFFFD";

    private final StringBuilder out = new StringBuilder();

    /** Begins with a declaration of its own, which is written as it is. */
    public Markup(String declaration) {
        out.append(declaration);
    }

    /** Begins an element; of attributes the name and the value follow one another. */
    public Markup open(String element, String... attributes) {
        return tag(element, ">", attributes);
    }

    /** An element with nothing in it, as XML closes it. */
    public Markup empty(String element, String... attributes) {
        return tag(element, "/>", attributes);
    }

    private Markup tag(String element, String end, String... attributes) {
        out.append('<').append(element);
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ').append(attributes[i]).append("=\"");
            escape(attributes[i + 1]);
            out.append('"');
        }
        out.append(end);
        return this;
    }

    /** Text within an element; what XML has no way to write is replaced. */
    public Markup text(String text) {
        escape(text);
        return this;
    }

    /** Ends an element. */
    public Markup close(String element) {
        out.append("</").append(element).append('>');
        return this;
    }

    /** An element that holds a text. */
    public Markup element(String element, String text, String... attributes) {
        return open(element, attributes).text(text).close(element);
    }

    /** A line end between elements. */
    public Markup line() {
        out.append('\n');
        return this;
    }

    /** Adds what this program wrote itself, as it is. */
    public Markup written(String markup) {
        out.append(markup);
        return this;
    }

    /** Hands on, in UTF-8, what was written so far, and forgets it. */
    public void drain(OutputStream to) throws IOException {
        to.write(out.toString().getBytes(StandardCharsets.UTF_8));
        out.setLength(0);
    }

    private void escape(String text) {
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            String instead = instead(text, i);
            if (instead != null) {
                out.append(text, from, i).append(instead);
                from = i + 1;
            }
        }
        out.append(text, from, text.length());
    }

    /** What stands for a character that would be markup, or that XML cannot hold; null for any other. */
    private static @Nullable String instead(String text, int place) {
        char c = text.charAt(place);
        return switch (c) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> "&quot;";
            case '\t', '\n', '\r' -> null;
            case '\uFFFE', '\uFFFF' -> REPLACEMENT;
            default -> c < ' ' || isUnpaired(text, place) ? REPLACEMENT : null;
        };
    }

    private static boolean isUnpaired(String text, int place) {
        char c = text.charAt(place);
        if (Character.isHighSurrogate(c)) {
            return place + 1 == text.length() || !Character.isLowSurrogate(text.charAt(place + 1));
        }
        return Character.isLowSurrogate(c) && (place == 0 || !Character.isHighSurrogate(text.charAt(place - 1)));
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
