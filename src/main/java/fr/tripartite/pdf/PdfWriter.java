package fr.tripartite.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import fr.tripartite.io.Sha256;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jspecify.annotations.Nullable;

/** Makes PDFs of one directory of templates. For one thread. */
public final class PdfWriter {

    private static final byte[] COLOURS = Typeface.resource("sRGB.icc");
    private static final int REGULAR = 400;
    private static final int BOLD = 700;
    private static final int SEED_DIGITS = 15;
    /** Of a colour: red, green, blue. */
    private static final int COMPONENTS = 3;

    static {
        // it would tell standard error of every document it lays out
        XRLog.setLoggingEnabled(false);
    }

    private final Typeface typeface = new Typeface();
    private final String directory;

    /**
     * A writer.
     *
     * @param directory where the images of the templates are
     */
    public PdfWriter(Path directory) {
        this.directory = directory.toAbsolutePath().toUri().toString();
    }

    /** What it writes with. */
    public Typeface typeface() {
        return typeface;
    }

    /** A finished PDF. */
    public record Written(ByteArrayOutputStream bytes, int pages) {}

    /**
     * Writes a document.
     *
     * @param xhtml its pages; what they ask for from elsewhere than the directory is left out
     * @param attachment what says the same as XML, null for none
     * @throws IOException where the library fails
     */
    public Written write(String xhtml, PdfInfo info, @Nullable Attachment attachment) throws IOException {
        PDDocument document = new PDDocument();
        try (PdfBoxRenderer renderer = renderer(document, xhtml)) {
            renderer.createPDFWithoutClosing();
            EmptyArtifacts.remove(document);
            colour(document);
            describe(document, info, attachment);
            if (attachment != null) {
                attach(document, attachment, info.date());
            }
            document.setDocumentId(seed(xhtml, info));
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return new Written(bytes, document.getNumberOfPages());
        } finally {
            document.close();
        }
    }

    private PdfBoxRenderer renderer(PDDocument document, String xhtml) throws IOException {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.usePDDocument(document);
        builder.usePdfAConformance(PdfRendererBuilder.PdfAConformance.PDFA_3_A);
        builder.usePdfUaAccessibility(true);
        builder.useColorProfile(COLOURS);
        builder.withProducer(PdfInfo.PRODUCER);
        builder.useUriResolver((base, uri) -> inside(uri));
        use(builder, document, typeface.regular(), REGULAR);
        use(builder, document, typeface.bold(), BOLD);
        builder.withHtmlContent(xhtml, directory);
        return builder.buildPdfRenderer();
    }

    /** Only files of the directory, or below it. */
    private @Nullable String inside(String uri) {
        return uri.startsWith("#") || uri.contains("..") || uri.contains(":") || uri.startsWith("/")
                ? null
                : directory + uri;
    }

    private static void use(PdfRendererBuilder builder, PDDocument document, TrueTypeFont font, int weight)
            throws IOException {
        builder.useFont(
                new PDFontSupplier(PDType0Font.load(document, font, true)),
                Typeface.FAMILY,
                weight,
                FontStyle.NORMAL,
                true);
    }

    /** The profile byte for byte: Java takes it apart and puts it together again, and not every version alike. */
    private static void colour(PDDocument document) throws IOException {
        PDStream profile = new PDStream(document, new ByteArrayInputStream(COLOURS), COSName.FLATE_DECODE);
        profile.getCOSObject().setInt(COSName.N, COMPONENTS);
        document.getDocumentCatalog()
                .getOutputIntents()
                .get(0)
                .getCOSObject()
                .setItem(COSName.DEST_OUTPUT_PROFILE, profile);
    }

    private static void describe(PDDocument document, PdfInfo info, @Nullable Attachment attachment)
            throws IOException {
        PDDocumentInformation information = new PDDocumentInformation();
        information.setTitle(info.title());
        information.setAuthor(info.author());
        information.setSubject(info.subject());
        information.setCreator(PdfInfo.PRODUCER);
        information.setProducer(PdfInfo.PRODUCER);
        information.setCreationDate(midnight(info.date()));
        information.setModificationDate(midnight(info.date()));
        document.setDocumentInformation(information);
        PDMetadata metadata = new PDMetadata(document);
        metadata.importXMPMetadata(Xmp.of(info, attachment));
        document.getDocumentCatalog().setMetadata(metadata);
    }

    private static Calendar midnight(LocalDate date) {
        Calendar midnight = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
        midnight.setTimeInMillis(date.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli());
        return midnight;
    }

    private static void attach(PDDocument document, Attachment attachment, LocalDate date) throws IOException {
        String name = attachment.file().fingerprint().name();
        try (InputStream content = attachment.file().content().open()) {
            PDEmbeddedFile embedded = new PDEmbeddedFile(document, content, COSName.FLATE_DECODE);
            embedded.setSubtype("text/xml");
            embedded.setSize((int) attachment.file().fingerprint().size());
            embedded.setCreationDate(midnight(date));
            embedded.setModDate(midnight(date));
            PDComplexFileSpecification file = new PDComplexFileSpecification();
            file.setFile(name);
            file.setFileUnicode(name);
            file.setFileDescription(attachment.description());
            file.setEmbeddedFile(embedded);
            file.setEmbeddedFileUnicode(embedded);
            file.getCOSObject().setName("AFRelationship", "Alternative");
            PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
            tree.setNames(Map.of(name, file));
            PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
            names.setEmbeddedFiles(tree);
            document.getDocumentCatalog().setNames(names);
            document.getDocumentCatalog().getCOSObject().setItem("AF", new COSArray(List.of(file.getCOSObject())));
        }
    }

    private static long seed(String xhtml, PdfInfo info) {
        byte[] bytes = xhtml.getBytes(StandardCharsets.UTF_8);
        String hash = new Sha256().add(bytes, bytes.length).add(info.title()).hex();
        return Long.parseLong(hash.substring(0, SEED_DIGITS), 16);
    }
}
