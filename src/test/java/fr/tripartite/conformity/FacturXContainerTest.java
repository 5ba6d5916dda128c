package fr.tripartite.conformity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Everything by which a reader finds the attached invoice is missed when it is not there. */
class FacturXContainerTest {

    private static final byte[] XML = InvoiceXml.sample("facture-LFN-2024-000001.xml");
    private static final SamplePdf VALID = SamplePdf.valid(XML);

    @Test
    void an_attached_invoice_is_found_whole() {
        FacturXContainer container = new FacturXContainer(VALID.bytes());

        assertThat(container.failures()).isEmpty();
        assertThat(container.xml()).isEqualTo(XML);
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("damages")
    void what_is_taken_away_is_missed(SamplePdf.Change change, String failure) {
        assertThat(new FacturXContainer(VALID.with(change).bytes()).failures()).containsExactly(failure);
    }

    private static Stream<Arguments> damages() {
        return Stream.of(
                arguments(
                        change(document -> document.getDocumentCatalog().setNames(null)),
                        "0 attachments factur-x.xml in the name tree, not one"),
                arguments(
                        change(document -> catalog(document).removeItem(COSName.getPDFName("AF"))),
                        "0 associated files factur-x.xml of the document (AF), not one"),
                arguments(
                        change(document -> catalog(document)
                                .getCOSArray(COSName.getPDFName("AF"))
                                .set(
                                        0,
                                        new COSDictionary(
                                                SamplePdf.attachment(document).getCOSObject()))),
                        "the attachment and the associated file are two"),
                arguments(
                        change(document -> {
                            COSArray files = catalog(document).getCOSArray(COSName.getPDFName("AF"));
                            files.add(files.get(0));
                        }),
                        "2 associated files factur-x.xml of the document (AF), not one"),
                arguments(
                        change(document ->
                                SamplePdf.attachment(document).getCOSObject().setName("AFRelationship", "Data")),
                        "AFRelationship is Data, not Alternative"),
                arguments(
                        change(document ->
                                SamplePdf.attachment(document).getEmbeddedFile().setSubtype("text/plain")),
                        "subtype is text/plain, not text/xml"),
                arguments(
                        change(document ->
                                SamplePdf.attachment(document).getEmbeddedFile().setSize(1)),
                        "Size is 1, not " + XML.length),
                arguments(
                        change(document ->
                                SamplePdf.attachment(document).getEmbeddedFile().setModDate(null)),
                        "no ModDate"),
                arguments(change(document -> document.getDocumentCatalog().setMetadata(null)), "no metadata (XMP)"));
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = ';', textBlock = """
            fx:DocumentType>INVOICE;          fx:DocumentType>ORDER;           XMP fx:DocumentType is [ORDER], not INVOICE
            DocumentFileName>factur-x.xml;    DocumentFileName>xrechnung.xml;  XMP fx:DocumentFileName is [xrechnung.xml], not factur-x.xml
            fx:Version>1.0;                   fx:Version>2.0;                  XMP fx:Version is [2.0], not 1.0
            fx:ConformanceLevel>EN 16931;     fx:ConformanceLevel>BASIC;       XMP fx:ConformanceLevel is [BASIC], not EN 16931
            <pdfuaid:part>1;                  <pdfuaid:part>2;                 XMP pdfuaid:part is [2], not 1
            namespaceURI>urn:factur-x:pdfa;   namespaceURI>urn:other:pdfa;     XMP: 0 extension schemas of fx, not one
            namespaceURI>http://www.aiim.org; namespaceURI>http://other.org;   XMP: 0 extension schemas of pdfuaid, not one
            prefix>fx;                        prefix>xf;                       XMP: the extension schema of fx calls it [xf]
            name>ConformanceLevel;            name>Level;                      XMP: the extension schema does not describe fx:ConformanceLevel
            name>part;                        name>parts;                      XMP: the extension schema does not describe pdfuaid:part
            """)
    void metadata_say_what_is_attached_and_explain_their_words(String text, String other, String failure) {
        SamplePdf damaged = VALID.with(document -> SamplePdf.replaceInMetadata(document, text, other));

        assertThat(new FacturXContainer(damaged.bytes()).failures()).containsExactly(failure);
    }

    @Test
    void properties_may_be_written_as_attributes() {
        SamplePdf other = VALID.with(document -> {
            SamplePdf.replaceInMetadata(document, "<fx:Version>1.0</fx:Version>", "");
            SamplePdf.replaceInMetadata(document, "xmlns:fx=", "fx:Version=\"1.0\" xmlns:fx=");
        });

        assertThat(new FacturXContainer(other.bytes()).failures()).isEmpty();
    }

    private static SamplePdf.Change change(SamplePdf.Change change) {
        return change;
    }

    private static COSDictionary catalog(PDDocument document) {
        return document.getDocumentCatalog().getCOSObject();
    }
}
