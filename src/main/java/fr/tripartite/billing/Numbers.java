package fr.tripartite.billing;

import fr.tripartite.invoicing.Document;
import fr.tripartite.tariff.Issuer;
import java.util.HashMap;
import java.util.Map;
import java.util.function.ToIntFunction;

/** The numbers that the documents of a year get, issuer by issuer. */
public final class Numbers {

    /** How a number is written. */
    private interface Form {
        String number(String prefix, int sequence);
    }

    private final Form form;
    private final ToIntFunction<String> last;
    private final Map<String, Integer> given = new HashMap<>();

    private Numbers(Form form, ToIntFunction<String> last) {
        this.form = form;
        this.last = last;
    }

    /**
     * Numbers that count.
     *
     * @param last gives the last number that an issuer, by its code, has given for the year, 0 for none; asked once
     */
    public static Numbers of(int year, ToIntFunction<String> last) {
        return new Numbers((prefix, sequence) -> Document.number(prefix, year, sequence), last);
    }

    /** Numbers of documents that are only looked at. */
    public static Numbers provisional() {
        return new Numbers(Document::provisionalNumber, issuer -> 0);
    }

    /** The next number of an issuer. */
    int take(Issuer issuer) {
        int next = Math.addExact(given.computeIfAbsent(issuer.code(), last::applyAsInt), 1);
        given.put(issuer.code(), next);
        return next;
    }

    String number(Issuer issuer, int sequence) {
        return form.number(issuer.prefix(), sequence);
    }
}
