package fr.tripartite.billing;

import fr.tripartite.invoicing.DocumentNumber;
import fr.tripartite.tariff.Issuer;
import java.util.HashMap;
import java.util.Map;
import java.util.function.ToIntFunction;

/** The numbers that the documents of a year get, issuer by issuer, without a gap. */
public final class Numbers {

    /** How a number is written. */
    private interface Form {
        DocumentNumber number(Issuer issuer, int year, int sequence);
    }

    private final int year;
    private final Form form;
    private final ToIntFunction<String> last;
    private final Map<String, Integer> given = new HashMap<>();

    private Numbers(int year, Form form, ToIntFunction<String> last) {
        this.year = year;
        this.form = form;
        this.last = last;
    }

    /**
     * Numbers that count, on from the last one that an issuer, by its code, has given for the year, 0 for none; asked once.
     */
    public static Numbers of(int year, ToIntFunction<String> last) {
        return new Numbers(year, DocumentNumber::of, last);
    }

    /** Numbers of documents that are only looked at. */
    public static Numbers preview(int year) {
        return new Numbers(year, DocumentNumber::preview, issuer -> 0);
    }

    /** The next number of an issuer. */
    public DocumentNumber next(Issuer issuer) {
        int next = Math.addExact(given.computeIfAbsent(issuer.code(), last::applyAsInt), 1);
        given.put(issuer.code(), next);
        return form.number(issuer, year, next);
    }
}
