package fr.tripartite.ledger;

import fr.tripartite.invoicing.Document;
import fr.tripartite.invoicing.Item;
import fr.tripartite.money.Money;
import fr.tripartite.tariff.Basis;
import fr.tripartite.tariff.Nature;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

/**
 * Documents of an issuer as the ledger keeps them: what their numbers begin with, the first number, the day, and what is
 * billed, each once; then the documents with consecutive numbers, the avoirs being those that name an invoice. Texts in
 * texts, amounts in cents, what is billed by its position.
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
        String stem = stem(first);
        IdentityHashMap<Item, Integer> items = new IdentityHashMap<>();
        StringBuilder itemText = new StringBuilder();
        StringBuilder text = new StringBuilder(documents.size() * 128);
        int sequence = first.sequence();
        for (Document document : documents) {
            String number = stem + Document.digits(sequence);
            boolean follows =
                    document.sequence() == sequence++ && document.number().equals(number);
            if (!follows || !document.date().equals(first.date())) {
                throw new IllegalArgumentException(document.number() + " is out of place");
            }
            Document.Recipient recipient = document.recipient();
            LedgerText.add(text, recipient.siret());
            LedgerText.add(text, recipient.name());
            LedgerText.add(text, recipient.engagement());
            LedgerText.add(text, recipient.serviceCode());
            LedgerText.add(text, document.origin());
            addLines(text, document, items, itemText);
        }
        StringBuilder head = new StringBuilder(itemText.length() + text.length() + 64);
        LedgerText.add(head, stem);
        add(head, first.sequence());
        LedgerText.add(head, first.date().toString());
        add(head, items.size());
        return head.append(itemText).append(text).toString();
    }

    /** What the numbers of all documents begin with. */
    private static String stem(Document document) {
        String digits = Document.digits(document.sequence());
        if (!document.number().endsWith(digits)) {
            throw new IllegalArgumentException(document.number() + " is out of place");
        }
        return document.number().substring(0, document.number().length() - digits.length());
    }

    private static void addItem(StringBuilder text, Item item) {
        LedgerText.add(text, item.service());
        LedgerText.add(text, item.nature().name());
        LedgerText.add(text, item.label());
        LedgerText.add(text, item.unit());
        add(text, item.unitPrice().cents());
        LedgerText.add(text, item.basis().name());
        LedgerText.add(text, item.grid());
        LedgerText.add(text, item.reference());
    }

    /**
     * Rate, totals and number of lines, then for each line item, quantity, HT, VAT, TTC and inventory rows, of which it
     * says the number: {@code 2000 4830 966 5796 0 1 0 3 4830 966 5796 2 17 18 }.
     */
    private static void addLines(
            StringBuilder text, Document document, IdentityHashMap<Item, Integer> items, StringBuilder itemText) {
        add(text, document.rate());
        add(text, document.ht().cents());
        add(text, document.vat().cents());
        add(text, document.ttc().cents());
        add(text, document.vatCent().cents());
        add(text, document.lines().size());
        for (Document.Line line : document.lines()) {
            Integer known = items.get(line.item());
            if (known == null) {
                known = items.size();
                items.put(line.item(), known);
                addItem(itemText, line.item());
            }
            add(text, known);
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
        String stem = pieces.next();
        int sequence = (int) pieces.nextNumber();
        LocalDate date = LocalDate.parse(pieces.next());
        List<Item> items = new ArrayList<>();
        for (long count = pieces.nextNumber(); count > 0; count--) {
            items.add(new Item(
                    pieces.next(),
                    Nature.valueOf(pieces.next()),
                    pieces.next(),
                    pieces.next(),
                    new Money(pieces.nextNumber()),
                    Basis.valueOf(pieces.next()),
                    pieces.next(),
                    pieces.next()));
        }
        List<Document> documents = new ArrayList<>();
        while (pieces.hasNext()) {
            documents.add(document(pieces, issuer, year, sequence, stem, date, items));
            sequence++;
        }
        return documents;
    }

    private static Document document(
            LedgerText.Pieces pieces,
            String issuer,
            int year,
            int sequence,
            String stem,
            LocalDate date,
            List<Item> items) {
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
                issuer,
                year,
                sequence,
                stem + Document.digits(sequence),
                origin.isEmpty() ? Document.Type.FACTURE : Document.Type.AVOIR,
                recipient,
                date,
                rate,
                ht,
                vat,
                ttc,
                vatCent,
                origin,
                lines);
    }

    private static Document.Line line(LedgerText.Pieces pieces, List<Item> items) {
        Item item = items.get((int) pieces.nextNumber());
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
