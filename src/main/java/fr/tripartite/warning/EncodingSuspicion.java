package fr.tripartite.warning;

import fr.tripartite.words.Message;
import fr.tripartite.words.VisibleText;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/** What speaks for a text that was spoilt on its way; the sentences stand in the bundles of {@code words}. */
enum EncodingSuspicion implements Message.Code {
    /** The line is in the rarer of two encodings of the file. */
    OTHER_ENCODING,
    /** UTF-8 was read as Windows-1252, and saved again: the text. */
    ENCODED_TWICE,
    /** Letters of another script, signs: the text, the characters. */
    UNUSUAL_CHARACTERS;

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final String USUAL_SIGNS =
            "\u00b0\u2019\u2018\u201c\u201d\u00ab\u00bb\u2013\u2014\u2026\u00b7\u20ac\u00b2\u00b3\u00aa\u00ba";

    /** Whether the bytes that Windows-1252 makes of a text are UTF-8. */
    static boolean isEncodedTwice(String text) {
        if (VisibleText.isAscii(text)) {
            return false;
        }
        try {
            ByteBuffer bytes = WINDOWS_1252.newEncoder().encode(CharBuffer.wrap(text));
            StandardCharsets.UTF_8.newDecoder().decode(bytes);
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    /** The characters of a name that are neither Latin letters nor usual signs; a quote without its other one. */
    static String unusual(String name) {
        if (VisibleText.isAscii(name) && name.indexOf('"') < 0) {
            return "";
        }
        boolean isHalfQuoted = name.chars().filter(c -> c == '"').count() % 2 == 1;
        return name.codePoints()
                .filter(c -> !isUsual(c) || (c == '"' && isHalfQuoted))
                .distinct()
                .mapToObj(Character::toString)
                .collect(Collectors.joining(" "));
    }

    private static boolean isUsual(int c) {
        return (c >= ' ' && c <= '~')
                || USUAL_SIGNS.indexOf(c) >= 0
                || (Character.isLetter(c) && Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN);
    }
}
