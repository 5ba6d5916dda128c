package fr.tripartite.ledger;

import fr.tripartite.invoicing.Document;
import fr.tripartite.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Documents of an issuer as the ledger keeps them: first number, day, and what is billed, each once; then the documents
 * with consecutive numbers. Texts in texts, amounts in cents, what is billed by its position.
 */
final class DocumentText {

    private DocumentText() {}

    /**
     * The text of documents.
     *
     * @param documents of one issuer, year and day, with consecutive numbers; at least one
     * @throws IllegalArgumentException where they are not
     */
    static String of(List<Document> documents) {
        Document first = documents.get(0);
        Map<Document.Item, Integer> items = new LinkedHashMap<>();
        StringBuilder text = new StringBuilder(documents.size() * 192);
        int sequence = first.sequence();
        for (Document document : documents) {
            if (document.sequence() != sequence++ || !document.date().equals(first.date())) {
                throw new IllegalArgumentException(document.number() + " is out of place");
            }
            LedgerText.add(text, document.number());
            LedgerText.add(text, document.type().name());
            LedgerText.add(text, document.recipient().siret());
            LedgerText.add(text, document.recipient().name());
            LedgerText.add(text, document.recipient().engagement());
            LedgerText.add(text, document.recipient().serviceCode());
            LedgerText.add(text, document.origin());
            addLines(text, document, items);
        }
        StringBuilder head = new StringBuilder(items.size() * 256 + text.length());
        LedgerText.add(head, Integer.toString(first.sequence()));
        LedgerText.add(head, first.date().toString());
        LedgerText.add(head, Integer.toString(items.size()));
        items.keySet().forEach(item -> addItem(head, item));
        return head.append(text).toString();
    }

    private static void addItem(StringBuilder text, Document.Item item) {
        LedgerText.add(text, item.service());
        LedgerText.add(text, item.nature());
        LedgerText.add(text, item.label());
        LedgerText.add(text, item.unit());
        LedgerText.add(text, Long.toString(item.unitPrice().cents()));
        LedgerText.add(text, item.basis());
        LedgerText.add(text, item.grid());
        LedgerText.add(text, item.reference());
    }

    /**
     * Rate, totals and number of lines, then for each line item, quantity, HT, VAT, TTC and inventory rows, of which it
     * says the number: {@code 2000 4830 966 5796 0 1 0 3 4830 966 5796 2 17 18 }.
     */
    private static void addLines(StringBuilder text, Document document, Map<Document.Item, Integer> items) {
        add(text, document.rate());
        add(text, document.ht().cents());
        add(text, document.vat().cents());
        add(text, document.ttc().cents());
        add(text, document.vatCent().cents());
        add(text, document.lines().size());
        for (Document.Line line : document.lines()) {
            Integer known = items.putIfAbsent(line.item(), items.size());
            add(text, known == null ? items.size() - 1 : known);
            add(text, line.quantity());
            add(text, line.ht().cents());
            add(text, line.vat().cents());
            add(text, line.ttc().cents());
            add(text, line.rows().size());
            line.rows().forEach(row -> add(text, row));
        }
    }

    private static void add(StringBuilder text, long number) {
        text.append(number).append(' ');
    }

    /**
     * Reads documents back.
     *
     * @throws IllegalArgumentException where the text is not one of documents
     * @throws IndexOutOfBoundsException the same
     * @throws java.time.DateTimeException the same
     */
    static List<Document> read(String text, String issuer, int year) {
        LedgerText.Pieces pieces = new LedgerText.Pieces(text);
        int sequence = Integer.parseInt(pieces.next());
        LocalDate date = LocalDate.parse(pieces.next());
        List<Document.Item> items = new ArrayList<>();
        for (int count = Integer.parseInt(pieces.next()); count > 0; count--) {
            items.add(new Document.Item(
                    pieces.next(),
                    pieces.next(),
                    pieces.next(),
                    pieces.next(),
                    new Money(Long.parseLong(pieces.next())),
                    pieces.next(),
                    pieces.next(),
                    pieces.next()));
        }
        List<Document> documents = new ArrayList<>();
        while (pieces.hasNext()) {
            documents.add(document(pieces, issuer, year, sequence++, date, items));
        }
        return documents;
    }

    private static Document document(
            LedgerText.Pieces pieces,
            String issuer,
            int year,
            int sequence,
            LocalDate date,
            List<Document.Item> items) {
        String number = pieces.next();
        Document.Type type = Document.Type.valueOf(pieces.next());
        Document.Recipient recipient =
                new Document.Recipient(pieces.next(), pieces.next(), pieces.next(), pieces.next());
        String origin = pieces.next();
        int rate = (int) pieces.nextNumber();
        Money ht = new Money(pieces.nextNumber());
        Money vat = new Money(pieces.nextNumber());
        Money ttc = new Money(pieces.nextNumber());
        Money vatCent = new Money(pieces.nextNumber());
        List<Document.Line> lines = new ArrayList<>();
        for (long count = pieces.nextNumber(); count > 0; count--) {
            lines.add(line(pieces, items));
        }
        return new Document(
                issuer, year, sequence, number, type, recipient, date, rate, ht, vat, ttc, vatCent, origin, lines);
    }

    private static Document.Line line(LedgerText.Pieces pieces, List<Document.Item> items) {
        Document.Item item = items.get((int) pieces.nextNumber());
        long quantity = pieces.nextNumber();
        Money ht = new Money(pieces.nextNumber());
        Money vat = new Money(pieces.nextNumber());
        Money ttc = new Money(pieces.nextNumber());
        int count = (int) pieces.nextNumber();
        if (count == 1) {
            return new Document.Line(item, quantity, ht, vat, ttc, List.of((int) pieces.nextNumber()));
        }
        List<Integer> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            rows.add((int) pieces.nextNumber());
        }
        return new Document.Line(item, quantity, ht, vat, ttc, rows);
    }
}
