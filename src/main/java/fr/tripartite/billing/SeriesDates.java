package fr.tripartite.billing;

import fr.tripartite.failure.Failure;
import fr.tripartite.invoicing.Document;
import java.time.LocalDate;
import java.util.Map;

/**
 * Until when the documents of a year are dated: the numbers of a series go on in time.
 *
 * @param last day of the last document, by issuer
 */
public record SeriesDates(Map<String, LocalDate> last) {

    /** Nothing was issued. */
    public static final SeriesDates NONE = new SeriesDates(Map.of());

    /** Refuses a document that is dated before the last one of its series, with both days. */
    public void require(Document document) {
        LocalDate day = last.getOrDefault(document.issuer(), LocalDate.MIN);
        if (document.date().isBefore(day)) {
            throw Failure.invalid(BillingWord.DATED_LATER, document.issuer(), document.year(), day, document.date());
        }
    }
}
