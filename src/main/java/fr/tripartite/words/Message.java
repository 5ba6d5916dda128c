package fr.tripartite.words;

import java.util.Collection;
import java.util.List;

/**
 * Something to tell a person: a code and what fills the places of its sentence.
 *
 * @param code which sentence
 * @param arguments amounts, days, numbers, texts, constants, other messages; as many as the sentence has places
 */
public record Message(Code code, List<Object> arguments) {

    /** A sentence that the bundles hold under {@code SimpleClassName.CONSTANT}: a constant of an enum. */
    public interface Code {

        /** Name of the constant. */
        String name();

        /** Key of the bundles. */
        default String key() {
            return getClass().getSimpleName() + "." + name();
        }
    }

    /** What no bundle holds, because a tariff or a person wrote it. */
    private enum Verbatim implements Code {
        /** The text itself. */
        TEXT
    }

    /** A message. */
    public static Message of(Code code, Object... arguments) {
        return new Message(code, List.of(arguments));
    }

    /** A sentence that a tariff or a person wrote. */
    public static Message text(String sentence) {
        return new Message(Verbatim.TEXT, List.of(sentence));
    }

    /** Amounts, days, texts, messages … one after another; a list of none says nothing. */
    public static Message list(Collection<?> parts) {
        return new Message(Verbatim.TEXT, List.of(List.copyOf(parts)));
    }

    /** In French, as the published files say it. */
    public String french() {
        return Words.FRENCH.say(this);
    }
}
