package fr.tripartite.io;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** XML or HTML while it is written: whatever a name holds becomes text and nothing else. */
public final class Markup {

    private static final Pattern FORBIDDEN =
            Pattern.compile("[\\x{0}-\\x{8}\\x{B}\\x{C}\\x{E}-\\x{1F}\\x{D800}-\\x{DFFF}\\x{FFFE}\\x{FFFF}]");
    private static final char REPLACEMENT = '\uFFFD';

    private final StringBuilder out = new StringBuilder();

    /** Begins with a declaration of its own, which is written as it is. */
    public Markup(String declaration) {
        out.append(declaration);
    }

    /**
     * Begins an element.
     *
     * @param attributes name and value, one after the other
     */
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
            escape(printable(attributes[i + 1]));
            out.append('"');
        }
        out.append(end);
        return this;
    }

    /** Text within an element; what XML has no way to write is replaced. */
    public Markup text(String text) {
        escape(printable(text));
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

    private void escape(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                default -> out.append(c);
            }
        }
    }

    private static String printable(String text) {
        Matcher forbidden = FORBIDDEN.matcher(text);
        return forbidden.find() ? forbidden.replaceAll(String.valueOf(REPLACEMENT)) : text;
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
