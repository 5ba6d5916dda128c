package fr.tripartite.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** The typeface of all documents, in its two weights. Each thread reads its own: PDFBox does not share what it has read. */
public final class Typeface {

    /** Under which name style sheets ask for it. */
    static final String FAMILY = "DejaVu Sans";

    private static final String REPLACEMENT = "\uFFFD";
    private static final int BYTE_ORDER_MARK = 0xFEFF;

    private final TrueTypeFont regular = read("DejaVuSans.ttf");
    private final TrueTypeFont bold = read("DejaVuSans-Bold.ttf");
    private final CmapLookup regularGlyphs = glyphs(regular);
    private final CmapLookup boldGlyphs = glyphs(bold);

    private static TrueTypeFont read(String name) {
        try {
            TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(resource(name)));
            font.setEnableGsub(false);
            return font;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CmapLookup glyphs(TrueTypeFont font) {
        try {
            return font.getUnicodeCmapLookup();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The bytes of a file that belongs to this package. */
    static byte[] resource(String name) {
        try (InputStream in = Typeface.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is not part of the program");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    TrueTypeFont regular() {
        return regular;
    }

    TrueTypeFont bold() {
        return bold;
    }

    /** The characters of a text that it cannot show. */
    public NavigableSet<Integer> missing(String text) {
        NavigableSet<Integer> missing = new TreeSet<>();
        text.codePoints().filter(c -> !shows(c)).forEach(missing::add);
        return missing;
    }

    /** The text with U+FFFD where it cannot show a character. */
    public String shown(String text) {
        if (text.codePoints().allMatch(this::shows)) {
            return text;
        }
        StringBuilder shown = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (shows(c)) {
                shown.appendCodePoint(c);
            } else {
                shown.append(REPLACEMENT);
            }
        });
        return shown.toString();
    }

    /** PDF/A takes no character that means nothing to others, nor a byte order mark, whatever they look like here. */
    private boolean shows(int c) {
        return c == '\n'
                || (regularGlyphs.getGlyphId(c) != 0
                        && boldGlyphs.getGlyphId(c) != 0
                        && Character.getType(c) != Character.PRIVATE_USE
                        && c != BYTE_ORDER_MARK);
    }
}
