package fr.tripartite.ledger;

import fr.tripartite.files.Books;
import java.util.ArrayList;
import java.util.List;

/**
 * Texts inside texts: each piece is preceded by its length, {@code 5:piece}, so that no character needs escaping and a
 * piece may hold anything.
 */
final class LedgerText {

    private LedgerText() {}

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

        /** A whole number that ends with a space. */
        long nextNumber() {
            int space = text.indexOf(' ', position);
            long number = Long.parseLong(text, position, space, 10);
            position = space + 1;
            return number;
        }
    }
}
