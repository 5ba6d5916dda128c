package fr.tripartite.ledger;

import fr.tripartite.invoicing.Document;
import fr.tripartite.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;

/** Documents as the ledger keeps them: texts in texts, amounts in cents, what is billed by its number. */
final class DocumentText {

    private DocumentText() {}

    /** The text of documents, one after the other. */
    static String of(List<Document> documents, Function<Document.Item, Integer> items) {
        StringBuilder text = new StringBuilder(documents.size() * 256);
        for (Document document : documents) {
            LedgerText.add(text, document.number());
            LedgerText.add(text, Integer.toString(document.sequence()));
            LedgerText.add(text, document.type().name());
            LedgerText.add(text, document.recipient().siret());
            LedgerText.add(text, document.recipient().name());
            LedgerText.add(text, document.recipient().engagement());
            LedgerText.add(text, document.recipient().serviceCode());
            LedgerText.add(text, document.date().toString());
            LedgerText.add(text, document.origin());
            LedgerText.add(text, lines(document, items));
        }
        return text.toString();
    }

    /**
     * Rate and totals, then for each line item, quantity, HT, VAT, TTC and inventory rows:
     * {@code 2000 4830 966 5796 0/12 3 4830 966 5796 17,18}.
     */
    private static String lines(Document document, Function<Document.Item, Integer> items) {
        StringBuilder text = new StringBuilder(32 * document.lines().size() + 32);
        text.append(document.rate());
        append(text, document.ht(), document.vat(), document.ttc(), document.vatCent());
        for (Document.Line line : document.lines()) {
            text.append('/').append(items.apply(line.item())).append(' ').append(line.quantity());
            append(text, line.ht(), line.vat(), line.ttc());
            char separator = ' ';
            for (int row : line.rows()) {
                text.append(separator).append(row);
                separator = ',';
            }
        }
        return text.toString();
    }

    private static void append(StringBuilder text, Money... amounts) {
        for (Money amount : amounts) {
            text.append(' ').append(amount.cents());
        }
    }

    /**
     * Reads documents back.
     *
     * @throws IllegalArgumentException where the text is not one of documents
     * @throws IndexOutOfBoundsException the same
     */
    static List<Document> read(String text, String issuer, int year, IntFunction<Document.Item> items) {
        List<Document> documents = new ArrayList<>();
        LedgerText.Pieces pieces = new LedgerText.Pieces(text);
        while (pieces.hasNext()) {
            String number = pieces.next();
            int sequence = Integer.parseInt(pieces.next());
            Document.Type type = Document.Type.valueOf(pieces.next());
            Document.Recipient recipient =
                    new Document.Recipient(pieces.next(), pieces.next(), pieces.next(), pieces.next());
            LocalDate date = LocalDate.parse(pieces.next());
            String origin = pieces.next();
            String[] parts = pieces.next().split("/", -1);
            String[] totals = parts[0].split(" ", -1);
            List<Document.Line> lines = new ArrayList<>(parts.length - 1);
            for (int i = 1; i < parts.length; i++) {
                lines.add(line(parts[i], items));
            }
            documents.add(new Document(
                    issuer,
                    year,
                    sequence,
                    number,
                    type,
                    recipient,
                    date,
                    Integer.parseInt(totals[0]),
                    money(totals[1]),
                    money(totals[2]),
                    money(totals[3]),
                    money(totals[4]),
                    origin,
                    lines));
        }
        return documents;
    }

    private static Document.Line line(String text, IntFunction<Document.Item> items) {
        String[] parts = text.split(" ", -1);
        List<Integer> rows =
                Arrays.stream(parts[5].split(",", -1)).map(Integer::valueOf).toList();
        return new Document.Line(
                items.apply(Integer.parseInt(parts[0])),
                Long.parseLong(parts[1]),
                money(parts[2]),
                money(parts[3]),
                money(parts[4]),
                rows);
    }

    private static Money money(String cents) {
        return new Money(Long.parseLong(cents));
    }
}
