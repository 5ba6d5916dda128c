package fr.tripartite.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import fr.tripartite.conformity.PdfValidator;
import fr.tripartite.io.Markup;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The typeface of documents: what it shows, and that it shows nothing that an archive refuses. */
class TypefaceTest {

    private static final Typeface TYPEFACE = new Typeface();
    private static final int A_LINE = 50;

    /** DejaVu Sans has Latin, Greek, Cyrillic, Arabic, Hebrew, and more; its bold has to have them too. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Facture n° 12 — « Œuvre » d’Île-de-France, 1 089,28 € … ÇÀÉÈÊËÎÏÔÙÛÜŸÆ çàéèêëîïôùûüÿæœ",
                "e\u0301 \u00a0\u202f\u2007 ﬁ \ufffd",
                "Ωμέγα Жук שלום مرحبا"
            })
    void what_it_has_is_shown_as_it_is(String text) {
        assertThat(TYPEFACE.missing(text)).isEmpty();
        assertThat(TYPEFACE.shown(text)).isSameAs(text);
    }

    @Test
    void what_it_lacks_is_replaced_and_named_once() {
        assertThat(TYPEFACE.missing("中a文 中👨")).containsExactly((int) '中', (int) '文', 0x1F468);
        assertThat(TYPEFACE.shown("中a文 中👨")).isEqualTo("\ufffda\ufffd \ufffd\ufffd");
    }

    /** It has some of them, and they mean nothing to anybody else. */
    @ParameterizedTest
    @ValueSource(ints = {0xE000, 0xEF00, 0xF400, 0xF8FF, 0xF0000, 0xFEFF})
    void what_pdf_a_takes_from_nobody_is_replaced(int character) {
        assertThat(TYPEFACE.missing(Character.toString(character))).containsExactly(character);
    }

    /** Thousands of characters on some pages: each that it shows is one that an archive takes. */
    @Test
    void all_that_is_shown_can_be_kept() throws IOException {
        int[] all = IntStream.rangeClosed(' ', Character.MAX_CODE_POINT)
                .filter(character ->
                        TYPEFACE.missing(Character.toString(character)).isEmpty())
                .toArray();
        Markup page = new Markup("<!DOCTYPE html>\n").open("html", "lang", "fr-FR");
        page.open("head")
                .element("title", "T")
                .element("style", "body { font-family: 'DejaVu Sans' }")
                .close("head");
        page.open("body").element("h1", "T");
        for (int from = 0; from < all.length; from += A_LINE) {
            page.element("p", new String(all, from, Math.min(A_LINE, all.length - from)));
        }
        page.close("body").close("html");

        byte[] pdf = new PdfWriter(Path.of("config/documents"))
                .write(page.toString(), new PdfInfo("T", "A", "S", LocalDate.of(2024, 12, 31)), null)
                .bytes()
                .toByteArray();

        assertThat(all).hasSizeGreaterThan(5_000);
        assertThat(PdfValidator.failures(pdf)).isEmpty();
    }
}
