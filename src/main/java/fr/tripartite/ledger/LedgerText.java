package fr.tripartite.ledger;

import fr.tripartite.files.Books;
import fr.tripartite.files.TrackedRow;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Texts inside texts: each piece is preceded by its length, {@code 5:piece}, so that no character needs escaping and a
 * piece may hold anything.
 */
final class LedgerText {

    private LedgerText() {}

    static String rows(List<TrackedRow> rows) {
        StringBuilder text = new StringBuilder();
        for (TrackedRow row : rows) {
            add(text, Integer.toString(row.line()));
            add(text, row.warning() ? "1" : "0");
            add(text, row.tracking());
            add(text, row.awaited());
            add(text, row.rejection());
        }
        return text.toString();
    }

    static void rows(String text, Consumer<TrackedRow> consumer) {
        Pieces pieces = new Pieces(text);
        while (pieces.hasNext()) {
            consumer.accept(new TrackedRow(
                    Integer.parseInt(pieces.next()),
                    pieces.next().equals("1"),
                    pieces.next(),
                    pieces.next(),
                    pieces.next()));
        }
    }

    static String issuers(List<Books.IssuerColumns> issuers) {
        StringBuilder text = new StringBuilder();
        for (Books.IssuerColumns issuer : issuers) {
            add(text, issuer.code());
            add(text, issuer.amountColumn());
        }
        return text.toString();
    }

    static List<Books.IssuerColumns> issuers(String text) {
        List<Books.IssuerColumns> issuers = new ArrayList<>();
        Pieces pieces = new Pieces(text);
        while (pieces.hasNext()) {
            issuers.add(new Books.IssuerColumns(pieces.next(), pieces.next()));
        }
        return issuers;
    }

    /** Adds a piece. */
    static void add(StringBuilder text, String piece) {
        text.append(piece.length()).append(':').append(piece);
    }

    /** The pieces of a text, one after the other. */
    static final class Pieces {

        private final String text;
        private int position;

        Pieces(String text) {
            this.text = text;
        }

        boolean hasNext() {
            return position < text.length();
        }

        String next() {
            int colon = text.indexOf(':', position);
            int length = Integer.parseInt(text, position, colon, 10);
            position = colon + 1 + length;
            return text.substring(colon + 1, position);
        }
    }
}
