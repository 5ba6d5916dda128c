package fr.tripartite.comparison;

import fr.tripartite.money.Money;
import fr.tripartite.words.Message;
import java.util.List;

/**
 * How what a body owes has changed from one year to the next.
 *
 * @param name of the body, as the later year says
 * @param before TTC of the earlier year, of all issuers
 * @param now TTC of the later year, of all issuers
 * @param reasons why, at least one
 */
public record BodyChange(String siret, String name, Kind kind, Money before, Money now, List<Message> reasons) {

    /** What has become of a body. */
    public enum Kind implements Message.Code {
        /** It was not there. */
        NEW,
        /** It is no longer there. */
        GONE,
        /** It owes more. */
        MORE,
        /** It owes less. */
        LESS,
        /** It owes as much, otherwise shared between the issuers. */
        SHIFTED;

        @Override
        public String key() {
            return "BodyChange." + name();
        }
    }

    /** By how much more is owed, below zero where less is. */
    public Money difference() {
        return now.minus(before);
    }
}
