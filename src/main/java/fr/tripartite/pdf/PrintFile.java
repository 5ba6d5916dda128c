package fr.tripartite.pdf;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** Documents put together to be printed and posted: pages and nothing else, no longer for machines or for an archive. */
public final class PrintFile {

    private static final List<String> LEFT_OUT =
            List.of("Names", "AF", "Metadata", "OutputIntents", "StructTreeRoot", "MarkInfo", "Dests", "Outlines");

    private PrintFile() {}

    /**
     * Writes them one after the other. What pages and fonts hold waits in a file beside the target: of a thousand documents memory
     * would need more than making them does.
     *
     * @param documents files of this program, at least one
     * @param duplex whether each begins on a sheet of its own where both sides are printed
     * @throws IOException where one cannot be read, or the result not be written
     */
    public static void write(List<Path> documents, boolean duplex, Path target) throws IOException {
        MemoryUsageSetting inFile = MemoryUsageSetting.setupTempFileOnly()
                .setTempDir(target.toAbsolutePath().resolveSibling("").toFile());
        try (PDDocument all = new PDDocument(inFile.streamCache)) {
            PDFMergerUtility merger = new PDFMergerUtility();
            for (Path file : documents) {
                try (PDDocument document = Loader.loadPDF(file.toFile())) {
                    strip(document);
                    merger.appendDocument(all, document);
                }
                if (duplex && all.getNumberOfPages() % 2 == 1) {
                    all.addPage(new PDPage(PDRectangle.A4));
                }
            }
            all.setDocumentId((long) documents.size());
            all.save(target.toFile());
        }
    }

    private static void strip(PDDocument document) {
        COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
        LEFT_OUT.forEach(name -> catalog.removeItem(COSName.getPDFName(name)));
        document.getPages().forEach(page -> page.getCOSObject().removeItem(COSName.STRUCT_PARENTS));
    }
}
