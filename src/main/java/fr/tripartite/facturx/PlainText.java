package fr.tripartite.facturx;

/** Text as invoices hold it: what XML cannot hold left out, white space folded. */
public final class PlainText {

    /** Longest name of a party. */
    public static final int NAME = 99;

    /** It is to be seen nowhere, and PDF/A takes none. */
    private static final int BYTE_ORDER_MARK = 0xFEFF;

    private PlainText() {}

    /** The text in one line. */
    public static String of(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        boolean space = false;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int c = text.codePointAt(i);
            if (Character.isWhitespace(c)) {
                space = plain.length() > 0;
            } else if (!isForbidden(c)) {
                if (space) {
                    plain.append(' ');
                    space = false;
                }
                plain.appendCodePoint(c);
            }
        }
        return plain.toString();
    }

    /** The same, cut behind a number of characters. */
    public static String of(String text, int longest) {
        String plain = of(text);
        return plain.codePointCount(0, plain.length()) <= longest
                ? plain
                : plain.substring(0, plain.offsetByCodePoints(0, longest)).stripTrailing();
    }

    private static boolean isForbidden(int c) {
        return Character.isISOControl(c)
                || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)
                || c == BYTE_ORDER_MARK
                || (c & 0xFFFE) == 0xFFFE;
    }
}
