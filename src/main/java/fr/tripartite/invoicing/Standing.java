package fr.tripartite.invoicing;

import fr.tripartite.money.Rate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What stands of one issuer about one body and year: nothing, or an invoice and then its complements, in their order.
 *
 * @param documents that no avoir cancels
 */
public record Standing(List<Document> documents) {

    /** Nothing. */
    public static final Standing NOTHING = new Standing(List.of());

    public Standing {
        documents = List.copyOf(documents);
    }

    /** Whether nothing stands. */
    public boolean isEmpty() {
        return documents.isEmpty();
    }

    /** What all of it adds up to. */
    public Amounts amounts() {
        return documents.stream().map(Document::amounts).reduce(Amounts.ZERO, Amounts::plus);
    }

    /** The invoice that complements complete. */
    public Document invoice() {
        return documents.get(0);
    }

    /** Whether all of it went to this recipient, at this rate. */
    public boolean isFor(Document.Recipient recipient, Rate rate) {
        return documents.stream()
                .allMatch(document -> document.recipient().equals(recipient)
                        && document.rate().equals(rate));
    }

    /**
     * The lines that are owed and that nothing asks for yet.
     *
     * @param owed lines of the invoice that would be issued if nothing stood
     * @return in their order; empty where something is asked for that is not owed any more
     */
    public Optional<List<BillableLine>> missing(List<Invoice.Line> owed) {
        Map<Owed, Integer> asked = new HashMap<>();
        documents.forEach(document -> document.lines().forEach(line -> asked.merge(line.owed(), 1, Integer::sum)));
        List<BillableLine> missing = new ArrayList<>();
        for (Invoice.Line line : owed) {
            Owed key = line.billable().owed();
            int count = asked.getOrDefault(key, 0);
            if (count == 0) {
                missing.add(line.billable());
            } else if (count == 1) {
                asked.remove(key);
            } else {
                asked.put(key, count - 1);
            }
        }
        return asked.isEmpty() ? Optional.of(missing) : Optional.empty();
    }
}
