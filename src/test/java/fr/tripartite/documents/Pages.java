package fr.tripartite.documents;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * What stands on the pages of a PDF, character by character, in the order in which it is read aloud. White space is nowhere: lines
 * are broken where there is room.
 */
final class Pages {

    private static final float POINTS_PER_MM = 72 / 25.4f;

    /** Larger is a stamp, across the page and through everything. */
    private static final float LARGEST_TEXT = 30;

    private final List<List<Glyph>> pages;

    private Pages(List<List<Glyph>> pages) {
        this.pages = pages;
    }

    /**
     * A character on a page.
     *
     * @param text without its form (NFKD) and without white space
     * @param left where it begins, in mm from the left
     * @param right where it ends
     * @param top where it begins, in mm from the top
     * @param bottom its base line
     * @param size of its type, in points
     */
    record Glyph(String text, float left, float right, float top, float bottom, float size) {

        boolean isStamp() {
            return size > LARGEST_TEXT;
        }
    }

    /** Reads it. */
    static Pages of(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            List<List<Glyph>> pages = new ArrayList<>();
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                Reader reader = new Reader();
                reader.setStartPage(page);
                reader.setEndPage(page);
                reader.writeText(document, new StringWriter());
                pages.add(List.copyOf(reader.glyphs));
            }
            return new Pages(List.copyOf(pages));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int count() {
        return pages.size();
    }

    /** The characters of a page, counted from 1. */
    List<Glyph> glyphs(int page) {
        return pages.get(page - 1);
    }

    /** What stands on a page, without the stamp. */
    String text(int page) {
        StringBuilder text = new StringBuilder();
        glyphs(page).stream().filter(glyph -> !glyph.isStamp()).forEach(glyph -> text.append(glyph.text()));
        return text.toString();
    }

    /** What stands across a page. */
    String stamp(int page) {
        StringBuilder text = new StringBuilder();
        glyphs(page).stream().filter(Glyph::isStamp).forEach(glyph -> text.append(glyph.text()));
        return text.toString();
    }

    /** What stands on all pages. */
    String text() {
        StringBuilder text = new StringBuilder();
        for (int page = 1; page <= count(); page++) {
            text.append(text(page));
        }
        return text.toString();
    }

    /** A text as it is compared: each character for itself, without what nobody sees. */
    static String plain(String text) {
        return text.codePoints()
                .mapToObj(character -> Normalizer.normalize(Character.toString(character), Normalizer.Form.NFKD))
                .collect(Collectors.joining())
                .replaceAll("[\\p{Z}\\p{Cf}\\s]", "");
    }

    /** What stands within a part of a page, in mm. */
    String within(int page, float left, float top, float right, float bottom) {
        return glyphs(page).stream()
                .filter(glyph -> !glyph.isStamp())
                .filter(glyph -> glyph.left() >= left && glyph.right() <= right)
                .filter(glyph -> glyph.top() >= top && glyph.bottom() <= bottom)
                .map(Glyph::text)
                .collect(Collectors.joining());
    }

    private static final class Reader extends PDFTextStripper {

        private final List<Glyph> glyphs = new ArrayList<>();

        Reader() {
            setSuppressDuplicateOverlappingText(false);
        }

        @Override
        protected void processTextPosition(TextPosition position) {
            String text = plain(position.getUnicode());
            if (!text.isEmpty()) {
                glyphs.add(new Glyph(
                        text,
                        position.getXDirAdj() / POINTS_PER_MM,
                        (position.getXDirAdj() + position.getWidthDirAdj()) / POINTS_PER_MM,
                        (position.getYDirAdj() - position.getHeightDir()) / POINTS_PER_MM,
                        position.getYDirAdj() / POINTS_PER_MM,
                        position.getFontSizeInPt()));
            }
        }
    }
}
