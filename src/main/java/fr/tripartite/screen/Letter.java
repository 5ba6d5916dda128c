package fr.tripartite.screen;

import fr.tripartite.invoicing.Document;
import fr.tripartite.invoicing.Item;
import fr.tripartite.money.Money;
import fr.tripartite.words.Message;
import fr.tripartite.words.Words;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;

/**
 * What a body is asked for, on a page that its mayor understands: tables, words, the deliberation; no codes, no readings, no
 * arithmetic.
 *
 * @param issuers names of the issuers, by code
 * @param covered what the subsidy bears in the year
 * @param awaited labels of what awaits a quote
 */
public record Letter(
        Document.Recipient recipient,
        int year,
        List<Document> documents,
        Map<String, String> issuers,
        Money covered,
        List<String> awaited) {

    private static final List<LetterWord> HEADER =
            List.of(LetterWord.LABEL, LetterWord.QUANTITY, LetterWord.PRICE, LetterWord.AMOUNT);

    /** Prints it. */
    public void print(PrintWriter out) {
        out.println(say(LetterWord.BODY, recipient.name(), recipient.siret()));
        out.println(say(LetterWord.YEAR, Integer.toString(year)));
        documents.forEach(document -> print(document, out));
        if (documents.isEmpty()) {
            out.println();
            out.println(say(LetterWord.NOTHING));
        }
        if (!covered.isZero() || !awaited.isEmpty()) {
            out.println();
        }
        if (!covered.isZero()) {
            out.println(say(LetterWord.COVERED, covered));
        }
        awaited.forEach(label -> out.println(say(LetterWord.AWAITED, label)));
    }

    private void print(Document document, PrintWriter out) {
        out.println();
        out.println(title(document));
        out.println(say(LetterWord.ISSUER, issuers.getOrDefault(document.issuer(), document.issuer())));
        out.println();
        TextTable table = new TextTable(HEADER.stream().map(word -> say(word)).toList());
        for (Document.Line line : document.lines()) {
            table.add(List.of(
                    line.item().label(),
                    Long.toString(line.quantity()),
                    say(
                            LetterWord.UNIT_PRICE,
                            line.item().unitPrice(),
                            line.item().basis(),
                            line.item().unit()),
                    Words.FRENCH.euros(line.ttc())));
        }
        table.print(out);
        out.println();
        out.println(say(LetterWord.TOTAL, document.ht(), document.vat(), document.ttc()));
        out.println();
        out.println(say(LetterWord.SOURCES));
        document.lines().stream()
                .map(line -> "- "
                        + say(
                                LetterWord.SOURCE,
                                line.item().label(),
                                why(line.item()),
                                line.item().reference()))
                .distinct()
                .forEach(out::println);
    }

    private static String title(Document document) {
        LetterWord word =
                switch (document.type()) {
                    case FACTURE -> LetterWord.INVOICE;
                    case COMPLEMENT -> LetterWord.COMPLEMENT;
                    case AVOIR -> LetterWord.AVOIR;
                };
        return document.origin().number().isEmpty()
                ? say(word, document.number(), document.date(), document.ttc())
                : say(
                        word,
                        document.number(),
                        document.date(),
                        document.ttc(),
                        document.origin().number());
    }

    private static Message why(Item item) {
        LetterWord word = item.kind() == Item.Kind.CONTRIBUTION
                ? LetterWord.CONTRIBUTION
                : switch (item.nature()) {
                    case ABONNEMENT -> LetterWord.SUBSCRIPTION;
                    case ACCOMPAGNEMENT -> LetterWord.SUPPORT;
                    case MISE_EN_SERVICE -> LetterWord.COMMISSIONING;
                    case CERTIFICAT -> LetterWord.CERTIFICATE;
                    case MATERIEL -> LetterWord.EQUIPMENT;
                    case DEVIS -> LetterWord.QUOTE;
                };
        return Message.of(word);
    }

    private static String say(LetterWord word, Object... arguments) {
        return Message.of(word, arguments).french();
    }
}
