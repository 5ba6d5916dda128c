package fr.tripartite.conformity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.cos.COSName;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A document that is PDF/A-3a and PDF/UA-1 passes, and what is taken away from it is missed, by clause. */
class PdfValidatorTest {

    private static final SamplePdf VALID = SamplePdf.valid(InvoiceXml.sample("facture-LFN-2024-000001.xml"));

    @Test
    void a_document_that_is_both_passes() {
        assertThat(PdfValidator.failures(VALID.bytes())).isEmpty();
        assertThat(PdfValidator.archivalFailures(VALID.bytes())).isEmpty();
        assertThat(PdfValidator.accessibilityFailures(VALID.bytes())).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("damages")
    void what_is_taken_away_is_missed(String damage, SamplePdf.Change change, List<String> clauses) {
        List<String> failures = PdfValidator.failures(VALID.with(change).bytes());

        assertThat(failures.stream().map(line -> line.substring(0, line.indexOf(':'))))
                .containsExactlyElementsOf(clauses);
    }

    private static Stream<Arguments> damages() {
        return Stream.of(
                damage("a font that is not embedded", SamplePdf::dropFonts, "3a 6.2.11.4.1-1", "ua1 7.21.4.1-1"),
                damage(
                        "no tags",
                        document -> document.getDocumentCatalog().setStructureTreeRoot(null),
                        "3a 6.7.3.3-1",
                        "ua1 7.1-11",
                        "ua1 7.1-3"),
                damage("no language", document -> document.getDocumentCatalog().setLanguage(null), "ua1 7.2-33"),
                damage(
                        "an attachment that belongs to nothing",
                        document -> document.getDocumentCatalog().getCOSObject().removeItem(COSName.getPDFName("AF")),
                        "3a 6.8-4"),
                damage(
                        "no colour profile",
                        document -> document.getDocumentCatalog().getCOSObject().removeItem(COSName.OUTPUT_INTENTS),
                        "3a 6.2.4.3-2"),
                damage(
                        "metadata without a title",
                        document -> SamplePdf.replaceInMetadata(document, "dc:title>", "dc:rights>"),
                        "ua1 7.1-9"),
                damage(
                        "another level of PDF/A",
                        document -> SamplePdf.replaceInMetadata(document, "conformance>A", "conformance>Z"),
                        "3a 6.6.4-3"));
    }

    @Test
    void a_failure_says_what_is_asked() {
        assertThat(PdfValidator.failures(VALID.with(SamplePdf::dropFonts).bytes()))
                .first(InstanceOfAssertFactories.STRING)
                .startsWith("3a 6.2.11.4.1-1: The font programs for all fonts used for rendering");
    }

    @Test
    void what_is_no_pdf_is_a_failure_and_no_exception() {
        assertThat(PdfValidator.failures("%PDF-1.7 and nothing".getBytes(StandardCharsets.UTF_8)))
                .isNotEmpty();
    }

    private static Arguments damage(String name, SamplePdf.Change change, String... clauses) {
        return arguments(name, change, List.of(clauses));
    }
}
