package fr.tripartite.conformity;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.verapdf.core.EncryptedPdfException;
import org.verapdf.core.ModelParsingException;
import org.verapdf.core.ValidationException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** veraPDF, in this process and with its own parser, which shares no code with what wrote the document. */
public final class PdfValidator {

    /** Kept, or what is set here would be forgotten with the logger. */
    private static final Logger LOG = Logger.getLogger("org.verapdf");

    static {
        LOG.setLevel(Level.OFF);
        VeraGreenfieldFoundryProvider.initialise();
    }

    private PdfValidator() {}

    /** What keeps a document from being PDF/A-3a: kept for decades as it is, tagged, with attachments. */
    public static List<String> archivalFailures(byte[] pdf) {
        return failures(pdf, List.of(PDFAFlavour.PDFA_3_A));
    }

    /** What keeps a document from being PDF/UA-1: read by everybody. What no machine checks is not asked. */
    public static List<String> accessibilityFailures(byte[] pdf) {
        return failures(pdf, List.of(PDFAFlavour.PDFUA_1));
    }

    /** What keeps a document from being both, at the price of one reading. */
    public static List<String> failures(byte[] pdf) {
        return failures(pdf, List.of(PDFAFlavour.PDFA_3_A, PDFAFlavour.PDFUA_1));
    }

    private static List<String> failures(byte[] pdf, List<PDFAFlavour> flavours) {
        try (PDFAParser parser =
                        Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavours.get(0));
                PDFAValidator validator = Foundries.defaultInstance().createValidator(flavours)) {
            parser.setFlavours(flavours);
            List<ValidationResult> results = validator.validateAll(parser);
            if (results.size() != flavours.size()) {
                throw new AssertionError("asked " + flavours + ", answered " + results.size());
            }
            return results.stream()
                    .flatMap(result -> result.getTestAssertions().stream()
                            .filter(assertion -> assertion.getStatus() != TestAssertion.Status.PASSED)
                            .map(assertion -> line(result.getPDFAFlavour(), assertion)))
                    .distinct()
                    .toList();
        } catch (ModelParsingException | EncryptedPdfException | ValidationException e) {
            return List.of("not readable as PDF: " + e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String line(PDFAFlavour flavour, TestAssertion assertion) {
        return flavour.getId() + " " + assertion.getRuleId().getClause() + "-"
                + assertion.getRuleId().getTestNumber() + ": " + assertion.getMessage();
    }
}
