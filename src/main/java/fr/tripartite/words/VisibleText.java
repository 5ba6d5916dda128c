package fr.tripartite.words;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Text as a person sees it, so that two spellings that look alike are the same data: rule {@code text.look-alikes}. */
public final class VisibleText {

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");

    private VisibleText() {}

    /** Composed, without invisible characters; every run of white space is one space, none at the ends. */
    public static String of(String text) {
        if (isPlain(text)) {
            return text;
        }
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        StringBuilder visible = new StringBuilder(composed.length());
        boolean isSpaced = false;
        for (int i = 0; i < composed.length(); ) {
            int c = composed.codePointAt(i);
            i += Character.charCount(c);
            if (isSpace(c)) {
                isSpaced = !visible.isEmpty();
            } else if (!isInvisible(c)) {
                if (isSpaced) {
                    visible.append(' ');
                    isSpaced = false;
                }
                visible.appendCodePoint(c);
            }
        }
        // what stood on both sides of an invisible character may compose now
        return Normalizer.normalize(visible, Normalizer.Form.NFC);
    }

    /** Most cells: ASCII, and no space at an end or beside another. */
    private static boolean isPlain(String text) {
        char before = ' ';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~' || (c == ' ' && before == ' ')) {
                return false;
            }
            before = c;
        }
        return before != ' ' || text.isEmpty();
    }

    /** Whether every encoding writes it alike. */
    public static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > '~') {
                return false;
            }
        }
        return true;
    }

    /** Whether it is white space: a tab, a line end, a Unicode space. */
    public static boolean isSpace(int c) {
        return c == '\t' || c == '\n' || c == '\r' || c == ' ' || (c > '~' && Character.isSpaceChar(c));
    }

    /** Whether it is invisible: Unicode Cf, such as a byte-order mark. */
    public static boolean isInvisible(int c) {
        return Character.getType(c) == Character.FORMAT;
    }

    /** Whether a control character stands in a text of which white space is no more than spaces. */
    public static boolean hasControl(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isISOControl(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** Without accents, in upper case: what two spellings of a code have in common. */
    public static String letters(String text) {
        return ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toUpperCase(Locale.ROOT);
    }
}
