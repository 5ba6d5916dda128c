package fr.tripartite.conformity;

import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;

/** One page with a heading and a table, PDF/A-3a and PDF/UA-1, an invoice attached: made to be damaged. */
final class SamplePdf {

    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private static final String HTML = """
            <html lang="fr-FR">
              <head>
                <title>Facture n° LFN-2024-000001</title>
                <meta name="description" content="Facture"/>
                <style>@page { size: A4; } * { font-family: 'Sample'; font-weight: normal; }</style>
              </head>
              <body>
                <h1>Facture n° LFN-2024-000001</h1>
                <table>
                  <thead><tr><th scope="col">Libellé</th><th scope="col">Montant HT</th></tr></thead>
                  <tbody><tr><td>Option matériel du pack</td><td>1225,00</td></tr></tbody>
                </table>
              </body>
            </html>""";

    private final byte[] bytes;

    private SamplePdf(byte[] bytes) {
        this.bytes = bytes;
    }

    /** As it should be. */
    static SamplePdf valid(byte[] xml) {
        XRLog.setLoggingEnabled(false);
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.usePdfAConformance(PdfRendererBuilder.PdfAConformance.PDFA_3_A);
        builder.usePdfUaAccessibility(true);
        builder.useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
        builder.useFont(() -> PDDocument.class.getResourceAsStream(FONT), "Sample");
        builder.withHtmlContent(HTML, null);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            renderer.createPDFWithoutClosing();
            PDDocument document = renderer.getPdfDocument();
            document.setDocumentInformation(new PDDocumentInformation());
            document.getDocumentCatalog().setMetadata(new PDMetadata(document, new ByteArrayInputStream(metadata())));
            attach(document, xml);
            document.save(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new SamplePdf(bytes.toByteArray());
    }

    /** The same, with something changed. */
    SamplePdf with(Change change) {
        ByteArrayOutputStream changed = new ByteArrayOutputStream();
        try (PDDocument document = Loader.loadPDF(bytes)) {
            change.make(document);
            document.save(changed);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new SamplePdf(changed.toByteArray());
    }

    /** Replaces a text of the metadata by another. */
    static void replaceInMetadata(PDDocument document, String text, String other) throws IOException {
        PDMetadata metadata = document.getDocumentCatalog().getMetadata();
        String xmp = new String(metadata.toByteArray(), StandardCharsets.UTF_8);
        if (!xmp.contains(text)) {
            throw new AssertionError("no " + text + " in " + xmp);
        }
        metadata.importXMPMetadata(xmp.replace(text, other).getBytes(StandardCharsets.UTF_8));
    }

    /** Leaves the fonts to whoever opens the document. */
    static void dropFonts(PDDocument document) throws IOException {
        PDResources resources = document.getPage(0).getResources();
        for (COSName name : resources.getFontNames()) {
            resources.getFont(name).getFontDescriptor().getCOSObject().removeItem(COSName.FONT_FILE2);
        }
    }

    byte[] bytes() {
        return bytes.clone();
    }

    /** What is attached. */
    static PDComplexFileSpecification attachment(PDDocument document) throws IOException {
        return new PDDocumentNameDictionary(document.getDocumentCatalog())
                .getEmbeddedFiles()
                .getNames()
                .get("factur-x.xml");
    }

    private static void attach(PDDocument document, byte[] xml) throws IOException {
        Calendar day = new GregorianCalendar(TimeZone.getTimeZone("UTC"));
        day.clear();
        day.set(2024, Calendar.DECEMBER, 31);
        PDEmbeddedFile content = new PDEmbeddedFile(document, new ByteArrayInputStream(xml), COSName.FLATE_DECODE);
        content.setSubtype("text/xml");
        content.setSize(xml.length);
        content.setModDate(day);
        PDComplexFileSpecification file = new PDComplexFileSpecification();
        file.setFile("factur-x.xml");
        file.setFileUnicode("factur-x.xml");
        file.setFileDescription("Factur-X");
        file.setEmbeddedFile(content);
        file.setEmbeddedFileUnicode(content);
        file.getCOSObject().setName("AFRelationship", "Alternative");
        PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
        tree.setNames(Map.of("factur-x.xml", file));
        PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
        names.setEmbeddedFiles(tree);
        document.getDocumentCatalog().setNames(names);
        document.getDocumentCatalog()
                .getCOSObject()
                .setItem(COSName.getPDFName("AF"), new COSArray(List.of(file.getCOSObject())));
    }

    private static byte[] metadata() throws IOException {
        try (InputStream file = SamplePdf.class.getResourceAsStream("/facturx/metadata.xmp")) {
            if (file == null) {
                throw new AssertionError("no sample of metadata");
            }
            return file.readAllBytes();
        }
    }

    /** Something done to a document that is open. */
    interface Change {

        void make(PDDocument document) throws IOException;
    }
}
